import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { journal } from '#platform/journal.ts';
import { contractPaper, insertPaper, type PaperKind } from './contract.sql.ts';

/** A paper of a contract, made once: its bytes are stored before its row, and a second run finds the first (clause 2.4). */
export async function keepContractPaper(platform: Platform, contractId: string, kind: PaperKind, print: () => Uint8Array): Promise<FileId> {
  const kept = await contractPaper(platform.db, contractId, kind);
  if (kept) return kept.fileId;
  const bytes = print();
  const fileId = await platform.files.put(bytes);
  const madeAt = platform.clock.now();
  await transact(platform.db, async (tx) => {
    if (!(await insertPaper(tx, contractId, kind, { fileId, size: bytes.length, madeAt }))) return;
    await journal(tx, {
      event: `contract.${kind}-printed`,
      subject: { kind: 'contract', id: contractId },
      actor: { kind: 'system' },
      at: madeAt,
      facts: { file: fileId },
    });
  });
  return (await contractPaper(platform.db, contractId, kind))!.fileId;
}
