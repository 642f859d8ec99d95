import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { InvoiceRule } from './rule.ts';

/** Every setting there was, the latest first. */
export async function invoiceRules(db: Db): Promise<InvoiceRule[]> {
  const rows = await db.selectFrom('transfers.rule').selectAll().orderBy('no', 'desc').execute();
  return rows.map((row) => ({
    no: row.no,
    open: row.is_open,
    validDays: row.valid_days,
    knp: row.knp,
    kbe: row.kbe,
    since: row.since,
    setBy: row.set_by,
  }));
}

/** What holds now; null: nobody has ever switched invoices on. */
export const invoiceRule = async (db: Db): Promise<InvoiceRule | null> => (await invoiceRules(db))[0] ?? null;

export async function insertRule(tx: Tx, rule: Omit<InvoiceRule, 'no'>): Promise<number> {
  const { no } = await tx
    .insertInto('transfers.rule')
    .values({
      no: sql<number>`(select coalesce(max(no), 0) + 1 from transfers.rule)`,
      is_open: rule.open,
      valid_days: rule.validDays,
      knp: rule.knp,
      kbe: rule.kbe,
      since: rule.since,
      set_by: rule.setBy,
    })
    .returning('no')
    .executeTakeFirstOrThrow();
  return no;
}
