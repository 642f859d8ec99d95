import { sql } from 'kysely';
import { iinMasked, type Iin } from '#kernel/iin.ts';
import type { Db } from '#platform/database.ts';
import type { Vault } from '#platform/vault.ts';
import { iinContext } from './cards.sql.ts';

/** `58••••••••08` of each person who has one, for lists of staff: an open IIN is never given by the page. */
export async function maskedIins(db: Db, vault: Vault, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('people.card as card')
    .innerJoin('people.card_version as version', 'version.id', 'card.version_id')
    .select(['card.account_id', 'version.id', 'version.iin_sealed'])
    .where(sql<boolean>`card.account_id = any(${accountIds}::uuid[])`)
    .where('version.iin_sealed', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.account_id, iinMasked(vault.open(row.iin_sealed!, iinContext(row.id)) as Iin)]));
}
