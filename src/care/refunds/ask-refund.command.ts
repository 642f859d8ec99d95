import { ok, refuse, type Result } from '#kernel/result.ts';
import { contractById, mayActUnder } from '#contracts';
import { lockAccount, type AccountId } from '#people';
import { lockSeatsOf } from '#seats';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import type { Ground } from './arithmetic.ts';
import { isDisputed } from './chargeback.sql.ts';
import { earnFinishedDays } from './earn-days.command.ts';
import { foreseeRefund, type Foreseen } from './compute-refund.command.ts';
import type { RefundCase, Step } from './refund-case.ts';
import { caseById, insertCase } from './refund-case.sql.ts';
import { decided, noteStep, takeStep } from './take-step.command.ts';
import type { CaseRefusal } from './take-step.ts';
import { tellRefund } from './tell-refund.command.ts';

export type RefundAsked = {
  readonly contractId: string;
  readonly ground: Ground;
  /** What happened, in the asker's words; of a withdrawal no reason is demanded (offer 8.2). */
  readonly words: string;
  readonly by: RefundCase['openedBy'];
  /** Of a contract with seats: which; null: all that can be named on this ground. */
  readonly seats?: readonly number[] | null;
};

/** Opens a case with the arithmetic of this moment; staff who open one have taken it. */
export function askRefund(platform: Platform, asked: RefundAsked): Promise<Result<RefundCase, CaseRefusal>> {
  const words = asked.words.trim();
  const at = platform.clock.now();
  return decided(() =>
    transact(platform.db, async (tx): Promise<Result<RefundCase, CaseRefusal>> => {
      const contract = await contractById(tx, asked.contractId);
      if (!contract) return refuse('not-found');
      // An account that is being erased in this moment goes first, or waits and then sees the case.
      const accountId = asked.by.kind === 'person' ? asked.by.id : contract.accountId;
      if (!(await lockAccount(tx, accountId as AccountId)) && asked.by.kind === 'person') return refuse('not-found');
      if (asked.by.kind === 'person' && !(await mayActUnder(tx, contract, accountId, 'refund'))) return refuse('not-found');
      // Whoever claims a seat in this moment goes first, and the arithmetic sees it; or waits, and is refused.
      if (contract.seats !== null) await lockSeatsOf(tx, contract.id);
      const only = contract.seats === null ? null : (asked.seats ?? null);
      // What the finished days have earned is no advance, also where the night's work has not come.
      if (asked.ground === 'terminated') await earnFinishedDays(tx, contract, at);
      const foreseen = await foreseeRefund(tx, contract, at, only);
      if (foreseen.open) return refuse('already-open');
      if (only?.length === 0) return refuse('seats-missing');
      if (asked.ground === 'withdrawal' && !foreseen.mayWithdraw) return refuse('withdrawal-closed');
      if (asked.ground === 'terminated' && !foreseen.terminated) return refuse('not-terminated');
      const missed = only?.find((no) => !foreseen.seats!.some((one) => one.no === no && one.byGround[asked.ground]));
      if (missed !== undefined) return refuse(foreseen.seats![missed - 1]?.open ? 'already-open' : 'nothing-left');
      if (asked.ground === 'provider-fault' && words === '') return refuse('words-missing');
      if (await isDisputed(tx, contract.id)) return refuse('disputed');
      const arithmetic = foreseen.byGround[asked.ground];
      if (arithmetic.refund <= 0n) return refuse('nothing-left');
      const { captureId, id: contractId } = contract;
      const ids = { captureId: captureId as RefundCase['captureId'], accountId, contractId };
      const one = await insertCase(tx, { ...ids, arithmetic, claimed: claimedOf(foreseen), openedBy: asked.by, words: words || null, at });
      const actor: Step['actor'] = asked.by;
      await noteStep(tx, one, { state: 'asked', actor, at });
      if (asked.by.kind === 'staff') await takeStep(tx, one, { state: 'under-review', actor, at });
      await tellRefund(tx, platform, one, asked.by.kind === 'staff' ? 'opened' : 'asked');
      return ok((await caseById(tx, one.id))!);
    }),
  );
}

export const claimedOf = ({ seats }: Foreseen): readonly number[] =>
  (seats ?? []).filter(({ use }) => use === 'opened').map(({ no }) => no);
