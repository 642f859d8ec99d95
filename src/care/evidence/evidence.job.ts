import { z } from 'zod';
import { defineJob, type AnyJob, type RepeatedJob } from '#platform/jobs.ts';
import type { BundleId } from './bundle.sql.ts';
import { expireBundles, makeBundle } from './make-bundle.command.ts';
import { makeBundleTask } from './make-bundle-task.ts';

const make = defineJob({ ...makeBundleTask, run: (platform, { bundleId }) => makeBundle(platform, bundleId as BundleId) });

const expire = defineJob({
  name: 'evidence.expire',
  schema: z.object({}),
  maxAttempts: 3,
  run: async (platform) => void (await expireBundles(platform)),
});

export const jobs: readonly AnyJob[] = [make as unknown as AnyJob];
export const repeatedJobs: readonly RepeatedJob[] = [{ job: expire, cron: '23 * * * *' }];
