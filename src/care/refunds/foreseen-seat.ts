import type { Ground, SeatArithmetic } from './arithmetic.ts';

/** Whether somebody opened the course on a seat; else whether its term has begun by the contract's date. */
export type SeatUse = 'opened' | 'begun' | 'unopened';

/** One seat: what would come back on each ground; null: it cannot be named on it. */
export type ForeseenSeat = {
  readonly no: number;
  readonly use: SeatUse;
  /** The number of the case that names it and waits. */
  readonly open: string | null;
  readonly byGround: Readonly<Record<Ground, SeatArithmetic | null>>;
};
