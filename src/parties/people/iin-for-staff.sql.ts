import type { Db, Tx } from '#platform/database.ts';
import type { AccountId } from './account.ts';

type ByStaff = { readonly accountId: AccountId; readonly staffId: AccountId; readonly reason: string; readonly at: Date };

export async function insertReveal(tx: Tx, one: ByStaff): Promise<void> {
  await tx
    .insertInto('people.iin_reveal')
    .values({ account_id: one.accountId, staff_id: one.staffId, reason: one.reason, at: one.at })
    .execute();
}

export async function insertIinException(tx: Tx, one: ByStaff): Promise<void> {
  await tx
    .insertInto('people.iin_exception')
    .values({ account_id: one.accountId, approved_by: one.staffId, reason: one.reason, approved_at: one.at })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .execute();
}

/** When staff looked at the person's IIN in full, and why: the person sees it. */
export async function iinReveals(db: Db, accountId: AccountId): Promise<{ at: Date; reason: string }[]> {
  return db.selectFrom('people.iin_reveal').select(['at', 'reason']).where('account_id', '=', accountId).orderBy('at', 'desc').execute();
}

/** Other accounts that were seen with this person's IIN: for staff only. */
export async function sharedIinOf(db: Db, accountId: AccountId): Promise<{ otherAccountId: AccountId; noticedAt: Date }[]> {
  const rows = await db
    .selectFrom('people.shared_iin as shared')
    .innerJoin('people.card_version as version', 'version.id', 'shared.card_version_id')
    .select(['version.account_id', 'shared.other_account_id', 'shared.noticed_at'])
    .where((row) => row.or([row('version.account_id', '=', accountId), row('shared.other_account_id', '=', accountId)]))
    .orderBy('shared.noticed_at', 'desc')
    .execute();
  return rows.map((row) => ({
    otherAccountId: (row.account_id === accountId ? row.other_account_id : row.account_id) as AccountId,
    noticedAt: row.noticed_at,
  }));
}
