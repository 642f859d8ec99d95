import { z } from 'zod';
import { defineJob, type RepeatedJob } from '#platform/jobs.ts';
import { repairSteps } from './repair-steps.command.ts';
import { recogniseRevenue } from './recognise.command.ts';

const recognise = defineJob({
  name: 'enrolments.recognise',
  schema: z.object({}),
  maxAttempts: 5,
  run: async (platform) => {
    // What is earned is counted by steps: a contract without them is mended first.
    const repaired = await repairSteps(platform);
    if (repaired > 0) platform.log.warn({ contracts: repaired }, 'contracts had no steps and were given their first');
    const { contracts } = await recogniseRevenue(platform);
    platform.log.info({ contracts }, 'revenue of finished days recognised');
  },
});

/** After midnight in Almaty (19:00 UTC), and again through the day for a worker that was down. */
export const repeatedJobs: readonly RepeatedJob[] = [{ job: recognise, cron: '20 1,7,13,19 * * *' }];
