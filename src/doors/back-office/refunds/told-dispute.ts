import type { Contract } from '#contracts';
import type { DisputeEffect } from './dispute-effect.ts';
import type { DisputableMoney } from './disputable-money.ts';

/** A dispute that the bank's registry tells of: of a contract's payment, or of money that concluded none. */
export type ToldDispute =
  | { readonly contract: Contract; readonly effect: DisputeEffect; readonly money: null }
  | { readonly contract: null; readonly effect: null; readonly money: DisputableMoney };
