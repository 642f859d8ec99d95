import type { VNode } from 'preact';
import { isOver, type ConductCase } from '#conduct';
import type { GivenExtension } from '#enrolments';
import { Callout, pathIn, type Frame } from '#ui/components.ts';
import { conductWords } from './conduct.messages.ts';

/** A seat ends without the contract of its organisation. */
export const namedState = ({ seatNo, facts: { state } }: ConductCase) =>
  seatNo !== null && state === 'terminated' ? 'seat-terminated' : state;

/** On pages that must not hide it: a warning or a suspension that goes on. */
export function ConductNotice({ frame, cases }: { readonly frame: Frame; readonly cases: readonly ConductCase[] }): VNode | null {
  const t = conductWords[frame.locale];
  const going = cases.filter((one) => !isOver(one.facts.state) || one.facts.state === 'terminated');
  if (going.length === 0) return null;
  return (
    <>
      {going.map((one) => (
        <Callout tone="warn" title={one.facts.state === 'warned' ? t.notice : t.states[namedState(one)]}>
          <a href={pathIn(frame, `/my/conduct/${one.id}`)}>{t.open}</a>
        </Callout>
      ))}
    </>
  );
}

/** Days of a suspension that was lifted stand on top of the term, with the case that says why. */
export function LiftedDays({ frame, given }: { readonly frame: Frame; readonly given: readonly GivenExtension[] }): VNode | null {
  if (given.length === 0) return null;
  return (
    <ul class="dots">
      {given.map((one) => (
        <li>
          <a href={pathIn(frame, `/my/conduct/${one.groundRef}`)}>{conductWords[frame.locale].lifted(one.days)}</a>
        </li>
      ))}
    </ul>
  );
}
