import type { CivilDate } from '#kernel/civil-date.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { actCorrectionNumber, type PersonActCorrection } from './act-correction.ts';
import type { OfficialPaper } from './paper-proof.ts';

export async function insertActCorrection(tx: Tx, contractId: string, one: PersonActCorrection): Promise<void> {
  await tx
    .insertInto('contracts.act_correction')
    .values({
      contract_id: contractId,
      no: one.no,
      was: one.was,
      now: one.now,
      vat_less: one.vatLess,
      day: one.day,
      file_id: one.fileId,
      size: one.size,
      made_at: one.madeAt,
    })
    .execute();
}

/** What corrects the act of a person's contract, the first first. */
export async function actCorrections(db: Db, contractId: string): Promise<PersonActCorrection[]> {
  const rows = await db.selectFrom('contracts.act_correction').selectAll().where('contract_id', '=', contractId).orderBy('no').execute();
  return rows.map((row) => ({
    no: row.no,
    was: row.was as Tiyn,
    now: row.now as Tiyn,
    vatLess: row.vat_less as Tiyn | null,
    day: row.day as CivilDate,
    fileId: row.file_id as FileId,
    size: row.size,
    madeAt: row.made_at,
  }));
}

/** The corrective act that has exactly these bytes. */
export async function actCorrectionByFile(db: Db, fileId: FileId): Promise<OfficialPaper | null> {
  const row = await db
    .selectFrom('contracts.act_correction as one')
    .innerJoin('contracts.contract as contract', 'contract.id', 'one.contract_id')
    .select(['contract.number', 'one.no', 'one.day'])
    .where('one.file_id', '=', fileId)
    .executeTakeFirst();
  return row ? { kind: 'act', number: actCorrectionNumber(row.number, row.no), day: row.day as CivilDate } : null;
}
