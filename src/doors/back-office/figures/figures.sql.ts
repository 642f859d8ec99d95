import { sql, type RawBuilder } from 'kysely';
import { addDays, almatyDay, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import type { Db } from '#platform/database.ts';
import { figureNames, filledDays, spansAt, type Counted, type DayFigure, type Figures } from './figures.ts';

/**
 * One statement: seven counts, each a range of an index by time that begins a week ago. Money that is a trial in
 * production is no money, as in the books; a sum counts tenge only.
 */
export async function figuresAt(db: Db, now: Date): Promise<Figures> {
  const { today, yesterday, weekAgo } = spansAt(now);
  const count = (what: string, from: RawBuilder<unknown>, at: string, sum: RawBuilder<unknown> = sql`count(*)`) => {
    const moment = sql.ref(at);
    const within = (span: { from: Date; until: Date }) =>
      sql`coalesce(${sum} filter (where ${moment} >= ${span.from} and ${moment} <= ${span.until}), 0)::bigint`;
    return sql`select ${sql.lit(what)} as what, ${within(today)} as today, ${within(yesterday)} as yesterday, ${within(weekAgo)} as "weekAgo"
      from ${from} and ${moment} >= ${weekAgo.from} and ${moment} <= ${now}`;
  };
  const { rows } = await sql<Counted & { what: string }>`${sql.join(
    [
      count('applications', sql`applications.v_application where true`, 'submitted_at'),
      count('payments', sql`payments.v_capture where decision <> 'ignore'`, 'recorded_at'),
      count('taken', sql`payments.v_capture where decision <> 'ignore' and currency = 'KZT'`, 'recorded_at', sql`sum(amount)`),
      count('contracts', sql`contracts.v_contract where true`, 'paid_at'),
      count('courses', sql`enrolments.v_access where true`, 'opened_at'),
      count('certificates', sql`certificates.v_register where true`, 'issued_at'),
      count('given-back', sql`payments.v_money_back where state = 'done' and currency = 'KZT'`, 'closed_at', sql`sum(amount)`),
    ],
    sql` union all `,
  )}`.execute(db);
  const found = new Map(rows.map((row) => [row.what, row]));
  const none = { today: 0n, yesterday: 0n, weekAgo: 0n };
  return Object.fromEntries(
    figureNames.map((name) => {
      const { today: now0, yesterday: then, weekAgo: week } = found.get(name) ?? none;
      return [name, { today: now0, yesterday: then, weekAgo: week }];
    }),
  ) as Figures;
}

/** Payments by civil day in Almaty: one range of the index by time. */
export async function paymentsByDay(db: Db, now: Date, days: number): Promise<DayFigure[]> {
  const today = almatyDay(now);
  const { rows } = await sql<{ day: CivilDate; payments: bigint; amount: bigint }>`
    select (recorded_at at time zone 'Asia/Almaty')::date as day, count(*) as payments,
      coalesce(sum(amount) filter (where currency = 'KZT'), 0)::bigint as amount
    from payments.v_capture
    where decision <> 'ignore' and recorded_at >= ${startOfDay(addDays(today, 1 - days))} and recorded_at <= ${now}
    group by 1`.execute(db);
  return filledDays(
    rows.map((row) => ({ ...row, payments: Number(row.payments) })),
    today,
    days,
  );
}
