import { sql } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { RegistryKind, RegistryRow } from './registry.ts';

/** From the first to the last, both counted. */
export type Days = { readonly from: CivilDate; readonly to: CivilDate };
export type NewRegistry = { readonly provider: string; readonly rows: number; readonly at: Date } & (
  | { readonly day: CivilDate }
  | { readonly rowsHash: Buffer; readonly staffId: string; readonly covers: Days | null }
);

/** Null: this file is in already. A day's list may be read again: the first row stands. */
export async function insertRegistry(tx: Tx, one: NewRegistry): Promise<string | null> {
  const made = await tx
    .insertInto('reconciliation.registry')
    .values({
      provider: one.provider,
      row_count: one.rows,
      at: one.at,
      ...('day' in one
        ? { source: 'api', day: one.day }
        : {
            source: 'file',
            rows_hash: one.rowsHash,
            staff_id: one.staffId,
            from_day: one.covers?.from ?? null,
            to_day: one.covers?.to ?? null,
          }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made || !('day' in one)) return made?.id ?? null;
  const known = await tx
    .selectFrom('reconciliation.registry')
    .select('id')
    .where('provider', '=', one.provider)
    .where('day', '=', one.day)
    .executeTakeFirstOrThrow();
  return known.id;
}

/** One statement of an operation; no 0 is the first. */
export type Stated = { readonly no: number; readonly amount: bigint; readonly currency: string };
export type Known = { readonly first: RegistryRow; readonly last: Stated };

/** The operation as it was stated first; a fee nobody knew is filled in. What stood there before, and as it was stated last. */
export async function insertOperation(tx: Tx, provider: string, registryId: string, row: RegistryRow): Promise<Known | null> {
  const made = await tx
    .insertInto('reconciliation.operation')
    .values({
      provider,
      kind: row.kind,
      transaction_id: row.transactionId,
      amount: row.amount,
      currency: row.currency,
      fee: row.fee,
      day: row.day,
      payment_id: row.paymentId,
      registry_id: registryId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 1n) return null;
  const known = await operations(tx, provider)
    .leftJoinLateral(
      (last) =>
        last
          .selectFrom('reconciliation.restatement as restated')
          .select(['restated.no as last_no', 'restated.amount as last_amount', 'restated.currency as last_currency'])
          .whereRef('restated.provider', '=', 'operation.provider')
          .whereRef('restated.kind', '=', 'operation.kind')
          .whereRef('restated.transaction_id', '=', 'operation.transaction_id')
          .orderBy('restated.no', 'desc')
          .limit(1)
          .as('last'),
      (on) => on.onTrue(),
    )
    .select(['last_no', 'last_amount', 'last_currency'])
    .where('kind', '=', row.kind)
    .where('transaction_id', '=', row.transactionId)
    .executeTakeFirstOrThrow();
  if (known.fee === null && row.fee !== null)
    await tx
      .updateTable('reconciliation.operation')
      .set({ fee: row.fee })
      .where('provider', '=', provider)
      .where('kind', '=', row.kind)
      .where('transaction_id', '=', row.transactionId)
      .where('fee', 'is', null)
      .execute();
  const { last_no: no, last_amount: amount, last_currency: currency } = known;
  const last = { no: no ?? 0, amount: amount ?? known.amount, currency: currency ?? known.currency };
  return { first: rowFrom(known), last };
}

export async function insertRestatement(tx: Tx, provider: string, registryId: string, row: RegistryRow, no: number): Promise<void> {
  const { kind, transactionId, amount, currency } = row;
  await tx
    .insertInto('reconciliation.restatement')
    .values({ provider, kind, transaction_id: transactionId, no, amount, currency, registry_id: registryId })
    .execute();
}

/**
 * Payments and refunds the bank states that are not on our books, of the last days. `bySums`: the bank does not keep our
 * number beside a return, so returns of a payment are known when as much has gone back as the bank states.
 */
export async function unknownOperations(db: Db, provider: string, from: CivilDate, bySums: boolean): Promise<RegistryRow[]> {
  return (
    await operations(db, provider)
      .where('day', '>=', from)
      .where(
        sql<boolean>`case kind
          when 'payment' then not exists (select from payments.v_transaction t where t.provider = operation.provider and t.transaction_id = operation.transaction_id)
          when 'refund' then not exists (select from payments.v_return r where r.provider = operation.provider and r.refund_id = operation.transaction_id)
            and not exists (select from ledger.v_entry e where e.event = 'returned-outside' and e.reference = operation.provider || ':' || operation.transaction_id)
            and not (${bySums}::boolean and operation.payment_id is not null and ${STATED_BACK} <= ${KNOWN_BACK})
          else false end`,
      )
      .execute()
  ).map(rowFrom);
}

/** Of the operation's payment: what the bank states to have gone back up to this row, and what we know of or have asked for. */
const STATED_BACK = sql`(select sum(o.amount) from reconciliation.operation o
  where o.provider = operation.provider and o.kind = 'refund' and o.payment_id = operation.payment_id
    and (o.day, o.transaction_id) <= (operation.day, operation.transaction_id))`;
const KNOWN_BACK = sql`(coalesce((select sum(r.amount) from payments.v_return r join payments.v_transaction t using (capture_id)
    where t.provider = operation.provider and t.transaction_id = operation.payment_id and r.state in ('asked', 'done') and r.way = 'gateway'), 0)
  + coalesce((select sum(e.amount) from ledger.v_entry e
    where e.event = 'returned-outside' and e.reference like operation.provider || ':' || operation.payment_id || ':%'
      and not payments.never_taken(e.reference)), 0))`;

export async function operationOf(db: Db, provider: string, kind: RegistryKind, transactionId: string): Promise<RegistryRow | null> {
  const row = await operations(db, provider).where('kind', '=', kind).where('transaction_id', '=', transactionId).executeTakeFirst();
  return row ? rowFrom(row) : null;
}

export type RegistryLine = {
  readonly provider: string;
  readonly source: string;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly rows: number;
  readonly at: Date;
};
export async function latestRegistries(db: Db): Promise<RegistryLine[]> {
  const rows = await db
    .selectFrom('reconciliation.registry')
    .select(['provider', 'source', 'day', 'from_day', 'to_day', 'row_count', 'at'])
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    provider: row.provider,
    source: row.source,
    from: (row.from_day ?? row.day) as CivilDate | null,
    to: (row.to_day ?? row.day) as CivilDate | null,
    rows: row.row_count,
    at: row.at,
  }));
}

const operations = (db: Db, provider: string) =>
  db
    .selectFrom('reconciliation.operation as operation')
    .select(['kind', 'transaction_id', 'amount', 'currency', 'fee', 'day', 'payment_id'])
    .where('provider', '=', provider)
    .orderBy('day')
    .orderBy('transaction_id');
type Row = Awaited<ReturnType<ReturnType<typeof operations>['executeTakeFirstOrThrow']>>;
const rowFrom = (row: Row): RegistryRow => ({
  kind: row.kind as RegistryKind,
  transactionId: row.transaction_id,
  amount: row.amount,
  currency: row.currency,
  fee: row.fee,
  day: row.day as CivilDate,
  paymentId: row.payment_id,
});
