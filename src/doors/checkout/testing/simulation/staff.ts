import { oddities, resolveOddityBy, type Oddity, type OddityKind } from '#payments';
import type { Platform } from '#platform/context.ts';
import { acceptStatement } from '#reconciliation';
import {
  approveRefund,
  cameByTransfer,
  caseList,
  findGround,
  recordToldChargeback,
  refuseRefund,
  retryRefund,
  takeUp,
  type CaseState,
  type RefundCase,
} from '#refunds';
import { bindRefund, bindReturns, matchLine } from './transfer-work.ts';
import { settleOddity } from '../../settle-oddity.command.ts';
import { diceOf, type Dice } from './dice.ts';
import { counter, type Counts, type StaffDay } from './order.ts';
import { STAFF } from './shop.ts';

const MOST = 100_000;
/** What begins so was left as it was. */
export const WAITS = 'waits:';

/** A day of staff: some of what waits in the queue and among the refund cases is decided; `thorough`: all of it. */
export async function staffDay(platform: Platform, day: StaffDay): Promise<Counts> {
  const { count, counts } = counter();
  const dice = diceOf(day.seed);
  const today = (): boolean => day.thorough || dice(3) === 0;
  for (const one of await oddities(platform.db, 'open', MOST)) if (today()) count(await decideOddity(platform, one, day));
  for (const one of await caseList(platform.db, 'open', MOST)) if (today()) count(await moveCase(platform, one, dice));
  await bindReturns(platform, count);
  return counts();
}

type Decide = (platform: Platform, one: Oddity, day: StaffDay) => Promise<string>;
const giveBack: Decide = (platform, one) => close(platform, one, 'give-back');
const accept: Decide = async (platform, one) => {
  const done = await acceptStatement(platform, { oddityId: one.id, reason: 'simulated', staffId: STAFF.accountant });
  return told('statements accepted', done);
};
/** Any other kind is not foreseen in the month: it stays, and the audit names it. */
const decisions: Readonly<Partial<Record<OddityKind, Decide>>> = {
  underpaid: giveBack,
  'other-currency': giveBack,
  'account-differs': giveBack,
  'unknown-attempt': giveBack,
  'implausible-time': enterMoment,
  'terms-changed': async (platform, one, { thorough }) => (thorough ? close(platform, one, 'give-back') : `${WAITS} choice of terms`),
  'returned-outside': (platform, one) => close(platform, one, 'claim'),
  'fee-differs': accept,
  'payout-differs': accept,
  chargeback: takeChargeback,
  'transfer-unmatched': matchLine,
};
const decideOddity: Decide = async (platform, one, day) => (await decisions[one.kind]?.(platform, one, day)) ?? `${WAITS} case ${one.kind}`;

async function close(platform: Platform, one: Oddity, action: 'give-back' | 'set-aside' | 'claim'): Promise<string> {
  const actor = { kind: 'staff' as const, id: STAFF.accountant };
  const done = await resolveOddityBy(platform, { oddityId: one.id, action, reason: 'simulated', told: 'simulated', actor });
  return done.ok ? `cases ${action} by staff` : `cases staff could not close: ${done.refusal}`;
}

/** Around midnight Halyk ePay leaves the day open: the accountant reads the moment in the cabinet. */
async function enterMoment(platform: Platform, one: Oddity, { cabinet }: StaffDay): Promise<string> {
  const moment = cabinet.get(String(one.facts['transaction']));
  if (!moment) return `${WAITS} case ${one.kind}`;
  const settling = { oddityId: one.id, staffId: STAFF.accountant, reason: 'simulated', moment };
  const done = await settleOddity(platform, settling);
  return done.ok ? 'moments of capture entered' : `moments of capture: ${done.refusal}`;
}

/** The bank states it in its registry: the case is closed by the record. */
async function takeChargeback(platform: Platform, one: Oddity): Promise<string> {
  const done = await recordToldChargeback(platform, { oddityId: one.id, reason: 'simulated', staffId: STAFF.accountant });
  return done.ok ? 'chargebacks recorded' : `${WAITS} chargeback ${done.refusal}`;
}

type Move = (platform: Platform, one: RefundCase, dice: Dice) => Promise<string>;
const approveAs =
  (staffId: string, what: string): Move =>
  async (platform, { id }) => {
    const done = await approveRefund(platform, { caseId: id, staffId });
    if (done.ok || done.refusal !== 'nothing-left') return told(what, done);
    // A dispute that was lost meanwhile took what the case would give back.
    const refusing = { caseId: id, staffId: STAFF.lawyer, reason: 'simulated' };
    return told('refunds refused: the bank took the money', await refuseRefund(platform, refusing));
  };
const moves: Readonly<Partial<Record<CaseState, Move>>> = {
  asked: async (platform, { id }) => told('refunds taken up', await takeUp(platform, { caseId: id, staffId: STAFF.lawyer })),
  'under-review': async (platform, { id, ground }, dice) => {
    const lawyer = { caseId: id, staffId: STAFF.lawyer };
    if (ground === 'provider-fault' && dice(4) === 0)
      return told('refunds refused', await refuseRefund(platform, { ...lawyer, reason: 'simulated' }));
    return told('refunds grounded', await findGround(platform, { ...lawyer, finding: 'simulated' }));
  },
  grounded: approveAs(STAFF.accountant, 'refunds approved'),
  'once-approved': approveAs(STAFF.chief, 'refunds approved by a second person'),
  stuck: async (platform, one) => {
    if (await cameByTransfer(platform.db, one)) return (await bindRefund(platform, one)) ?? `${WAITS} refund to be sent`;
    return told('refunds sent again', await retryRefund(platform, { caseId: one.id, staffId: STAFF.accountant }));
  },
};
/** One step of a case: taken up, its ground found or refused, approved, sent again. */
const moveCase: Move = async (platform, one, dice) => (await moves[one.state]?.(platform, one, dice)) ?? `${WAITS} refund ${one.state}`;

function told(what: string, done: { readonly ok: boolean; readonly refusal?: string }): string {
  return done.ok ? what : `${what}: ${done.refusal}`;
}
