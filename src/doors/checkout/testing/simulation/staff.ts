import { contractOfApplication } from '#contracts';
import { attemptById, captureById, oddities, resolveOddityBy, type Oddity } from '#payments';
import type { Platform } from '#platform/context.ts';
import { captureOfTransaction } from '#payments';
import { acceptStatement } from '#reconciliation';
import { approveRefund, caseList, findGround, recordChargeback, refuseRefund, retryRefund, takeUp, type RefundCase } from '#refunds';
import type { Dice } from './dice.ts';
import { counter, type Counts } from './order.ts';
import { STAFF } from './shop.ts';

const MOST = 100_000;

/** A day of staff: some of what waits in the queue and among the refund cases is decided; `thorough`: all of it. */
export async function staffDay(platform: Platform, dice: Dice, thorough: boolean): Promise<Counts> {
  const { count, counts } = counter();
  const today = (): boolean => thorough || dice(3) === 0;
  for (const one of await oddities(platform.db, 'open', MOST)) if (today()) count(await decideOddity(platform, one, thorough));
  for (const one of await caseList(platform.db, 'open', MOST)) if (today()) count(await moveCase(platform, one, dice));
  return counts();
}

async function decideOddity(platform: Platform, one: Oddity, thorough: boolean): Promise<string> {
  switch (one.kind) {
    case 'underpaid':
    case 'other-currency':
    case 'account-differs':
    case 'unknown-attempt':
    case 'implausible-time':
      return close(platform, one, 'give-back');
    case 'terms-changed':
      return thorough ? close(platform, one, 'give-back') : 'choices of terms left to the person';
    case 'returned-outside':
      return close(platform, one, 'set-aside');
    case 'fee-differs':
    case 'payout-differs': {
      const done = await acceptStatement(platform, { oddityId: one.id, reason: 'simulated', staffId: STAFF.accountant });
      return done.ok ? 'statements accepted' : `statement: ${done.refusal}`;
    }
    case 'chargeback':
      return takeChargeback(platform, one);
    default:
      // Not foreseen in the month: it stays, and the audit names it.
      return `cases ${one.kind} left waiting`;
  }
}

async function close(platform: Platform, one: Oddity, action: 'give-back' | 'set-aside'): Promise<string> {
  const actor = { kind: 'staff' as const, id: STAFF.accountant };
  const done = await resolveOddityBy(platform, { oddityId: one.id, action, reason: 'simulated', told: 'simulated', actor });
  return done.ok ? `cases ${action} by staff` : `cases staff could not close: ${done.refusal}`;
}

/** The bank states it in its registry; the accountant finds its contract and records it. */
async function takeChargeback(platform: Platform, one: Oddity): Promise<string> {
  const { db } = platform;
  const { provider, payment, amount, transaction } = one.facts;
  const known = await captureOfTransaction(db, String(provider), String(payment));
  const capture = known && (await captureById(db, known.id));
  const attempt = capture?.attemptId ? await attemptById(db, capture.attemptId) : null;
  const contract = attempt && (await contractOfApplication(db, attempt.applicationId));
  if (!contract) return 'chargebacks without a contract';
  const recording = { contractId: contract.id, amount: BigInt(String(amount)), bankRef: String(transaction), staffId: STAFF.accountant };
  const done = await recordChargeback(platform, recording);
  // Killed between the record and the case: it was recorded before.
  if (!done.ok && done.refusal !== 'moved-on' && done.refusal !== 'nothing-left') return `chargebacks refused: ${done.refusal}`;
  await close(platform, one, 'set-aside');
  return 'chargebacks recorded';
}

/** One step of a case: taken up, its ground found or refused, approved, sent again. */
async function moveCase(platform: Platform, one: RefundCase, dice: Dice): Promise<string> {
  const [lawyer, accountant] = [{ caseId: one.id, staffId: STAFF.lawyer }, { caseId: one.id, staffId: STAFF.accountant }];
  switch (one.state) {
    case 'asked':
      return told('refunds taken up', await takeUp(platform, lawyer));
    case 'under-review':
      if (one.ground === 'provider-fault' && dice(4) === 0)
        return told('refunds refused', await refuseRefund(platform, { ...lawyer, reason: 'simulated' }));
      return told('refunds grounded', await findGround(platform, { ...lawyer, finding: 'simulated', incidentRef: '' }));
    case 'grounded':
    case 'once-approved':
      return told('refunds approved', await approveRefund(platform, accountant));
    case 'stuck':
      return told('refunds sent again', await retryRefund(platform, accountant));
    default:
      return `refunds ${one.state} left to the bank`;
  }
}

const told = (what: string, done: { readonly ok: boolean; readonly refusal?: string }): string => (done.ok ? what : `${what}: ${done.refusal}`);
