import { addDays, almatyDay, daysBetween, startOfDay, type CivilDate } from '#kernel/civil-date.ts';

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
};

export const lastDay = (term: Term): CivilDate => addDays(almatyDay(term.openedAt), term.accessDays + term.extraDays);

/** The first instant at which lessons and attempts are closed. */
export const accessEnds = (term: Term): Date => startOfDay(addDays(lastDay(term), 1));

export type TermState =
  | { readonly state: 'open'; readonly lastDay: CivilDate; readonly ends: Date; readonly daysLeft: number }
  | { readonly state: 'ended'; readonly lastDay: CivilDate; readonly ends: Date };

/**
 * Closed by the clock: no job, no flag. `daysLeft` are the whole days after today: a term of 90 days says 90 on the day it
 * begins, and 0 on its last day.
 */
export function termState(term: Term, now: Date): TermState {
  const [last, ends] = [lastDay(term), accessEnds(term)];
  if (now.getTime() >= ends.getTime()) return { state: 'ended', lastDay: last, ends };
  return { state: 'open', lastDay: last, ends, daysLeft: daysBetween(almatyDay(now), last) };
}

export const isOpen = (term: Term, now: Date): boolean => termState(term, now).state === 'open';
