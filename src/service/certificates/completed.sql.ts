import type { Db } from '#platform/database.ts';
import type { CompletedCourse } from './new-certificate.ts';

/** What the classroom recorded about a completed course; null where it was not completed. */
export async function completedCourse(db: Db, enrolmentId: string): Promise<CompletedCourse | null> {
  const row = await db
    .selectFrom('learning.v_completion as done')
    .innerJoin('enrolments.v_access as access', 'access.enrolment_id', 'done.enrolment_id')
    .select(['access.account_id', 'access.contract_id', 'done.programme_version_id', 'done.completed_at'])
    .where('done.enrolment_id', '=', enrolmentId)
    .executeTakeFirst();
  if (!row) return null;
  // The types of a view say that every column may be null; in these none is.
  return {
    enrolmentId,
    accountId: row.account_id!,
    contractId: row.contract_id!,
    programmeVersionId: row.programme_version_id!,
    completedAt: row.completed_at!,
  };
}
