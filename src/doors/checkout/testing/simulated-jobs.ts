import { sql } from 'kysely';
import type { Platform } from '#platform/context.ts';
import { returnJob, workReturn } from '../../../deal/payments/testing/work-return.ts';
import { WorkerKilled, type SimulatedBank } from '../../../deal/payments/testing/simulated-bank.ts';
import { askStatus } from '../ask-status.command.ts';
import { askStatusTask } from '../settlement-tasks.ts';

type Row = { readonly id: string; readonly name: string; readonly payload: unknown };
export type BankOf = (job: { readonly attemptId?: string; readonly moneyBackId?: string }) => Promise<SimulatedBank>;

/** Papers and letters are not what is simulated: they leave the queue undone. */
export async function dropOtherJobs({ db }: Platform): Promise<void> {
  await sql`delete from graphile_worker._private_jobs job using graphile_worker._private_tasks task
    where task.id = job.task_id and task.identifier not in (${askStatusTask.name}, ${returnJob})`.execute(db);
}

/** Takes what is due by the simulated clock and locks it, as the worker does. */
export async function dueJobs({ db, clock }: Platform, most: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    update graphile_worker._private_jobs job set attempts = 1, locked_at = now(), locked_by = 'simulation'
    from graphile_worker._private_tasks task
    where task.id = job.task_id and job.id in (
      select id from graphile_worker._private_jobs
      where locked_at is null and (run_at = created_at or run_at <= ${clock.now()}::timestamptz) order by run_at, id limit ${most}::int)
      and task.identifier in (${askStatusTask.name}, ${returnJob})
    returning job.id::text as id, task.identifier as name, job.payload`.execute(db);
  return rows;
}

/** Null: nothing waits any more. */
export async function nextJobAt({ db }: Platform): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(job.run_at) as at from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
    where task.identifier in (${askStatusTask.name}, ${returnJob})`.execute(db);
  return rows[0]!.at;
}

/** Does one job, now and then by two workers at once; a killed worker leaves it to the next one. */
export async function workJob(platform: Platform, job: Row, bankOf: BankOf, twice: boolean): Promise<'done' | 'killed'> {
  const payload = job.payload as { attemptId: string; round: number; late: number } & { moneyBackId: string };
  const once = async (): Promise<void> => {
    const bank = await bankOf(payload);
    await (job.name === returnJob ? workReturn(platform, payload, bank) : askStatus(platform, payload, bank));
  };
  const ended = await Promise.allSettled(twice ? [once(), once()] : [once()]);
  const fault = ended.find((one) => one.status === 'rejected');
  if (fault && !(fault.reason instanceof WorkerKilled)) throw fault.reason;
  if (!fault) {
    await sql`delete from graphile_worker._private_jobs where id = ${job.id}::bigint`.execute(platform.db);
    return 'done';
  }
  const again = new Date(platform.clock.now().getTime() + 5 * 60_000);
  await sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = ${again} where id = ${job.id}::bigint`.execute(
    platform.db,
  );
  return 'killed';
}
