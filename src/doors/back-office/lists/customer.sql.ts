import { sql, type RawBuilder } from 'kysely';

type Sql = RawBuilder<unknown>;

/** Joined as `customer`: the organisation that is the customer of a row; nothing where a person is. */
export const organisationAsIn = (versionId: Sql): Sql =>
  sql`left join organisations.v_particulars customer on customer.version_id = ${versionId}`;

/** The same where no particulars are agreed yet: as they are now. */
export const organisationAsNow = (organisationId: Sql): Sql => sql`left join lateral (
  select * from organisations.v_particulars latest where latest.organisation_id = ${organisationId} order by latest.no desc limit 1
) customer on true`;

/** The order of the Kazakh alphabet: ә after а, қ after к, і after ы. Whoever has no name yet stands first. */
export const byCustomer = sql`coalesce(customer.name_kk, person.name, '') collate "kk-x-icu"`;

/** What a row says of its customer beside the person; null on lists where only persons stand. */
export const customerFacts = sql`, customer.organisation_id as "#organisation", customer.bin as "#bin", customer.name_kk as "#kk", customer.name_ru as "#ru"`;
