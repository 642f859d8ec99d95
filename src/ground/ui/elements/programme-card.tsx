import type { ComponentChildren, VNode } from 'preact';
import { moneyText } from '#kernel/money-text.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import type { CoverSubject } from './cover.ts';
import { Cover } from './cover.tsx';

export type ProgrammeCardProps = {
  readonly href: string;
  readonly title: string;
  /** Language of the title when it is not the page's. */
  readonly lang?: string;
  readonly subject: string;
  /** `80 academic hours · 24 lessons · in Kazakh`. */
  readonly facts: ComponentChildren;
  readonly price?: Tiyn | null;
  readonly cover: { readonly subject: CoverSubject; readonly words: string };
  /** A Badge: new, free lesson. */
  readonly badge?: ComponentChildren;
  /** Stands last, above the link that covers the card: a box to tick. */
  readonly children?: ComponentChildren;
  /** Level of the title in the page's order of headings. */
  readonly level?: 2 | 3;
};

/** The cloth, then words; a row on phones. The title's link covers the whole card. */
export function ProgrammeCard(props: ProgrammeCardProps): VNode {
  const link = (
    <a href={props.href} lang={props.lang}>
      {props.title}
    </a>
  );
  return (
    <article class="prog">
      <Cover {...props.cover} />
      <div>
        <p class="subject">
          {props.subject}
          {props.badge}
        </p>
        {props.level === 2 ? <h2>{link}</h2> : <h3>{link}</h3>}
        <p class="facts">{props.facts}</p>
        {props.price !== undefined && props.price !== null && <p class="price">{moneyText(props.price)}</p>}
        {props.children}
      </div>
    </article>
  );
}

/** Cards in rows of one, two, three. */
export function ProgrammeGrid({ children, class: extra }: { readonly children: ComponentChildren; readonly class?: string }): VNode {
  return <div class={['grid three progs', extra].filter(Boolean).join(' ')}>{children}</div>;
}

/** A price on its own; `large` on a slip. */
export function Price({
  amount,
  large,
  note,
}: {
  readonly amount: Tiyn;
  readonly large?: boolean;
  readonly note?: ComponentChildren;
}): VNode {
  return (
    <p class={large ? 'price large' : 'price'}>
      {moneyText(amount)}
      {note && <small>{note}</small>}
    </p>
  );
}
