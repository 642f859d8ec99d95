import {
  captureOfTransaction,
  concludeBy,
  insertCaptureMoment,
  isHeldDisputed,
  oddityById,
  oweReturn,
  queueOddity,
  resolveOddity,
  type Attempt,
  type CaptureId,
  type Decision,
} from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint, passing } from '#platform/crash-point.ts';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { providerInForce } from '#provider';
import { concludeAll, decide, type PaymentInHand } from './conclude.command.ts';
import { agreedTerms } from './purchase.ts';
import { returnHeld } from './return-held.command.ts';
import { stillHeld } from './still-held.command.ts';

export type Reconsidering = {
  readonly oddityId: string;
  readonly actor: { readonly kind: 'staff'; readonly id: string };
  readonly reason: string;
  /** When the payment was captured, as staff read it in the bank's cabinet. */
  readonly moment?: Date;
};
type Case = {
  readonly payment: PaymentInHand;
  readonly tries: readonly Attempt[];
  readonly provider: string;
  readonly staff: Reconsidering;
};

/**
 * Money on the books that waits for a person: what the bank states now is put before the same rules once more. Staff say
 * when to look, never what the answer is: a payment that the rules still hold stays held. Called with the attempts locked.
 */
export async function reconsiderHeld(
  tx: Tx,
  platform: Platform,
  { payment, tries, provider, staff }: Case,
): Promise<Decision['kind'] | 'already' | 'resolved-before' | 'differs' | 'asks-person'> {
  const { operation, now } = payment;
  const oddity = await oddityById(tx, staff.oddityId);
  const capture = await captureOfTransaction(tx, provider, operation.transactionId);
  const resolve = (action: 'settle' | 'give-back') => resolveByStaff(tx, staff, action, now);
  if (!capture || oddity?.resolved) return 'resolved-before';
  // The case was queued before the money was on the books, and has no question left.
  if (oddity?.captureId !== capture.id) return (await resolve('settle')) ? 'already' : 'resolved-before';
  const still = await stillHeld(tx, capture, operation);
  if (!still) return 'differs';
  // Taken back by the bank, it is no full payment while that is open, nor after it was lost.
  if (await isHeldDisputed(tx, capture.id)) return 'hold';
  const decision = await decide(tx, platform, { ...payment, operation: still });
  if (staff.moment && decision.kind === 'hold' && decision.oddity === 'terms-changed') {
    if (!(await resolve('settle'))) return 'resolved-before';
    await enterMoment(tx, capture.id, staff, staff.moment, now);
    const { kind: _implausible, ...same } = oddity;
    await queueOddity(tx, { ...same, kind: decision.oddity, prepared: decision.prepared, at: now });
    return 'asks-person';
  }
  if (decision.kind === 'hold' || decision.kind === 'ignore') return decision.kind;
  // The row of the resolution decides between two who press at once; nothing is written before it.
  if (!(await resolve(decision.kind === 'conclude' ? 'settle' : 'give-back'))) return 'resolved-before';
  if (staff.moment) await enterMoment(tx, capture.id, staff, staff.moment, now);
  if (decision.kind === 'give-back') {
    const { reason, amount } = decision;
    await oweReturn(tx, { captureId: capture.id, provider, reason, amount, currency: 'KZT', now });
    return 'give-back';
  }
  const { attempt, purchase } = payment;
  if (!attempt || !purchase || !operation.paidAt) throw new Error('the rules concluded without an attempt or a time of payment');
  const { price, surplus } = decision;
  await concludeBy(tx, { captureId: capture.id, applicationId: attempt.applicationId, provider, price, surplus, now });
  crashPoint(platform, 'capture-recorded');
  const particulars = await providerInForce(tx, operation.paidAt < attempt.createdAt ? attempt.createdAt : operation.paidAt);
  await concludeAll(tx, {
    attempt,
    purchase,
    captureId: capture.id,
    terms: agreedTerms(purchase, attempt, particulars.id),
    paidAt: operation.paidAt,
    seatDays: platform.config.seatClaimDays,
    now,
    passes: passing(platform),
  });
  await returnHeld(tx, tries, { why: 'concluded', now });
  crashPoint(platform, 'before-commit');
  return 'conclude';
}

/** Under the name of whoever read it, once and for ever (clause 3.11). */
async function enterMoment(tx: Tx, captureId: CaptureId, { actor, oddityId }: Reconsidering, moment: Date, at: Date): Promise<void> {
  await insertCaptureMoment(tx, { captureId, moment, staffId: actor.id, at });
  const facts = { moment: moment.toISOString(), oddity: oddityId };
  await journal(tx, { event: 'payment.moment-entered', subject: { kind: 'capture', id: captureId }, actor, at, facts });
}

/** Closes the case in the name of staff; false when somebody else has closed it. */
export async function resolveByStaff(tx: Tx, staff: Reconsidering, action: 'settle' | 'give-back', at: Date): Promise<boolean> {
  const { oddityId, actor, reason } = staff;
  if (!(await resolveOddity(tx, oddityId, { action, actor, reason, at }))) return false;
  await journal(tx, { event: `oddity.${action}`, subject: { kind: 'oddity', id: oddityId }, actor, at });
  return true;
}
