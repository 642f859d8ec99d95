import { z } from 'zod';
import { defineJob, type RepeatedJob } from '#platform/jobs.ts';
import { recordSupersessions } from './record.command.ts';

const supersede = defineJob({
  name: 'publications.supersede',
  schema: z.object({}),
  maxAttempts: 3,
  run: async (platform) => void (await recordSupersessions(platform)),
});

/** Taking effect is nobody's act: the clock is asked each minute. */
export const repeatedJobs: readonly RepeatedJob[] = [{ job: supersede, cron: '* * * * *' }];
