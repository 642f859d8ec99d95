import { z } from 'zod';
import { defineJob, type RepeatedJob } from '#platform/jobs.ts';
import { remindApplications } from './remind-application.command.ts';

const remind = defineJob({
  name: 'checkout.remind-applications',
  schema: z.object({}),
  maxAttempts: 3,
  run: async (platform) => {
    await remindApplications(platform);
  },
});

/** Hourly by day (9 to 20 in Almaty), so that a worker that was down comes to it the same day; nobody is written to at night. */
export const repeatedJobs: readonly RepeatedJob[] = [{ job: remind, cron: '37 4-15 * * *' }];
