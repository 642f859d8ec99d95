import { outsideReturnById, type OutsideReturn } from '#payments';
import type { Db, Tx } from '#platform/database.ts';
import { caseById } from './refund-case.sql.ts';
import { endedStates, type CaseId, type RefundCase } from './refund-case.ts';

/** The case explains money that went back in the bank's cabinet: at its approval nothing is sent. */
export async function bindOutside(tx: Tx, row: { caseId: CaseId; outsideId: string; staffId: string; at: Date }): Promise<void> {
  await tx
    .insertInto('refunds.case_outside')
    .values({ case_id: row.caseId, outside_id: row.outsideId, by_staff: row.staffId, at: row.at })
    .execute();
}

/** What the case explains; null: its money is still to be sent. */
export async function outsideOfCase(db: Db, caseId: CaseId): Promise<OutsideReturn | null> {
  const row = await db.selectFrom('refunds.case_outside').select('outside_id').where('case_id', '=', caseId).executeTakeFirst();
  return row ? outsideReturnById(db, row.outside_id) : null;
}

/** A case that waits has taken it as its own. */
export const isBoundToCase = async (db: Db, outsideId: string): Promise<boolean> =>
  (await casesOfOutside(db, outsideId)).some(({ state }) => !endedStates.includes(state));

/** The cases that explain a return, the latest first. */
export async function casesOfOutside(db: Db, outsideId: string): Promise<RefundCase[]> {
  const rows = await db
    .selectFrom('refunds.case_outside')
    .select('case_id')
    .where('outside_id', '=', outsideId)
    .orderBy('at', 'desc')
    .execute();
  return Promise.all(rows.map(async ({ case_id }) => (await caseById(db, case_id))!));
}
