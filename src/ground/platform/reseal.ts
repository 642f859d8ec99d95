import { sql } from 'kysely';
import { transact, type Db, type Tx } from './database.ts';
import type { SealedColumn } from './sealed-columns.ts';
import type { Vault } from './vault.ts';

export type Batch = { readonly done: number; readonly last: readonly string[] | null };

/** Rows in one transaction: few enough that nobody waits for their locks. */
const MOST = 200;

/**
 * Seals one column's values with the newest key, batch by batch from the smallest primary key on. A value's own first byte
 * says which key it is under, so there is no list of what is done to lose: whoever is killed begins again and finds only
 * what is left. `report` is told after each batch.
 */
export async function resealColumn(
  db: Db,
  vault: Vault,
  column: SealedColumn,
  report: (done: number) => void,
  most = MOST,
): Promise<number> {
  let after: readonly string[] | null = null;
  let total = 0;
  for (;;) {
    const from: readonly string[] | null = after;
    const batch: Batch = await transact(db, (tx) => resealBatch(tx, vault, column, from, most));
    total += batch.done;
    if (batch.done > 0) report(total);
    if (!batch.last) return total;
    after = batch.last;
  }
}

async function resealBatch(tx: Tx, vault: Vault, one: SealedColumn, after: readonly string[] | null, most: number): Promise<Batch> {
  const [table, column] = [sql.table(one.table), sql.ref(one.column)];
  const keys = sql.join(one.key.map((name) => sql.ref(name)));
  const beyond = after ? sql`and (${keys}) > (${sql.join(after)})` : sql``;
  const texts = sql.join(one.key.map((name) => sql`${sql.ref(name)}::text`));
  const { rows } = await sql<{ key: string[]; sealed: Buffer }>`
    select array[${texts}] as key, ${column} as sealed from ${table}
    where ${column} is not null and get_byte(${column}, 0) <> ${vault.version} ${beyond}
    order by ${keys} limit ${most} for update`.execute(tx);
  for (const { key, sealed } of rows) await resealRow(tx, vault, one, key, sealed);
  return { done: rows.length, last: rows.length < most ? null : rows.at(-1)!.key };
}

async function resealRow(tx: Tx, vault: Vault, one: SealedColumn, key: readonly string[], sealed: Buffer): Promise<void> {
  const context = one.context(...key);
  const text = opened(vault, one, sealed, context);
  const hash = one.lookup ? sql`, ${sql.ref(one.lookup.column)} = ${vault.lookup(text, one.lookup.context)}` : sql``;
  const whose = sql.join(
    one.key.map((name, at) => sql`${sql.ref(name)} = ${key[at]}`),
    sql` and `,
  );
  await sql`update ${sql.table(one.table)} set ${sql.ref(one.column)} = ${vault.seal(text, context)}${hash} where ${whose}`.execute(tx);
}

function opened(vault: Vault, one: SealedColumn, sealed: Buffer, context: string): string {
  try {
    return vault.open(sealed, context);
  } catch (fault) {
    throw new Error(`${one.table}.${one.column}: a value under key ${sealed[0]} does not open`, { cause: fault });
  }
}

/** How many values lie under which key. */
export async function sealedUnder(db: Db, one: SealedColumn): Promise<Map<number, number>> {
  const column = sql.ref(one.column);
  const { rows } = await sql<{ version: number; count: bigint }>`
    select get_byte(${column}, 0) as version, count(*) as count from ${sql.table(one.table)}
    where ${column} is not null group by 1 order by 1`.execute(db);
  return new Map(rows.map(({ version, count }) => [version, Number(count)]));
}
