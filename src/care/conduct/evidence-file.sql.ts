import type { Db, Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import type { SealedColumn } from '#platform/sealed-columns.ts';
import type { Vault } from '#platform/vault.ts';
import type { EvidenceType } from './evidence-file.ts';

export type EvidenceFile = {
  readonly no: number;
  /** The words it came with. */
  readonly wordsNo: number;
  readonly fileId: FileId;
  readonly type: EvidenceType;
  readonly size: number;
  readonly name: string;
  readonly speaksOfOthers: boolean;
  readonly addedBy: string;
  readonly at: Date;
};

export async function evidenceFilesOf(db: Db, vault: Vault, caseId: string): Promise<EvidenceFile[]> {
  const rows = await db
    .selectFrom('conduct.evidence_file')
    .select(['no', 'words_no', 'file_id', 'type', 'size', 'name_sealed', 'speaks_of_others', 'added_by', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('no')
    .execute();
  return rows.map((row) => ({
    no: row.no,
    wordsNo: row.words_no,
    fileId: row.file_id as FileId,
    type: row.type as EvidenceType,
    size: row.size,
    name: vault.open(row.name_sealed, place(caseId, row.no)),
    speaksOfOthers: row.speaks_of_others,
    addedBy: row.added_by,
    at: row.at,
  }));
}

/** Behind the case's lock, so that numbers run on. */
export async function insertEvidenceFile(tx: Tx, vault: Vault, caseId: string, file: EvidenceFile): Promise<void> {
  await tx
    .insertInto('conduct.evidence_file')
    .values({
      case_id: caseId,
      no: file.no,
      words_no: file.wordsNo,
      file_id: file.fileId,
      type: file.type,
      size: file.size,
      name_sealed: vault.seal(file.name, place(caseId, file.no)),
      speaks_of_others: file.speaksOfOthers,
      added_by: file.addedBy,
      at: file.at,
    })
    .execute();
}

const place = (caseId: string, no: string | number): string => `conduct.evidence_file ${caseId} ${no}`;

export const sealedFileColumns: readonly SealedColumn[] = [
  { table: 'conduct.evidence_file', column: 'name_sealed', key: ['case_id', 'no'], context: (caseId = '', no = '') => place(caseId, no) },
];
