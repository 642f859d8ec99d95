import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import { captureById, type Capture } from './capture.sql.ts';
import type { Account, LedgerEvent } from './ledger.ts';

/** Money under the bank's own number of the operation. */
export async function captureOfTransaction(db: Db, provider: string, transactionId: string): Promise<Capture | null> {
  const row = await db
    .selectFrom('payments.capture')
    .select('id')
    .where('provider', '=', provider)
    .where('transaction_id', '=', transactionId)
    .executeTakeFirst();
  return row ? captureById(db, row.id) : null;
}

export type LedgerLine = {
  readonly at: Date;
  readonly event: LedgerEvent;
  readonly debit: Account;
  readonly credit: Account;
  readonly amount: bigint;
  readonly currency: string;
};

/** What was booked for captures and returns, in order. */
export async function ledgerOf(db: Db, references: readonly string[]): Promise<LedgerLine[]> {
  if (references.length === 0) return [];
  const rows = await db
    .selectFrom('payments.ledger_entry')
    .select(['at', 'event', 'debit', 'credit', 'amount', 'currency'])
    .where(sql<boolean>`reference = any(${references}::text[])`)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, event: row.event as LedgerEvent, debit: row.debit as Account, credit: row.credit as Account }));
}

/** How many cases wait for a decision. */
export async function openOddities(db: Db): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from payments.oddity where not exists (select from payments.oddity_resolution where oddity_id = oddity.id)`.execute(
    db,
  );
  return Number(rows[0]!.count);
}
