import { sql } from 'kysely';
import { addDays, type CivilDate } from '#kernel/civil-date.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { Enrolment, EnrolmentId } from './enrolment.ts';
import { enrolmentById } from './enrolment.sql.ts';

/**
 * Enrolments whose last day is near, in the order of their ids, some at a time. Those that were never extended are found
 * by an index; extended ones are few and are all looked at.
 */
export async function endingSoon(
  db: Db,
  near: { readonly today: CivilDate; readonly days: number; readonly after: EnrolmentId | null; readonly most: number },
): Promise<Enrolment[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select enrolment.id from enrolments.enrolment
      where (opened_at at time zone 'Asia/Almaty')::date + access_days between ${near.today}::date and ${addDays(near.today, near.days - 1)}::date
      union
      select enrolment_id from enrolments.extension
    ) as near
    where ${near.after}::uuid is null or id > ${near.after}::uuid
    order by id limit ${near.most}`.execute(db);
  const found = await Promise.all(rows.map((row) => enrolmentById(db, row.id as EnrolmentId)));
  return found.filter((one) => one !== null);
}

/** False: it was sent before, or another worker is sending it; the key decides. */
export async function insertEndReminder(
  tx: Tx,
  reminder: { enrolmentId: EnrolmentId; lastDay: CivilDate; daysBefore: number; at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto('enrolments.end_reminder')
    .values({ enrolment_id: reminder.enrolmentId, last_day: reminder.lastDay, days_before: reminder.daysBefore, at: reminder.at })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}
