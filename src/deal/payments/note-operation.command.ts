import { book } from '#ledger';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { moveAttempt, type Attempt } from './attempt.sql.ts';
import type { Capture } from './capture.sql.ts';
import { onReturnedOutside } from './entries.ts';
import type { Operation } from './gateway.ts';
import { captureOfTransaction } from './lists.sql.ts';
import { isOurRefund, knownReturned, othersAsked, wentBeside } from './known-returns.sql.ts';
import { queueOddity } from './oddity.sql.ts';
import { insertOutsideReturn } from './outside-return.sql.ts';

/** What the bank says of a payment that is not taken: the attempt moves, no money does. */
export async function noteOperation(
  tx: Tx,
  attempt: Attempt,
  operation: Pick<Operation, 'state' | 'reasonCode'>,
  now: Date,
): Promise<boolean> {
  switch (operation.state) {
    case 'pending':
      return moveAttempt(tx, attempt.id, 'pending', now);
    case 'authorized':
      return moveAttempt(tx, attempt.id, 'authorized', now);
    case 'failed':
      return moveAttempt(tx, attempt.id, 'failed', now, { reasonCode: operation.reasonCode });
    case 'cancelled':
      return moveAttempt(tx, attempt.id, 'cancelled', now);
    case 'paid':
      throw new Error('a payment is settled, not noted');
  }
}

/**
 * A return the bank tells of. Ours is closed by the job that asked; one made in the cabinet is booked and explained by a person. So
 * is one of ours that the bank had refused, or denied when it was asked, and a second one that it made by one request: it has gone
 * beside what was sent.
 */
export async function noteReturn(tx: Tx, provider: string, operation: Operation, now: Date): Promise<void> {
  const { requestRef, transactionId: refundId } = operation;
  if (await isOurRefund(tx, provider, refundId)) return;
  if (requestRef !== null && !(await wentBeside(tx, { requestRef, refundId }))) return;
  await bookOutside(tx, provider, operation, now);
}

type WentOutside = Pick<Operation, 'transactionId' | 'amount' | 'currency' | 'returnOf'>;

/** A fact of its payment, which counts from now on in all that goes back of it; what it was, a person says. */
export async function bookOutside(tx: Tx, provider: string, operation: WentOutside, now: Date): Promise<void> {
  const { transactionId, amount, currency, returnOf } = operation;
  if (!(await insertOutsideReturn(tx, { provider, transactionId, paymentId: returnOf, amount, currency, at: now }))) return;
  const capture = returnOf === null ? null : await captureOfTransaction(tx, provider, returnOf);
  await queueOddity(tx, {
    kind: 'returned-outside',
    reference: `${provider}:${transactionId}`,
    captureId: capture?.id ?? null,
    attemptId: null,
    facts: { transaction: transactionId, payment: returnOf, amount: amount.toString(), currency },
    prepared: { do: 'explain-return', amount },
    at: now,
  });
  await book(tx, [onReturnedOutside(transactionId, provider, { amount, currency })], now);
  await journal(tx, {
    event: 'payment.returned-outside',
    subject: { kind: 'transaction', id: transactionId },
    actor: { kind: 'gateway', id: provider },
    at: now,
    facts: { payment: returnOf, amount: amount.toString() },
  });
}

/**
 * A bank that tells only how much of a payment has gone back: what the house did not send was sent from the cabinet.
 * While an own return is out nothing is concluded from the sum.
 */
export async function noteReturnedSum(tx: Tx, provider: string, operation: Operation, now: Date): Promise<void> {
  if (operation.returned === null || operation.returned === 0n) return;
  const capture = await captureOfTransaction(tx, provider, operation.transactionId);
  if (!capture || (await othersAsked(tx, { id: null, captureId: capture.id }))) return;
  const more = operation.returned - (await knownReturned(tx, capture.id));
  if (more <= 0n) return;
  await bookOutside(
    tx,
    provider,
    { ...operation, transactionId: `${operation.transactionId}:${operation.returned}`, returnOf: operation.transactionId, amount: more },
    now,
  );
}

/**
 * Staff have looked up in the cabinet which return blurred ours: of the sum that the bank states as gone of the payment `ours` is
 * the return of the house, and the rest went from the cabinet.
 */
export async function noteBlurring(
  tx: Tx,
  { provider, id, transactionId, currency }: Capture,
  { returned, ours }: { readonly returned: bigint; readonly ours: bigint },
  now: Date,
): Promise<void> {
  const amount = returned - (await knownReturned(tx, id)) - ours;
  if (amount <= 0n) return;
  await bookOutside(tx, provider, { transactionId: `${transactionId}:${returned}`, returnOf: transactionId, amount, currency }, now);
}

/** The page's time is over without a payment. False when the attempt had gone further meanwhile. */
export const noteExpired = (tx: Tx, attempt: Pick<Attempt, 'id'>, now: Date): Promise<boolean> =>
  moveAttempt(tx, attempt.id, 'expired', now);
