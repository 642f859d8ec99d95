import type { SeatsAct } from '#seats';

/** The acts of a contract for seats, the seats that a new one would state, and by act those of which something went back since. */
export type ActsOfContract = {
  readonly made: readonly SeatsAct[];
  readonly ready: readonly number[];
  readonly toCorrect: ReadonlyMap<number, readonly number[]>;
};
