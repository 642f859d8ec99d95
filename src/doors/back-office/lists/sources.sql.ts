import { sql } from 'kysely';
import { contractsSource } from './contracts-source.sql.ts';
import { byCustomer, customerFacts, organisationAsNow } from './customer.sql.ts';
import type { ListName } from './list.ts';
import type { Source } from './source.ts';

const none = sql`null::text`;
const person = { person: sql`person.name`, email: sql`person.email`, phone: sql`person.phone`, region: sql`person.region_code` };
/** A person's own contracts: not those signed for an organisation. */
const bought = sql`contracts.v_contract bought`;
const own = sql`bought.account_id = person.account_id and bought.organisation_version_id is null`;

export const sources: Readonly<Record<ListName, (today: string) => Source>> = {
  applications: () => ({
    from: sql`applications.v_application own
      ${organisationAsNow(sql`own.organisation_id`)}
      left join people.v_learner person on person.account_id = own.account_id`,
    id: sql`own.application_id`,
    account: sql`own.account_id`,
    link: sql`own.number`,
    currency: none,
    customer: customerFacts,
    columns: {
      ...person,
      customer: byCustomer,
      bin: sql`customer.bin`,
      number: sql`own.number`,
      programme: sql`own.programme_id`,
      opened: sql`own.opened_at`,
      submitted: sql`own.submitted_at`,
      expires: sql`own.expires_at`,
      closed: sql`own.closed_at`,
      state: sql`own.state`,
    },
    sorts: { date: sql`own.opened_at`, person: byCustomer },
    state: (state) => sql`own.state = ${state}`,
    programme: (id) => sql`own.programme_id = ${id}`,
    dated: { by: sql`own.submitted_at`, as: 'instant' },
    ofPeople: (people) => sql`select application_id from applications.v_application where account_id in ${people}`,
    ofOrganisations: (ids) => sql`select application_id from applications.v_application where organisation_id = any(${ids}::uuid[])`,
  }),
  people: () => ({
    from: sql`people.v_learner person`,
    id: sql`person.account_id`,
    account: sql`person.account_id`,
    link: none,
    currency: none,
    customer: sql``,
    columns: {
      ...person,
      // The IIN is masked in the room that keeps it.
      iin: none,
      workplace: sql`person.workplace_type`,
      position: sql`person.position`,
      registered: sql`person.registered_at`,
      saved: sql`person.saved_at`,
      contracts: sql`(select count(*) from ${bought} where ${own})`,
    },
    sorts: { date: sql`person.registered_at`, person: sql`person.name collate "kk-x-icu"` },
    state: (state) => sql`${state === 'with-contract' ? sql`` : sql`not`} exists (select from ${bought} where ${own})`,
    programme: (id) =>
      sql`exists (select from ${bought} join catalogue.v_version version on version.version_id = bought.programme_version_id
        where ${own} and version.programme_id = ${id})`,
    dated: { by: sql`person.registered_at`, as: 'instant' },
    ofPeople: (people) => sql`${people}`,
    ofOrganisations: null,
  }),
  contracts: (today) => contractsSource(today, person),
  payments: () => ({
    from: sql`payments.v_capture own
      left join applications.v_application application on application.application_id = own.application_id
      ${organisationAsNow(sql`application.organisation_id`)}
      left join people.v_learner person on person.account_id = own.account_id`,
    id: sql`own.capture_id`,
    account: sql`own.account_id`,
    link: sql`own.attempt_id::text`,
    currency: sql`own.currency`,
    customer: customerFacts,
    columns: {
      ...person,
      customer: byCustomer,
      bin: sql`customer.bin`,
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
    ofPeople: (people) => sql`select capture_id from payments.v_capture where account_id in ${people}`,
    ofOrganisations: (ids) => sql`select capture_id from payments.v_capture where application_id in
      (select application_id from applications.v_application where organisation_id = any(${ids}::uuid[]))`,
  }),
};
