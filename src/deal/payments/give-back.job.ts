import { transact } from '#platform/database.ts';
import { defineJob, enqueue } from '#platform/jobs.ts';
import { giveBack } from './give-back.command.ts';
import { giveBackTask, type MoneyBackId } from './money-back.ts';
import { heldEnds } from './tell-returned.command.ts';

/** One return, step by step, until the bank has said what became of it. */
const giveBackJob = defineJob({
  ...giveBackTask,
  run: async (platform, { moneyBackId }) => {
    const outcome = await giveBack(platform, moneyBackId as MoneyBackId, heldEnds(platform));
    if (outcome.is === 'closed') return;
    await transact(platform.db, (tx) => enqueue(tx, giveBackTask, { moneyBackId }, { runAt: outcome.at, key: `give-back:${moneyBackId}` }));
  },
});

export const jobs = [giveBackJob];
