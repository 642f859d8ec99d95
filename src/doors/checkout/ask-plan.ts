import type { AttemptState } from '#payments';

/** What the status job does with an attempt, and when it comes again. */
export type AskPlan = {
  readonly ask: 'no' | 'quickly' | 'thoroughly';
  /** Nothing came in the life of the page: it is over. */
  readonly expire: boolean;
  /** Null: the last time. */
  readonly next: Date | null;
};

export type AskFacts = {
  readonly state: AttemptState;
  readonly honouredUntil: Date;
  /** Questions asked while the page lived, and after it ended. */
  readonly round: number;
  readonly late: number;
  /** The bank tells once at most: a lost notice is healed by nothing but our questions (reference A4). */
  readonly forgetful: boolean;
  readonly firstSeconds: number;
  readonly stepSeconds: number;
};

/**
 * The first question comes soon, the next at growing distances but never a minute apart while the page lives, so that a
 * lost notice heals within a minute; afterwards a few times more up to a day. Each is a job of its own, no cron.
 */
export function askPlan({ state, honouredUntil, round, late, forgetful, firstSeconds, stepSeconds }: AskFacts, now: Date): AskPlan {
  const over = now.getTime() > honouredUntil.getTime();
  if (state === 'paid') {
    // A second payment on the same page, its notice lost too: one look through the day's list after the page's end.
    return over ? { ask: 'thoroughly', expire: false, next: null } : { ask: 'no', expire: false, next: later(honouredUntil, firstSeconds) };
  }
  if (!over)
    return { ask: 'quickly', expire: false, next: later(now, Math.min(firstSeconds + round * stepSeconds, longest(firstSeconds))) };
  const pause = forgetful && late >= 2 && late < HOURLY_UNTIL ? HOUR : LATE_STEPS[late];
  return { ask: 'thoroughly', expire: true, next: pause === undefined ? null : later(now, pause * firstSeconds) };
}

/** Multiples of the first distance: with 15 seconds that is 5 minutes, half an hour, 3 hours, 12 hours, a day. */
const LATE_STEPS: readonly number[] = [20, 120, 720, 2880, 5760];
/** A forgetful bank is asked each hour instead, up to 26 hours. */
const HOUR = 240;
const HOURLY_UNTIL = 27;
const longest = (firstSeconds: number): number => firstSeconds * 3.5;
const later = (from: Date, seconds: number): Date => new Date(from.getTime() + seconds * 1000);
