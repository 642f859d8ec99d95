import { ok, refuse, type Result } from '#kernel/result.ts';
import { contractById } from '#contracts';
import { book, lockedContractBalance, type ContractBalance, type LedgerEntry } from '#ledger';
import { captureById, gatewayNamed, isTransfer, lockedOutsideOfPrice, oweServiceReturn } from '#payments';
import { isSamePerson } from '#people';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { chargebacksOfContract } from './chargeback.sql.ts';
import { outsideOfCase } from './case-outside.sql.ts';
import { leftIn, onRefundOwed, type Sources } from './entries.ts';
import { endService, mayEnd } from './end-service.command.ts';
import { settleByCabinet } from './finish-refund.command.ts';
import { needsTwo, whyByHand, type RefundCase } from './refund-case.ts';
import { casesOfContract, lockCase, stepsOfCase } from './refund-case.sql.ts';
import { payTask } from './refund-tasks.ts';
import { printLastStep, type Review } from './review-refund.command.ts';
import { ruleByNo } from './rule.sql.ts';
import { seatSources, type ContractOfSeats } from './seat-facts.command.ts';
import { decided, takeStep } from './take-step.command.ts';
import type { CaseRefusal } from './take-step.ts';
import { tellRefund } from './tell-refund.command.ts';

/** `gone`: its money had gone in the bank's cabinet, and nothing is sent. */
export type Approval = 'once' | 'paying' | 'by-hand' | 'gone';

/**
 * The money is approved: in one transaction the sum is owed in the books, the contract ends, the return is written down
 * and its job enqueued. Above the sum of the rule the first approval only waits for a second person.
 */
export async function approveRefund(platform: Platform, { caseId, staffId }: Review): Promise<Result<Approval, CaseRefusal>> {
  const at = platform.clock.now();
  const actor = { kind: 'staff' as const, id: staffId };
  const done = await decided(() =>
    transact(platform.db, async (tx): Promise<Result<Approval, CaseRefusal>> => {
      const one = await lockCase(tx, caseId);
      if (!one) return refuse('not-found');
      if (one.state !== 'grounded' && one.state !== 'once-approved') return refuse('moved-on');
      if ((await chargebacksOfContract(tx, one.contractId)).some((each) => each.outcome === null)) return refuse('disputed');
      if (!(await mayEnd(tx, one))) return refuse('contract-ended');
      const rule = await ruleByNo(tx, one.arithmetic.ruleNo);
      if (one.state === 'grounded' && needsTwo(one, await casesOfContract(tx, one.contractId), rule.secondApprovalAbove)) {
        await takeStep(tx, one, { state: 'once-approved', actor, at });
        await tellRefund(tx, platform, one, 'once-approved');
        return ok('once');
      }
      const standing = await standingOf(tx, one);
      if (!standing) return refuse('nothing-left');
      if (await approvedByItself(tx, one, staffId)) return refuse('second-person');
      await takeStep(tx, one, { state: 'approved', actor, at });
      crashPoint(platform, 'refund-approved');
      await printLastStep(tx, one);
      await book(tx, owed(one, standing), at);
      crashPoint(platform, 'refund-booked');
      await endService(tx, platform, one, { reason: 'refund', reference: one.number, actor, at });
      crashPoint(platform, 'refund-contract-moved');
      const outside = await outsideOfCase(tx, one.id);
      if (outside) {
        await settleByCabinet(tx, platform, one, { outside, staffId, at });
        return ok('gone');
      }
      const way = await send(tx, platform, one, at);
      await tellRefund(tx, platform, one, TURNS[way ?? 'paying']);
      crashPoint(platform, 'refund-before-commit');
      return ok(way === null ? 'paying' : 'by-hand');
    }),
  );
  crashPoint(platform, 'refund-after-commit');
  return done;
}

/** Two accounts of one person are one pair of eyes. */
async function approvedByItself(tx: Tx, one: RefundCase, staffId: string): Promise<boolean> {
  const first = (await stepsOfCase(tx, one.id)).findLast((step) => step.state === 'once-approved');
  return one.state === 'once-approved' && !!first?.actor.id && (await isSamePerson(tx, first.actor.id, staffId));
}

type Standing = { readonly whole: ContractBalance; readonly seats: ReadonlyMap<number, Sources> };

/**
 * Where the money stands that goes back, behind the lock of the contract's books; null: since it was computed more of it has
 * gone another way, by the cabinet, a dispute or another case, than leaves the sum. A termination gives back advance only.
 */
async function standingOf(tx: Tx, one: RefundCase): Promise<Standing | null> {
  const contract = (await contractById(tx, one.contractId))!;
  const whole = await lockedContractBalance(tx, contract.id);
  const seats = contract.seats === null ? new Map<number, Sources>() : await seatSources(tx, contract as ContractOfSeats);
  const outside = await lockedOutsideOfPrice(tx, contract.captureId);
  // What the case explains is among it.
  const explains = (await outsideOfCase(tx, one.id)) ? one.amount : 0n;
  const of = one.ground === 'terminated' ? (sources: Sources): bigint => sources.advances : leftIn;
  const left = of(whole) - (outside > explains ? outside - explains : 0n);
  const fits = one.amount <= left && (one.arithmetic.seats ?? []).every(({ no, refund }) => refund <= of(seats.get(no)!));
  return fits ? { whole, seats } : null;
}

function owed(one: RefundCase, { whole, seats }: Standing): LedgerEntry[] {
  const { contractId, arithmetic } = one;
  if (!arithmetic.seats) return onRefundOwed(one.id, one.amount, whole, { contractId });
  return arithmetic.seats.flatMap(({ no, refund }) => onRefundOwed(`${one.id}:${no}`, refund, seats.get(no)!, { contractId, seatNo: no }));
}

const TURNS = { paying: 'approved', 'by-transfer': 'by-transfer', 'too-old': 'stuck', 'too-small': 'stuck' } as const;

/** By the way the money came; by staff's hand where that was a transfer, or the bank takes no return of so old a payment or so small a sum. */
async function send(tx: Tx, platform: Platform, one: RefundCase, at: Date): Promise<ReturnType<typeof whyByHand>> {
  const [contract, capture] = [(await contractById(tx, one.contractId))!, (await captureById(tx, one.captureId))!];
  const byTransfer = isTransfer(capture.provider);
  const paid = { paidAt: capture.paidAt ?? contract.paidAt, amount: one.amount, byTransfer };
  const byHand = whyByHand(gatewayNamed(platform, capture.provider).can, paid, at);
  if (byHand) {
    await takeStep(tx, one, { state: 'stuck', actor: { kind: 'system', id: null }, at });
    return byHand;
  }
  await askGateway(tx, one, at);
  return null;
}

/** The return as a row, and the job that asks the bank. */
export async function askGateway(tx: Tx, one: RefundCase, at: Date, actor: RefundCase['openedBy'] | null = null): Promise<void> {
  await oweServiceReturn(tx, { captureId: one.captureId, amount: one.amount, caseRef: one.id, way: 'gateway', at });
  await takeStep(tx, one, { state: 'paying', actor: actor ?? { kind: 'system', id: null }, at });
  await enqueue(tx, payTask, { caseId: one.id }, { key: `refund:${one.id}` });
}
