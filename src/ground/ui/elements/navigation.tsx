import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { uiText } from '../ui.messages.ts';
import { Icon } from './icon.tsx';

export type Crumb = { readonly text: string; readonly href?: string };

/** The way here; the last may have no link. */
export function Crumbs({ locale, items }: { readonly locale: Locale; readonly items: readonly Crumb[] }): VNode {
  return (
    <nav class="crumbs" aria-label={uiText(locale).crumbs}>
      <ol>
        {items.map((item) => (
          <li>{item.href ? <a href={item.href}>{item.text}</a> : item.text}</li>
        ))}
      </ol>
    </nav>
  );
}

export type LinkItem = {
  readonly href: string;
  readonly text: ComponentChildren;
  readonly count?: number;
  readonly current?: boolean;
};

const Count = ({ count }: { readonly count: number | undefined }): VNode | null =>
  count === undefined ? null : <span class="count"> {count}</span>;

/** Views of one thing: links, so they work by reload. Scroll sideways on phones. */
export function Tabs({
  label,
  items,
  class: extra,
}: {
  readonly label: string;
  readonly items: readonly LinkItem[];
  readonly class?: string;
}): VNode {
  return (
    <nav class={extra ? `tabs ${extra}` : 'tabs'} aria-label={label}>
      {items.map((item) => (
        <a href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.text}
          <Count count={item.count} />
        </a>
      ))}
    </nav>
  );
}

export type Chip = LinkItem & {
  /** The link takes this filter off: a cross stands in it. */
  readonly removable?: boolean;
};

type ChipsProps = {
  readonly locale: Locale;
  readonly label: string;
  readonly items: readonly Chip[];
  /** One line that slides on phones. */
  readonly slide?: boolean;
  readonly class?: string;
};

/** Filters as links. */
export function Chips({ locale, label, items, slide, class: extra }: ChipsProps): VNode {
  return (
    <nav aria-label={label} class={extra}>
      <ul class={slide ? 'chips slide' : 'chips'} role="list">
        {items.map((item) => (
          <li>
            <a class="chip" href={item.href} aria-current={item.current ? 'true' : undefined}>
              {item.text}
              <Count count={item.count} />
              {item.removable && <Icon name="x" label={uiText(locale).remove} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export type PaginationProps = {
  readonly locale: Locale;
  readonly page: number;
  readonly of: number;
  readonly href: (page: number) => string;
  readonly class?: string;
};

/** Pages of a list; nothing when there is one. */
export function Pagination({ locale, page, of, href, class: extra }: PaginationProps): VNode | null {
  const t = uiText(locale);
  if (of <= 1) return null;
  return (
    <nav aria-label={t.pages} class={extra}>
      <ul class="pages" role="list">
        {page > 1 && <PageLink href={href(page - 1)} text={t.previous} rel="prev" />}
        {shownPages(page, of).map((no) =>
          no === null ? (
            <li>
              <span aria-hidden="true">…</span>
            </li>
          ) : (
            <PageLink href={href(no)} text={String(no)} label={t.pageNo(no)} current={no === page} />
          ),
        )}
        {page < of && <PageLink href={href(page + 1)} text={t.next} rel="next" />}
      </ul>
    </nav>
  );
}

type PageLinkProps = {
  readonly href: string;
  readonly text: string;
  readonly label?: string;
  readonly current?: boolean;
  readonly rel?: string;
};

const PageLink = ({ href, text, label, current, rel }: PageLinkProps): VNode => (
  <li>
    <a href={href} aria-label={label} aria-current={current ? 'page' : undefined} rel={rel}>
      {text}
    </a>
  </li>
);

/** First, last, and the neighbours of the current page; `null` is a gap. */
export function shownPages(page: number, of: number): readonly (number | null)[] {
  const near = [...new Set([1, page - 1, page, page + 1, of])]
    .filter((no) => no >= 1 && no <= of)
    .sort((a, b) => a - b);
  return near.flatMap((no, i) => {
    const before = near[i - 1];
    if (before === undefined || no - before === 1) return [no];
    return no - before === 2 ? [no - 1, no] : [null, no];
  });
}

type StepperProps = {
  readonly locale: Locale;
  readonly steps: readonly string[];
  readonly current: number;
  readonly class?: string;
};

/** Where one is in a short row of steps; `current` counts from 0. Phones show the current name only. */
export function Stepper({ locale, steps, current, class: extra }: StepperProps): VNode {
  return (
    <ol class={extra ? `steps ${extra}` : 'steps'} role="list" aria-label={uiText(locale).steps}>
      {steps.map((step, i) => (
        <li class={i < current ? 'done' : undefined} aria-current={i === current ? 'step' : undefined}>
          {step}
          {i < current && <span class="sr"> ({uiText(locale).done})</span>}
        </li>
      ))}
    </ol>
  );
}

type FoldProps = {
  readonly title: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly open?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
};

/** Opens and closes without script. Give its matter as one `div`, `ol` or `ul`. */
export function Fold({ title, note, open, class: extra, children }: FoldProps): VNode {
  return (
    <details class={extra ? `fold ${extra}` : 'fold'} open={open}>
      <summary>
        <b>{title}</b>
        {note && <small>{note}</small>}
      </summary>
      {children}
    </details>
  );
}
