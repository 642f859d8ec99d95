import type { Db } from './database.ts';
import { hashOfRows, hashOfSeal, journalRows, SEAL_PURPOSE, type Seal } from './journal-seal.ts';
import type { Vault } from './vault.ts';

export type JournalFault = {
  readonly seal: bigint;
  readonly fault: 'number-missing' | 'link-broken' | 'range-broken' | 'seal-changed' | 'signature-wrong' | 'rows-changed';
};

/** `sealed` and `end` tell how far the proof reaches: compare `end` with the last hash that the worker logged. */
export type JournalReport = { readonly faults: readonly JournalFault[]; readonly sealed: number; readonly end: string | null };

/** Reads the whole chain again, from the first row: what was changed, added or removed under a seal is found. */
export async function checkJournal(db: Db, vault: Vault): Promise<JournalReport> {
  const seals = await db.selectFrom('platform.journal_seal').selectAll().orderBy('no').execute();
  const faults: JournalFault[] = [];
  let previous = { no: 0n, below: 0n, hash: '0'.repeat(64) };
  let sealed = 0;
  for (const row of seals) {
    const seal: Seal = {
      no: row.no,
      from: row.turn_from,
      below: row.turn_below,
      rowCount: row.row_count,
      rowsHash: row.rows_hash.toString('hex'),
      previousHash: row.previous_hash.toString('hex'),
      sealedAt: row.sealed_at,
    };
    const hash = row.hash.toString('hex');
    const note = (fault: JournalFault['fault']): void => void faults.push({ seal: row.no, fault });
    if (seal.no !== previous.no + 1n) note('number-missing');
    if (seal.previousHash !== previous.hash) note('link-broken');
    if (seal.from !== previous.below) note('range-broken');
    if (hashOfSeal(seal) !== hash) note('seal-changed');
    if (!vault.attested(hash, SEAL_PURPOSE, row.signature)) note('signature-wrong');
    const rows = await journalRows(db, seal.from, seal.below, null);
    if (rows.length !== seal.rowCount || hashOfRows(rows) !== seal.rowsHash) note('rows-changed');
    sealed += rows.length;
    previous = { no: seal.no, below: seal.below, hash };
  }
  return { faults, sealed, end: seals.length > 0 ? previous.hash : null };
}
