import { z } from 'zod';
import { transact } from '#platform/database.ts';
import { defineJob, type RepeatedJob } from '#platform/jobs.ts';
import { remindStaff } from './remind-staff.command.ts';
import { eraseRequests } from './request.sql.ts';
import { sweepSearches } from './search.sql.ts';

const sweep = defineJob({
  name: 'support.sweep',
  schema: z.object({}),
  maxAttempts: 3,
  run: async (platform) => {
    const now = platform.clock.now();
    const silentSince = new Date(now.getTime() - platform.config.supportDays * 86_400_000);
    await transact(platform.db, async (tx) => {
      await sweepSearches(tx, now);
      await eraseRequests(tx, { silentSince }, now);
    });
  },
});

const remind = defineJob({
  name: 'support.remind-staff',
  schema: z.object({}),
  maxAttempts: 5,
  run: async (platform) => void (await remindStaff(platform)),
});

/** The reminder at nine in the morning in Almaty. */
export const repeatedJobs: readonly RepeatedJob[] = [
  { job: sweep, cron: '23 * * * *' },
  { job: remind, cron: '0 4 * * *' },
];
