import { jobs as classroom } from '#classroom';
import { platformJobs } from '#platform/house-keeping.job.ts';
import type { AnyJob, RepeatedJob } from '#platform/jobs.ts';

/** Every job of the house; the worker runs them all. */
export const jobs: readonly AnyJob[] = [...classroom];

/** Jobs by the clock, in cron's words (UTC). */
export const repeatedJobs: readonly RepeatedJob[] = [...platformJobs];
