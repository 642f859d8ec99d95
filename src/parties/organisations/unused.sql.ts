import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { OrganisationId } from './organisation.ts';

export type Unused = { readonly id: OrganisationId; readonly versionIds: readonly string[] };

/** Organisations whose particulars nobody has touched since then, with their versions; whether one bought, later rooms know. */
export async function unusedOrganisations(db: Db, since: Date): Promise<Unused[]> {
  const rows = await db
    .selectFrom('organisations.version')
    .select(['organisation_id', sql<string[]>`array_agg(id)`.as('ids')])
    .groupBy('organisation_id')
    .having((of) => of.fn.max('saved_at'), '<', since)
    .execute();
  return rows.map((row) => ({ id: row.organisation_id as OrganisationId, versionIds: row.ids }));
}

/** The particulars and who acted go; the bare number stays where a dropped application names it. */
export async function deleteParticulars(tx: Tx, id: OrganisationId): Promise<void> {
  await tx.deleteFrom('organisations.member_invitation').where('organisation_id', '=', id).execute();
  await tx.deleteFrom('organisations.member').where('organisation_id', '=', id).execute();
  await tx.deleteFrom('organisations.version').where('organisation_id', '=', id).execute();
}

/** Versions of the organisations for which nobody but this person acts. */
export async function leftAloneBy(db: Db, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select version.id from organisations.version
    where exists (select from organisations.member own
        where own.organisation_id = version.organisation_id and own.account_id = ${accountId} and own.ended_at is null)
      and not exists (select from organisations.member other
        where other.organisation_id = version.organisation_id and other.account_id <> ${accountId} and other.ended_at is null)`.execute(db);
  return rows.map((row) => row.id);
}

/** The person acts for nobody any more, and where nobody is left, nobody is waited for. */
export async function endAllMemberships(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx
    .updateTable('organisations.member')
    .set({ ended_at: at, ended_by: accountId })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute();
  await sql`
    update organisations.member_invitation invitation set ended_at = ${at}, ended_as = 'revoked', email = null
    where ended_at is null and exists (select from organisations.member own
        where own.organisation_id = invitation.organisation_id and own.account_id = ${accountId})
      and not exists (select from organisations.member other
        where other.organisation_id = invitation.organisation_id and other.ended_at is null)`.execute(tx);
}
