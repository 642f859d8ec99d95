import { sql } from 'kysely';
import { Logger as GraphileLogger, parseCronItems, run, type Runner } from 'graphile-worker';
import type { Pool } from 'pg';
import type { z } from 'zod';
import type { Platform } from './context.ts';
import { openPool, type Db, type Tx } from './database.ts';

/** What a job may know of its own try. */
export type Try = { readonly jobId: string; readonly attempt: number; readonly last: boolean };

/** What it takes to enqueue a job: a command may name one without knowing what it does. */
export type JobCall<Payload> = {
  readonly name: string;
  /** Payloads carry ids, never personal data. */
  readonly schema: z.ZodType<Payload>;
  /** Tries grow apart: 25 of them last about three days. */
  readonly maxAttempts: number;
};

/** Work that leaves with the commit: enqueued in the caller's transaction, done at least once, so it must be repeatable. */
export interface Job<Payload = unknown> extends JobCall<Payload> {
  // A method, so that a list of jobs takes every payload: each is checked by its own schema before it gets here.
  run(platform: Platform, payload: Payload, attempt: Try): Promise<void>;
}
export type AnyJob = Job;

export function defineJob<Payload>(
  job: Omit<JobCall<Payload>, 'maxAttempts'> & { maxAttempts?: number; run: Job<Payload>['run'] },
): Job<Payload> {
  return { maxAttempts: 25, ...job };
}

/** `key`: a job of the same key that has not begun is replaced, so that a thing is awaited once. */
export type When = { readonly runAt?: Date; readonly key?: string };

export async function enqueue<Payload>(tx: Tx, job: JobCall<Payload>, payload: NoInfer<Payload>, when: When = {}): Promise<void> {
  job.schema.parse(payload);
  await sql`select from graphile_worker.add_job(
    ${job.name}::text, payload := ${JSON.stringify(payload)}::json, max_attempts := ${job.maxAttempts}::int,
    run_at := ${when.runAt ?? null}::timestamptz, job_key := ${when.key ?? null}::text)`.execute(tx);
}

/** A job done again and again; `cron` is five fields in UTC. Two workers do not do it twice. */
export type RepeatedJob = { readonly job: AnyJob; readonly cron: string };

export type RunningJobs = { readonly stop: () => Promise<void> };

/** Runs jobs until stopped; a job that fails is tried again later, a payload that does not fit its schema never begins. */
export async function runJobs(platform: Platform, jobs: readonly AnyJob[], repeated: readonly RepeatedJob[] = []): Promise<RunningJobs> {
  const concurrency = 4;
  const pool = openPool(platform.config.databaseUrl, {
    connections: concurrency + 1,
    name: 'smart-ustaz jobs',
    onError: (fault) => platform.log.error({ fault }, 'database connection of the job queue lost'),
  });
  const runner = await run({
    pgPool: pool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: graphileLog(platform),
    taskList: taskList(platform, [...jobs, ...repeated.map(({ job }) => job)]),
    // A crontab's text refuses dots in names; items do not.
    parsedCronItems: parseCronItems(repeated.map(({ job, cron }) => ({ task: job.name, match: cron, identifier: job.name }))),
  });
  let asked = false;
  const ended = endOf(runner, pool, () => asked);
  const stop = async (): Promise<void> => {
    asked = true;
    await runner.stop();
    await ended;
  };
  return { stop };
}

/** A worker that only looks alive is worse than none: an end nobody asked for is a fault, which ends the process. */
async function endOf(runner: Runner, pool: Pool, asked: () => boolean): Promise<void> {
  try {
    await runner.promise;
  } finally {
    await pool.end();
  }
  if (!asked()) throw new Error('the job queue ended by itself');
}

function taskList(platform: Platform, jobs: readonly AnyJob[]): NonNullable<Parameters<typeof run>[0]['taskList']> {
  const names = jobs.map((job) => job.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`two jobs are named ${twice}`);
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      // A repeated job's payload is the queue's own note of the time: an empty one is given instead.
      (payload: unknown, { job: row }) =>
        job.run(platform, job.schema.parse(isCronNote(payload) ? {} : payload), {
          jobId: row.id,
          attempt: row.attempts,
          last: row.attempts >= row.max_attempts,
        }),
    ]),
  );
}

const isCronNote = (payload: unknown): boolean => typeof payload === 'object' && payload !== null && '_cron' in payload;

export type FailedJob = {
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
};

/** Jobs that used up their tries, the latest first: for the operators' queue. */
export async function exhaustedJobs(db: Db, most = 100): Promise<FailedJob[]> {
  const { rows } = await sql<FailedJob>`
    select job.id::text as id, task.identifier as name, job.attempts::int as attempts, job.last_error as "lastError", job.created_at as "createdAt"
    from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
    where job.attempts >= job.max_attempts and job.locked_at is null
    order by job.id desc limit ${most}::int`.execute(db);
  return rows;
}

function graphileLog(platform: Platform): NonNullable<Parameters<typeof run>[0]['logger']> {
  return new GraphileLogger((scope) => (level, message, meta) => {
    const fault = (meta as { error?: unknown } | undefined)?.error;
    const facts = { job: (scope as { taskIdentifier?: string }).taskIdentifier, jobId: (scope as { jobId?: string }).jobId };
    if (level === 'error') platform.log.error({ ...facts, fault: fault ?? message }, 'job failed');
    else if (level === 'warning') platform.log.warn({ ...facts, note: message }, 'jobs');
    else platform.log.debug({ ...facts, note: message }, 'jobs');
  });
}
