import { z } from 'zod';
import { transact } from '#platform/database.ts';
import { defineJob, type AnyJob, type RepeatedJob } from '#platform/jobs.ts';
import { deleteOldProofs } from './email-proofs.sql.ts';
import { removeUnconsented } from './remove-unconsented.command.ts';

const DAY_MS = 86_400_000;

/** Every night: codes of yesterday and accounts that never consented. */
const sweep = defineJob({
  name: 'people.sweep',
  schema: z.object({}),
  run: async (platform) => {
    const yesterday = new Date(platform.clock.now().getTime() - DAY_MS);
    await transact(platform.db, (tx) => deleteOldProofs(tx, yesterday));
    await removeUnconsented(platform);
  },
});

export const jobs: AnyJob[] = [];
export const repeatedJobs: RepeatedJob[] = [{ job: sweep, cron: '43 21 * * *' }];
