import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Platform } from '#platform/context.ts';
import { transact, type Db } from '#platform/database.ts';
import type { SealedColumn } from '#platform/sealed-columns.ts';
import type { Vault } from '#platform/vault.ts';
import type { AttemptId } from './attempt.ts';
import { isOrderNumber, type BankOrder, type OrderBook } from './bank-order.ts';

const CONTEXT = 'payments.bank_order.secret';

/** The order book of a terminal, kept by the database: its sequence gives the numbers, its index keeps their last six apart. */
export function orderBook(
  { db, vault, clock, log }: Pick<Platform, 'db' | 'vault' | 'clock' | 'log'>,
  provider: string,
  terminal: string,
): OrderBook {
  const of = (select: { attemptId: string } | { number: string }) => orders(db, vault, provider, select);
  return {
    open: async (attemptId) => {
      const secret = randomBytes(32).toString('base64url');
      const values = { provider, terminal, attempt_id: attemptId, secret_sealed: vault.seal(secret, CONTEXT), made_at: clock.now() };
      const number = await transact(db, async (tx) => {
        const row = await tx
          .insertInto('payments.bank_order')
          .values({ ...values, number: sql<bigint>`nextval('payments.bank_order_number')` })
          .onConflict((conflict) => conflict.doNothing())
          .returning('number')
          .executeTakeFirst();
        return row?.number ?? null;
      });
      if (number === null) {
        log.error({ provider, terminal }, 'the terminal has used up its order numbers');
        return null;
      }
      const [order] = await of({ number: number.toString() });
      return order ?? null;
    },
    ofAttempt: (attemptId) => of({ attemptId }),
    byNumber: async (number) => (isOrderNumber(number) ? ((await of({ number }))[0] ?? null) : null),
  };
}

/** The attempt that a bank's own order number belongs to, for staff who have only that. */
export async function attemptOfOrder(db: Db, number: string): Promise<AttemptId | null> {
  if (!isOrderNumber(number)) return null;
  const row = await db.selectFrom('payments.bank_order').select('attempt_id').where('number', '=', BigInt(number)).executeTakeFirst();
  return (row?.attempt_id ?? null) as AttemptId | null;
}

async function orders(db: Db, vault: Vault, provider: string, by: { attemptId: string } | { number: string }): Promise<BankOrder[]> {
  const all = db
    .selectFrom('payments.bank_order as o')
    .innerJoin('payments.attempt as a', 'a.id', 'o.attempt_id')
    .select(['o.number', 'o.attempt_id', 'a.account_id', 'o.secret_sealed'])
    .where('o.provider', '=', provider)
    .orderBy('o.number');
  const rows = await (
    'number' in by ? all.where('o.number', '=', BigInt(by.number)) : all.where('o.attempt_id', '=', by.attemptId)
  ).execute();
  return rows.map((row) => ({
    number: row.number.toString(),
    attemptId: row.attempt_id as AttemptId,
    accountId: row.account_id,
    secret: vault.open(row.secret_sealed, CONTEXT),
  }));
}

export const bankOrderSeals: readonly SealedColumn[] = [
  { table: 'payments.bank_order', column: 'secret_sealed', key: ['provider', 'number'], context: () => CONTEXT },
];
