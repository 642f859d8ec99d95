import { z } from 'zod';
import { versionTakesEffectTask } from '#offer';
import { defineJob, type AnyJob, type RepeatedJob } from '#platform/jobs.ts';
import { followOffer } from './follow-offer.command.ts';
import { tellCustomers } from './tell-customers.command.ts';

/** At the instant of effect, enqueued by the publication. */
const atEffect = defineJob({
  ...versionTakesEffectTask,
  run: async (platform) => {
    await followOffer(platform);
  },
});

/** And again and again, for what an outage, a late payment or a lost job left behind. */
const follow = defineJob({
  name: 'contracts.follow-offer',
  schema: z.object({}),
  maxAttempts: 3,
  run: async (platform) => {
    await followOffer(platform);
  },
});

const tell = defineJob({
  name: 'contracts.tell-customers',
  schema: z.object({}),
  maxAttempts: 3,
  run: async (platform) => {
    await tellCustomers(platform);
  },
});

export const jobs: readonly AnyJob[] = [atEffect as unknown as AnyJob];
export const repeatedJobs: readonly RepeatedJob[] = [
  { job: follow, cron: '*/10 * * * *' },
  { job: tell, cron: '* * * * *' },
];
