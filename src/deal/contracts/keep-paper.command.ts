import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { journal } from '#platform/journal.ts';
import { contractPaper, insertPaper } from './contract.sql.ts';
import type { Contract } from './contract.ts';

/** Draws the contract's file from its facts; called once a contract. */
export type PrintContract = (platform: Platform, contract: Contract) => Promise<Uint8Array>;

/** The contract's file, made once: its bytes are stored before its row, and a second run finds the first (clause 2.4). */
export async function keepContractPaper(platform: Platform, contract: Contract, print: PrintContract): Promise<FileId> {
  const kept = await contractPaper(platform.db, contract.id);
  if (kept) return kept.fileId;
  const bytes = await print(platform, contract);
  const fileId = await platform.files.put(bytes);
  const madeAt = platform.clock.now();
  await transact(platform.db, async (tx) => {
    await insertPaper(tx, contract.id, { fileId, size: bytes.length, madeAt });
    await journal(tx, { event: 'contract.printed', subject: { kind: 'contract', id: contract.id }, actor: { kind: 'system' }, at: madeAt, facts: { file: fileId } });
  });
  return (await contractPaper(platform.db, contract.id))!.fileId;
}
