import type { ComponentChildren, VNode } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export type Fact = readonly [name: ComponentChildren, value: ComponentChildren];
type FactsProps = { readonly facts: readonly Fact[]; readonly class?: string };

/** Names and values in two columns. */
export function FactsList({ facts, class: extra }: FactsProps): VNode {
  return (
    <dl class={extra ? `facts-list ${extra}` : 'facts-list'}>
      {facts.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

/** Up to four facts in a row between two rules, on top of a programme or a document. */
export function Spec({ facts, class: extra }: FactsProps): VNode {
  return (
    <dl class={extra ? `spec ${extra}` : 'spec'}>
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type TicksProps = {
  readonly items: readonly ComponentChildren[];
  readonly icon?: IconName;
  readonly icons?: readonly IconName[];
  readonly class?: string;
};

/** A list with a sign before each line; `icons` gives each its own. */
export function Ticks({ items, icon = 'check', icons, class: extra }: TicksProps): VNode {
  return (
    <ul class={extra ? `ticks ${extra}` : 'ticks'} role="list">
      {items.map((item, i) => (
        <li>
          <Icon name={icons?.[i] ?? icon} />
          <span>{item}</span>
        </li>
      ))}
    </ul>
  );
}

type TileProps = {
  readonly what: string;
  readonly value: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly trend?: 'up' | 'down';
};

/** One figure of the office. */
export function Tile({ what, value, note, trend }: TileProps): VNode {
  return (
    <div class="tile">
      <span class="what">{what}</span>
      <span class="value">{value}</span>
      {note && (
        <span class={trend ? `delta ${trend}` : 'delta'}>
          {trend && <Icon name={trend === 'up' ? 'trending-up' : 'trending-down'} />}
          {note}
        </span>
      )}
    </div>
  );
}

/** Initials in a circle. */
export function Avatar({ name }: { readonly name: string }): VNode {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1))
    .join('');
  return (
    <span class="avatar" aria-hidden="true">
      {initials}
    </span>
  );
}
