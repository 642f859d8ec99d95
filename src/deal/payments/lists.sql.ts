import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import { captureById, type Capture } from './capture.sql.ts';

/** Money under the bank's own number of the operation. */
export async function captureOfTransaction(db: Db, provider: string, transactionId: string): Promise<Capture | null> {
  const row = await db
    .selectFrom('payments.capture')
    .select('id')
    .where('provider', '=', provider)
    .where('transaction_id', '=', transactionId)
    .executeTakeFirst();
  return row ? captureById(db, row.id) : null;
}

/** How many cases wait for a decision. */
export async function openOddities(db: Db): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from payments.oddity where not exists (select from payments.oddity_resolution where oddity_id = oddity.id)`.execute(
    db,
  );
  return Number(rows[0]!.count);
}
