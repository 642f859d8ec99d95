import type { Db, Tx } from '#platform/database.ts';
import type { AttemptId } from './attempt.ts';
import type { Attempt } from './attempt.sql.ts';
import type { Operation } from './gateway.ts';
import type { HoldId, HoldState, HoldWish, ReleaseReason } from './hold.ts';

export type Hold = {
  readonly id: HoldId;
  readonly provider: string;
  readonly transactionId: string;
  readonly attemptId: AttemptId;
  readonly applicationId: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly seenAt: Date;
  readonly state: HoldState;
  /** What the bank was asked for last. */
  readonly wish: HoldWish | null;
  readonly askedAt: Date | null;
  readonly refusals: number;
  readonly closedAt: Date | null;
};

type Seen = {
  readonly provider: string;
  readonly operation: Pick<Operation, 'transactionId' | 'amount' | 'currency'>;
  readonly attempt: Pick<Attempt, 'id' | 'applicationId'>;
  readonly at: Date;
};

/** Null when it was seen before, whoever told. */
export async function insertHold(tx: Tx, { provider, operation, attempt, at }: Seen): Promise<HoldId | null> {
  const row = await tx
    .insertInto('payments.hold')
    .values({
      provider,
      transaction_id: operation.transactionId,
      attempt_id: attempt.id,
      application_id: attempt.applicationId,
      amount: operation.amount,
      currency: operation.currency,
      seen_at: at,
      state: 'seen',
    })
    .onConflict((conflict) => conflict.columns(['provider', 'transaction_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return (row?.id ?? null) as HoldId | null;
}

export async function holdById(db: Db, id: HoldId): Promise<Hold | null> {
  const row = await holds(db).where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function holdOfTransaction(db: Db, provider: string, transactionId: string): Promise<Hold | null> {
  const row = await holds(db).where('provider', '=', provider).where('transaction_id', '=', transactionId).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** What the bank was asked to charge of it; null: nothing. */
export async function chargedOf(db: Db, provider: string, transactionId: string): Promise<bigint | null> {
  const hold = await holdOfTransaction(db, provider, transactionId);
  return hold?.wish?.do === 'charge' ? hold.wish.amount : null;
}

/** The earliest first. */
export async function holdsOfAttempt(db: Db, attemptId: string): Promise<Hold[]> {
  return (await holds(db).where('attempt_id', '=', attemptId).orderBy('id').execute()).map(fromRow);
}

/** Another held sum of the application that the bank was asked to charge. */
export async function otherHoldCharged(db: Db, hold: Pick<Hold, 'id' | 'applicationId'>): Promise<boolean> {
  const other = await db
    .selectFrom('payments.hold')
    .select('id')
    .where('application_id', '=', hold.applicationId)
    .where('id', '<>', hold.id)
    .where('state', '=', 'asked')
    .where('wish', '=', 'charge')
    .executeTakeFirst();
  return other !== undefined;
}

type Version = Pick<Hold, 'id' | 'state' | 'askedAt'>;
const unchanged = (tx: Tx, hold: Version) =>
  tx
    .updateTable('payments.hold')
    .where('id', '=', hold.id)
    .where('state', '=', hold.state)
    .where('asked_at', hold.askedAt ? '=' : 'is', hold.askedAt);

/** Takes the right to ask the bank now; of two workers with the same hold one gets false. */
export async function markHoldAsked(tx: Tx, hold: Version, wish: HoldWish, at: Date): Promise<boolean> {
  const taken = await unchanged(tx, hold)
    .set((update) => ({
      state: 'asked',
      wish: wish.do,
      charge: wish.do === 'charge' ? wish.amount : null,
      why: wish.do === 'release' ? wish.why : null,
      asked_at: at,
      asks: update('asks', '+', 1),
    }))
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

/** The bank said no: nothing is asked any more. */
export async function markHoldRefused(tx: Tx, hold: Version): Promise<boolean> {
  const refused = await unchanged(tx, hold)
    .set((update) => ({ state: 'seen', wish: null, charge: null, why: null, asked_at: null, refusals: update('refusals', '+', 1) }))
    .executeTakeFirst();
  return refused.numUpdatedRows === 1n;
}

/** False when it was closed before. */
export async function closeHold(tx: Tx, id: HoldId, state: 'charged' | 'released', at: Date): Promise<boolean> {
  const closed = await tx
    .updateTable('payments.hold')
    .set({ state, closed_at: at })
    .where('id', '=', id)
    .where('state', 'in', ['seen', 'asked'])
    .executeTakeFirst();
  return closed.numUpdatedRows === 1n;
}

const holds = (db: Db) =>
  db
    .selectFrom('payments.hold')
    .select([
      'id',
      'provider',
      'transaction_id',
      'attempt_id',
      'application_id',
      'amount',
      'currency',
      'seen_at',
      'state',
      'wish',
      'charge',
      'why',
      'asked_at',
      'refusals',
      'closed_at',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof holds>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): Hold => ({
  id: row.id as HoldId,
  provider: row.provider,
  transactionId: row.transaction_id,
  attemptId: row.attempt_id as AttemptId,
  applicationId: row.application_id,
  amount: row.amount,
  currency: row.currency,
  seenAt: row.seen_at,
  state: row.state as HoldState,
  wish: wishOf(row),
  askedAt: row.asked_at,
  refusals: row.refusals,
  closedAt: row.closed_at,
});

function wishOf({ wish, charge, why }: Pick<Row, 'wish' | 'charge' | 'why'>): HoldWish | null {
  if (wish === null) return null;
  return wish === 'charge' ? { do: 'charge', amount: charge! } : { do: 'release', why: why as ReleaseReason };
}
