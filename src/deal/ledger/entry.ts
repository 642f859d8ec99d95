import type { CivilDate } from '#kernel/civil-date.ts';
import type { Account } from './account.ts';

/** Double entry: an entry moves one sum from a credited to a debited account, so a set of entries cannot be unbalanced. */
export type LedgerEntry = {
  /** What happened, in a word of the room it happened in. */
  readonly event: string;
  /** The capture, return or day the event is about; unique with event and accounts, so nothing is booked twice. */
  readonly reference: string;
  readonly debit: Account;
  readonly credit: Account;
  /** Minor units of `currency`, above zero. */
  readonly amount: bigint;
  readonly currency: string;
  /** The bank's gateway that took part. */
  readonly provider?: string;
  /** The contract the sum belongs to. */
  readonly contractId?: string;
  /** The seat of the contract, where it has several. */
  readonly seatNo?: number;
  /** The civil day the fact belongs to; else the day it is booked. */
  readonly day?: CivilDate;
};

export type Sum = { readonly amount: bigint; readonly currency: string };

/** Tenge, the currency of every price. */
export const kzt = (amount: bigint): Sum => ({ amount, currency: 'KZT' });

/** One entry; nothing is booked for nothing. */
export function entry(
  event: string,
  reference: string,
  [debit, credit]: readonly [Account, Account],
  sum: Sum,
  more: Pick<LedgerEntry, 'provider' | 'contractId' | 'seatNo' | 'day'> = {},
): LedgerEntry {
  if (sum.amount <= 0n) throw new Error('a ledger entry moves a sum above zero', { cause: { event, reference } });
  return { event, reference, debit, credit, ...sum, ...more };
}
