import { ok, refuse, type Result } from '#kernel/result.ts';
import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { book } from '#ledger';
import { captureById, endByHand, giveBack, isTransfer, moneyBackOf, oweServiceReturn, type GiveBackOutcome } from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Db, type Tx } from '#platform/database.ts';
import { bindSent, readSent, type TypedSent } from '#transfers';
import { askGateway } from './approve-refund.command.ts';
import { onRefundPaid, onRefundTransferred } from './entries.ts';
import { finishRefund } from './finish-refund.command.ts';
import type { RefundCase } from './refund-case.ts';
import { caseById, lockCase, stepsOfCase } from './refund-case.sql.ts';
import type { Review } from './review-refund.command.ts';
import { decided, takeStep } from './take-step.command.ts';
import type { CaseRefusal } from './take-step.ts';
import { tellRefund } from './tell-refund.command.ts';

/** One step of paying: asks the bank, or, after a lost answer, waits, looks, and only then asks again. */
export async function payRefund(platform: Platform, caseId: string): Promise<GiveBackOutcome> {
  const one = await caseById(platform.db, caseId);
  if (one?.state !== 'paying') return { is: 'closed' };
  const living = (await moneyBackOf(platform.db, [one.captureId])).find((row) => row.caseRef === one.id && row.state !== 'refused');
  if (!living) return { is: 'closed' };
  return giveBack(platform, living.id, {
    onReturned: async (tx, row, capture) => {
      const at = platform.clock.now();
      // After a return that the bank did not know in the end, the next is an entry of its own.
      const again = (await moneyBackOf(tx, [one.captureId])).some((other) => other.caseRef === one.id && other.id !== row.id);
      const reference = again ? `${one.id}:${row.id}` : one.id;
      await book(tx, [onRefundPaid(reference, row.amount, { contractId: one.contractId, provider: capture.provider })], at);
      crashPoint(platform, 'refund-paid-booked');
      await finishRefund(tx, platform, one, { actor: { kind: 'gateway', id: null }, at }, 'done');
    },
    // The sum stays owed; a person sends it by another way or asks the bank again.
    onRefused: async (tx) => {
      await takeStep(tx, one, { state: 'stuck', actor: { kind: 'gateway', id: null }, at: platform.clock.now() });
      await tellRefund(tx, platform, one, 'stuck');
    },
  });
}

/** Staff ask the gateway once more after it refused; of what came by a transfer there is none to ask. */
export async function retryRefund(platform: Platform, { caseId, staffId }: Review): Promise<Result<null, CaseRefusal>> {
  const one = await caseById(platform.db, caseId);
  if (one && (await cameByTransfer(platform.db, one))) return refuse('moved-on');
  return ofStuck(platform, caseId, async (tx, stuck, at) => {
    await askGateway(tx, stuck, at, { kind: 'staff', id: staffId });
    return ok(null);
  });
}

/** The price came from a bank's statement and goes back by staff alone. */
export const cameByTransfer = async (db: Db, { captureId }: Pick<RefundCase, 'captureId'>): Promise<boolean> =>
  isTransfer((await captureById(db, captureId))?.provider ?? '');

/** Staff sent the sum by a bank transfer: shown by a line of the statement, or by the payment order that one will answer; once. */
export function recordTransfer(
  platform: Platform,
  { caseId, staffId, sent }: Review & { readonly sent: TypedSent },
): Promise<Result<null, CaseRefusal>> {
  return ofStuck(platform, caseId, async (tx, one, at) => {
    const proof = await readSent(tx, sent, { amount: one.amount, since: await decidedOn(tx, one), now: at });
    if (!proof.ok) return refuse(proof.refusal);
    const { reference } = proof.value;
    const owed = { captureId: one.captureId, amount: one.amount, caseRef: one.id, way: 'transfer' as const, at };
    const moneyBackId = await oweServiceReturn(tx, owed);
    await endByHand(tx, moneyBackId, { reference }, at);
    await bindSent(tx, proof.value, { moneyBackId, amount: one.amount, staffId, at });
    crashPoint(platform, 'refund-transfer-written');
    await book(tx, [onRefundTransferred(one.id, one.amount, { contractId: one.contractId })], at);
    await finishRefund(tx, platform, one, { actor: { kind: 'staff', id: staffId }, words: reference, at }, 'transferred');
    return ok(null);
  });
}

/** Money for it can have left our account from this day on. */
export const decidedOn = async (db: Db, one: Pick<RefundCase, 'id' | 'openedAt'>): Promise<CivilDate> =>
  almatyDay((await stepsOfCase(db, one.id)).findLast((step) => step.state === 'approved')?.at ?? one.openedAt);

function ofStuck(
  platform: Platform,
  caseId: string,
  act: (tx: Tx, one: RefundCase, at: Date) => Promise<Result<null, CaseRefusal>>,
): Promise<Result<null, CaseRefusal>> {
  const at = platform.clock.now();
  return decided(() =>
    transact(platform.db, async (tx): Promise<Result<null, CaseRefusal>> => {
      const one = await lockCase(tx, caseId);
      if (!one) return refuse('not-found');
      if (one.state !== 'stuck') return refuse('moved-on');
      return act(tx, one, at);
    }),
  );
}
