import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { MoneyBackId } from './money-back.ts';

/**
 * What the house knows to have gone back of a payment: its own returns that are done, and those made in the bank's cabinet. What the
 * bank never took, or took less of, is no return: no sum that it states as given back holds it.
 */
export const knownReturned = async (db: Db, captureId: string): Promise<bigint> => sumOf(await knownReturns(db, captureId));

/** Each of them, apart from one of ours. */
export async function knownReturns(db: Db, captureId: string, except: MoneyBackId | null = null): Promise<bigint[]> {
  const { rows } = await sql<{ amount: bigint }>`
    select amount from payments.money_back where capture_id = ${captureId} and state = 'done' and way = 'gateway' and id is distinct from ${except}
    union all select amount from payments.v_outside_return where capture_id = ${captureId} and not payments.never_taken(transaction_id)`.execute(
    db,
  );
  return rows.map(({ amount }) => amount);
}

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/** Another return of the same payment whose answer is still out. */
export async function othersAsked(db: Db, row: { readonly id: MoneyBackId | null; readonly captureId: string }): Promise<boolean> {
  let others = db.selectFrom('payments.money_back').select('id').where('capture_id', '=', row.captureId).where('state', '=', 'asked');
  if (row.id) others = others.where('id', '<>', row.id);
  return (await others.limit(1).executeTakeFirst()) !== undefined;
}

/** Under the bank's own number of the return: the number of a payment order that staff wrote down is another thing. */
export async function isOurRefund(db: Db, provider: string, refundId: string): Promise<boolean> {
  const row = await db
    .selectFrom('payments.money_back as b')
    .innerJoin('payments.capture as c', 'c.id', 'b.capture_id')
    .select('b.id')
    .where('b.refund_id', '=', refundId)
    .where('b.way', '=', 'gateway')
    .where('c.provider', '=', provider)
    .executeTakeFirst();
  return row !== undefined;
}

/** A return under our own number that counts as not made, or as made under another number of the bank: this one went beside it. */
export async function wentBeside(db: Db, { requestRef, refundId }: { requestRef: string; refundId: string }): Promise<boolean> {
  const row = await db
    .selectFrom('payments.money_back')
    .select('id')
    .where(sql<boolean>`id::text = lower(${requestRef})`)
    .where(sql<boolean>`(state = 'refused' or (state = 'done' and refund_id <> ${refundId}))`)
    .executeTakeFirst();
  return row !== undefined;
}
