import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { CaptureId } from './capture.sql.ts';

/** Money that a clerk gave back in the bank's cabinet, past the house. */
export type OutsideReturn = {
  readonly id: string;
  readonly provider: string;
  readonly transactionId: string;
  /** The payment it was made of; null: the bank does not say, or the payment is not known here. */
  readonly captureId: CaptureId | null;
  readonly amount: bigint;
  readonly currency: string;
  /** How much of it is explained. */
  readonly explained: bigint;
};

type Noted = Pick<OutsideReturn, 'provider' | 'transactionId' | 'amount' | 'currency'> & { readonly paymentId: string | null };

/** False: it was noted before. */
export async function insertOutsideReturn(tx: Tx, { paymentId, transactionId, ...noted }: Noted & { readonly at: Date }): Promise<boolean> {
  const made = await tx
    .insertInto('payments.outside_return')
    .values({ ...noted, transaction_id: transactionId, payment_id: paymentId })
    .onConflict((conflict) => conflict.constraint('outside_return_once').doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

export const outsideReturnById = (db: Db, id: string): Promise<OutsideReturn | null> => one(returns(db).where('outside_id', '=', id));

/** The return a case of the queue is about, by its reference. */
export function outsideReturnOf(db: Db, reference: string): Promise<OutsideReturn | null> {
  const [provider, ...transaction] = reference.split(':');
  return one(returns(db).where('provider', '=', provider!).where('transaction_id', '=', transaction.join(':')));
}

/** All that is noted under one number, or under it and a sum. */
async function outsideUnder(db: Db, provider: string, number: string): Promise<bigint> {
  const { rows } = await sql<{ sum: bigint }>`
    select coalesce(sum(amount), 0)::bigint as sum from payments.outside_return
    where provider = ${provider} and (transaction_id = ${number} or transaction_id like ${`${number}-%`})`.execute(db);
  return rows[0]!.sum;
}

/** A number that was not used yet for a sum that has gone under it, and whose sums `outsideUnder` adds up. */
export async function goneNumber(db: Db, provider: string, number: string, amount: bigint): Promise<string> {
  const before = await outsideUnder(db, provider, number);
  return before === 0n ? number : `${number}-${before + amount}`;
}

const returns = (db: Db) => db.selectFrom('payments.v_outside_return').selectAll();

async function one(query: ReturnType<typeof returns>): Promise<OutsideReturn | null> {
  const row = await query.executeTakeFirst();
  return row
    ? {
        id: row.outside_id!,
        provider: row.provider!,
        transactionId: row.transaction_id!,
        captureId: row.capture_id as CaptureId | null,
        amount: row.amount!,
        currency: row.currency!,
        explained: row.explained!,
      }
    : null;
}

/** Of a price, gone in the cabinet and not explained: what was held beside the price is taken to have gone first. */
export async function outsideOfPrice(db: Db, captureId: string): Promise<bigint> {
  const { rows } = await sql<{ sum: bigint }>`select payments.outside_of_price(${captureId}::uuid) as sum`.execute(db);
  return rows[0]!.sum;
}

export async function lockPayment(tx: Tx, captureId: string): Promise<void> {
  await sql`select from payments.capture where id = ${captureId} for no key update`.execute(tx);
}

/** Held and still here: no price, not on its way back, not reserved by a dispute, and not gone in the cabinet. Behind the payment's lock. */
export async function freeOf(db: Db, captureId: string): Promise<bigint> {
  const { rows } = await sql<{ free: bigint }>`
    select greatest(0, payments.beside_the_price(${captureId}::uuid) - payments.outside_open(${captureId}::uuid))::bigint as free`.execute(
    db,
  );
  return rows[0]!.free;
}

/** Held of a payment: neither its price nor on its way back; behind the payment's lock. */
export async function heldOf(tx: Tx, captureId: string): Promise<bigint> {
  await lockPayment(tx, captureId);
  const { rows } = await sql<{ sum: bigint }>`select payments.beside_the_price(${captureId}::uuid) as sum`.execute(tx);
  return rows[0]!.sum;
}

/** The same for whoever decides a return: one that is noted in this moment waits, or is seen. */
export async function lockedOutsideOfPrice(tx: Tx, captureId: string): Promise<bigint> {
  await lockPayment(tx, captureId);
  return outsideOfPrice(tx, captureId);
}

/** How much of a sum that is about to be given back has gone in the cabinet; behind the payment's lock. */
export async function outsideOfSum(tx: Tx, captureId: string, amount: bigint): Promise<bigint> {
  await lockPayment(tx, captureId);
  const { rows } = await sql<{ outside: bigint; beside: bigint }>`
    select payments.outside_open(${captureId}::uuid) as outside, payments.beside_the_price(${captureId}::uuid) as beside`.execute(tx);
  const { outside, beside } = rows[0]!;
  // Whatever is held beyond the sum is taken to have gone first.
  const of = outside - (beside > amount ? beside - amount : 0n);
  return of > 0n ? of : 0n;
}

/** Of what is asked for and what is there. */
export const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
