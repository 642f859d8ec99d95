import { addDays, almatyDay, daysBetween, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import type { ClosedState } from '#contracts';

/**
 * The one rule of the access term (offer 2.3, 3.12): the day of opening is not counted; a term of N days ends with the
 * end of the N-th civil day after it in Asia/Almaty. Opened on 1 March at any hour for 90 days: the last day is 30 May,
 * and lessons close at 31 May 00:00. Every extension adds whole days to the last day.
 */
export type Term = {
  readonly openedAt: Date;
  readonly accessDays: number;
  /** Days added by extensions (offer 4.3, 4.4). */
  readonly extraDays: number;
  /** The contract opens nothing any more (offer 4.2, 4.4), however much of the term is left; a lifted suspension leaves none. */
  readonly closed?: Closure | null;
};

export type Closure = { readonly as: ClosedState; readonly at: Date };

export const lastDay = (term: Term): CivilDate => addDays(almatyDay(term.openedAt), term.accessDays + term.extraDays);

/** The first instant at which lessons and attempts are closed: the end of the last day, or the contract's closure before it. */
export function accessEnds(term: Term): Date {
  const ends = startOfDay(addDays(lastDay(term), 1));
  return term.closed && term.closed.at < ends ? term.closed.at : ends;
}

export type TermState =
  | { readonly state: 'open'; readonly lastDay: CivilDate; readonly ends: Date; readonly daysLeft: number }
  | { readonly state: 'ended'; readonly lastDay: CivilDate; readonly ends: Date; readonly closed: Closure | null };

/**
 * Closed by the clock or by the contract: no job, no flag. `daysLeft` are the whole days after today: a term of 90 days says 90 on the day it
 * begins, and 0 on its last day.
 */
export function termState(term: Term, now: Date): TermState {
  const [last, ends] = [lastDay(term), accessEnds(term)];
  if (term.closed) return { state: 'ended', lastDay: last, ends, closed: term.closed };
  if (now.getTime() >= ends.getTime()) return { state: 'ended', lastDay: last, ends, closed: null };
  return { state: 'open', lastDay: last, ends, daysLeft: daysBetween(almatyDay(now), last) };
}

export const isOpen = (term: Term, now: Date): boolean => termState(term, now).state === 'open';
