import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { contractById, mayActUnder } from '#contracts';
import { mayAppeal, type RefundCase } from './refund-case.ts';
import { lockCase, stepsOfCase } from './refund-case.sql.ts';
import { ruleByNo } from './rule.sql.ts';
import { decided, takeStep } from './take-step.command.ts';
import type { CaseRefusal } from './take-step.ts';
import { tellRefund } from './tell-refund.command.ts';

type Own = { readonly caseId: string; readonly accountId: string };

/** A refusal may be appealed once; another person decides. */
export function appealRefund(
  platform: Platform,
  { caseId, accountId, words }: Own & { words: string },
): Promise<Result<null, CaseRefusal>> {
  const at = platform.clock.now();
  return decided(() =>
    transact(platform.db, async (tx): Promise<Result<null, CaseRefusal>> => {
      const one = await ownCase(tx, { caseId, accountId });
      if (!one) return refuse('not-found');
      if (words.trim() === '') return refuse('words-missing');
      if (one.state !== 'refused') return refuse('moved-on');
      const rule = await ruleByNo(tx, one.arithmetic.ruleNo);
      if (!mayAppeal(one, await stepsOfCase(tx, one.id), rule.appealDays, at)) return refuse('too-late');
      await takeStep(tx, one, { state: 'appealed', actor: { kind: 'person', id: accountId }, words: words.trim(), at });
      await tellRefund(tx, platform, one, 'appealed');
      return ok(null);
    }),
  );
}

/** The customer changes the mind before the ground is decided. */
export function takeBackRefund(platform: Platform, { caseId, accountId }: Own): Promise<Result<null, CaseRefusal>> {
  const at = platform.clock.now();
  return decided(() =>
    transact(platform.db, async (tx): Promise<Result<null, CaseRefusal>> => {
      const one = await ownCase(tx, { caseId, accountId });
      if (!one) return refuse('not-found');
      if (one.openedBy.kind !== 'person') return refuse('moved-on');
      await takeStep(tx, one, { state: 'taken-back', actor: { kind: 'person', id: accountId }, at });
      await tellRefund(tx, platform, one, 'taken-back');
      return ok(null);
    }),
  );
}

/** Behind the case's lock, to whoever is the customer of its contract now: of an organisation, whoever represents it. */
async function ownCase(tx: Tx, { caseId, accountId }: Own): Promise<RefundCase | null> {
  const one = await lockCase(tx, caseId);
  const contract = one && (await contractById(tx, one.contractId));
  return contract && (await mayActUnder(tx, contract, accountId, 'refund')) ? one : null;
}
