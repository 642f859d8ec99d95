import { sql, type RawBuilder } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Db } from '#platform/database.ts';

export type Differing = {
  readonly transactionId: string;
  readonly captureId: string | null;
  readonly ours: bigint;
  readonly theirs: bigint;
  readonly currency: string;
  /** Which of the bank's statements of it. */
  readonly no: number;
};

/**
 * Returns, of ours or made in the cabinet, whose sum or currency the bank states otherwise under the same number, and not as staff
 * have booked it by the bank's word.
 */
export async function differingReturns(db: Db, provider: string): Promise<Differing[]> {
  const { rows } = await sql<Differing>`
    select o.transaction_id as "transactionId", known.capture_id as "captureId", known.amount as ours, o.amount as theirs, o.currency, o.no
    from (select capture_id, transaction_id, currency, amount from payments.v_return_at_bank where provider = ${provider}
      union all select null, substr(reference, length(provider) + 2), currency, amount from ledger.v_entry
        where event = 'returned-outside' and provider = ${provider}) known
    join reconciliation.v_stated o on o.provider = ${provider} and o.kind = 'refund' and o.transaction_id = known.transaction_id
    where known.amount <> o.amount or known.currency <> o.currency`.execute(db);
  return rows;
}

/** Captures whose sum or currency the bank states otherwise than by its last word that staff acted on. */
export async function differingCaptures(db: Db, provider: string): Promise<Differing[]> {
  const { rows } = await sql<Differing>`
    select t.transaction_id as "transactionId", t.capture_id as "captureId", t.amount as ours, o.amount as theirs, o.currency, o.no
    from payments.v_at_bank t join reconciliation.v_stated o
      on o.provider = t.provider and o.kind = 'payment' and o.transaction_id = t.transaction_id
    where t.provider = ${provider} and (t.amount <> o.amount or t.currency <> o.currency)`.execute(db);
  return rows;
}

/** Payments of contracts that the bank had denied when staff asked, that are claimed from it or lost by that, and that it lists all the same. */
export async function deniedAndListed(db: Db, provider: string): Promise<Differing[]> {
  const { rows } = await sql<Differing>`
    select t.transaction_id as "transactionId", t.capture_id as "captureId", 0::bigint as ours, o.amount as theirs, o.currency, o.no
    from refunds.v_chargeback claim join payments.v_transaction t using (capture_id)
    join reconciliation.v_stated o on o.provider = t.provider and o.kind = 'payment' and o.transaction_id = t.transaction_id
    where t.provider = ${provider} and claim.claim and claim.outcome is distinct from 'won'`.execute(db);
  return rows;
}

export type Lacking = {
  readonly captureId: string;
  readonly attemptId: string | null;
  readonly transactionId: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly at: Date;
};

/** The bank's lists or files are known of every day from the one before the first moment to the one after the last. */
const allKnown = (provider: string, first: RawBuilder<Date>, last: RawBuilder<Date>) => sql<boolean>`
  not exists (select from generate_series((${first} at time zone 'Asia/Almaty')::date - 1, (${last} at time zone 'Asia/Almaty')::date + 1, '1 day') as days (day)
    where not exists (select from reconciliation.v_known_days known
      where known.provider = ${provider} and days.day::date between known.from_day and known.to_day))`;

/** Captures the bank lists neither on their day nor on the day before or after, all three being known. */
export async function capturesBankLacks(db: Db, provider: string): Promise<Lacking[]> {
  const { rows } = await sql<Lacking>`
    select t.capture_id as "captureId", t.attempt_id as "attemptId", t.transaction_id as "transactionId", t.amount, t.currency, t.paid_at as at
    from payments.v_transaction t
    where t.provider = ${provider} and t.decision <> 'ignore' and t.paid_at is not null
      and not exists (select from reconciliation.operation o where o.provider = t.provider and o.kind = 'payment' and o.transaction_id = t.transaction_id)
      and ${allKnown(provider, sql`t.paid_at`, sql`t.paid_at`)}
    order by t.paid_at`.execute(db);
  return rows;
}

/**
 * Our returns that are done and that the bank lists on none of the days they can have been made on. A bank that keeps no
 * number of ours beside a return has made it when as much has gone back of the payment as we know of.
 */
export async function returnsBankLacks(db: Db, provider: string, bySums: boolean): Promise<Lacking[]> {
  const { rows } = await sql<Lacking>`
    select r.capture_id as "captureId", t.attempt_id as "attemptId", r.refund_id as "transactionId", r.amount, r.currency, r.closed_at as at
    from payments.v_return r join payments.v_transaction t using (capture_id)
    where r.provider = ${provider} and r.way = 'gateway' and r.state = 'done'
      and not exists (select from reconciliation.operation o where o.provider = r.provider and o.kind = 'refund' and o.transaction_id = r.refund_id)
      and not (${bySums}::boolean and (
        select coalesce(sum(o.amount), 0) from reconciliation.operation o
          where o.provider = r.provider and o.kind = 'refund' and o.payment_id = t.transaction_id)
        >= (select sum(known.amount) from payments.v_return known where known.capture_id = r.capture_id and known.way = 'gateway' and known.state = 'done'))
      and ${allKnown(provider, sql`r.owed_at`, sql`r.closed_at`)}
    order by r.closed_at`.execute(db);
  return rows;
}

/** What a bank took since the last day that is known of it. */
export type Unknown = { readonly since: CivilDate | null; readonly from: CivilDate; readonly payments: number; readonly amount: bigint };

export async function unknownSince(db: Db, provider: string): Promise<Unknown | null> {
  const { rows } = await sql<Unknown>`
    select known.day as since, min(taken.day) as "from", count(*)::int as payments, sum(taken.amount)::bigint as amount
    from (select max(to_day) as day from reconciliation.v_known_days where provider = ${provider}) known
    join (select (coalesce(paid_at, recorded_at) at time zone 'Asia/Almaty')::date as day, amount from payments.v_transaction
      where provider = ${provider} and decision <> 'ignore' and currency = 'KZT') taken on taken.day > coalesce(known.day, '-infinity')
    group by known.day`.execute(db);
  return rows[0] ?? null;
}
