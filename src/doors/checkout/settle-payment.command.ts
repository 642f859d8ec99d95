import { answerNotice, booked, isTransfer, lockAttemptsWith, recordCapture, type Decision, type Operation } from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint, passing } from '#platform/crash-point.ts';
import { transact } from '#platform/database.ts';
import { providerInForce } from '#provider';
import { concludeAll, decide, purchaseOf } from './conclude.command.ts';
import { agreedTerms } from './purchase.ts';
import { withMomentTold } from './moment-told.command.ts';
import { reconsiderHeld, resolveByStaff, type Reconsidering } from './reconsider-held.command.ts';
import { returnHeld } from './return-held.command.ts';
import { tellHeldTransfer } from './tell-held-transfer.command.ts';

/**
 * `already`: this transaction of the bank was settled before, by whoever heard of it first; `resolved-before`: somebody
 * else has decided the case; `differs`: the bank states another sum than the one on the books; `asks-person`: by the
 * moment that staff entered the terms had changed, and the person chooses.
 */
export type Settled = Decision['kind'] | 'already' | 'resolved-before' | 'differs' | 'asks-person';
export type SettleSource = {
  readonly provider: string;
  /** The notice that told of it, and the reply it gets. */ readonly notice?: { readonly id: string; readonly reply: string };
  /** Staff who asked the bank about a case and want the rules to look again. */ readonly staff?: Reconsidering;
};

/**
 * A confirmed payment becomes a contract with an open course, or goes back, or waits for a person: all of it in ONE
 * transaction. Notice, return page, status job and staff call this one function, any number of times at once.
 */
export async function settlePayment(platform: Platform, stated: Operation, source: SettleSource): Promise<Settled> {
  const operation = source.staff?.moment ? stated : await withMomentTold(platform, stated);
  crashPoint(platform, 'before-settling');
  const settled = await transact(platform.db, async (tx) => {
    const now = platform.clock.now();
    const { attempt, tries } = (operation.attemptRef !== null && (await lockAttemptsWith(tx, operation.attemptRef))) || NOBODYS;
    if (source.notice) await answerNotice(tx, source.notice.id, source.notice.reply, now);
    const purchase = attempt && (await purchaseOf(tx, attempt));
    const books = { provider: source.provider, transactionId: operation.transactionId, applicationId: attempt?.applicationId ?? null };
    const { captured, concluded } = await booked(tx, books);
    const payment = { operation, attempt, purchase, concluded, now };
    if (captured && source.staff) return reconsiderHeld(tx, platform, { payment, tries, provider: source.provider, staff: source.staff });
    if (captured) return 'already';
    if (source.staff && !(await resolveByStaff(tx, source.staff, 'settle', now))) return 'resolved-before';
    const decision = await decide(tx, platform, payment);
    const captureId = await recordCapture(tx, { provider: source.provider, operation, attempt, decision, now, passes: passing(platform) });
    crashPoint(platform, 'capture-recorded');
    if (!captureId) return 'already';
    if (decision.kind === 'hold' && attempt && isTransfer(source.provider))
      await tellHeldTransfer(tx, platform, { attempt, amount: operation.amount, decision });
    if (decision.kind === 'conclude' && attempt && purchase) {
      const paidAt = operation.paidAt!;
      // A transfer is dated by its day's beginning, which may lie before anything was published on it.
      const provider = await providerInForce(tx, paidAt < attempt.createdAt ? attempt.createdAt : paidAt);
      await concludeAll(tx, {
        attempt,
        purchase,
        captureId,
        terms: agreedTerms(purchase, attempt, provider.id),
        paidAt,
        seatDays: platform.config.seatClaimDays,
        now,
        passes: passing(platform),
      });
      await returnHeld(tx, tries, { why: 'concluded', now });
    }
    crashPoint(platform, 'before-commit');
    return decision.kind;
  });
  crashPoint(platform, 'after-commit');
  platform.log.info({ attemptId: operation.attemptRef, transaction: operation.transactionId, settled }, 'payment settled');
  return settled;
}

/** Money that names no attempt of ours. */
const NOBODYS = { attempt: null, tries: [] };
