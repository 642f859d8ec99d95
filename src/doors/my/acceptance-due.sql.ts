import { sql, type RawBuilder } from 'kysely';
import type { Rendered } from '#contracts';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Db } from '#platform/database.ts';

export type Due = Rendered & { readonly contractId: string };

const startOfDayAfter = (day: ReturnType<typeof sql>) => sql`(${day} + 1)::timestamp at time zone 'Asia/Almaty'`;
const TERM_OVER = startOfDayAfter(sql`(access.opened_at at time zone 'Asia/Almaty')::date + access.access_days + access.extra_days`);

/** Contracts whose acceptance was never offered and whose service is rendered, after the contract named, in a steady order. */
export const renderedUnoffered = (
  db: Db,
  now: Date,
  { after, most }: { readonly after: string | null; readonly most: number },
): Promise<Due[]> =>
  rendered(db, now, {
    which: sql`(${after}::uuid is null or standing.contract_id > ${after}::uuid)
      and not exists (select from contracts.v_acceptance_offer offer where offer.contract_id = standing.contract_id)`,
    most,
  });

/** Of these contracts those whose service is rendered now: a term that was extended meanwhile is not over. */
export const renderedOf = (db: Db, now: Date, contractIds: readonly string[]): Promise<Due[]> =>
  rendered(db, now, { which: sql`standing.contract_id = any(${[...contractIds]}::uuid[])`, most: contractIds.length });

/**
 * Contracts in service whose service is rendered: the course, or that of every seat, was completed or stood open to the end of its last day, and a seat
 * nobody claimed came to its own. A completion that the learner of a seat does not show is not told by an offer either: that
 * seat waits for its last day (decision 0058). A seat given back is waited for by nobody, one that is suspended until it is decided on.
 */
async function rendered(
  db: Db,
  now: Date,
  { which, most }: { readonly which: RawBuilder<unknown>; readonly most: number },
): Promise<Due[]> {
  const { rows } = await sql<{ contract_id: string; rendered_at: Date; completed: boolean }>`
    select standing.contract_id, bool_and(place.completed_at is not null) as completed,
      case when bool_and(place.completed_at is not null) then max(place.completed_at)
        else max(place.over_at) filter (where place.completed_at is null) end as rendered_at
    from contracts.v_state standing join (
      select access.contract_id, done.completed_at, ${TERM_OVER} as over_at
      from enrolments.v_access access
      join contracts.v_sale sale on sale.contract_id = access.contract_id and sale.seats is null
      left join learning.v_completion done on done.enrolment_id = access.enrolment_id
      union all
      select seat.contract_id, case when seat.shows_completion then done.completed_at end,
        case when own.state = 'suspended' then null else coalesce(${TERM_OVER}, ${startOfDayAfter(sql`seat.ends_on`)}) end
      from seats.v_seat seat
      left join enrolments.v_access access on access.enrolment_id = seat.enrolment_id
      left join learning.v_completion done on done.enrolment_id = seat.enrolment_id
      left join contracts.v_seat_state own on own.contract_id = seat.contract_id and own.seat_no = seat.no
      where own.state is null or own.state in ('in-service', 'suspended')
    ) place on place.contract_id = standing.contract_id
    where standing.state = 'in-service' and ${which}
    group by standing.contract_id
    having bool_and(place.completed_at is not null or coalesce(place.over_at <= ${now}, false))
    order by standing.contract_id limit ${most}`.execute(db);
  return rows.map((row) => ({
    contractId: row.contract_id,
    ground: row.completed ? 'completed' : 'term-over',
    completedAt: row.rendered_at,
  }));
}

/** Contracts whose payment the bank disputes: nothing is offered or deemed before it has decided. */
export async function disputesInWait(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('refunds.v_chargeback')
    .select('contract_id')
    .where('outcome', 'is', null)
    .where('claim', '=', false)
    .where('contract_id', 'is not', null)
    .execute();
  return rows.map((row) => row.contract_id!);
}

/** Contracts of which somebody waits for money back, or may still appeal a refusal: silence says nothing until that is over. */
export async function refundsInWait(db: Db, today: CivilDate): Promise<string[]> {
  const refused = await db.selectFrom('refunds.v_refusal').select('contract_id').where('appeal_until', '>=', today).execute();
  const rows = await db
    .selectFrom('refunds.v_case')
    .select('contract_id')
    .where('state', 'not in', ['refused', 'done', 'taken-back'])
    .execute();
  return [...rows, ...refused].map((row) => row.contract_id!);
}
