import { sql } from 'kysely';
import type { AccountId } from '#people';
import type { Db } from '#platform/database.ts';

/**
 * Who learns on a claimed seat of a contract that runs, and was not told of a coming version, in a steady order: the terms
 * they accepted for themselves change for them as for customers (clause 5.2).
 */
export async function learnersToTell(db: Db, versionId: string, most: number): Promise<AccountId[]> {
  const { rows } = await sql<{ id: AccountId }>`
    select distinct claim.account_id as id from seats.claim
    join seats.seat on seat.id = claim.seat_id
    join contracts.v_state standing on standing.contract_id = seat.contract_id
      and standing.state in ('concluded', 'in-service', 'suspended', 'fulfilled')
    left join contracts.v_seat_state own on own.contract_id = seat.contract_id and own.seat_no = seat.no
    where coalesce(own.state, 'in-service') in ('in-service', 'suspended')
      and not exists (select from contracts.v_terms_notice told
        where told.version_id = ${versionId}::uuid and told.account_id = claim.account_id and told.event = 'scheduled')
    order by claim.account_id limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}
