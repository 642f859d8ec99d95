import { z } from 'zod';
import { transact } from '#platform/database.ts';
import { defineJob, type RepeatedJob } from '#platform/jobs.ts';
import { endLapsedInvitations } from './member.sql.ts';

/** Every night: the addresses of people who were named and did not answer in time. */
const sweep = defineJob({
  name: 'organisations.sweep',
  schema: z.object({}),
  run: async (platform) => {
    await transact(platform.db, (tx) => endLapsedInvitations(tx, platform.clock.now()));
  },
});

export const repeatedJobs: readonly RepeatedJob[] = [{ job: sweep, cron: '47 21 * * *' }];
