import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import { countByRule, type BooksFault, type BooksRule, type FoundSince } from './books-rule.ts';

export type BooksCheck = { readonly at: Date; readonly faults: number; readonly byRule: Readonly<Record<BooksRule, number>> };

/** What the check before has found; of two checks at once the second waits for the first. */
export async function lastFound(tx: Tx): Promise<FoundSince> {
  await sql`select pg_advisory_xact_lock(hashtextextended('reconciliation.books-check', 1340))`.execute(tx);
  const row = await tx.selectFrom('reconciliation.books_check').select('found').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return (row?.found ?? {}) as FoundSince;
}

type NewCheck = { readonly faults: readonly BooksFault[]; readonly since: FoundSince; readonly at: Date };

export async function insertBooksCheck(tx: Tx, { faults, since, at }: NewCheck): Promise<void> {
  await tx
    .insertInto('reconciliation.books_check')
    .values({ at, faults: faults.length, by_rule: JSON.stringify(countByRule(faults)), found: JSON.stringify(since) })
    .execute();
}

/** Cases of a rule that nobody has closed yet. */
export async function openFaults(db: Db, rule: BooksRule): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from payments.v_oddity
    where kind = 'books-differ' and facts ->> 'rule' = ${rule} and action is null`.execute(db);
  return Number(rows[0]!.count);
}

export async function latestBooksCheck(db: Db): Promise<BooksCheck | null> {
  const row = await db
    .selectFrom('reconciliation.books_check')
    .select(['at', 'faults', 'by_rule'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { at: row.at, faults: row.faults, byRule: row.by_rule as BooksCheck['byRule'] } : null;
}
