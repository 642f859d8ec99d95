import { ok, refuse, type Result } from '#kernel/result.ts';
import { contractOfCapture, contractStanding, type Contract } from '#contracts';
import { oddityById, outsideReturnOf, type CaptureId, type OutsideReturn } from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Db, type Tx } from '#platform/database.ts';
import { computeGone, type Ground } from './arithmetic.ts';
import { claimedOf } from './ask-refund.command.ts';
import { bindOutside, casesOfOutside } from './case-outside.sql.ts';
import { chargebacksOfContract } from './chargeback.sql.ts';
import { foreseeRefund } from './compute-refund.command.ts';
import { serviceHasEnded } from './end-service.command.ts';
import { settleByCabinet } from './finish-refund.command.ts';
import { caseById, casesOfContract, insertCase } from './refund-case.sql.ts';
import { endedStates, type RefundCase } from './refund-case.ts';
import { decided, noteStep, takeStep } from './take-step.command.ts';
import type { CaseRefusal } from './take-step.ts';
import { tellRefund } from './tell-refund.command.ts';

/** A return made in the bank's cabinet, with what it can have been. */
export type Explainable = {
  readonly outside: OutsideReturn;
  readonly left: bigint;
  readonly contract: Contract | null;
  /** Cases that explain it, and one that waits, wants exactly what is left, and may be what the clerk paid. */
  readonly bound: readonly RefundCase[];
  readonly paysCase: RefundCase | null;
};

export async function explainable(db: Db, oddityId: string): Promise<Explainable | null> {
  const oddity = await oddityById(db, oddityId);
  const outside = oddity?.kind === 'returned-outside' ? await outsideReturnOf(db, oddity.reference) : null;
  if (!outside) return null;
  const left = outside.amount - outside.explained;
  const contract = outside.captureId ? await contractOfCapture(db, outside.captureId) : null;
  const bound = await casesOfOutside(db, outside.id);
  const free = contract ? (await casesOfContract(db, contract.id)).filter((one) => !bound.some((each) => each.id === one.id)) : [];
  const paysCase = free.find((one) => one.amount === left && !endedStates.includes(one.state) && one.state !== 'paying') ?? null;
  return { outside, left, contract, bound, paysCase };
}

type Explaining = { readonly oddityId: string; readonly staffId: string };
export type ExplainedAsRefund = Explaining & {
  readonly ground: Ground;
  readonly amount: bigint;
  readonly words: string;
  readonly seats?: readonly number[] | null;
};

/**
 * What went was a refund of the contract, in whole or in part: a case of exactly that sum, whose ground and money are decided
 * by those who decide every case. The ground must not owe more than went: then the rest is refunded first, by a case of its own.
 */
export function explainAsRefund(platform: Platform, asked: ExplainedAsRefund): Promise<Result<RefundCase, CaseRefusal>> {
  const at = platform.clock.now();
  const words = asked.words.trim();
  return decided(() =>
    transact(platform.db, async (tx): Promise<Result<RefundCase, CaseRefusal>> => {
      const found = await explainable(tx, asked.oddityId);
      if (!found?.contract) return refuse('not-found');
      if (words === '' || asked.amount <= 0n) return refuse('words-missing');
      if (asked.amount > found.left) return refuse('nothing-left');
      const computed = await compute(tx, found.contract, asked, at);
      if (!computed.ok) return computed;
      const { captureId, accountId, id: contractId } = found.contract;
      const by = { kind: 'staff', id: asked.staffId } as const;
      const ids = { captureId: captureId as CaptureId, accountId, contractId };
      const one = await insertCase(tx, { ...ids, ...computed.value, openedBy: by, words, at });
      crashPoint(platform, 'explained-case-opened');
      await bindOutside(tx, { caseId: one.id, outsideId: found.outside.id, staffId: asked.staffId, at });
      crashPoint(platform, 'explained-case-bound');
      await noteStep(tx, one, { state: 'asked', actor: by, at });
      await takeStep(tx, one, { state: 'under-review', actor: by, at });
      await tellRefund(tx, platform, one, 'opened');
      crashPoint(platform, 'explained-before-commit');
      return ok((await caseById(tx, one.id))!);
    }),
  );
}

async function compute(tx: Tx, contract: Contract, asked: ExplainedAsRefund, at: Date) {
  const only = contract.seats === null ? null : (asked.seats ?? null);
  const foreseen = await foreseeRefund(tx, contract, at, only);
  const { state } = (await contractStanding(tx, contract.id))!;
  if (foreseen.open) return refuse('already-open' as const);
  if (only?.length === 0) return refuse('seats-missing' as const);
  if (asked.ground === 'withdrawal' && !foreseen.mayWithdraw && !serviceHasEnded(state)) return refuse('withdrawal-closed' as const);
  if (asked.ground === 'terminated' && !foreseen.terminated) return refuse('not-terminated' as const);
  if (only?.some((no) => !foreseen.seats!.some((one) => one.no === no && one.byGround[asked.ground])))
    return refuse('nothing-left' as const);
  if ((await chargebacksOfContract(tx, contract.id)).some((one) => one.outcome === null)) return refuse('disputed' as const);
  const { owes, arithmetic } = computeGone(foreseen.byGround[asked.ground], asked.amount);
  if (owes > asked.amount && !serviceHasEnded(state)) return refuse('owes-more' as const);
  return ok({ arithmetic, claimed: claimedOf(foreseen) });
}

/** The clerk paid a case that waits here: its approval sends nothing more, and one that waited for its way is done. */
export function explainAsCase(platform: Platform, { oddityId, staffId }: Explaining): Promise<Result<RefundCase, CaseRefusal>> {
  const at = platform.clock.now();
  return decided(() =>
    transact(platform.db, async (tx): Promise<Result<RefundCase, CaseRefusal>> => {
      const found = await explainable(tx, oddityId);
      if (!found?.paysCase) return refuse('not-found');
      const { paysCase: one, outside } = found;
      await bindOutside(tx, { caseId: one.id, outsideId: outside.id, staffId, at });
      crashPoint(platform, 'explained-case-bound');
      if (one.state === 'stuck') await settleByCabinet(tx, platform, one, { outside, staffId, at });
      crashPoint(platform, 'explained-before-commit');
      return ok((await caseById(tx, one.id))!);
    }),
  );
}
