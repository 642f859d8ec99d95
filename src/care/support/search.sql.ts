import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { SealedColumn } from '#platform/sealed-columns.ts';
import type { Vault } from '#platform/vault.ts';

/** What a member of staff looks for, under an id that says nothing. */
export async function keepSearch(tx: Tx, vault: Vault, search: { staffId: string; words: string; expiresAt: Date }): Promise<string> {
  // Wholly random: the id of a row by time could be guessed from its neighbours.
  const made = await sql<{ id: string }>`select gen_random_uuid()::text as id`.execute(tx);
  const { id } = made.rows[0]!;
  await tx
    .insertInto('support.search')
    .values({ id, staff_id: search.staffId, words_sealed: vault.seal(search.words, place(id)), expires_at: search.expiresAt })
    .execute();
  return id;
}

/** The words of one's own search; null when there is none, it is another's, or it has run out. */
export async function searchWords(db: Db, vault: Vault, search: { id: string; staffId: string; now: Date }): Promise<string | null> {
  if (!UUID.test(search.id)) return null;
  const row = await db
    .selectFrom('support.search')
    .select('words_sealed')
    .where('id', '=', search.id)
    .where('staff_id', '=', search.staffId)
    .where('expires_at', '>', search.now)
    .executeTakeFirst();
  return row ? vault.open(row.words_sealed, place(search.id)) : null;
}

export async function sweepSearches(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('support.search').where('expires_at', '<=', now).execute();
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const place = (id: string): string => `support.search:${id}`;

export const sealedSearchColumns: readonly SealedColumn[] = [
  { table: 'support.search', column: 'words_sealed', key: ['id'], context: place },
];
