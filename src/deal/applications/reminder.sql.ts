import type { Db, Tx } from '#platform/database.ts';
import type { ApplicationId } from './application.ts';

export type LeftLying = { readonly id: ApplicationId; readonly accountId: string };

/** Open applications nobody was reminded of, opened before a moment, in the order of their ids. */
export async function leftLying(
  db: Db,
  which: { readonly openedBefore: Date; readonly now: Date; readonly after: ApplicationId | null; readonly most: number },
): Promise<LeftLying[]> {
  const rows = await db
    .selectFrom('applications.application as application')
    .select(['application.id', 'application.account_id'])
    .where('application.closed_as', 'is', null)
    .where('application.organisation_id', 'is', null)
    .where('application.opened_at', '<=', which.openedBefore)
    .where('application.expires_at', '>', which.now)
    .where((where) =>
      where.not(
        where.exists(where.selectFrom('applications.reminder as sent').select('at').whereRef('sent.application_id', '=', 'application.id')),
      ),
    )
    .$if(which.after !== null, (query) => query.where('application.id', '>', which.after!))
    .orderBy('application.id')
    .limit(which.most)
    .execute();
  return rows.map((row) => ({ id: row.id as ApplicationId, accountId: row.account_id }));
}

/** At most one letter an application, for good. False: it was sent before. */
export async function insertReminder(tx: Tx, id: ApplicationId, at: Date): Promise<boolean> {
  const done = await tx
    .insertInto('applications.reminder')
    .values({ application_id: id, at })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}
