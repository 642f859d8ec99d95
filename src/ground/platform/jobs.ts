import { sql } from 'kysely';
import { Logger as GraphileLogger, run, type Runner } from 'graphile-worker';
import type { z } from 'zod';
import type pg from 'pg';
import type { Platform } from './context.ts';
import type { Tx } from './database.ts';

/** Work that leaves with the commit: enqueued in the caller's transaction, done at least once, so it must be repeatable. */
export type Job<Payload = never> = {
  readonly name: string;
  readonly schema: z.ZodType<Payload>;
  readonly maxAttempts: number;
  readonly run: (platform: Platform, payload: Payload) => Promise<void>;
};
export type AnyJob = Job<never>;

export function defineJob<Payload>(job: { name: string; schema: z.ZodType<Payload>; maxAttempts?: number; run: Job<Payload>['run'] }): Job<Payload> {
  return { maxAttempts: 25, ...job };
}

/** `key`: a job of the same key that has not begun is replaced, so that a thing is awaited once. */
export type When = { readonly runAt?: Date; readonly key?: string };

export async function enqueue<Payload>(tx: Tx, job: Pick<Job<Payload>, 'name' | 'maxAttempts'>, payload: Payload, when: When = {}): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${job.name}::text, payload := ${JSON.stringify(payload)}::json, max_attempts := ${job.maxAttempts}::int,
    run_at := ${when.runAt ?? null}::timestamptz, job_key := ${when.key ?? null}::text)`.execute(tx);
}

export type RepeatedJob = { readonly job: Job<Record<string, never>>; readonly cron: string };

/** Runs jobs until stopped; a job that fails is tried again later, a payload that does not fit its schema never begins. */
export async function runJobs(platform: Platform, pool: pg.Pool, jobs: readonly AnyJob[], repeated: readonly RepeatedJob[] = []): Promise<Runner> {
  const all = [...jobs, ...repeated.map(({ job }) => job as unknown as AnyJob)];
  return run({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: graphileLog(platform),
    taskList: Object.fromEntries(all.map((job) => [job.name, (payload: unknown) => job.run(platform, job.schema.parse(payload) as never)])),
    crontab: repeated.map(({ job, cron }) => `${cron} ${job.name}`).join('\n'),
  });
}

function graphileLog(platform: Platform): NonNullable<Parameters<typeof run>[0]['logger']> {
  return new GraphileLogger(() => (level, message, meta) => {
    const fault = (meta as { error?: unknown } | undefined)?.error;
    if (level === 'error') platform.log.error({ fault: fault ?? message }, 'job failed');
    else if (level === 'warning') platform.log.warn({ note: message }, 'jobs');
    else platform.log.debug({ note: message }, 'jobs');
  });
}
