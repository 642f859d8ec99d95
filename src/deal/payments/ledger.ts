/** Double entry: an entry moves one sum from a credited to a debited account, so a set of entries cannot be unbalanced. */
export type LedgerEntry = {
  readonly event: LedgerEvent;
  /** The capture or return the event is about; unique with event and accounts, so nothing is booked twice. */
  readonly reference: string;
  readonly debit: Account;
  readonly credit: Account;
  /** Minor units of `currency`, above zero. */
  readonly amount: bigint;
  readonly currency: string;
};

export const accounts = {
  /** The bank owes us what it took from cards. */
  'gateway-receivable': 'asset',
  /** Money that came and whose case is not decided. */
  held: 'liability',
  /** Paid for a service not yet rendered. */
  'customer-advances': 'liability',
  /** Decided to go back, not yet gone. */
  'refunds-payable': 'liability',
  /** Given back in the bank's cabinet past our queue: to be explained by a person. */
  'returned-outside': 'asset',
} as const satisfies Record<string, 'asset' | 'liability'>;
export type Account = keyof typeof accounts;

export const ledgerEvents = ['captured', 'concluded', 'return-owed', 'return-done', 'return-withdrawn', 'returned-outside'] as const;
export type LedgerEvent = (typeof ledgerEvents)[number];

type Sum = { readonly amount: bigint; readonly currency: string };

/** The bank took the money: it owes us, and we hold it for the payer until the case is decided. */
export const onCaptured = (captureId: string, sum: Sum): LedgerEntry => entry('captured', captureId, 'gateway-receivable', 'held', sum);

/** The contract exists: the price is the customer's advance. */
export const onConcluded = (captureId: string, sum: Sum): LedgerEntry => entry('concluded', captureId, 'held', 'customer-advances', sum);

export const onReturnOwed = (returnId: string, sum: Sum): LedgerEntry => entry('return-owed', returnId, 'held', 'refunds-payable', sum);

export const onReturnDone = (returnId: string, sum: Sum): LedgerEntry =>
  entry('return-done', returnId, 'refunds-payable', 'gateway-receivable', sum);

/** The bank refuses to give it back this way: the sum is held again and a person decides. */
export const onReturnWithdrawn = (returnId: string, sum: Sum): LedgerEntry =>
  entry('return-withdrawn', returnId, 'refunds-payable', 'held', sum);

export const onReturnedOutside = (transactionId: string, sum: Sum): LedgerEntry =>
  entry('returned-outside', transactionId, 'returned-outside', 'gateway-receivable', sum);

function entry(event: LedgerEvent, reference: string, debit: Account, credit: Account, sum: Sum): LedgerEntry {
  if (sum.amount <= 0n) throw new Error('a ledger entry moves a sum above zero', { cause: { event, reference } });
  return { event, reference, debit, credit, ...sum };
}

/** Balance of every account in one currency: assets by debit, liabilities by credit. */
export function balances(entries: Iterable<LedgerEntry>, currency: string): Record<Account, bigint> {
  const total: Record<Account, bigint> = {
    'gateway-receivable': 0n,
    held: 0n,
    'customer-advances': 0n,
    'refunds-payable': 0n,
    'returned-outside': 0n,
  };
  for (const one of entries) {
    if (one.currency !== currency) continue;
    total[one.debit] += accounts[one.debit] === 'asset' ? one.amount : -one.amount;
    total[one.credit] += accounts[one.credit] === 'liability' ? one.amount : -one.amount;
  }
  return total;
}
