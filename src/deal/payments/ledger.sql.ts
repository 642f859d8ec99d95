import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { Account, LedgerEntry } from './ledger.ts';

/** Appends entries; the same event booked twice is refused by its unique key and takes the transaction with it. */
export async function book(tx: Tx, provider: string, entries: readonly LedgerEntry[], at: Date): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto('payments.ledger_entry')
    .values(entries.map((entry) => ({ ...entry, provider, at })))
    .execute();
}

export type TrialBalance = { readonly account: Account; readonly currency: string; readonly debit: bigint; readonly credit: bigint }[];

/** Turnover of every account; the sums of both sides are equal by construction. */
export async function trialBalance(db: Db): Promise<TrialBalance> {
  const { rows } = await sql<{ account: Account; currency: string; debit: bigint; credit: bigint }>`
    select account, currency, sum(debit)::bigint as debit, sum(credit)::bigint as credit from (
      select debit as account, currency, amount as debit, 0 as credit from payments.ledger_entry
      union all
      select credit, currency, 0, amount from payments.ledger_entry) as sides
    group by account, currency order by currency, account`.execute(db);
  return rows;
}
