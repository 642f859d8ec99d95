import type { Db } from '#platform/database.ts';
import type { Application } from './application.ts';
import { applicationById } from './application.sql.ts';

export async function applicationByNumber(db: Db, number: string): Promise<Application | null> {
  const row = await db.selectFrom('applications.application').select('id').where('number', '=', number).executeTakeFirst();
  return row ? applicationById(db, row.id) : null;
}

/** All of the person's, the latest first. */
export async function applicationsOf(db: Db, accountId: string): Promise<Application[]> {
  const rows = await db
    .selectFrom('applications.application')
    .select('id')
    .where('account_id', '=', accountId)
    .orderBy('opened_at', 'desc')
    .execute();
  const all = await Promise.all(rows.map((row) => applicationById(db, row.id)));
  return all.filter((one) => one !== null);
}

/** Which of these versions of organisations' particulars were ever pressed Pay for. */
export async function organisationVersionsSubmitted(db: Db, versionIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (versionIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('applications.submission')
    .select('organisation_version_id')
    .distinct()
    .where('organisation_version_id', 'in', versionIds)
    .execute();
  return new Set(rows.flatMap((row) => row.organisation_version_id ?? []));
}
