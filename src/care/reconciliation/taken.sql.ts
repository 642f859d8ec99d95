import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import { rowKey, type RegistryKind, type RegistryRow, type Settled } from './registry.ts';

/** Statements of one bank are taken one after another, so that what is read of them stands until it is booked on. */
export const lockStatements = (tx: Tx, provider: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${provider}, 1340))`.execute(tx);

type About = { readonly provider: string; readonly kind: RegistryKind; readonly transactionId: string; readonly what: 'fee' | 'payout' };

/** The sum that is on the books: the last one taken, else the first stated; and how many have been taken. */
export async function standing(
  db: Db,
  { provider, kind, transactionId, what }: About,
  first: bigint,
): Promise<{ amount: bigint; count: number }> {
  const row = await db
    .selectFrom('reconciliation.acceptance')
    .select(['no', 'amount'])
    .where('provider', '=', provider)
    .where('kind', '=', kind)
    .where('transaction_id', '=', transactionId)
    .where('what', '=', what)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { amount: row.amount, count: row.no } : { amount: first, count: 0 };
}

export type NewAcceptance = About & {
  readonly no: number;
  readonly was: bigint;
  readonly amount: bigint;
  readonly oddityId: string | null;
  readonly at: Date;
};

export async function insertAcceptance(tx: Tx, one: NewAcceptance): Promise<void> {
  const { provider, kind, transactionId, what, no, was, amount, oddityId, at } = one;
  await tx
    .insertInto('reconciliation.acceptance')
    .values({ provider, kind, transaction_id: transactionId, what, no, was, amount, oddity_id: oddityId, at })
    .execute();
}

export async function insertCovered(tx: Tx, provider: string, registryId: string, rows: readonly RegistryRow[]): Promise<void> {
  const paid = rows.filter((row) => row.kind !== 'payout');
  if (paid.length === 0) return;
  await tx
    .insertInto('reconciliation.covered')
    .values(paid.map((row) => ({ provider, kind: row.kind, transaction_id: row.transactionId, registry_id: registryId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What earlier files have settled of these rows, and fees that the bank has stated elsewhere. */
export async function settledBefore(db: Db, provider: string, rows: readonly RegistryRow[]): Promise<Settled> {
  const { rows: found } = await sql<{ kind: RegistryKind; transactionId: string; fee: bigint | null; settled: boolean }>`
    select kind, transaction_id as "transactionId", fee, kind = 'payout' or exists (select from reconciliation.covered
      where (covered.provider, covered.kind, covered.transaction_id) = (operation.provider, operation.kind, operation.transaction_id)) as settled
    from reconciliation.operation
    where provider = ${provider} and transaction_id = any(${rows.map((row) => row.transactionId)}::text[])`.execute(db);
  return {
    settled: new Set(found.filter((one) => one.settled).map(rowKey)),
    fees: new Map(found.flatMap((one) => (one.fee === null ? [] : [[rowKey(one), one.fee] as const]))),
  };
}
