import type { Account } from '#ledger';

/** A correcting posting as it was written: it answers one alarm of the books. */
export type Correction = {
  readonly id: string;
  readonly debit: Account;
  readonly credit: Account;
  readonly amount: bigint;
  readonly currency: string;
  readonly provider: string | null;
  readonly contractId: string | null;
  readonly seatNo: number | null;
  readonly needsTwo: boolean;
  readonly reason: string;
  readonly staffId: string;
  readonly at: Date;
  readonly booked: boolean;
};

/** What an alarm is about, as far as a correction of it is known beforehand. */
export type Alarm = {
  readonly rule: string;
  readonly about: string;
  /** By how much the books stand above the facts. */
  readonly difference: bigint;
  readonly currency: string;
  readonly provider: string | null;
  readonly contractId: string | null;
  readonly seatNo: number | null;
};

export type TypedCorrection = {
  readonly debit: Account;
  readonly credit: Account;
  readonly amount: bigint;
  readonly provider: string | null;
};
export type CorrectionFault = 'same-account' | 'amount-wrong' | 'contract-missing' | 'bank-missing';

const OF_CONTRACTS: readonly Account[] = ['customer-advances', 'revenue', 'vat-payable'];
const OF_BANKS: readonly Account[] = ['gateway-receivable', 'gateway-fees'];

/** An alarm with a difference is answered by exactly that sum, never by another; the accounts are the accountant's. */
export function correctionFault(alarm: Alarm, { debit, credit, amount, provider }: TypedCorrection): CorrectionFault | null {
  if (debit === credit) return 'same-account';
  const due = alarm.difference < 0n ? -alarm.difference : alarm.difference;
  if (amount <= 0n || (due !== 0n && amount !== due)) return 'amount-wrong';
  if (alarm.contractId === null && (OF_CONTRACTS.includes(debit) || OF_CONTRACTS.includes(credit))) return 'contract-missing';
  if (provider === null && (OF_BANKS.includes(debit) || OF_BANKS.includes(credit))) return 'bank-missing';
  return null;
}
