import { z } from 'zod';
import { defineJob, type AnyJob, type RepeatedJob } from '#platform/jobs.ts';
import { extendJob } from './extend-job.ts';
import { extendLateClaims, extendTerms } from './extend-terms.command.ts';
import type { IncidentId } from './incident.ts';
import { measure } from './probe.gateway.ts';
import { spareAttempts } from './spare-attempts.command.ts';
import { spareJob } from './spare-job.ts';
import { watchFunctions } from './watch-functions.command.ts';
import { queueSeconds } from './watch.sql.ts';

const extend = defineJob({
  ...extendJob,
  run: (platform, { incidentId, award }) => extendTerms(platform, incidentId as IncidentId, award),
});

const spare = defineJob({
  ...spareJob,
  run: (platform, { incidentId }) => spareAttempts(platform, incidentId as IncidentId),
});

const late = defineJob({ name: 'incidents.extend-late-claims', schema: z.object({}), maxAttempts: 3, run: extendLateClaims });

/** Not tried again: the next minute measures anew. */
const watch = defineJob({
  name: 'incidents.watch',
  schema: z.object({}),
  maxAttempts: 1,
  run: async (platform) => {
    if (platform.config.outageFailures === 0) return;
    await watchFunctions(platform, await measure(platform.config, () => queueSeconds(platform.db)));
  },
});

export const jobs: readonly AnyJob[] = [extend, spare];
export const repeatedJobs: readonly RepeatedJob[] = [
  { job: watch, cron: '* * * * *' },
  { job: late, cron: '41 * * * *' },
];
