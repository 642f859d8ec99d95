import type { CivilDate } from '#kernel/civil-date.ts';
import type { Trilingual } from '#kernel/locale.ts';
import type { Tally } from './availability.ts';
import type { Incident, LearnerFunction, PublicNote } from './incident.ts';

/** `unknown`: nothing was measured for minutes, and nobody said otherwise. */
export type FunctionState = 'works' | 'down' | 'unknown';

export type FunctionStatus = {
  readonly name: LearnerFunction;
  readonly state: FunctionState;
  readonly today: Tally;
  readonly month: Tally;
  readonly days: readonly (Tally & { readonly day: CivilDate })[];
};
export type ToldIncident = Incident & {
  readonly notes: readonly PublicNote[];
  /** Titles of the programmes it touched; null: all. */
  readonly titles: readonly Trilingual[] | null;
};
export type Status = {
  readonly month: string;
  /** Months there is something to tell of, the latest first. */
  readonly months: readonly string[];
  readonly measuredAt: Date | null;
  readonly functions: readonly FunctionStatus[];
  readonly incidents: readonly ToldIncident[];
};

const FRESH_MS = 5 * 60_000;

/** What staff or the watch said of now comes before silence of the measurements. */
export function stateNow(name: LearnerFunction, going: readonly Incident[], measuredAt: Date | null, now: Date): FunctionState {
  if (going.some((one) => one.functions.includes(name))) return 'down';
  return measuredAt && now.getTime() - measuredAt.getTime() <= FRESH_MS ? 'works' : 'unknown';
}

export const goesOn = ({ start, end }: Pick<Incident, 'start' | 'end'>, now: Date): boolean => start <= now && (end === null || end > now);

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((all, one) => ({ rounds: all.rounds + one.rounds, failed: all.failed + one.failed }), { rounds: 0, failed: 0 });
