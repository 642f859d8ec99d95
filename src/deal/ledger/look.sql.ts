import { sql } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Db } from '#platform/database.ts';
import { balanceOf, type Account } from './account.ts';
import { lineFrom, lines, type LedgerLine } from './entry.sql.ts';

/** Entries of a span of days, all of them or those of one account, event or contract. */
export type LedgerAsk = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly account: Account | null;
  readonly event: string | null;
  readonly contractId: string | null;
};

/** A part of them in the order of days, and how many there are in all. */
export async function ledgerPage(
  db: Db,
  ask: LedgerAsk,
  { skip, most }: { skip: number; most: number },
): Promise<{ rows: LedgerLine[]; count: number }> {
  const [rows, counted] = await Promise.all([
    lines(db).where(asked(ask)).orderBy('day').orderBy('id').offset(skip).limit(most).execute(),
    sql<{ count: bigint }>`select count(*) as count from ledger.entry where ${asked(ask)}`.execute(db),
  ]);
  return { rows: rows.map(lineFrom), count: Number(counted.rows[0]!.count) };
}

const asked = ({ from, to, account, event, contractId }: LedgerAsk) =>
  sql<boolean>`(day between ${from}::date and ${to}::date and (${account}::text is null or ${account}::text in (debit, credit))
    and (${event}::text is null or event = ${event}::text) and (${contractId}::uuid is null or contract_id = ${contractId}::uuid))`;

/** An account over a span of days, in tenge: what stood there before it, what came and went, what stands there after. */
export type AccountTurnover = { readonly before: bigint; readonly debit: bigint; readonly credit: bigint; readonly after: bigint };

export async function accountTurnover(
  db: Db,
  account: Account,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<AccountTurnover> {
  const side = (name: 'debit' | 'credit', earlier: boolean) => sql`coalesce(sum(amount) filter (where ${sql.ref(name)} = ${account}
    and ${earlier ? sql`day < ${from}::date` : sql`day >= ${from}::date`}), 0)::bigint`;
  const { rows } = await sql<Record<'debitBefore' | 'creditBefore' | 'debit' | 'credit', bigint>>`
    select ${side('debit', true)} as "debitBefore", ${side('credit', true)} as "creditBefore", ${side('debit', false)} as debit, ${side('credit', false)} as credit
    from ledger.entry where day <= ${to}::date and currency = 'KZT' and ${account}::text in (debit, credit)`.execute(db);
  const { debitBefore, creditBefore, debit, credit } = rows[0]!;
  const before = balanceOf(account, { debit: debitBefore, credit: creditBefore });
  return { before, debit, credit, after: before + balanceOf(account, { debit, credit }) };
}

/** Every kind of event there is on the books. */
export async function eventsBooked(db: Db): Promise<string[]> {
  const { rows } = await sql<{ event: string }>`select distinct event from ledger.entry order by event`.execute(db);
  return rows.map(({ event }) => event);
}
