import { sql } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { AnswerTime } from './answer-by.ts';

/** Of the times that have taken effect, the one published last. */
export async function answerTimeAt(db: Db, at: Date): Promise<AnswerTime> {
  return fromRow(await times(db).where('effective_from', '<=', at).orderBy('no', 'desc').limit(1).executeTakeFirstOrThrow());
}

/** All that ever held, the latest first. */
export async function answerTimes(db: Db): Promise<AnswerTime[]> {
  return (await times(db).orderBy('no', 'desc').execute()).map(fromRow);
}

export async function insertAnswerTime(tx: Tx, time: { workingDays: number; staffId: string; at: Date }): Promise<number> {
  const { no } = await tx
    .insertInto('support.answer_time')
    .values({ effective_from: time.at, working_days: time.workingDays, by_staff: time.staffId, at: time.at })
    .returning('no')
    .executeTakeFirstOrThrow();
  return no;
}

export type Deadlines = { readonly waiting: number; readonly overdue: number; /** Until the end of today. */ readonly due: number };

/** How many letters wait; of them past their day, and of the rest those whose day ends before an instant. */
export async function deadlines(db: Db, now: Date, endOfToday: Date): Promise<Deadlines> {
  const { rows } = await sql<Deadlines>`
    select count(*)::int as waiting, count(*) filter (where answer_by <= ${now}::timestamptz)::int as overdue,
      count(*) filter (where answer_by > ${now}::timestamptz and answer_by <= ${endOfToday}::timestamptz)::int as due
    from support.request where waiting_since is not null`.execute(db);
  return rows[0]!;
}

/** False: staff were reminded today. */
export async function insertReminder(tx: Tx, one: { day: CivilDate; due: number; overdue: number; at: Date }): Promise<boolean> {
  const inserted = await tx
    .insertInto('support.reminder')
    .values(one)
    .onConflict((conflict) => conflict.column('day').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

const times = (db: Db) => db.selectFrom('support.answer_time').select(['no', 'effective_from', 'working_days', 'by_staff']);
type Row = Awaited<ReturnType<ReturnType<typeof times>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): AnswerTime => ({
  no: row.no,
  effectiveFrom: row.effective_from,
  workingDays: row.working_days,
  byStaff: row.by_staff,
});
