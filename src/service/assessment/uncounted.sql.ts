import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { EnrolmentId } from '#enrolments';
import type { AttemptId, Uncounted } from './attempt.ts';

/** Does not count against the limit from now on. False: that was decided before, by this ground or by another. */
export async function insertUncounted(tx: Tx, attemptId: AttemptId, { ground, ref }: Uncounted, at: Date): Promise<boolean> {
  const done = await tx
    .insertInto('assessment.uncounted')
    .values({ attempt_id: attemptId, ground, ground_ref: ref, at })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export type Stretch = { readonly start: Date; readonly end: Date; readonly programmes: readonly string[] | null };
export type RanInto = { readonly id: AttemptId; readonly enrolmentId: EnrolmentId };

/**
 * Attempts that ran into a stretch of time and still count: with a clock, those that it ran for in between; without one,
 * those that were handed in then. A passed one has lost nothing. In the order of their ids, some at a time.
 */
export async function attemptsInto(db: Db, { start, end, programmes }: Stretch, most: number): Promise<RanInto[]> {
  const only = programmes as string[] | null;
  const { rows } = await sql<{ id: AttemptId; enrolment: EnrolmentId }>`
    select attempt.id, attempt.enrolment_id as enrolment from assessment.attempt
    join enrolments.v_access as access on access.enrolment_id = attempt.enrolment_id
    where coalesce(attempt.finished_at, attempt.deadline) > ${start}::timestamptz and attempt.started_at < ${end}::timestamptz
      and (attempt.deadline is not null or attempt.finished_at < ${end}::timestamptz)
      and attempt.passed is not true
      and (${only}::uuid[] is null or access.programme_id = any (${only}::uuid[]))
      and not exists (select from assessment.uncounted where uncounted.attempt_id = attempt.id)
    order by attempt.id limit ${most}::int`.execute(db);
  return rows.map((row) => ({ id: row.id, enrolmentId: row.enrolment }));
}

/** How many attempts one ground gave back. */
export async function uncountedBy(db: Db, ref: string): Promise<number> {
  const row = await db
    .selectFrom('assessment.uncounted')
    .select((from) => from.fn.countAll<bigint>().as('count'))
    .where('ground_ref', '=', ref)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export type UncountedAttempt = Uncounted & {
  readonly examKey: string;
  readonly no: number;
  readonly seatNo: number | null;
  readonly at: Date;
};

/** Of all courses of a contract, for staff. */
export async function uncountedOf(db: Db, contractId: string): Promise<UncountedAttempt[]> {
  const rows = await db
    .selectFrom('assessment.uncounted as uncounted')
    .innerJoin('assessment.attempt as attempt', 'attempt.id', 'uncounted.attempt_id')
    .innerJoin('enrolments.v_access as access', 'access.enrolment_id', 'attempt.enrolment_id')
    .select(['uncounted.ground', 'uncounted.ground_ref', 'uncounted.at', 'attempt.exam_key', 'attempt.no', 'access.seat_no'])
    .where('access.contract_id', '=', contractId)
    .orderBy('uncounted.at')
    .orderBy('attempt.id')
    .execute();
  return rows.map((row) => ({
    ground: row.ground as Uncounted['ground'],
    ref: row.ground_ref,
    examKey: row.exam_key,
    no: row.no,
    seatNo: row.seat_no,
    at: row.at,
  }));
}
