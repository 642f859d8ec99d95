import type { Capture } from '#payments';
import type { Chargeback } from '#refunds';

/** A payment that concluded no contract, with what a dispute of it would find. */
export type DisputableMoney = {
  readonly paid: Capture;
  readonly disputes: readonly Chargeback[];
  /** Held, or waiting to go back: what can be reserved. */
  readonly free: bigint;
};
