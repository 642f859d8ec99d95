import { sql } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import type { OfficialPaper } from '#contracts';
import { invoiceNumber, type Invoice } from './invoice.ts';

export async function nextInvoiceNumber(tx: Tx, day: CivilDate): Promise<string> {
  const { rows } = await sql<{ serial: bigint }>`select nextval('transfers.number_seq') as serial`.execute(tx);
  return invoiceNumber(day, rows[0]!.serial);
}

export async function insertInvoice(tx: Tx, invoice: Invoice): Promise<void> {
  await tx
    .insertInto('transfers.invoice')
    .values({
      attempt_id: invoice.attemptId,
      number: invoice.number,
      account_id: invoice.accountId,
      organisation_version_id: invoice.organisationVersionId,
      bin: invoice.bin,
      provider_id: invoice.providerId,
      seats: invoice.seats,
      amount: invoice.amount,
      day: invoice.day,
      valid_until: invoice.validUntil,
      file_id: invoice.fileId,
      size: invoice.size,
      made_at: invoice.madeAt,
    })
    .execute();
}

export async function invoiceOfAttempt(db: Db, attemptId: string): Promise<Invoice | null> {
  const row = await invoices(db)
    .where(sql<boolean>`attempt_id::text = ${attemptId}`)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function invoicesByNumber(db: Db, numbers: readonly string[]): Promise<Invoice[]> {
  if (numbers.length === 0) return [];
  return (await invoices(db).where('number', 'in', numbers).execute()).map(fromRow);
}

/** The invoice that has exactly these bytes. */
export async function invoiceByFile(db: Db, fileId: FileId): Promise<OfficialPaper | null> {
  const row = await invoices(db).where('file_id', '=', fileId).executeTakeFirst();
  return row ? { kind: 'invoice', number: row.number, day: row.day as CivilDate } : null;
}

/** Unpaid invoices of a payer for exactly this sum: what a line without a number may mean. */
export async function invoicesLike(db: Db, of: { readonly bin: string | null; readonly amount: bigint }): Promise<Invoice[]> {
  if (of.bin === null) return [];
  const rows = await invoices(db)
    .where('bin', '=', of.bin)
    .where('amount', '=', of.amount)
    .where(sql<boolean>`not exists (select from payments.v_transaction t where t.attempt_id = invoice.attempt_id)`)
    .execute();
  return rows.map(fromRow);
}

/** The invoices a person asked for, the latest first. */
export const invoicesOf = async (db: Db, accountId: string): Promise<Invoice[]> =>
  (await invoices(db).where('account_id', '=', accountId).orderBy('made_at', 'desc').execute()).map(fromRow);

/** The invoices made for an organisation under any version of its particulars, the latest first. */
export async function invoicesOfOrganisation(db: Db, versionIds: readonly string[]): Promise<Invoice[]> {
  if (versionIds.length === 0) return [];
  return (await invoices(db).where('organisation_version_id', 'in', versionIds).orderBy('made_at', 'desc').execute()).map(fromRow);
}

/** The latest invoices, for the office. */
export const latestInvoices = async (db: Db, most = 50): Promise<Invoice[]> =>
  (await invoices(db).orderBy('made_at', 'desc').limit(most).execute()).map(fromRow);

const invoices = (db: Db) => db.selectFrom('transfers.invoice').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof invoices>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): Invoice => ({
  attemptId: row.attempt_id,
  number: row.number,
  accountId: row.account_id,
  organisationVersionId: row.organisation_version_id,
  bin: row.bin,
  providerId: row.provider_id,
  seats: row.seats,
  amount: row.amount as Tiyn,
  day: row.day as CivilDate,
  validUntil: row.valid_until as CivilDate,
  fileId: row.file_id as FileId,
  size: row.size,
  madeAt: row.made_at,
});
