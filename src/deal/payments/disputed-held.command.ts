import { ok, refuse, type Result } from '#kernel/result.ts';
import { book } from '#ledger';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { Capture, CaptureId } from './capture.sql.ts';
import { onReturnWithdrawn } from './entries.ts';
import type { MoneyBackId } from './money-back.ts';
import { closeMoneyBack, insertMoneyBack, lockReturns, markAsked, moneyBackOf, type MoneyBack } from './money-back.sql.ts';
import { freeOf, lockPayment } from './outside-return.sql.ts';
import { oweReturn } from './record-capture.command.ts';

/** Of a payment, what is no price and still here, no more than asked for; and the returns that were stopped for it. */
export type FreeOfPrice = { readonly amount: bigint; readonly stopped: readonly MoneyBackId[] };

/**
 * The bank itself took money that we hold or were about to give back: a return that waits is stopped, and its sum is held
 * again. Of one that the bank is being asked about the answer must come first: it may have been made. Nothing is written then.
 */
export async function freeForDispute(tx: Tx, capture: Capture, most: bigint, at: Date): Promise<Result<FreeOfPrice, 'return-in-flight'>> {
  await lockPayment(tx, capture.id);
  await lockReturns(tx, capture.id);
  const ours = (await moneyBackOf(tx, [capture.id])).filter((row) => row.caseRef === null && row.way === 'gateway');
  if (ours.some(({ state }) => state === 'asked')) return refuse('return-in-flight');
  const stopped: MoneyBackId[] = [];
  if ((await freeOf(tx, capture.id)) < most)
    for (const row of ours.filter(({ state }) => state === 'owed')) {
      await stop(tx, capture, row, at);
      stopped.push(row.id);
    }
  const free = await freeOf(tx, capture.id);
  return ok({ amount: free < most ? free : most, stopped });
}

async function stop(tx: Tx, { id, provider, currency }: Capture, row: MoneyBack, at: Date): Promise<void> {
  await markAsked(tx, row, at);
  await closeMoneyBack(tx, row.id, { state: 'refused' }, at);
  await book(tx, [onReturnWithdrawn(row.id, provider, { amount: row.amount, currency })], at);
  await journal(tx, {
    event: 'payment.return-stopped',
    subject: { kind: 'money-back', id: row.id },
    actor: { kind: 'system' },
    at,
    facts: { capture: id, amount: row.amount.toString(), reason: row.reason },
  });
}

/** Reserved against a second return until the dispute is decided. */
export const reserveHeld = (tx: Tx, held: { captureId: CaptureId; amount: bigint; caseRef: string; at: Date }): Promise<MoneyBackId> =>
  insertMoneyBack(tx, { ...held, reason: 'chargeback-held', way: 'chargeback' });

/** What a dispute had stopped is owed again, as far as it is still here. */
export async function oweStopped(tx: Tx, capture: Capture, stopped: readonly MoneyBackId[], now: Date): Promise<void> {
  const rows = (await moneyBackOf(tx, [capture.id])).filter(({ id }) => stopped.includes(id));
  // What was found at the bank goes back as often as it was found.
  const latest = new Map(rows.map((row) => [row.reason === 'found' ? row.id : row.reason, row]));
  for (const { reason, told, amount: was } of latest.values()) {
    const free = await freeOf(tx, capture.id);
    const amount = free < was ? free : was;
    const { id: captureId, provider, currency } = capture;
    if (amount > 0n) await oweReturn(tx, { captureId, provider, reason, amount, currency, now, ...(told ? { told } : {}) });
  }
}
