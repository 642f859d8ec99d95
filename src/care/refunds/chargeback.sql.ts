import type { Db, Tx } from '#platform/database.ts';
import type { CaptureId, MoneyBackId } from '#payments';

export type Chargeback = {
  readonly id: string;
  /** Null: the payment concluded none. */
  readonly contractId: string | null;
  readonly captureId: CaptureId;
  /** Null: nobody knows whose money it was. */
  readonly accountId: string | null;
  readonly amount: bigint;
  /** Of it, of a price that was still here, and of what was held beside one; the rest is a loss if it is lost. */
  readonly ofPrice: bigint;
  readonly ofHeld: bigint;
  /** The bank's number of the dispute. */
  readonly bankRef: string;
  readonly at: Date;
  /** The case in which the bank denied the payment: a claim of ours, in which the customer has no part. Null: a cardholder's dispute. */
  readonly deniedIn: string | null;
  /** `found`: of a claim that was lost, and whose payment the bank knew again later. */
  readonly outcome: { readonly is: 'won' | 'lost' | 'found'; readonly reason: string; readonly at: Date } | null;
};

export async function insertChargeback(tx: Tx, row: Omit<Chargeback, 'id' | 'outcome'> & { staffId: string }): Promise<string> {
  const { id } = await tx
    .insertInto('refunds.chargeback')
    .values({
      contract_id: row.contractId,
      capture_id: row.captureId,
      account_id: row.accountId,
      amount: row.amount,
      of_price: row.ofPrice,
      of_held: row.ofHeld,
      bank_ref: row.bankRef,
      denied_in: row.deniedIn,
      by_staff: row.staffId,
      at: row.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** False: it was decided before. */
export async function insertOutcome(
  tx: Tx,
  id: string,
  row: { outcome: 'won' | 'lost'; reason: string; staffId: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto('refunds.chargeback_outcome')
    .values({ chargeback_id: id, outcome: row.outcome, reason: row.reason, by_staff: row.staffId, at: row.at })
    .onConflict((conflict) => conflict.column('chargeback_id').doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** A lost claim whose payment the bank knows again. False: it was found before. */
export async function insertClaimFound(tx: Tx, id: string, row: { oddityId: string; staffId: string; at: Date }): Promise<boolean> {
  const done = await tx
    .insertInto('refunds.claim_found')
    .values({ chargeback_id: id, oddity_id: row.oddityId, by_staff: row.staffId, at: row.at })
    .onConflict((conflict) => conflict.column('chargeback_id').doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** What a lost dispute took of each seat; none where it took of none. */
export async function insertLostSeats(
  tx: Tx,
  id: string,
  seats: readonly { readonly no: number; readonly amount: bigint }[],
): Promise<void> {
  if (seats.length === 0) return;
  await tx
    .insertInto('refunds.chargeback_seat')
    .values(seats.map(({ no, amount }) => ({ chargeback_id: id, seat_no: no, amount })))
    .execute();
}

/** By its number, what disputes have taken of each seat of a contract. */
export async function lostOfSeats(db: Db, contractId: string): Promise<ReadonlyMap<number, bigint>> {
  const rows = await db
    .selectFrom('refunds.chargeback_seat as s')
    .innerJoin('refunds.chargeback as c', 'c.id', 's.chargeback_id')
    .select((select) => ['s.seat_no', select.fn.sum<bigint>('s.amount').as('lost')])
    .where('c.contract_id', '=', contractId)
    .groupBy('s.seat_no')
    .execute();
  return new Map(rows.map((row) => [row.seat_no, BigInt(row.lost)]));
}

export async function chargebackById(db: Db, id: string): Promise<Chargeback | null> {
  const row = await chargebacks(db).where('c.id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function chargebacksOfContract(db: Db, contractId: string): Promise<Chargeback[]> {
  return (await chargebacks(db).where('c.contract_id', '=', contractId).orderBy('c.at', 'desc').execute()).map(fromRow);
}

/** The customer's bank decides now; a claim of ours on it is none of the customer's. */
export const isDisputed = async (db: Db, contractId: string): Promise<boolean> =>
  (await chargebacksOfContract(db, contractId)).some(({ outcome, deniedIn }) => outcome === null && deniedIn === null);

/** Disputes of one payment, the latest first. */
export async function chargebacksOfCapture(db: Db, captureId: string): Promise<Chargeback[]> {
  return (await chargebacks(db).where('c.capture_id', '=', captureId).orderBy('c.at', 'desc').execute()).map(fromRow);
}

/** The claim on the bank for a payment of a contract that it had denied, while it has not found it; null: there is none. */
export const claimOf = async (db: Db, captureId: string): Promise<Chargeback | null> =>
  (await chargebacksOfCapture(db, captureId)).find(
    ({ deniedIn, outcome }) => deniedIn !== null && (outcome === null || outcome.is === 'lost'),
  ) ?? null;

/** Returns of ours that a dispute stopped. */
export async function insertStopped(tx: Tx, id: string, returns: readonly MoneyBackId[]): Promise<void> {
  if (returns.length === 0) return;
  await tx
    .insertInto('refunds.stopped_return')
    .values(returns.map((each) => ({ chargeback_id: id, money_back_id: each })))
    .execute();
}

export async function stoppedOf(db: Db, captureId: string): Promise<MoneyBackId[]> {
  const rows = await db
    .selectFrom('refunds.stopped_return as s')
    .innerJoin('refunds.chargeback as c', 'c.id', 's.chargeback_id')
    .select('s.money_back_id')
    .where('c.capture_id', '=', captureId)
    .execute();
  return rows.map((row) => row.money_back_id as MoneyBackId);
}

/** Of the person's own cards; a claim on the bank keeps nobody here. */
export async function hasOpenChargeback(db: Db, accountId: string): Promise<boolean> {
  const disputed = chargebacks(db).where('c.account_id', '=', accountId).where('o.outcome', 'is', null).where('c.denied_in', 'is', null);
  return (await disputed.limit(1).executeTakeFirst()) !== undefined;
}

/** All of them, the latest first. */
export async function chargebackList(db: Db, most = 200): Promise<Chargeback[]> {
  return (await chargebacks(db).orderBy('c.at', 'desc').limit(most).execute()).map(fromRow);
}

const chargebacks = (db: Db) =>
  db
    .selectFrom('refunds.chargeback as c')
    .leftJoin('refunds.chargeback_outcome as o', 'o.chargeback_id', 'c.id')
    .leftJoin('refunds.claim_found as f', 'f.chargeback_id', 'c.id')
    .select([
      'c.id',
      'c.contract_id',
      'c.capture_id',
      'c.account_id',
      'c.amount',
      'c.of_price',
      'c.of_held',
      'c.bank_ref',
      'c.at',
      'c.denied_in',
    ])
    .select(['o.outcome', 'o.reason', 'o.at as decided_at', 'f.at as found_at']);
type Row = Awaited<ReturnType<ReturnType<typeof chargebacks>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): Chargeback => ({
  id: row.id,
  contractId: row.contract_id,
  captureId: row.capture_id as CaptureId,
  accountId: row.account_id,
  amount: row.amount,
  ofPrice: row.of_price,
  ofHeld: row.of_held,
  bankRef: row.bank_ref,
  at: row.at,
  deniedIn: row.denied_in,
  outcome:
    row.outcome === null
      ? null
      : { is: row.found_at ? 'found' : (row.outcome as 'won' | 'lost'), reason: row.reason!, at: row.found_at ?? row.decided_at! },
});
