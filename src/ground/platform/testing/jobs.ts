import { sql } from 'kysely';
import type { AnyJob } from '../jobs.ts';
import type { TestPlatform } from './database.ts';

export type DoneJob = { readonly name: string; readonly payload: unknown };
type Row = { id: string; name: string; payload: unknown; attempt: number; most: number };

/**
 * Does all jobs that are due by the test's clock, and those they enqueue, one after another; returns what was done.
 * A job that throws stays in the queue with one try spent, and its fault is thrown on.
 */
export async function runDueJobs(platform: TestPlatform, jobs: readonly AnyJob[]): Promise<DoneJob[]> {
  const done: DoneJob[] = [];
  for (;;) {
    const row = await nextDue(platform);
    if (!row) return done;
    const job = jobs.find(({ name }) => name === row.name);
    if (!job) throw new Error(`the job ${row.name} is due and was not given to runDueJobs`);
    const attempt = { jobId: row.id, attempt: row.attempt, last: row.attempt >= row.most };
    try {
      await job.run(platform, job.schema.parse(row.payload), attempt);
    } catch (fault) {
      await sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null where id = ${row.id}::bigint`.execute(
        platform.db,
      );
      throw fault;
    }
    await sql`delete from graphile_worker._private_jobs where id = ${row.id}::bigint`.execute(platform.db);
    done.push({ name: row.name, payload: row.payload });
  }
}

/**
 * The queue lives by the database's clock, tests by their own: a job enqueued without a time is due at once. It is locked
 * while it runs, so that one which enqueues itself again under its key gets a row of its own, as in the real queue.
 */
async function nextDue(platform: TestPlatform): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    update graphile_worker._private_jobs job set attempts = attempts + 1, locked_at = now(), locked_by = 'test'
    from graphile_worker._private_tasks task
    where task.id = job.task_id and job.id = (
      select id from graphile_worker._private_jobs
      where attempts < max_attempts and (run_at = created_at or run_at <= ${platform.clock.now()}::timestamptz)
      order by priority, run_at, id limit 1)
    returning job.id::text as id, task.identifier as name, job.payload, job.attempts::int as attempt, job.max_attempts::int as most`.execute(
    platform.db,
  );
  return rows[0];
}

/** What waits in the queue, by name. */
export async function waitingJobs(platform: TestPlatform): Promise<{ name: string; payload: unknown; runAt: Date }[]> {
  const { rows } = await sql<{ name: string; payload: unknown; runAt: Date }>`
    select task.identifier as name, job.payload, job.run_at as "runAt"
    from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id order by job.id`.execute(
    platform.db,
  );
  return rows;
}
