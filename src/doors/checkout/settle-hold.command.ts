import { tiyn } from '#kernel/tiyn.ts';
import {
  attemptById,
  closeHold,
  decideHold,
  gatewayNamed,
  holdById,
  isConcluded,
  lockAttemptsWith,
  markHoldAsked,
  markHoldRefused,
  odditiesOfAttempt,
  otherHoldCharged,
  pauseMinutes,
  queueOddity,
  quietUntil,
  resolveOddity,
  REFUSALS_TOLD,
  type Answered,
  type Gateway,
  type Hold,
  type HoldId,
  type HoldWish,
  type Operation,
} from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { decide, purchaseOf } from './conclude.command.ts';
import { settleOperation } from './settle-operation.command.ts';
import { tellReleased } from './tell-released.command.ts';

export type HoldOutcome = { readonly is: 'closed' } | { readonly is: 'again'; readonly at: Date };
const CLOSED: HoldOutcome = { is: 'closed' };
/** An answer was lost, or the bank is not yet of one mind with itself. */
const SOON_SECONDS = 30;

/**
 * One step of a held sum. The bank is asked what it holds; while it holds it, the rules decide, the wish is committed, and
 * only then is the bank asked to charge or to give up. After a lost answer it is looked up first, so nothing is done twice.
 */
export async function settleHold(platform: Platform, id: HoldId, given?: Gateway): Promise<HoldOutcome> {
  const hold = await holdById(platform.db, id);
  if (!hold || hold.closedAt) return CLOSED;
  const gateway = given ?? gatewayNamed(platform, hold.provider);
  const seen = await look(platform, gateway, hold);
  if (seen.is !== 'held') return seen.is === 'closed' ? CLOSED : soon(platform);
  const quiet = quietUntil(hold, platform.clock.now());
  if (quiet) return { is: 'again', at: quiet };
  const asking = await decided(platform, hold, seen.operation);
  if (!asking) return soon(platform);
  crashPoint(platform, 'hold-marked');
  const answer = await ask(gateway, hold.transactionId, asking.wish);
  crashPoint(platform, 'hold-answered');
  if (answer.is === 'unknown') return soon(platform);
  const refusals = answer.is === 'refused' ? await refused(platform, asking, answer.code) : 0;
  const after = await look(platform, gateway, asking);
  if (after.is === 'closed') return CLOSED;
  return refusals > 0 ? inMinutes(platform, pauseMinutes(refusals)) : soon(platform);
}

const soon = (platform: Platform): HoldOutcome => inMinutes(platform, SOON_SECONDS / 60);
const inMinutes = ({ clock }: Platform, minutes: number): HoldOutcome => ({
  is: 'again',
  at: new Date(clock.now().getTime() + minutes * 60_000),
});

type Looked = { readonly is: 'closed' | 'unknown' } | { readonly is: 'held'; readonly operation: Operation };

/** What became of it; a payment that the bank has taken by now is settled as any other. */
async function look(platform: Platform, gateway: Gateway, hold: Hold): Promise<Looked> {
  const asked = await gateway.askOperation(hold.transactionId, hold.attemptId);
  if (asked.is !== 'done' || !asked.value || asked.value.state === 'pending') return { is: 'unknown' };
  if (asked.value.state === 'authorized') return { is: 'held', operation: asked.value };
  await settleOperation(platform, asked.value, { provider: hold.provider });
  crashPoint(platform, 'hold-settled');
  await close(platform, hold, asked.value.state === 'paid' ? 'charged' : 'released');
  crashPoint(platform, 'hold-closed');
  return { is: 'closed' };
}

/** Decided under the locks of whoever settles money of the application; null: another worker is at it. */
async function decided(platform: Platform, hold: Hold, operation: Operation): Promise<(Hold & { wish: HoldWish }) | null> {
  return transact(platform.db, async (tx) => {
    const { attempt } = (await lockAttemptsWith(tx, hold.attemptId))!;
    const now = platform.clock.now();
    const concluded = await isConcluded(tx, attempt.applicationId);
    const taken = { ...operation, paidAt: now };
    const decision = await decide(tx, platform, { operation: taken, attempt, purchase: await purchaseOf(tx, attempt), concluded, now });
    const wish = decideHold({ decision, otherCharged: await otherHoldCharged(tx, hold), refusals: hold.refusals });
    if (!(await markHoldAsked(tx, hold, wish, now))) return null;
    await journal(tx, {
      event: `payment.hold-${wish.do}-asked`,
      subject: { kind: 'attempt', id: hold.attemptId },
      actor: { kind: 'system' },
      at: now,
      facts: { hold: hold.id, ...(wish.do === 'charge' ? { amount: wish.amount.toString() } : { reason: wish.why }) },
    });
    return { ...hold, state: 'asked' as const, wish, askedAt: now };
  });
}

const ask = (gateway: Gateway, transactionId: string, wish: HoldWish): Promise<Answered<'charged' | 'released'>> =>
  wish.do === 'charge' ? gateway.charge({ transactionId, amount: tiyn(wish.amount) }) : gateway.release({ transactionId });

/** How often it has refused by now. Again and again, and a person is told; the house goes on asking. */
async function refused(platform: Platform, hold: Hold & { wish: HoldWish }, code: string): Promise<number> {
  const refusals = hold.refusals + 1;
  const at = platform.clock.now();
  platform.log.error({ hold: hold.id, wish: hold.wish.do, code }, 'the bank refused what was asked of a held sum');
  await transact(platform.db, async (tx) => {
    if (!(await markHoldRefused(tx, hold))) return;
    await journal(tx, {
      event: 'payment.hold-refused',
      subject: { kind: 'attempt', id: hold.attemptId },
      actor: { kind: 'gateway', id: hold.provider },
      at,
      facts: { hold: hold.id, wish: hold.wish.do, code },
    });
    if (refusals % REFUSALS_TOLD !== 0) return;
    await queueOddity(tx, {
      kind: 'hold-stuck',
      // Told again when a person's press did not help.
      reference: `${hold.id}:${refusals}`,
      captureId: null,
      attemptId: hold.attemptId,
      facts: { hold: hold.id, transaction: hold.transactionId, amount: hold.amount.toString(), currency: hold.currency },
      prepared: { do: 'ask-again', amount: hold.amount },
      at,
    });
  });
  return refusals;
}

/** The end of it, once, told to the payer where nothing was taken. */
async function close(platform: Platform, hold: Hold, end: 'charged' | 'released'): Promise<void> {
  const at = platform.clock.now();
  await transact(platform.db, async (tx) => {
    if (!(await closeHold(tx, hold.id, end, at))) return;
    await journal(tx, {
      event: `payment.hold-${end}`,
      subject: { kind: 'attempt', id: hold.attemptId },
      actor: { kind: 'gateway', id: hold.provider },
      at,
      facts: { hold: hold.id, amount: hold.amount.toString() },
    });
    const attempt = end === 'released' ? await attemptById(tx, hold.attemptId) : null;
    if (attempt) await tellReleased(tx, platform, { hold, attempt });
    for (const one of await odditiesOfAttempt(tx, hold.attemptId)) {
      if (one.facts['hold'] !== hold.id || one.resolved) continue;
      await resolveOddity(tx, one.id, { action: 'hold-ended', actor: { kind: 'system', id: null }, reason: `the hold was ${end}`, at });
    }
    crashPoint(platform, 'hold-before-commit');
  });
}
