import { sql } from 'kysely';
import type { Locale } from '#kernel/locale.ts';
import type { Db, Tx } from '#platform/database.ts';
import { statesBefore, type AttemptId, type AttemptState, type Terms } from './attempt.ts';

export type Attempt = {
  readonly id: AttemptId;
  readonly applicationId: string;
  readonly submissionId: string;
  readonly accountId: string;
  /** The bank it was begun at, and is asked about at for ever. */
  readonly provider: string;
  readonly terms: Terms;
  readonly priceLineId: string;
  readonly locale: Locale;
  readonly createdAt: Date;
  readonly honouredUntil: Date;
  readonly state: AttemptState;
  readonly page: { readonly ref: string; readonly url: string } | null;
  /** Why the last try was declined, in the bank's code. */
  readonly reasonCode: string | null;
};

export async function attemptById(db: Db, id: string): Promise<Attempt | null> {
  if (!isUuid(id)) return null;
  const row = await attempts(db).where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The latest first. */
export async function attemptsOf(db: Db, applicationId: string): Promise<Attempt[]> {
  return (await attempts(db).where('application_id', '=', applicationId).orderBy('id', 'desc').execute()).map(fromRow);
}

/** Whoever settles money of an application waits here for those before them. */
export async function lockAttempts(tx: Tx, applicationId: string): Promise<Attempt[]> {
  return (await attempts(tx).where('application_id', '=', applicationId).orderBy('id').forUpdate().execute()).map(fromRow);
}

/** The same by one of the attempts: that one first, and all tries for its application; null when it is none of ours. */
export async function lockAttemptsWith(tx: Tx, id: string): Promise<{ attempt: Attempt; tries: Attempt[] } | null> {
  if (!isUuid(id)) return null;
  const rows = await attempts(tx)
    .where('application_id', '=', (of) => of.selectFrom('payments.attempt').select('application_id').where('id', '=', id))
    .orderBy('id')
    .forUpdate()
    .execute();
  const tries = rows.map(fromRow);
  const attempt = tries.find((one) => one.id === id);
  return attempt ? { attempt, tries } : null;
}

/**
 * Whoever opens a page for an application, or ends what can be paid, comes one after another: the next sees the attempt
 * of the one before, opened or not, and what settling money of it has done.
 */
export async function lockPayments(tx: Tx, applicationId: string): Promise<Attempt[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`payments.open:${applicationId}`}::text, 0))`.execute(tx);
  return lockAttempts(tx, applicationId);
}

export type NewAttempt = Omit<Attempt, 'id' | 'state' | 'page' | 'reasonCode'>;

/** Null when another tab has just created one: there is at most one attempt without a page. */
export async function insertAttempt(tx: Tx, attempt: NewAttempt): Promise<Attempt | null> {
  const row = await tx
    .insertInto('payments.attempt')
    .values({
      application_id: attempt.applicationId,
      submission_id: attempt.submissionId,
      account_id: attempt.accountId,
      provider: attempt.provider,
      amount: attempt.terms.amount,
      access_days: attempt.terms.accessDays,
      price_line_id: attempt.priceLineId,
      offer_version_id: attempt.terms.offerVersionId,
      locale: attempt.locale,
      created_at: attempt.createdAt,
      honoured_until: attempt.honouredUntil,
      state: 'created',
    })
    .onConflict((conflict) => conflict.column('application_id').where(ONLY_UNOPENED).doNothing())
    .returning(COLUMNS)
    .executeTakeFirst();
  if (!row) return null;
  await insertStep(tx, row.id, 'created', attempt.createdAt, null);
  return fromRow(row);
}

/** Only a legal transition changes the row: false when the attempt had already gone further. */
export async function moveAttempt(
  tx: Tx,
  id: AttemptId,
  to: AttemptState,
  at: Date,
  facts: { reasonCode?: string | null; page?: { ref: string; url: string } } = {},
): Promise<boolean> {
  const stepped = await tx
    .with('moved', (of) =>
      of
        .updateTable('payments.attempt')
        .set({
          state: to,
          ...(facts.reasonCode === undefined ? {} : { reason_code: facts.reasonCode }),
          ...(facts.page ? { page_ref: facts.page.ref, page_url: facts.page.url } : {}),
        })
        .where('id', '=', id)
        .where(sql<boolean>`state = any(${statesBefore(to)})`)
        .returning('id'),
    )
    .insertInto('payments.attempt_step')
    .columns(['attempt_id', 'state', 'at', 'reason_code'])
    .expression((from) =>
      from
        .selectFrom('moved')
        .select(['id', sql<string>`${to}::text`.as('state'), sql<Date>`${at}::timestamptz`.as('at')])
        .select(sql<string | null>`${facts.reasonCode ?? null}::text`.as('reason_code')),
    )
    .executeTakeFirst();
  return stepped.numInsertedOrUpdatedRows === 1n;
}

export type AttemptStep = { readonly state: AttemptState; readonly at: Date; readonly reasonCode: string | null };

export async function stepsOf(db: Db, id: AttemptId): Promise<AttemptStep[]> {
  const rows = await db
    .selectFrom('payments.attempt_step')
    .select(['state', 'at', 'reason_code'])
    .where('attempt_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ state: row.state as AttemptState, at: row.at, reasonCode: row.reason_code }));
}

async function insertStep(tx: Tx, attemptId: string, state: AttemptState, at: Date, reasonCode: string | null): Promise<void> {
  await tx.insertInto('payments.attempt_step').values({ attempt_id: attemptId, state, at, reason_code: reasonCode }).execute();
}

/** Written out, not a parameter: a prepared statement could not prove that it means the partial index. */
const ONLY_UNOPENED = sql<boolean>`state = 'created'`;

/** An identifier from outside that is none of ours must not reach PostgreSQL as a broken uuid. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

const COLUMNS = [
  'id',
  'application_id',
  'submission_id',
  'account_id',
  'provider',
  'amount',
  'access_days',
  'price_line_id',
  'offer_version_id',
  'locale',
  'created_at',
  'honoured_until',
  'state',
  'page_ref',
  'page_url',
  'reason_code',
] as const;
const attempts = (db: Db) => db.selectFrom('payments.attempt').select(COLUMNS);
type Row = Awaited<ReturnType<ReturnType<typeof attempts>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): Attempt => ({
  id: row.id as AttemptId,
  applicationId: row.application_id,
  submissionId: row.submission_id,
  accountId: row.account_id,
  provider: row.provider,
  terms: { amount: row.amount, accessDays: row.access_days, offerVersionId: row.offer_version_id },
  priceLineId: row.price_line_id,
  locale: row.locale as Locale,
  createdAt: row.created_at,
  honouredUntil: row.honoured_until,
  state: row.state as AttemptState,
  page: row.page_ref !== null && row.page_url !== null ? { ref: row.page_ref, url: row.page_url } : null,
  reasonCode: row.reason_code,
});
