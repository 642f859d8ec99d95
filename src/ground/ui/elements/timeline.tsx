import type { ComponentChildren, VNode } from 'preact';

export type Happening = {
  readonly when: ComponentChildren;
  readonly what: ComponentChildren;
  readonly more?: ComponentChildren;
  readonly tone?: 'good' | 'bad' | 'now';
};

/** What happened, in order: newest first in the office, oldest first for a learner's payment. */
export function Timeline({ items, class: extra }: { readonly items: readonly Happening[]; readonly class?: string }): VNode {
  return (
    <ol class={extra ? `timeline ${extra}` : 'timeline'} role="list">
      {items.map((item) => (
        <li class={item.tone}>
          <span class="when">{item.when}</span>
          <b>{item.what}</b>
          {item.more && <p>{item.more}</p>}
        </li>
      ))}
    </ol>
  );
}
