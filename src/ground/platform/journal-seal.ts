import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';
import { transact } from './database.ts';
import type { Vault } from './vault.ts';

/** A signed link of the chain: covers all journal rows with from <= turn < below. */
export type Seal = {
  readonly no: bigint;
  readonly from: bigint;
  readonly below: bigint;
  readonly rowCount: number;
  readonly rowsHash: string;
  readonly previousHash: string;
  readonly sealedAt: Date;
};

export type SealedBatch = { readonly no: bigint; readonly rowCount: number; readonly hash: string };

/** One batch is read into memory; more rows make more batches. */
const MOST_ROWS = 5_000;
const SEALER = 7_205_040_771;
const FIRST_LINK = '0'.repeat(64);

/**
 * Seals the rows whose transactions are over for everybody: below the snapshot's xmin nothing can appear any more, so a
 * row committed late is never jumped over. One sealer at a time. Returns the batches made; the caller logs their hashes,
 * which anchors the chain's end outside the database.
 */
export async function sealJournal(db: Db, vault: Vault, now: Date, mostRows = MOST_ROWS): Promise<SealedBatch[]> {
  const made: SealedBatch[] = [];
  for (;;) {
    const batch = await transact(db, (tx) => sealOnce(tx, vault, now, mostRows));
    if (!batch) return made;
    made.push(batch);
  }
}

async function sealOnce(tx: Tx, vault: Vault, now: Date, mostRows: number): Promise<SealedBatch | null> {
  const { rows: locks } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${SEALER}::bigint) as held`.execute(tx);
  if (!locks[0]?.held) return null;
  const last = await tx.selectFrom('platform.journal_seal').selectAll().orderBy('no', 'desc').limit(1).executeTakeFirst();
  const { rows: horizons } = await sql<{ below: bigint }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + shift as below from platform.journal_shift`.execute(tx);
  const from = last?.turn_below ?? 0n;
  const rows = await journalRows(tx, from, horizons[0]!.below, mostRows + 1);
  if (rows.length === 0) return null;
  const { taken, below } = wholeTurns(rows, horizons[0]!.below, mostRows);
  const all = taken ?? (await journalRows(tx, from, below, null));
  const previousHash = last ? last.hash.toString('hex') : FIRST_LINK;
  const seal: Seal = {
    no: (last?.no ?? 0n) + 1n,
    from,
    below,
    rowCount: all.length,
    rowsHash: hashOfRows(all),
    previousHash,
    sealedAt: now,
  };
  const hash = hashOfSeal(seal);
  await tx
    .insertInto('platform.journal_seal')
    .values({
      no: seal.no,
      turn_from: seal.from,
      turn_below: seal.below,
      row_count: seal.rowCount,
      rows_hash: Buffer.from(seal.rowsHash, 'hex'),
      previous_hash: Buffer.from(previousHash, 'hex'),
      hash: Buffer.from(hash, 'hex'),
      signature: vault.attest(hash, SEAL_PURPOSE),
      sealed_at: now,
    })
    .execute();
  return { no: seal.no, rowCount: seal.rowCount, hash };
}

export const SEAL_PURPOSE = 'journal seal';

/** A transaction's rows stay together; `taken` is null where one transaction alone is larger than a batch. */
function wholeTurns(rows: readonly JournalRow[], horizon: bigint, most: number): { taken: readonly JournalRow[] | null; below: bigint } {
  if (rows.length <= most) return { taken: rows, below: horizon };
  const below = rows.at(-1)!.turn;
  if (below === rows[0]!.turn) return { taken: null, below: below + 1n };
  return { taken: rows.filter(({ turn }) => turn < below), below };
}

export type JournalRow = { readonly turn: bigint; readonly line: string };

/** The row as the text that is hashed; times to the microsecond, facts as PostgreSQL keeps them. */
export async function journalRows(db: Db, from: bigint, below: bigint, most: number | null): Promise<JournalRow[]> {
  const { rows } = await sql<JournalRow>`
    select turn, json_build_array(id::text, turn::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      event, subject_kind, subject_id, actor_kind, actor_id, facts::text)::text as line
    from platform.journal where turn >= ${from}::bigint and turn < ${below}::bigint
    order by turn, id limit ${most}::bigint`.execute(db);
  return rows;
}

export function hashOfRows(rows: readonly JournalRow[]): string {
  const hash = createHash('sha256');
  for (const { line } of rows) hash.update(line).update('\n');
  return hash.digest('hex');
}

export function hashOfSeal(seal: Seal): string {
  const words = [seal.no, seal.from, seal.below, seal.rowCount, seal.rowsHash, seal.previousHash, seal.sealedAt.toISOString()];
  return createHash('sha256')
    .update(JSON.stringify(words.map(String)))
    .digest('hex');
}
