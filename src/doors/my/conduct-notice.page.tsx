import type { VNode } from 'preact';
import { isOver, type ConductCase } from '#conduct';
import { Callout, pathIn, type Frame } from '#ui/components.ts';
import { conductWords } from './conduct.messages.ts';

/** On pages that must not hide it: a warning or a suspension that goes on. */
export function ConductNotice({ frame, cases }: { readonly frame: Frame; readonly cases: readonly ConductCase[] }): VNode | null {
  const t = conductWords[frame.locale];
  const going = cases.filter((one) => !isOver(one.facts.state) || one.facts.state === 'terminated');
  if (going.length === 0) return null;
  return (
    <>
      {going.map((one) => (
        <Callout tone="warn" title={one.facts.state === 'warned' ? t.notice : t.states[one.facts.state]}>
          <a href={pathIn(frame, `/my/conduct/${one.id}`)}>{t.open}</a>
        </Callout>
      ))}
    </>
  );
}
