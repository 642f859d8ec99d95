import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { faultsOf } from './fault-incidents.command.ts';
import type { RefundCase } from './refund-case.ts';
import { lockCase, stepsOfCase } from './refund-case.sql.ts';
import { printDecisionTask } from './refund-tasks.ts';
import { decided, takeStep } from './take-step.command.ts';
import type { CaseRefusal } from './take-step.ts';
import { tellRefund } from './tell-refund.command.ts';

export type Review = { readonly caseId: string; readonly staffId: string };

/** A member of staff takes the case up. */
export const takeUp = (platform: Platform, { caseId, staffId }: Review): Promise<Result<null, CaseRefusal>> =>
  review(platform, caseId, async (tx, one, at) => {
    await takeStep(tx, one, { state: 'under-review', actor: { kind: 'staff', id: staffId }, at });
    await tellRefund(tx, platform, one, 'under-review');
    return ok(null);
  });

/** The ground holds: for the provider's fault by an incident or a written finding. Also the answer to an appeal. */
export const findGround = (
  platform: Platform,
  { caseId, staffId, finding, incidentId = null }: Review & { finding: string; incidentId?: string | null },
): Promise<Result<null, CaseRefusal>> =>
  review(platform, caseId, async (tx, one, at) => {
    const named = incidentId === null ? null : (await faultsOf(tx, one)).find((incident) => incident.id === incidentId);
    if (named === undefined) return refuse('no-such-incident');
    const words = finding.trim() || null;
    const actor = { kind: 'staff' as const, id: staffId };
    await takeStep(tx, one, { state: 'grounded', actor, words, incidentId: named && named.id, at });
    await tellRefund(tx, platform, one, one.state === 'appealed' ? 'appeal-upheld' : 'grounded', words);
    return ok(null);
  });

/** A refusal with its reason, which the customer reads in the letter and in the paper. */
export const refuseRefund = (
  platform: Platform,
  { caseId, staffId, reason }: Review & { reason: string },
): Promise<Result<null, CaseRefusal>> =>
  review(platform, caseId, async (tx, one, at) => {
    const words = reason.trim() || null;
    await takeStep(tx, one, { state: 'refused', actor: { kind: 'staff', id: staffId }, words, at });
    await tellRefund(tx, platform, one, one.state === 'appealed' ? 'appeal-refused' : 'refused', words);
    await printLastStep(tx, one);
    return ok(null);
  });

/** The paper of the decision that was just taken follows with the commit. */
export async function printLastStep(tx: Tx, one: RefundCase): Promise<void> {
  const stepNo = (await stepsOfCase(tx, one.id)).at(-1)!.no;
  await enqueue(tx, printDecisionTask, { caseId: one.id, stepNo }, { key: `refund-decision:${one.id}:${stepNo}` });
}

function review(
  platform: Platform,
  caseId: string,
  act: (tx: Tx, one: RefundCase, at: Date) => Promise<Result<null, CaseRefusal>>,
): Promise<Result<null, CaseRefusal>> {
  const at = platform.clock.now();
  return decided(() =>
    transact(platform.db, async (tx): Promise<Result<null, CaseRefusal>> => {
      const one = await lockCase(tx, caseId);
      return one ? act(tx, one, at) : refuse('not-found');
    }),
  );
}
