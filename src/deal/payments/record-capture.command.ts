import { book } from '#ledger';
import type { Passes } from '#platform/crash-point.ts';
import type { Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal } from '#platform/journal.ts';
import { moveAttempt, type Attempt } from './attempt.sql.ts';
import { insertCapture, insertConclusion, type CaptureId } from './capture.sql.ts';
import { onCaptured, onReturnOwed } from './entries.ts';
import type { Operation } from './gateway.ts';
import { giveBackTask, type MoneyBackId, type MoneyBackReason } from './money-back.ts';
import { insertMoneyBack, isHeldDisputed } from './money-back.sql.ts';
import { queueOddity } from './oddity.sql.ts';
import { heldOf, outsideOfSum } from './outside-return.sql.ts';
import type { Decision } from './settlement.ts';
import { isTransfer } from './transfer.ts';

export type Taken = {
  readonly provider: string;
  readonly operation: Operation;
  readonly attempt: Attempt | null;
  readonly decision: Decision;
  readonly now: Date;
  /** Told of each effect. */
  readonly passes?: Passes;
};

/**
 * Puts one payment on the books with all that was decided about it: capture, ledger, conclusion, return, oddity.
 * Null: the bank's transaction is there already and nothing was done.
 */
export async function recordCapture(tx: Tx, taken: Taken): Promise<CaptureId | null> {
  const { provider, operation, attempt, decision, now, passes } = taken;
  const id = await insertCapture(tx, { provider, operation, attempt, decision: decision.kind, at: now });
  if (!id) return null;
  passes?.('capture-inserted');
  const sum = { amount: operation.amount, currency: operation.currency };
  if (decision.kind !== 'ignore') await book(tx, [onCaptured(id, provider, sum)], now);
  passes?.('capture-booked');
  if (attempt && decision.kind !== 'ignore') await moveAttempt(tx, attempt.id, 'paid', now);
  passes?.('attempt-paid');
  await journal(tx, {
    event: 'payment.captured',
    subject: { kind: 'capture', id },
    actor: { kind: 'gateway', id: provider },
    at: now,
    facts: {
      attempt: attempt?.id ?? null,
      transaction: operation.transactionId,
      amount: operation.amount.toString(),
      currency: operation.currency,
      decision: decision.kind,
    },
  });
  if (decision.kind === 'conclude')
    await concludeBy(tx, {
      captureId: id,
      applicationId: attempt!.applicationId,
      provider,
      price: decision.price,
      surplus: decision.surplus,
      now,
    });
  if (decision.kind === 'give-back')
    await oweReturn(tx, { captureId: id, provider, reason: decision.reason, amount: decision.amount, currency: 'KZT', now });
  if (decision.kind === 'hold' || decision.kind === 'ignore') await queueCase(tx, id, taken, decision);
  return id;
}

export type Concluding = {
  readonly captureId: CaptureId;
  readonly applicationId: string;
  readonly provider: string;
  readonly price: bigint;
  readonly surplus: bigint;
  readonly now: Date;
};

/** The payment concludes; what came above the price goes back by itself (clause 3.1). The contract books the advance. */
export async function concludeBy(tx: Tx, { captureId, applicationId, provider, price, surplus, now }: Concluding): Promise<void> {
  await insertConclusion(tx, { captureId, applicationId, price, at: now });
  if (surplus > 0n) await oweReturn(tx, { captureId, provider, reason: 'surplus', amount: surplus, currency: 'KZT', now });
}

export type Owing = {
  readonly captureId: CaptureId;
  readonly provider: string;
  readonly reason: MoneyBackReason;
  readonly amount: bigint;
  readonly currency: string;
  readonly now: Date;
  /** Why, in words for the payer; a reason decided by the rules has its own words. */
  readonly told?: string;
};

/**
 * Money that must go back: a row, its ledger entry, and the job that asks the bank, in the caller's transaction. What a clerk
 * has given back of it in the bank's cabinet goes no second time: it stays held until its own case explains it. How much is
 * owed.
 */
export async function oweReturn(tx: Tx, owing: Owing): Promise<bigint> {
  return (await oweReturnBy(tx, owing, isTransfer(owing.provider) ? 'transfer' : 'gateway'))?.amount ?? 0n;
}

/** The same by a way that was chosen; null: nothing is left to go back. */
export async function oweReturnBy(
  tx: Tx,
  { captureId, provider, reason, currency, now, told, ...owing }: Owing,
  way: 'gateway' | 'transfer',
): Promise<{ readonly id: MoneyBackId; readonly amount: bigint } | null> {
  const most = await undisputed(tx, captureId, owing.amount);
  const amount = most - (await outsideOfSum(tx, captureId, most));
  if (amount <= 0n) return null;
  const id = await insertMoneyBack(tx, { captureId, reason, amount, at: now, way, ...(told ? { told } : {}) });
  await book(tx, [onReturnOwed(id, provider, { amount, currency })], now);
  await journal(tx, {
    event: 'payment.return-owed',
    subject: { kind: 'money-back', id },
    actor: { kind: 'system' },
    at: now,
    facts: { capture: captureId, reason, amount: amount.toString() },
  });
  // What came by transfer goes back by one: staff send it, and a line of the statement shows that it went.
  if (way === 'gateway') await enqueue(tx, giveBackTask, { moneyBackId: id }, { key: `give-back:${id}` });
  return { id, amount };
}

/** What the bank disputes of the sum, or has taken by a dispute, is not ours to give back. */
async function undisputed(tx: Tx, captureId: CaptureId, amount: bigint): Promise<bigint> {
  const held = await heldOf(tx, captureId);
  return held < amount && (await isHeldDisputed(tx, captureId)) ? held : amount;
}

async function queueCase(
  tx: Tx,
  captureId: CaptureId,
  { operation, attempt, provider, now }: Taken,
  decision: Extract<Decision, { oddity: unknown }>,
): Promise<void> {
  await queueOddity(tx, {
    kind: decision.oddity,
    reference: `${provider}:${operation.transactionId}`,
    captureId,
    attemptId: attempt?.id ?? null,
    facts: {
      transaction: operation.transactionId,
      amount: operation.amount.toString(),
      currency: operation.currency,
      paidAt: operation.paidAt?.toISOString() ?? null,
      due: attempt?.terms.amount.toString() ?? null,
      order: operation.attemptRef,
    },
    prepared: decision.prepared,
    at: now,
  });
}
