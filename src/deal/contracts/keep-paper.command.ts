import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { journal } from '#platform/journal.ts';
import { contractPaper, insertPaper, type PaperKind } from './contract.sql.ts';
import { newProof, type PaperProof } from './paper-proof.ts';
import { insertProof } from './paper-proof.sql.ts';

/**
 * A paper of a contract, made once: its bytes are stored before its row, and a second run finds the first (clause 2.4).
 * What is printed with the proof (`proven`) leads its reader to the page that answers for it.
 */
export async function keepContractPaper(
  platform: Platform,
  contractId: string,
  kind: Exclude<PaperKind, 'act'>,
  print: (proof: PaperProof) => Uint8Array,
): Promise<FileId> {
  const kept = await contractPaper(platform.db, contractId, kind);
  if (kept) return kept.fileId;
  const proof = newProof(platform);
  const bytes = print(proof);
  const fileId = await platform.files.put(bytes);
  crashPoint(platform, `${kind}-stored`);
  const madeAt = platform.clock.now();
  await transact(platform.db, async (tx) => {
    if (!(await insertPaper(tx, contractId, kind, { fileId, size: bytes.length, madeAt, worth: null }))) return;
    await insertProof(tx, { token: proof.token, fileId, at: madeAt });
    await journal(tx, {
      event: `contract.${kind}-printed`,
      subject: { kind: 'contract', id: contractId },
      actor: { kind: 'system' },
      at: madeAt,
      facts: { file: fileId },
    });
    crashPoint(platform, `${kind}-before-commit`);
  });
  crashPoint(platform, `${kind}-kept`);
  return (await contractPaper(platform.db, contractId, kind))!.fileId;
}
