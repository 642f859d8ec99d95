import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { AttemptId } from './attempt.ts';
import type { Operation } from './gateway.ts';
import type { Decision } from './settlement.ts';

export type CaptureId = string & { readonly __brand: 'CaptureId' };
export type Capture = {
  readonly id: CaptureId;
  readonly provider: string;
  readonly transactionId: string;
  readonly attemptId: AttemptId | null;
  readonly applicationId: string | null;
  readonly accountId: string | null;
  readonly amount: bigint;
  readonly currency: string;
  readonly paidAt: Date | null;
  readonly recordedAt: Date;
  readonly card: { readonly type: string; readonly lastFour: string } | null;
  readonly decision: Decision['kind'];
};

type Recorded = {
  readonly provider: string;
  readonly operation: Operation;
  readonly attempt: { readonly id: AttemptId; readonly applicationId: string; readonly accountId: string } | null;
  readonly decision: Decision['kind'];
  readonly at: Date;
};

/** Null when this transaction of the bank is already on the books: the unique key decides, whoever comes second. */
export async function insertCapture(tx: Tx, { provider, operation, attempt, decision, at }: Recorded): Promise<CaptureId | null> {
  const row = await tx
    .insertInto('payments.capture')
    .values({
      provider,
      transaction_id: operation.transactionId,
      attempt_id: attempt?.id ?? null,
      application_id: attempt?.applicationId ?? null,
      account_id: attempt?.accountId ?? null,
      amount: operation.amount,
      currency: operation.currency,
      paid_at: operation.paidAt,
      recorded_at: at,
      test_mode: operation.testMode,
      card_type: operation.card?.type ?? null,
      card_last_four: operation.card?.lastFour ?? null,
      auth_code: operation.authCode,
      rrn: operation.rrn,
      decision,
    })
    .onConflict((conflict) => conflict.columns(['provider', 'transaction_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return (row?.id ?? null) as CaptureId | null;
}

export async function isCaptured(db: Db, provider: string, transactionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('payments.capture')
    .select('id')
    .where('provider', '=', provider)
    .where('transaction_id', '=', transactionId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertCaptureMoment(tx: Tx, row: { captureId: CaptureId; moment: Date; staffId: string; at: Date }): Promise<void> {
  await tx
    .insertInto('payments.capture_moment')
    .values({ capture_id: row.captureId, moment: row.moment, staff_id: row.staffId, at: row.at })
    .execute();
}

/** Money taken for test money that the bank calls real. */
export async function insertCounted(tx: Tx, { captureId, oddityId, at }: { captureId: string; oddityId: string; at: Date }): Promise<void> {
  await tx.insertInto('payments.counted').values({ capture_id: captureId, oddity_id: oddityId, at }).execute();
}

export async function insertConclusion(
  tx: Tx,
  conclusion: { captureId: CaptureId; applicationId: string; price: bigint; at: Date },
): Promise<void> {
  await tx
    .insertInto('payments.conclusion')
    .values({ capture_id: conclusion.captureId, application_id: conclusion.applicationId, price: conclusion.price, at: conclusion.at })
    .execute();
}

export async function isConcluded(db: Db, applicationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('payments.conclusion')
    .select('capture_id')
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return row !== undefined;
}

/** What is on the books already: this transaction of the bank, and a conclusion of the application. */
export async function booked(
  db: Db,
  of: { provider: string; transactionId: string; applicationId: string | null },
): Promise<{ captured: boolean; concluded: boolean }> {
  const { rows } = await sql<{ captured: boolean; concluded: boolean }>`
    select exists (select from payments.capture where provider = ${of.provider} and transaction_id = ${of.transactionId}) as captured,
      exists (select from payments.conclusion where application_id = ${of.applicationId}::uuid) as concluded`.execute(db);
  return rows[0]!;
}

export async function captureById(db: Db, id: string): Promise<Capture | null> {
  const row = await captures(db).where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Money that came for an application, the earliest first. */
export async function capturesOf(db: Db, applicationId: string): Promise<Capture[]> {
  return (await captures(db).where('application_id', '=', applicationId).orderBy('id').execute()).map(fromRow);
}

/** The moment of capture is the bank's, or, where it tells none, the one staff entered. */
const captures = (db: Db) =>
  db
    .selectFrom('payments.capture')
    .leftJoin('payments.capture_moment as entered', 'entered.capture_id', 'id')
    .select((query) => query.fn.coalesce('paid_at', 'entered.moment').as('paid_at'))
    .select([
      'id',
      'provider',
      'transaction_id',
      'attempt_id',
      'application_id',
      'account_id',
      'amount',
      'currency',
      'recorded_at',
      'card_type',
      'card_last_four',
      sql<string>`payments.decision_of(id, decision)`.as('decision'),
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof captures>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): Capture => ({
  id: row.id as CaptureId,
  provider: row.provider,
  transactionId: row.transaction_id,
  attemptId: row.attempt_id as AttemptId | null,
  applicationId: row.application_id,
  accountId: row.account_id,
  amount: row.amount,
  currency: row.currency,
  paidAt: row.paid_at,
  recordedAt: row.recorded_at,
  card: row.card_last_four === null ? null : { type: row.card_type ?? '', lastFour: row.card_last_four },
  decision: row.decision as Capture['decision'],
});
