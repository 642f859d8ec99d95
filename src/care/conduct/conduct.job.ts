import { z } from 'zod';
import { defineJob, type RepeatedJob } from '#platform/jobs.ts';
import { tendCases } from './warn.command.ts';
import { watchUse } from './watch-use.command.ts';

const tend = defineJob({
  name: 'conduct.tend',
  schema: z.object({}),
  maxAttempts: 3,
  run: async (platform) => {
    const { failed } = await tendCases(platform);
    // The others are served; the job shows that it was not all.
    if (failed > 0) throw new Error('warnings that could not be looked after', { cause: failed });
  },
});

const watch = defineJob({
  name: 'conduct.watch-use',
  schema: z.object({}),
  maxAttempts: 3,
  run: async (platform) => {
    await watchUse(platform);
  },
});

export const repeatedJobs: readonly RepeatedJob[] = [
  { job: tend, cron: '23 * * * *' },
  { job: watch, cron: '*/10 * * * *' },
];
