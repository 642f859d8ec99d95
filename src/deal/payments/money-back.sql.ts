import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { MoneyBackId, MoneyBackReason, MoneyBackState, MoneyBackWay } from './money-back.ts';

export type MoneyBack = {
  readonly id: MoneyBackId;
  readonly captureId: string;
  readonly reason: MoneyBackReason;
  readonly amount: bigint;
  readonly state: MoneyBackState;
  readonly owedAt: Date;
  readonly askedAt: Date | null;
  readonly refundId: string | null;
  readonly closedAt: Date | null;
  /** Why, in words written for the payer. */
  readonly told: string | null;
  readonly way: MoneyBackWay;
  /** The refund case or chargeback that a return of a price is bound to. */
  readonly caseRef: string | null;
};

export async function insertMoneyBack(
  tx: Tx,
  row: {
    captureId: string;
    reason: MoneyBackReason;
    amount: bigint;
    at: Date;
    told?: string;
    way?: MoneyBackWay;
    caseRef?: string;
    outsideId?: string;
  },
): Promise<MoneyBackId> {
  const { id } = await tx
    .insertInto('payments.money_back')
    .values({
      capture_id: row.captureId,
      reason: row.reason,
      amount: row.amount,
      owed_at: row.at,
      state: 'owed',
      way: row.way ?? 'gateway',
      case_ref: row.caseRef ?? null,
      outside_id: row.outsideId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (row.told) await tx.insertInto('payments.return_reason').values({ money_back_id: id, words: row.told, at: row.at }).execute();
  return id as MoneyBackId;
}

/** The words of a person's returns; that a reason was given, and when, stays. */
export async function eraseReturnReasons(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .updateTable('payments.return_reason')
    .set({ words: null, erased_at: now })
    .where('erased_at', 'is', null)
    .where('money_back_id', 'in', (query) =>
      query
        .selectFrom('payments.money_back as b')
        .innerJoin('payments.capture as c', 'c.id', 'b.capture_id')
        .select('b.id')
        .where('c.account_id', '=', accountId),
    )
    .execute();
}

export async function moneyBackById(db: Db, id: MoneyBackId): Promise<MoneyBack | null> {
  const row = await rows(db).where('b.id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function moneyBackOf(db: Db, captureIds: readonly string[]): Promise<MoneyBack[]> {
  if (captureIds.length === 0) return [];
  return (await rows(db).where('b.capture_id', 'in', captureIds).orderBy('b.id').execute()).map(fromRow);
}

export type LatestReturn = Pick<MoneyBack, 'id' | 'reason' | 'amount' | 'state' | 'owedAt'> & { readonly attemptId: string | null };

/** Returns that no refund case led to: a second payment, a surplus, a sum that could not conclude; the latest first. */
export async function latestReturns(db: Db, most: number): Promise<LatestReturn[]> {
  const found = await rows(db)
    .innerJoin('payments.capture as c', 'c.id', 'b.capture_id')
    .select('c.attempt_id')
    .where('b.case_ref', 'is', null)
    .orderBy('b.id', 'desc')
    .limit(most)
    .execute();
  return found.map((row) => ({ ...fromRow(row), attemptId: row.attempt_id }));
}

export type OwedTransfer = MoneyBack & { readonly applicationId: string | null; readonly transactionId: string };

/** Returns that staff send from our account, the oldest first; those of refund cases stand with their cases. */
export async function owedTransfers(db: Db): Promise<OwedTransfer[]> {
  const found = await rows(db)
    .innerJoin('payments.capture as c', 'c.id', 'b.capture_id')
    .select(['c.application_id', 'c.transaction_id'])
    .where('b.case_ref', 'is', null)
    .where('b.way', '=', 'transfer')
    .where('b.state', 'in', ['owed', 'asked'])
    .orderBy('b.id')
    .execute();
  return found.map((row) => ({ ...fromRow(row), applicationId: row.application_id, transactionId: row.transaction_id }));
}

/** Whoever asks the bank in this moment goes first, or finds what was decided here. */
export async function lockReturns(tx: Tx, captureId: string): Promise<void> {
  await tx.selectFrom('payments.money_back').select('id').where('capture_id', '=', captureId).orderBy('id').forUpdate().execute();
}

/** Reserved of held money because the bank disputes the payment, or taken by a dispute that was lost; behind the payment's lock. */
export async function isHeldDisputed(tx: Tx, captureId: string): Promise<boolean> {
  await sql`select from payments.capture where id = ${captureId} for no key update`.execute(tx);
  const row = await tx
    .selectFrom('payments.money_back')
    .select('id')
    .where('capture_id', '=', captureId)
    .where('reason', '=', 'chargeback-held')
    .where('state', '<>', 'refused')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes the right to ask the bank now; of two workers with the same return one gets false. */
export async function markAsked(tx: Tx, row: Pick<MoneyBack, 'id' | 'state' | 'askedAt'>, now: Date): Promise<boolean> {
  const taken = await tx
    .updateTable('payments.money_back')
    .set((update) => ({ state: 'asked', asked_at: now, asks: update('asks', '+', 1) }))
    .where('id', '=', row.id)
    .where('state', '=', row.state)
    .where('asked_at', row.askedAt ? '=' : 'is', row.askedAt)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

/** False when it was closed before. */
export async function closeMoneyBack(
  tx: Tx,
  id: MoneyBackId,
  end: { state: 'done'; refundId: string } | { state: 'refused' },
  at: Date,
): Promise<boolean> {
  const closed = await tx
    .updateTable('payments.money_back')
    .set({ state: end.state, refund_id: end.state === 'done' ? end.refundId : null, closed_at: at })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  return closed.numUpdatedRows === 1n;
}

/** The bank, when asked, does not know a return that it had called made: it came to nothing. False when it was denied before. */
export async function denyMoneyBack(tx: Tx, row: MoneyBack, { oddityId, at }: { oddityId: string; at: Date }): Promise<boolean> {
  if (row.state !== 'done' || row.refundId === null) return false;
  await tx
    .insertInto('payments.return_denied')
    .values({ money_back_id: row.id, refund_id: row.refundId, oddity_id: oddityId, at })
    .execute();
  const denied = await tx
    .updateTable('payments.money_back')
    .set({ state: 'refused', refund_id: null })
    .where('id', '=', row.id)
    .where('state', '=', 'done')
    .executeTakeFirst();
  return denied.numUpdatedRows === 1n;
}

/** The return a bank made under its number. */
export async function returnOfRefund(db: Db, { provider, refundId }: { provider: string; refundId: string }): Promise<MoneyBack | null> {
  const row = await rows(db)
    .innerJoin('payments.capture as c', 'c.id', 'b.capture_id')
    .where('b.refund_id', '=', refundId)
    .where('b.way', '=', 'gateway')
    .where('c.provider', '=', provider)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

const rows = (db: Db) =>
  db
    .selectFrom('payments.money_back as b')
    .leftJoin('payments.return_reason as r', 'r.money_back_id', 'b.id')
    .select([
      'b.id',
      'b.capture_id',
      'b.reason',
      'b.amount',
      'b.state',
      'b.owed_at',
      'b.asked_at',
      'b.refund_id',
      'b.closed_at',
      'r.words',
      'b.way',
      'b.case_ref',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): MoneyBack => ({
  id: row.id as MoneyBackId,
  captureId: row.capture_id,
  reason: row.reason as MoneyBackReason,
  amount: row.amount,
  state: row.state as MoneyBackState,
  owedAt: row.owed_at,
  askedAt: row.asked_at,
  refundId: row.refund_id,
  closedAt: row.closed_at,
  told: row.words,
  way: row.way as MoneyBackWay,
  caseRef: row.case_ref,
});
