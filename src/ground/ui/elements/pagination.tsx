import type { VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { uiText } from '../ui.messages.ts';

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
  const near = [...new Set([1, page - 1, page, page + 1, of])].filter((no) => no >= 1 && no <= of).sort((a, b) => a - b);
  return near.flatMap((no, i) => {
    const before = near[i - 1];
    if (before === undefined || no - before === 1) return [no];
    return no - before === 2 ? [no - 1, no] : [null, no];
  });
}
