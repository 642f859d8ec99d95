import type { CivilDate } from '#kernel/civil-date.ts';
import type { Seat, SeatState } from '#seats';
import type { LetterState } from './letter-state.ts';

/** What the organisation may see of one seat: no more than was agreed. */
export type SeatLine = {
  readonly seat: Seat;
  readonly state: SeatState;
  readonly letter: LetterState | null;
  /** Only what the learner agreed to show; null: nothing. */
  readonly progress: {
    readonly name: string | null;
    /** `on` null: studying. */
    readonly completion: { readonly on: CivilDate | null } | null;
    readonly certificate: string | null;
  } | null;
};
