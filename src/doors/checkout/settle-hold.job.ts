import type { HoldId } from '#payments';
import { transact } from '#platform/database.ts';
import { defineJob, enqueue } from '#platform/jobs.ts';
import { settleHold } from './settle-hold.command.ts';
import { settleHoldTask } from './settlement-tasks.ts';

/** One held sum, step by step, until the bank says that it was charged or given up. */
export const settleHoldJob = defineJob({
  ...settleHoldTask,
  run: async (platform, { holdId }) => {
    const outcome = await settleHold(platform, holdId as HoldId);
    if (outcome.is === 'closed') return;
    await transact(platform.db, (tx) => enqueue(tx, settleHoldTask, { holdId }, { runAt: outcome.at, key: `settle-hold:${holdId}` }));
  },
});
