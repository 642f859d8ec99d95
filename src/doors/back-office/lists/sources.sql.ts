import { sql, type RawBuilder } from 'kysely';
import type { ListName } from './list.ts';

type Sql = RawBuilder<unknown>;

/** Where a list comes from: read-only views of earlier rooms, joined by ids. Every name here is ours, none is typed. */
export type Source = {
  readonly from: Sql;
  readonly id: Sql;
  readonly account: Sql;
  readonly link: Sql;
  readonly currency: Sql;
  readonly columns: Readonly<Record<string, Sql>>;
  readonly sorts: Readonly<Record<string, Sql>>;
  /** Rows in this state; `today` is the day in Almaty. */
  readonly state: (state: string, today: string) => Sql;
  readonly programme: (programmeId: string) => Sql;
  /** The instant or the day that the filter by dates means. */
  readonly dated: { readonly by: Sql; readonly as: 'instant' | 'day' };
};

const none = sql`null::text`;
const person = { person: sql`person.name`, email: sql`person.email`, phone: sql`person.phone`, region: sql`person.region_code` };
/** The order of the Kazakh alphabet: ә after а, қ after к, і after ы. Whoever has no name yet stands first. */
const byName = sql`coalesce(person.name, '') collate "kk-x-icu"`;
const contractState = sql`case
  when done.enrolment_id is not null then 'completed'
  when access.enrolment_id is null then 'not-opened'
  when access.closed_as is not null then 'ended'
  when (access.opened_at at time zone 'Asia/Almaty')::date + access.access_days + access.extra_days < today.day then 'ended'
  else 'studying' end`;

export const sources: Readonly<Record<ListName, (today: string) => Source>> = {
  applications: () => ({
    from: sql`applications.v_application own left join people.v_learner person on person.account_id = own.account_id`,
    id: sql`own.application_id`,
    account: sql`own.account_id`,
    link: sql`own.number`,
    currency: none,
    columns: {
      ...person,
      number: sql`own.number`,
      programme: sql`own.programme_id`,
      opened: sql`own.opened_at`,
      submitted: sql`own.submitted_at`,
      expires: sql`own.expires_at`,
      closed: sql`own.closed_at`,
      state: sql`own.state`,
    },
    sorts: { date: sql`own.opened_at`, person: byName },
    state: (state) => sql`own.state = ${state}`,
    programme: (id) => sql`own.programme_id = ${id}`,
    dated: { by: sql`own.submitted_at`, as: 'instant' },
  }),
  people: () => ({
    from: sql`people.v_learner person`,
    id: sql`person.account_id`,
    account: sql`person.account_id`,
    link: none,
    currency: none,
    columns: {
      ...person,
      // The IIN is masked in the room that keeps it.
      iin: none,
      workplace: sql`person.workplace_type`,
      position: sql`person.position`,
      registered: sql`person.registered_at`,
      saved: sql`person.saved_at`,
      contracts: sql`(select count(*) from contracts.v_contract bought where bought.account_id = person.account_id)`,
    },
    sorts: { date: sql`person.registered_at`, person: sql`person.name collate "kk-x-icu"` },
    state: (state) =>
      sql`${state === 'with-contract' ? sql`` : sql`not`} exists (select from contracts.v_contract bought where bought.account_id = person.account_id)`,
    programme: (id) =>
      sql`exists (select from contracts.v_contract bought join catalogue.v_version version on version.version_id = bought.programme_version_id
        where bought.account_id = person.account_id and version.programme_id = ${id})`,
    dated: { by: sql`person.registered_at`, as: 'instant' },
  }),
  contracts: (today) => ({
    from: sql`contracts.v_contract own
      join catalogue.v_version version on version.version_id = own.programme_version_id
      left join people.v_learner person on person.account_id = own.account_id
      left join enrolments.v_access access on access.contract_id = own.contract_id and access.seat_no is null
      left join learning.v_completion done on done.enrolment_id = access.enrolment_id
      cross join (select ${today}::date as day) today`,
    id: sql`own.contract_id`,
    account: sql`own.account_id`,
    link: sql`own.number`,
    currency: sql`'KZT'`,
    columns: {
      ...person,
      number: sql`own.number`,
      programme: sql`version.programme_id`,
      date: sql`own.date`,
      paid: sql`own.paid_at`,
      amount: sql`own.amount`,
      state: contractState,
    },
    sorts: { date: sql`own.paid_at`, person: byName, amount: sql`own.amount` },
    state: (state) => sql`${contractState} = ${state}`,
    programme: (id) => sql`version.programme_id = ${id}`,
    dated: { by: sql`own.date`, as: 'day' },
  }),
  payments: () => ({
    from: sql`payments.v_capture own
      left join applications.v_application application on application.application_id = own.application_id
      left join people.v_learner person on person.account_id = own.account_id`,
    id: sql`own.capture_id`,
    account: sql`own.account_id`,
    link: sql`own.attempt_id::text`,
    currency: sql`own.currency`,
    columns: {
      ...person,
      transaction: sql`own.transaction_id`,
      programme: sql`application.programme_id`,
      recorded: sql`own.recorded_at`,
      paid: sql`own.paid_at`,
      card: sql`'•••• ' || own.card_last_four`,
      amount: sql`own.amount`,
      returned: sql`own.returned`,
      state: sql`own.state`,
    },
    sorts: { date: sql`own.recorded_at`, amount: sql`own.amount` },
    state: (state) => (state === 'counted' ? sql`own.decision <> 'ignore'` : sql`own.state = ${state}`),
    programme: (id) => sql`application.programme_id = ${id}`,
    dated: { by: sql`own.recorded_at`, as: 'instant' },
  }),
};
