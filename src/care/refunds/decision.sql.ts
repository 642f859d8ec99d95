import { almatyDay } from '#kernel/civil-date.ts';
import type { OfficialPaper } from '#contracts';
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

/** The decision whose paper has exactly these bytes, for the public check (clause 2.4). */
export async function decisionByFile(db: Db, fileId: FileId): Promise<OfficialPaper | null> {
  const row = await db
    .selectFrom('refunds.paper as paper')
    .innerJoin('refunds.refund_case as refund', 'refund.id', 'paper.case_id')
    .innerJoin('refunds.step as step', (on) => on.onRef('step.case_id', '=', 'paper.case_id').onRef('step.no', '=', 'paper.step_no'))
    .select(['refund.number', 'step.at'])
    .where('paper.file_id', '=', fileId)
    .executeTakeFirst();
  return row ? { kind: 'refund-decision', number: row.number, day: almatyDay(row.at) } : null;
}
