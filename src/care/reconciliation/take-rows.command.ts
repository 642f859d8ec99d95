import type { Tx } from '#platform/database.ts';
import { book } from '#ledger';
import { captureOfTransaction, preparedOf, queueOddity, returnOfRefund, type Capture, type Oddity } from '#payments';
import { onFee, onPaidOut } from './entries.ts';
import { newPayouts, payoutDifference, type RegistryRow, type Settled } from './registry.ts';
import { insertOperation, insertRestatement, type Known, type Stated } from './registry.sql.ts';
import { insertAcceptance, insertCovered, standing } from './taken.sql.ts';

/** Each row once: its fee is booked when it is first stated; what is stated otherwise than before waits for a person. */
export async function takeRows(tx: Tx, provider: string, registryId: string, rows: readonly RegistryRow[], at: Date): Promise<void> {
  for (const row of rows) {
    const known = await insertOperation(tx, provider, registryId, row);
    if (row.fee && (known === null || known.first.fee === null))
      await book(tx, [onFee({ provider, ...row }, { ...row, amount: row.fee })], at);
    if (known) await takeRestated(tx, { provider, registryId, row, known }, at);
    else if (row.kind === 'chargeback') {
      const paid = row.paymentId === null ? null : await captureOfTransaction(tx, provider, row.paymentId);
      const prepared = canRecord(row, paid) ? ({ do: 'record-dispute', amount: row.amount } as const) : LOOK_INTO;
      await queueRow(tx, { kind: 'chargeback', provider, row, due: null, prepared, at });
    }
  }
}

type Restated = { readonly provider: string; readonly registryId: string; readonly row: RegistryRow; readonly known: Known };

/** A fee, sum or payout that is neither the first stated nor the one on the books; each other statement is a case of its own. */
async function takeRestated(tx: Tx, { provider, registryId, row, known: { first, last } }: Restated, at: Date): Promise<void> {
  if (row.fee !== null && first.fee !== null && row.fee !== first.fee) {
    const fee = await standing(tx, { provider, ...row, what: 'fee' }, first.fee);
    const prepared = { do: 'accept-fee', amount: row.fee } as const;
    if (fee.amount !== row.fee)
      await queueRow(tx, { kind: 'fee-differs', provider, row, due: fee.amount, prepared, at, stated: `${fee.count}:${row.fee}` });
  }
  if (row.kind === 'payout' && first.currency === row.currency) {
    const paid = first.amount === row.amount ? null : await standing(tx, { provider, ...row, what: 'payout' }, 0n);
    if (paid && paid.amount !== row.amount) await queuePayout(tx, provider, row, { due: first.amount, count: paid.count }, at);
    return;
  }
  if (last.amount === row.amount && last.currency === row.currency) return;
  const no = last.no + 1;
  await insertRestatement(tx, provider, registryId, row, no);
  // What is on our books is held against the last statement when all rows are in.
  if (await isKnown(tx, provider, row)) return;
  const prepared = preparedOf('sum-differs');
  await queueRow(tx, { kind: 'sum-differs', provider, row, due: last.amount, prepared, at, stated: statement({ ...row, no }) });
}

/** Tells one statement of an operation from another, also where the bank comes back to a sum. */
export const statement = ({ no, amount, currency }: Stated): string => `${no > 1 ? `${no}:` : ''}${amount}${currency}`;

async function isKnown(tx: Tx, provider: string, { kind, transactionId }: RegistryRow): Promise<boolean> {
  if (kind === 'payment') return (await captureOfTransaction(tx, provider, transactionId)) !== null;
  return kind === 'refund' && (await returnOfRefund(tx, { provider, refundId: transactionId })) !== null;
}

/** A dispute is recorded of a payment that is known, whatever became of it. */
const canRecord = ({ currency }: RegistryRow, paid: Capture | null): boolean =>
  paid !== null && paid.decision !== 'ignore' && paid.currency === currency;

type Paying = {
  readonly provider: string;
  readonly registryId: string;
  readonly rows: readonly RegistryRow[];
  /** What was settled before this file came. */
  readonly before: Settled;
};

/** A payout that is gross less fees and what went back is our money in the bank; another one waits for a person. */
export async function takePayouts(tx: Tx, { provider, registryId, rows, before }: Paying, at: Date): Promise<void> {
  const difference = payoutDifference(rows, before);
  if (difference === null) return;
  for (const row of newPayouts(rows, before)) {
    if (difference !== 0n) await queuePayout(tx, provider, row, { due: row.amount + difference, count: 0 }, at);
    else {
      await book(tx, [onPaidOut({ provider, ...row }, row)], at);
      await insertAcceptance(tx, { provider, ...row, what: 'payout', no: 1, was: 0n, oddityId: null, at });
    }
  }
  await insertCovered(tx, provider, registryId, rows);
}

const queuePayout = (tx: Tx, provider: string, row: RegistryRow, { due, count }: { due: bigint; count: number }, at: Date) => {
  const prepared = { do: 'accept-payout', amount: row.amount } as const;
  return queueRow(tx, { kind: 'payout-differs', provider, row, due, prepared, at, stated: `${count}:${row.amount}` });
};

const LOOK_INTO = { do: 'look-into' } as const;
type RowCase = Pick<Oddity, 'kind' | 'prepared' | 'at'> & {
  readonly provider: string;
  readonly row: RegistryRow;
  readonly due: bigint | null;
  /** Tells one statement of the same operation from another. */
  readonly stated?: string;
};

/** What the bank states of an operation waits for a person; the sum of the case is the one that is to be decided on. */
export const queueRow = (tx: Tx, { kind, provider, row, due, prepared, at, stated }: RowCase): Promise<boolean> =>
  queueOddity(tx, {
    kind,
    reference: [provider, row.kind, row.transactionId, ...(stated === undefined ? [] : [stated])].join(':'),
    captureId: null,
    attemptId: null,
    facts: {
      provider,
      operation: row.kind,
      transaction: row.transactionId,
      payment: row.paymentId,
      amount: ('amount' in prepared ? prepared.amount : row.amount).toString(),
      currency: row.currency,
      ...(due === null ? {} : { due: due.toString() }),
    },
    prepared,
    at,
  });
