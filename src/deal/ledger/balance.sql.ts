import { sql } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Db, Tx } from '#platform/database.ts';
import { balanceOf, type Account } from './account.ts';

export type TrialBalance = { readonly account: Account; readonly currency: string; readonly debit: bigint; readonly credit: bigint }[];

/** Turnover of every account to the end of a day (else: of all); the sums of both sides are equal by construction. */
export async function trialBalance(db: Db, day: CivilDate | null = null): Promise<TrialBalance> {
  const { rows } = await sql<{ account: Account; currency: string; debit: bigint; credit: bigint }>`
    select account, currency, sum(debit)::bigint as debit, sum(credit)::bigint as credit from (
      select debit as account, currency, day, amount as debit, 0 as credit from ledger.entry
      union all
      select credit, currency, day, 0, amount from ledger.entry) as sides
    where ${day}::date is null or day <= ${day}::date
    group by account, currency order by currency, account`.execute(db);
  return rows;
}

/** Where a contract's money stands, in tiyn. */
export type ContractBalance = {
  /** Paid and not yet earned. */
  readonly advances: bigint;
  /** Earned, without VAT. */
  readonly revenue: bigint;
  /** VAT inside what was earned. */
  readonly vat: bigint;
  /** Decided to go back, not yet gone. */
  readonly refundsPayable: bigint;
};

export async function contractBalance(db: Db, contractId: string): Promise<ContractBalance> {
  const { rows } = await sql<{ account: Account; debit: bigint; credit: bigint }>`
    select account, sum(debit)::bigint as debit, sum(credit)::bigint as credit from (
      select debit as account, amount as debit, 0 as credit from ledger.entry where contract_id = ${contractId}::uuid
      union all
      select credit, 0, amount from ledger.entry where contract_id = ${contractId}::uuid) as sides
    group by account`.execute(db);
  const of = (account: Account): bigint => {
    const row = rows.find((one) => one.account === account);
    return row ? balanceOf(account, row) : 0n;
  };
  return { advances: of('customer-advances'), revenue: of('revenue'), vat: of('vat-payable'), refundsPayable: of('refunds-payable') };
}

/**
 * The same for whoever is about to move a contract's money: one at a time, so that what is read is what will be booked on.
 * The key is the one of the trigger that guards advances.
 */
export async function lockedContractBalance(tx: Tx, contractId: string): Promise<ContractBalance> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${contractId}::uuid::text, 1100))`.execute(tx);
  return contractBalance(tx, contractId);
}

/** What was booked of one seat: how much of its advance is gone, what of it stands as earned, and the last day of `event`. */
export type SeatBalance = {
  readonly outOfAdvances: bigint;
  readonly revenue: bigint;
  readonly vat: bigint;
  readonly lastDay: CivilDate | null;
};
export const NOTHING_BOOKED: SeatBalance = { outOfAdvances: 0n, revenue: 0n, vat: 0n, lastDay: null };

/** Every seat of a contract with entries of its own, by its number; read behind `lockedContractBalance`. */
export async function seatBalances(db: Db, contractId: string, event: string): Promise<ReadonlyMap<number, SeatBalance>> {
  const { rows } = await sql<SeatBalance & { no: number }>`
    select seat_no as no, max(day) filter (where event = ${event}) as "lastDay",
      ${grown('debit', 'customer-advances')} as "outOfAdvances", ${grown('credit', 'revenue')} as revenue, ${grown('credit', 'vat-payable')} as vat
    from ledger.entry where contract_id = ${contractId}::uuid and seat_no is not null group by seat_no`.execute(db);
  return new Map(rows.map(({ no, ...balance }) => [no, balance]));
}

const grown = (side: 'debit' | 'credit', account: Account) => sql`
  sum(case when ${sql.ref(side)} = ${account} then amount when ${account} in (debit, credit) then -amount else 0 end)::bigint`;

/** Contracts with money that is not earned yet, the oldest first. */
export async function contractsWithAdvances(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select contract_id as id from ledger.entry where contract_id is not null and 'customer-advances' in (debit, credit)
    group by contract_id having sum(case when credit = 'customer-advances' then amount else -amount end) > 0
    order by contract_id`.execute(db);
  return rows.map(({ id }) => id);
}

/** The latest day of an event of a contract. */
export async function lastBookedDay(db: Db, contractId: string, event: string): Promise<CivilDate | null> {
  const { rows } = await sql<{ day: CivilDate | null }>`
    select max(day) as day from ledger.entry where contract_id = ${contractId}::uuid and event = ${event}`.execute(db);
  return rows[0]!.day;
}
