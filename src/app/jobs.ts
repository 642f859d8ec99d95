import { jobs as classroom } from '#classroom';
import { platformJobs } from '#platform/house-keeping.job.ts';
import type { AnyJob, RepeatedJob } from '#platform/jobs.ts';
import { jobs as offer } from '#offer';

/** Every job of the house; the worker runs them all. */
export const jobs: readonly AnyJob[] = [...offer, ...classroom];

/** Jobs by the clock, in cron's words (UTC). */
export const repeatedJobs: readonly RepeatedJob[] = [...platformJobs];
