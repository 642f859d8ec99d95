import { z } from 'zod';
import { sealJournal } from './journal-seal.ts';
import { defineJob, type RepeatedJob } from './jobs.ts';
import { sweepLimits } from './limits.ts';

const nothing = z.object({});

const seal = defineJob({
  name: 'platform.seal-journal',
  schema: nothing,
  maxAttempts: 3,
  run: async (platform) => {
    const batches = await sealJournal(platform.db, platform.vault, platform.clock.now());
    // The line in the log is the anchor: who cuts the chain's end off in the database does not reach the logs.
    for (const { no, rowCount, hash } of batches) platform.log.info({ no: String(no), rowCount, hash }, 'journal sealed');
  },
});

const sweep = defineJob({
  name: 'platform.sweep-limits',
  schema: nothing,
  maxAttempts: 3,
  run: (platform) => sweepLimits(platform.db, platform.clock.now()),
});

/** What the platform does for itself by the clock. */
export const platformJobs: readonly RepeatedJob[] = [
  { job: seal, cron: '* * * * *' },
  { job: sweep, cron: '17 * * * *' },
];
