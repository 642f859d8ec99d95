import { transact } from '#platform/database.ts';
import { defineJob, enqueue, type AnyJob } from '#platform/jobs.ts';
import { payRefund } from './pay-refund.command.ts';
import { printDecision } from './print-decision.command.ts';
import { payTask, printDecisionTask } from './refund-tasks.ts';

/** One refund, step by step, until the bank has said what became of it. */
const pay = defineJob({
  ...payTask,
  run: async (platform, { caseId }) => {
    const outcome = await payRefund(platform, caseId);
    if (outcome.is === 'closed') return;
    await transact(platform.db, (tx) => enqueue(tx, payTask, { caseId }, { runAt: outcome.at, key: `refund:${caseId}` }));
  },
});

const print = defineJob({ ...printDecisionTask, run: (platform, { caseId, stepNo }) => printDecision(platform, caseId, stepNo) });

export const jobs: readonly AnyJob[] = [pay, print] as unknown as AnyJob[];
