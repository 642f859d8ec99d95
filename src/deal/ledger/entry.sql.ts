import { sql } from 'kysely';
import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { Account } from './account.ts';
import type { LedgerEntry } from './entry.ts';

/** Appends entries; the same event booked twice is refused by its unique key and takes the transaction with it. */
export async function book(tx: Tx, entries: readonly LedgerEntry[], at: Date): Promise<void> {
  for (let from = 0; from < entries.length; from += AT_ONCE)
    await tx
      .insertInto('ledger.entry')
      .values(
        entries.slice(from, from + AT_ONCE).map(({ contractId, seatNo, provider, day, ...entry }) => ({
          ...entry,
          provider: provider ?? null,
          contract_id: contractId ?? null,
          seat_no: seatNo ?? null,
          day: day ?? almatyDay(at),
          at,
        })),
      )
      .execute();
}

/** A statement carries 65 535 parameters at most; an entry has ten. */
const AT_ONCE = 5000;

export type LedgerLine = {
  readonly at: Date;
  readonly day: CivilDate;
  readonly event: string;
  readonly reference: string;
  readonly debit: Account;
  readonly credit: Account;
  readonly amount: bigint;
  readonly currency: string;
  readonly provider: string | null;
  readonly contractId: string | null;
};

/** What was booked for captures, returns and contracts, in order. */
export async function ledgerOf(db: Db, about: { references?: readonly string[]; contractId?: string }): Promise<LedgerLine[]> {
  const { references = [], contractId = null } = about;
  const rows = await lines(db)
    .where(sql<boolean>`(reference = any(${references}::text[]) or contract_id = ${contractId}::uuid)`)
    .orderBy('id')
    .execute();
  return rows.map(lineFrom);
}

export const lines = (db: Db) =>
  db
    .selectFrom('ledger.entry')
    .select(['id', 'at', 'day', 'event', 'reference', 'debit', 'credit', 'amount', 'currency', 'provider', 'contract_id']);
type Row = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>;

export const lineFrom = (row: Row): LedgerLine => ({
  at: row.at,
  day: row.day as CivilDate,
  event: row.event,
  reference: row.reference,
  debit: row.debit as Account,
  credit: row.credit as Account,
  amount: row.amount,
  currency: row.currency,
  provider: row.provider,
  contractId: row.contract_id,
});
