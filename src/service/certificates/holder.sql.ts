import type { SealedColumn } from '#platform/sealed-columns.ts';
import type { Vault } from '#platform/vault.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import type { Locale } from '#kernel/locale.ts';
import type { CertificateId, WithdrawalGround } from './certificate.ts';
import type { Holder } from './new-certificate.ts';

export async function insertHolder(tx: Tx, vault: Vault, holder: Holder): Promise<void> {
  await tx
    .insertInto('certificates.holder')
    .values({
      certificate_id: holder.certificateId,
      full_name: holder.fullName,
      salt: holder.salt,
      paper_key_sealed: vault.seal(holder.paperKey.toString('base64'), keyContext(holder.certificateId)),
    })
    .execute();
}

/** Null once the person's data were erased. */
export async function holderOf(db: Db, vault: Vault, id: CertificateId): Promise<Holder | null> {
  const row = await db
    .selectFrom('certificates.holder')
    .select(['full_name', 'salt', 'paper_key_sealed'])
    .where('certificate_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    certificateId: id,
    fullName: row.full_name,
    salt: row.salt,
    paperKey: Buffer.from(vault.open(row.paper_key_sealed, keyContext(id)), 'base64'),
  };
}

const keyContext = (id: string): string => `certificates.holder.paper-key:${id}`;

export type KeptPaper = { readonly fileId: FileId; readonly pdfHash: string; readonly size: number; readonly madeAt: Date };

/** False: another run of the job was first, and its paper stands. */
export async function insertPaper(tx: Tx, id: CertificateId, paper: KeptPaper): Promise<boolean> {
  const done = await tx
    .insertInto('certificates.paper')
    .values({ certificate_id: id, file_id: paper.fileId, pdf_hash: paper.pdfHash, size: paper.size, made_at: paper.madeAt })
    .onConflict((conflict) => conflict.column('certificate_id').doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function paperOf(db: Db, id: CertificateId): Promise<KeptPaper | null> {
  const row = await db
    .selectFrom('certificates.paper')
    .select(['file_id', 'pdf_hash', 'size', 'made_at'])
    .where('certificate_id', '=', id)
    .executeTakeFirst();
  return row ? { fileId: row.file_id as FileId, pdfHash: row.pdf_hash, size: row.size, madeAt: row.made_at } : null;
}

export type ChoiceMade = {
  readonly shown: boolean;
  readonly at: Date;
  readonly locale: Locale;
  readonly ip: string;
  readonly userAgent: string;
};

export async function insertChoice(tx: Tx, id: CertificateId, choice: ChoiceMade): Promise<void> {
  await tx
    .insertInto('certificates.name_choice')
    .values({ certificate_id: id, shown: choice.shown, at: choice.at, locale: choice.locale, ip: choice.ip, user_agent: choice.userAgent })
    .execute();
}

/** Every choice the person made, in order. */
export async function choicesOf(db: Db, id: CertificateId): Promise<ChoiceMade[]> {
  const rows = await db
    .selectFrom('certificates.name_choice')
    .select(['shown', 'at', 'locale', 'ip', 'user_agent'])
    .where('certificate_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ shown: row.shown, at: row.at, locale: row.locale as Locale, ip: row.ip, userAgent: row.user_agent }));
}

/** False: it was withdrawn before, and that fact stands. */
export async function insertWithdrawal(
  tx: Tx,
  id: string,
  fact: { ground: WithdrawalGround; reason: string; staffId: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto('certificates.withdrawal')
    .values({ certificate_id: id, ground: fact.ground, reason: fact.reason, by_staff: fact.staffId, at: fact.at })
    .onConflict((conflict) => conflict.column('certificate_id').doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Name, salt, the paper's key and the choices go; the register's entry stays and says nothing of the person. */
export async function eraseHolders(tx: Tx, accountId: string): Promise<void> {
  const own = tx.selectFrom('certificates.certificate').select('id').where('account_id', '=', accountId);
  await tx.deleteFrom('certificates.name_choice').where('certificate_id', 'in', own).execute();
  await tx.deleteFrom('certificates.holder').where('certificate_id', 'in', own).execute();
}

export const sealedColumns: readonly SealedColumn[] = [
  { table: 'certificates.holder', column: 'paper_key_sealed', key: ['certificate_id'], context: keyContext },
];
