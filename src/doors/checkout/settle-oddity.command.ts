import { ok, refuse, type Result } from '#kernel/result.ts';
import { attemptById, canBeCapturedAt, captureById, oddityById, type Gateway, type Oddity, type Operation } from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { askAboutOddity, isByTheRules, providerOf, type Asking, type AskRefusal } from './ask-bank.command.ts';
import { settlePayment, type Settled } from './settle-payment.command.ts';

/** `still-held`: the bank confirms the payment, and the rules hold it as before. */
export type SettleRefusal = AskRefusal | 'reason-missing' | 'bank-silent' | 'not-paid' | 'still-held' | MomentRefusal;
/** `moment-known`: the bank tells the time by now; `moment-implausible`: the payment cannot have been captured then. */
type MomentRefusal = 'moment-known' | 'moment-implausible';

/**
 * Settles the case by the bank's word of this very moment, never by staff's, on the one road all payments take. `moment`:
 * when the payment was captured, as the bank's cabinet shows it, where its interface tells no time (reference A5).
 */
export async function settleOddity(
  platform: Platform,
  { reason: typed, moment, ...asking }: Asking & { reason: string; moment?: Date },
  given?: Gateway,
): Promise<Result<'settled', SettleRefusal>> {
  const reason = typed.trim();
  if (reason === '') return refuse('reason-missing');
  const before = await oddityById(platform.db, asking.oddityId);
  // Of any other kind of case the bank's word leads to an act of its own.
  if (before && !before.resolved && !isByTheRules(before)) return refuse('nothing-to-ask');
  const asked = await askAboutOddity(platform, asking, given);
  if (!asked.ok) return asked;
  if (asked.value.is === 'unknown') return refuse('bank-silent');
  const operation = asked.value.is === 'done' ? asked.value.value : null;
  if (!operation || operation.kind !== 'payment' || operation.state !== 'paid') return refuse('not-paid');
  crashPoint(platform, 'inquiry-kept');
  const oddity = (await oddityById(platform.db, asking.oddityId))!;
  const wrong = moment && (await momentFault(platform, oddity, operation, moment));
  if (wrong) return refuse(wrong);
  const staff = { oddityId: asking.oddityId, actor: { kind: 'staff' as const, id: asking.staffId }, reason, ...(moment ? { moment } : {}) };
  const stated = moment ? { ...operation, paidAt: moment } : operation;
  const settled = await settlePayment(platform, stated, { provider: providerOf(oddity), staff });
  // Money the house had not heard of is on the books now; if the rules hold it, it stands in the queue as a case of its own.
  const wasUnknown = (await oddityById(platform.db, asking.oddityId))?.captureId === null;
  return wasUnknown && settled !== 'resolved-before' ? ok('settled') : told(settled);
}

/** Only what the bank leaves open is typed, and only a time at which the payment can have been captured. */
async function momentFault(
  platform: Platform,
  oddity: Oddity,
  operation: Operation,
  moment: Date,
): Promise<MomentRefusal | 'nothing-to-ask' | null> {
  const capture = oddity.captureId ? await captureById(platform.db, oddity.captureId) : null;
  const attempt = oddity.attemptId ? await attemptById(platform.db, oddity.attemptId) : null;
  if (oddity.kind !== 'implausible-time' || !capture || !attempt) return 'nothing-to-ask';
  if (operation.paidAt || capture.paidAt) return 'moment-known';
  const bounds = { begunAt: operation.begunAt ?? null, attemptAt: attempt.createdAt, heardAt: capture.recordedAt };
  return canBeCapturedAt(moment, bounds) ? null : 'moment-implausible';
}

function told(settled: Settled): Result<'settled', SettleRefusal> {
  switch (settled) {
    case 'hold':
    case 'ignore':
    case 'differs':
      return refuse('still-held');
    case 'resolved-before':
      return refuse('already-resolved');
    case 'conclude':
    case 'give-back':
    case 'already':
    case 'asks-person':
      return ok('settled');
  }
}
