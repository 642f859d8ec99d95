import { sql } from 'kysely';
import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { actCorrectionByFile } from './act-correction.sql.ts';
import type { PaperKind } from './contract.sql.ts';
import type { OfficialPaper } from './paper-proof.ts';

/** Beside the row of the paper, in its transaction. */
export async function insertProof(tx: Tx, proof: { readonly token: string; readonly fileId: FileId; readonly at: Date }): Promise<void> {
  await tx.insertInto('contracts.paper_proof').values({ token: proof.token, file_id: proof.fileId, at: proof.at }).execute();
}

/** Which file a printed token speaks of. */
export async function fileOfProof(db: Db, token: string): Promise<FileId | null> {
  const row = await db.selectFrom('contracts.paper_proof').select('file_id').where('token', '=', token).executeTakeFirst();
  return (row?.file_id ?? null) as FileId | null;
}

/** The paper of a contract, or the correction of its act, that has exactly these bytes, with the day that stands on it. */
export async function contractPaperByFile(db: Db, fileId: FileId): Promise<OfficialPaper | null> {
  const row = await db
    .selectFrom('contracts.paper as paper')
    .innerJoin('contracts.contract as contract', 'contract.id', 'paper.contract_id')
    .leftJoin('contracts.acceptance as acceptance', 'acceptance.contract_id', 'paper.contract_id')
    .select(['paper.kind', 'contract.number', 'paper.made_at'])
    .select([sql<CivilDate>`contract.date::text`.as('date'), sql<CivilDate | null>`acceptance.day::text`.as('accepted')])
    .where('paper.file_id', '=', fileId)
    .executeTakeFirst();
  if (!row) return actCorrectionByFile(db, fileId);
  const kind = row.kind as PaperKind;
  return { kind, number: row.number, day: kind === 'act' ? (row.accepted ?? almatyDay(row.made_at)) : row.date };
}
