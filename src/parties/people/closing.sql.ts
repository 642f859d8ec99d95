import type { Db, Tx } from '#platform/database.ts';
import type { AccountId } from './account.ts';
import type { Closing, ClosingEnd, ClosingId } from './closing.ts';

const columns = ['id', 'account_id', 'asked_at', 'erase_at'] as const;
type Row = { id: string; account_id: string; asked_at: Date; erase_at: Date };
const fromRow = (row: Row): Closing => ({
  id: row.id as ClosingId,
  accountId: row.account_id as AccountId,
  askedAt: row.asked_at,
  eraseAt: row.erase_at,
});

export async function openClosing(db: Db, accountId: AccountId): Promise<Closing | null> {
  const row = await db
    .selectFrom('people.closing')
    .select(columns)
    .where('account_id', '=', accountId)
    .where('ended_as', 'is', null)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Those whose day has come, the longest waiting first. */
export async function dueClosings(db: Db, now: Date, most = 100): Promise<Closing[]> {
  const rows = await db
    .selectFrom('people.closing')
    .select(columns)
    .where('ended_as', 'is', null)
    .where('erase_at', '<=', now)
    .orderBy('erase_at')
    .limit(most)
    .execute();
  return rows.map(fromRow);
}

/** False: it was asked before, in another tab. */
export async function insertClosing(tx: Tx, closing: { accountId: AccountId; askedAt: Date; eraseAt: Date }): Promise<boolean> {
  const done = await tx
    .insertInto('people.closing')
    .values({ account_id: closing.accountId, asked_at: closing.askedAt, erase_at: closing.eraseAt })
    .onConflict((on) => on.column('account_id').where('ended_as', 'is', null).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Ends once: of a sign-in and the erasing job, one gets true. */
export async function endClosing(tx: Tx, id: ClosingId, as: ClosingEnd, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('people.closing')
    .set({ ended_as: as, ended_at: at })
    .where('id', '=', id)
    .where('ended_as', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
