import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { MOST_FILES_OF_CASE, type EvidenceFileFault, type NewEvidenceFile, type NewEvidenceFiles } from './evidence-file.ts';
import { evidenceFilesOf, insertEvidenceFile, type EvidenceFile } from './evidence-file.sql.ts';

type StoredFile = Pick<NewEvidenceFile, 'name' | 'type'> & { readonly fileId: FileId; readonly size: number };
export type StoredFiles = { readonly files: readonly StoredFile[]; readonly speaksOfOthers: boolean };

/** The bytes are on the disk before a row names them; the same file chosen twice is one. */
export async function storeFiles({ files }: Platform, given: NewEvidenceFiles | undefined): Promise<StoredFiles> {
  const stored = new Map<FileId, StoredFile>();
  for (const { name, type, bytes } of given?.files ?? []) {
    const fileId = await files.put(bytes, { type });
    stored.set(fileId, { fileId, name, type, size: bytes.length });
  }
  return { files: [...stored.values()], speaksOfOthers: given?.speaksOfOthers ?? false };
}

/** For the journal, which then proves that these very bytes were there. */
export const hashesOf = ({ files }: StoredFiles): string | null => files.map(({ fileId }) => fileId).join(' ') || null;

/** Asked behind the case's lock and before its words are written. */
export function filesFault(before: readonly EvidenceFile[], { files }: StoredFiles): EvidenceFileFault | null {
  const known = files.find(({ fileId }) => before.some((one) => one.fileId === fileId));
  if (known) return { kind: 'known', name: known.name };
  return before.length + files.length > MOST_FILES_OF_CASE ? { kind: 'too-many' } : null;
}

export async function keepFiles(
  tx: Tx,
  { vault }: Platform,
  caseId: string,
  given: { readonly stored: StoredFiles; readonly wordsNo: number; readonly staffId: string; readonly at: Date },
): Promise<void> {
  const { stored, wordsNo, staffId, at } = given;
  const before = (await evidenceFilesOf(tx, vault, caseId)).length;
  for (const [i, file] of stored.files.entries()) {
    const row = { ...file, no: before + i + 1, wordsNo, speaksOfOthers: stored.speaksOfOthers, addedBy: staffId, at };
    await insertEvidenceFile(tx, vault, caseId, row);
  }
}
