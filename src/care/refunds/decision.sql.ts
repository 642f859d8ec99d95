import type { Db, Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import type { CaseId } from './refund-case.ts';

export type DecisionPaper = { readonly stepNo: number; readonly fileId: FileId; readonly size: number; readonly madeAt: Date };

/** The first file stands: a job that ran twice finds it there. */
export async function insertPaper(tx: Tx, id: CaseId, paper: DecisionPaper): Promise<boolean> {
  const kept = await tx
    .insertInto('refunds.paper')
    .values({ case_id: id, step_no: paper.stepNo, file_id: paper.fileId, size: paper.size, made_at: paper.madeAt })
    .onConflict((conflict) => conflict.columns(['case_id', 'step_no']).doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n;
}

/** The papers of a case, the first decision first. */
export async function papersOf(db: Db, id: CaseId): Promise<DecisionPaper[]> {
  const rows = await db.selectFrom('refunds.paper').selectAll().where('case_id', '=', id).orderBy('step_no').execute();
  return rows.map((row) => ({ stepNo: row.step_no, fileId: row.file_id as FileId, size: row.size, madeAt: row.made_at }));
}
