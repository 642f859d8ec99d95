import type { VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import { isOver, type ConductCase } from '#conduct';
import type { GivenExtension } from '#enrolments';
import { Callout, DateText, pathIn, type Frame } from '#ui/components.ts';
import { conductWords } from './conduct.messages.ts';

/** A seat ends without the contract of its organisation. */
export const namedState = ({ seatNo, facts: { state } }: ConductCase) =>
  seatNo !== null && state === 'terminated' ? 'seat-terminated' : state;

const mustBeSeen = ({ facts: { state } }: ConductCase): boolean => !isOver(state) || state === 'terminated';

/** On pages that must not hide it: a warning or a suspension that goes on. */
export function ConductNotice({ frame, cases }: { readonly frame: Frame; readonly cases: readonly ConductCase[] }): VNode | null {
  const t = conductWords[frame.locale];
  const going = cases.filter(mustBeSeen);
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

/** Cases that came to nothing more: what was said stays the learner's to read. */
export function PastCases({ frame, cases }: { readonly frame: Frame; readonly cases: readonly ConductCase[] }): VNode | null {
  const past = cases.filter((one) => !mustBeSeen(one));
  if (past.length === 0) return null;
  const t = conductWords[frame.locale];
  return (
    <ul class="dots mt-4">
      {past.map((one) => (
        <li>
          <a href={pathIn(frame, `/my/conduct/${one.id}`)}>{t.title}</a>, <DateText day={almatyDay(one.openedAt)} locale={frame.locale} />:{' '}
          {t.states[one.facts.state]}
        </li>
      ))}
    </ul>
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
