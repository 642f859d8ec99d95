import { sql } from 'kysely';
import { byCustomer, customerFacts, organisationAsIn } from './customer.sql.ts';
import type { Source } from './source.ts';

/**
 * Where the seats of a contract stand together. Whoever claimed one studies to the end of the own term; one that nobody
 * claimed waits to the last day the contract names. A person's own contract has none, and nothing is read for it.
 */
const seats = sql`left join lateral (
  select
    count(seat.enrolment_id) as claimed,
    bool_or(alive.lives and alive.claimed and not alive.over and done.enrolment_id is null) as studying,
    bool_or(alive.lives and not alive.claimed and not alive.over) as waiting,
    bool_or(stand.state = 'suspended') as suspended,
    bool_and(done.enrolment_id is not null) filter (where alive.lives and alive.claimed) as completed
  from seats.v_seat seat
  left join lateral (
    select state from contracts.v_seat_state moved where moved.contract_id = seat.contract_id and moved.seat_no = seat.no
  ) stand on true
  left join enrolments.v_access taken on taken.enrolment_id = seat.enrolment_id
  left join learning.v_completion done on done.enrolment_id = seat.enrolment_id
  cross join lateral (select
    coalesce(stand.state, 'in-service') = 'in-service' as lives,
    seat.enrolment_id is not null as claimed,
    case when seat.enrolment_id is null then seat.ends_on
      else (taken.opened_at at time zone 'Asia/Almaty')::date + taken.access_days + taken.extra_days end < today.day as over
  ) alive
  where own.seats is not null and seat.contract_id = own.contract_id
) seats on true`;

const state = sql`case
  when standing.state in ('terminated', 'withdrawn', 'refunded') then 'closed'
  when standing.state = 'suspended' then 'suspended'
  when own.seats is not null then case
    when seats.studying then 'studying'
    when seats.waiting and seats.claimed = 0 then 'not-opened'
    when seats.waiting then 'seats-left'
    when seats.suspended then 'suspended'
    when seats.completed then 'completed'
    else 'ended' end
  when done.enrolment_id is not null then 'completed'
  when access.enrolment_id is null then 'not-opened'
  when (access.opened_at at time zone 'Asia/Almaty')::date + access.access_days + access.extra_days < today.day then 'ended'
  else 'studying' end`;

export const contractsSource = (today: string, person: Source['columns']): Source => ({
  from: sql`contracts.v_contract own
    join catalogue.v_version version on version.version_id = own.programme_version_id
    ${organisationAsIn(sql`own.organisation_version_id`)}
    left join people.v_learner person on person.account_id = own.account_id
    left join enrolments.v_access access on access.contract_id = own.contract_id and access.seat_no is null
    left join learning.v_completion done on done.enrolment_id = access.enrolment_id
    left join lateral (select state from contracts.v_state moved where moved.contract_id = own.contract_id) standing on true
    cross join (select ${today}::date as day) today
    ${seats}`,
  id: sql`own.contract_id`,
  account: sql`own.account_id`,
  link: sql`own.number`,
  currency: sql`'KZT'`,
  customer: customerFacts,
  columns: {
    ...person,
    customer: byCustomer,
    bin: sql`customer.bin`,
    number: sql`own.number`,
    programme: sql`version.programme_id`,
    date: sql`own.date`,
    paid: sql`own.paid_at`,
    amount: sql`own.amount`,
    seats: sql`own.seats::bigint`,
    claimed: sql`case when own.seats is not null then seats.claimed end`,
    state,
  },
  sorts: { date: sql`own.paid_at`, person: byCustomer, amount: sql`own.amount` },
  state: (wanted) => sql`${state} = ${wanted}`,
  programme: (id) => sql`version.programme_id = ${id}`,
  dated: { by: sql`own.date`, as: 'day' },
  ofPeople: (people) => sql`select contract_id from contracts.v_contract where account_id in ${people}`,
  ofOrganisations: (ids) => sql`select contract_id from contracts.v_contract where organisation_version_id in
    (select version_id from organisations.v_particulars where organisation_id = any(${ids}::uuid[]))`,
});
