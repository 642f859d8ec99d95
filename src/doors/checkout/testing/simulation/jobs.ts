import { sql } from 'kysely';
import { jobs as paymentJobs } from '#payments';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/database.ts';
import type { AnyJob } from '#platform/jobs.ts';
import { jobs as refundJobs } from '#refunds';
import { askStatusJob } from '../../ask-status.job.ts';
import { settleHoldJob } from '../../settle-hold.job.ts';
import { settleStatementJob } from '../../settle-statement.job.ts';
import type { Dice } from './dice.ts';
import { counter, type Counts } from './order.ts';
import { together } from './together.ts';

/** The jobs that move money. Papers and letters are not what is simulated: they leave the queue undone. */
const jobs: readonly AnyJob[] = [
  askStatusJob as unknown as AnyJob,
  settleHoldJob as unknown as AnyJob,
  settleStatementJob as unknown as AnyJob,
  ...paymentJobs,
  ...refundJobs.filter(({ name }) => name === 'refunds.pay'),
];
const names = sql.join(jobs.map(({ name }) => name));

export async function dropOtherJobs(db: Db): Promise<void> {
  await sql`delete from graphile_worker._private_jobs job using graphile_worker._private_tasks task
    where task.id = job.task_id and task.identifier not in (${names})`.execute(db);
}

/** The test server has no autovacuum: without statistics a night of ten thousand contracts takes minutes instead of seconds. */
export async function freshStatistics(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // On a busy machine it takes longer than any page may.
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`analyze`.execute(tx);
  });
}

/** A dead worker's jobs are taken up by the next one. */
export async function freeJobs(db: Db): Promise<void> {
  await sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null`.execute(db);
}

/** Null: nothing waits any more. */
export async function nextJobAt(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(job.run_at) as at from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
    where task.identifier in (${names})`.execute(db);
  return rows[0]!.at;
}

type Row = { readonly id: string; readonly name: string; readonly payload: unknown };

/**
 * Takes what is due by the simulated clock and locks it, as the worker does. Only of these jobs: letters and papers that nobody does
 * would else stand before them, and nothing of theirs would ever be due.
 */
async function dueJobs({ db, clock }: Platform, most: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    update graphile_worker._private_jobs job set attempts = 1, locked_at = now(), locked_by = 'simulation'
    from graphile_worker._private_tasks task
    where task.id = job.task_id and job.id in (
      select id from graphile_worker._private_jobs
      where locked_at is null and (run_at = created_at or run_at <= ${clock.now()}::timestamptz)
        and task_id in (select id from graphile_worker._private_tasks where identifier in (${names}))
      order by run_at, id limit ${most}::int
      for update skip locked)
    returning job.id::text as id, task.identifier as name, job.payload`.execute(db);
  return rows;
}

/** Does what is due, now and then by two workers at once. */
export async function workOnJobs(platform: Platform, dice: Dice): Promise<Counts> {
  const { count, counts } = counter();
  for (;;) {
    const due = await dueJobs(platform, 64);
    if (due.length === 0) return counts();
    await together(
      due.map((row) => async () => {
        const job = jobs.find(({ name }) => name === row.name)!;
        const once = (): Promise<void> => job.run(platform, job.schema.parse(row.payload), { jobId: row.id, attempt: 1, last: false });
        const twice = dice(30) === 0;
        await Promise.all(twice ? [once(), once()] : [once()]);
        await sql`delete from graphile_worker._private_jobs where id = ${row.id}::bigint`.execute(platform.db);
        count('jobs done');
        if (twice) count('jobs by two workers at once');
      }),
    );
  }
}
