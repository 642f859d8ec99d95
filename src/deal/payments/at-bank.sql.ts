import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { CaptureId } from './capture.sql.ts';
import type { MoneyBackId } from './money-back.ts';
import { outsideReturnById, type OutsideReturn } from './outside-return.sql.ts';

/** How much of a payment the bank holds it to be, by its last word that staff acted on; what went back of it is not taken off. */
export async function paymentAtBank(db: Db, captureId: string): Promise<bigint> {
  const { rows } = await sql<{ amount: bigint }>`select amount from payments.v_at_bank where capture_id = ${captureId}`.execute(db);
  return rows[0]!.amount;
}

/** The same of a return of ours that is done. */
export async function returnAtBank(db: Db, id: MoneyBackId): Promise<bigint> {
  const { rows } = await sql<{ amount: bigint }>`select amount from payments.v_return_at_bank where money_back_id = ${id}`.execute(db);
  return rows[0]?.amount ?? 0n;
}

type Found = { readonly oddityId: string; readonly captureId: CaptureId; readonly transactionId: string; readonly amount: bigint };

export async function insertFound(
  tx: Tx,
  { oddityId, captureId, transactionId, amount, at }: Found & { readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('payments.found')
    .values({ oddity_id: oddityId, capture_id: captureId, transaction_id: transactionId, amount, at })
    .execute();
}

/** What the bank held of payments beyond their first word, the earliest first. */
export async function foundOf(db: Db, captureIds: readonly string[]): Promise<(Found & { readonly at: Date })[]> {
  if (captureIds.length === 0) return [];
  const rows = await db.selectFrom('payments.found').selectAll().where('capture_id', 'in', captureIds).orderBy('at').execute();
  return rows.map((row) => ({
    oddityId: row.oddity_id,
    captureId: row.capture_id as CaptureId,
    transactionId: row.transaction_id,
    amount: row.amount,
    at: row.at,
  }));
}

/** Its entry on the books is under the payment and the case. */
export const foundReference = ({ captureId, oddityId }: Pick<Found, 'captureId' | 'oddityId'>): string => `${captureId}:${oddityId}`;

/** What was booked out under a number because the bank stated it so, and nobody has explained. */
export async function unexplainedGone(db: Db, captureId: string, of: string): Promise<OutsideReturn[]> {
  const { rows } = await sql<{ id: string }>`
    select outside_id as id from payments.v_outside_return
    where capture_id = ${captureId} and explained < amount
      and payments.never_taken(transaction_id) and starts_with(transaction_id, ${`${of}:`})
    order by outside_id`.execute(db);
  return Promise.all(rows.map(async ({ id }) => (await outsideReturnById(db, id))!));
}
