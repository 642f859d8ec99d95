import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import { entryShape, headShape, type Head, type LoggedEntry, type Signed } from './entry.ts';

/** Whoever appends takes turns until the transaction ends: numbers leave no gap. */
export async function takeLogTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('publications.log'))`.execute(tx);
}

/** The log from an entry on, the first first. There are few: a publication is an event of the house. */
export async function loggedEntries(db: Db, from = 1, most: number | null = null): Promise<LoggedEntry[]> {
  const rows = await db
    .selectFrom('publications.entry')
    .select(['body', 'hash', 'signature'])
    .where('no', '>=', from)
    .orderBy('no')
    .$if(most !== null, (query) => query.limit(most!))
    .execute();
  return rows.map(({ body, hash, signature }) => ({ entry: entryShape.parse(JSON.parse(body)), hash, signature }));
}

export async function logHead(db: Db): Promise<Signed<Head> | null> {
  const row = await db.selectFrom('publications.head').select(['body', 'signature']).orderBy('entries', 'desc').limit(1).executeTakeFirst();
  return row ? { body: headShape.parse(JSON.parse(row.body)), signature: row.signature } : null;
}

export async function insertEntry(
  tx: Tx,
  no: number,
  { body, hash, signature }: { body: string; hash: string; signature: string },
  head: { body: string; signature: string },
): Promise<void> {
  await tx.insertInto('publications.entry').values({ no, body, hash, signature }).execute();
  await tx
    .insertInto('publications.head')
    .values({ entries: no, ...head })
    .execute();
}
