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
