import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { ContractId } from './contract.ts';
import { runningStates, type Amendment } from './governing.ts';

export type GoverningVersion = { readonly offerVersionId: string; readonly from: Date };

/** The versions of the offer that governed the contract, in order: the first is the accepted one, the last governs. */
export async function governingVersions(db: Db, contractId: string): Promise<GoverningVersion[]> {
  const rows = await db
    .selectFrom('contracts.governing_version')
    .select(['offer_version_id', 'from_at'])
    .where('contract_id', '=', contractId)
    // Two that begin together: versions are numbered by time, and so are their ids.
    .orderBy('from_at')
    .orderBy('offer_version_id')
    .execute();
  return rows.map((row) => ({ offerVersionId: row.offer_version_id, from: row.from_at }));
}

export async function insertGoverning(tx: Tx, row: GoverningVersion & { readonly contractId: string; readonly now: Date }): Promise<void> {
  await tx
    .insertInto('contracts.governing_version')
    .values({ contract_id: row.contractId, offer_version_id: row.offerVersionId, from_at: row.from, recorded_at: row.now })
    .execute();
}

/**
 * Lets an amendment govern the contracts that ran when it took effect, whenever this is asked; at most so many at once. One
 * whose customer could not be told in time is governed from the day they were told of later, and until then by what they
 * accepted. Who comes second, or again, adds none. Returns how many were added.
 */
export async function insertFollowing(tx: Tx, { versionId, from, amends }: Amendment, now: Date, most: number): Promise<number> {
  const added = await sql`
    insert into contracts.governing_version (contract_id, offer_version_id, from_at, recorded_at)
    select contract.id, ${versionId}::uuid, begins.at, ${now}::timestamptz
    from contracts.contract
    join ${amendedOf(amends)} on amended.version_id = contract.offer_version_id
    left join contracts.late_notice told on told.contract_id = contract.id
    cross join lateral (select case
      when told.from_at is not null then greatest(${from}::timestamptz, told.from_at)
      when ${AMENDED_BEFORE} or ${TOLD_IN_TIME} then ${from}::timestamptz end as at) begins
    where begins.at <= ${now}::timestamptz
      and coalesce(
        (select case when step.to_state = 'suspended' then step.from_state else step.to_state end from contracts.step
         where step.contract_id = contract.id and step.at <= begins.at order by step.no desc limit 1),
        'concluded') = any(${[...runningStates]}::text[])
      and not exists (
        select from contracts.governing_version known where known.contract_id = contract.id and known.offer_version_id = ${versionId}::uuid)
    order by contract.id
    limit ${most}
    on conflict (contract_id, offer_version_id) do nothing`.execute(tx);
  return Number(added.numAffectedRows ?? 0n);
}

const amendedOf = (amends: Amendment['amends']) => sql`unnest(
  ${amends.map((one) => one.versionId)}::uuid[], ${amends.map((one) => one.since)}::timestamptz[],
  ${amends.map((one) => one.by)}::uuid[]) as amended (version_id, since, by_id)`;

/**
 * The contract stood before what amended it first took effect, and somebody was told of that as its customer: whoever
 * concludes in the last minute is not.
 */
const TOLD_IN_TIME = sql`(contract.recorded_at < amended.since and exists (select from contracts.terms_notice notice
  where notice.version_id = amended.by_id and notice.event = 'scheduled' and (
    (contract.organisation_version_id is null and notice.account_id = contract.account_id)
    or exists (select from organisations.v_representative acted
      where acted.version_id = contract.organisation_version_id and acted.account_id = notice.account_id
        and acted.since <= notice.at and (acted.ended_at is null or acted.ended_at > notice.at)))))`;

/** It has gone over before: it follows like any other. */
const AMENDED_BEFORE = sql`exists (select from contracts.governing_version other
  where other.contract_id = contract.id and other.offer_version_id <> contract.offer_version_id)`;

/** Now, and not when it was suspended: `standing` is a row of contracts.v_state. */
export const RUNNING = sql`case when standing.state = 'suspended' then standing.from_state else standing.state end
  = any(${[...runningStates]}::text[])`;

/** Somebody is the contract's customer now and can be written to. */
const SOMEBODY_TO_TELL = sql`exists (select from people.v_person person where person.erased_at is null and (
  (contract.organisation_version_id is null and person.account_id = contract.account_id)
  or person.account_id in (select member.account_id from organisations.v_member member
    where member.version_id = contract.organisation_version_id and member.role = 'representative')))`;

/** Running contracts whose customer was told neither in time nor later, where there is one to tell: the oldest first. */
export async function lateContracts(db: Db, { amends }: Amendment, most: number, only: ContractId | null = null): Promise<ContractId[]> {
  const { rows } = await sql<{ id: ContractId }>`
    select contract.id from contracts.contract
    join ${amendedOf(amends)} on amended.version_id = contract.offer_version_id
    join contracts.v_state standing on standing.contract_id = contract.id and ${RUNNING}
    where (${only}::uuid is null or contract.id = ${only}::uuid)
      and not exists (select from contracts.late_notice told where told.contract_id = contract.id)
      and not ${AMENDED_BEFORE} and not ${TOLD_IN_TIME} and ${SOMEBODY_TO_TELL}
    order by contract.recorded_at limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

/** False: another worker told them. */
export async function insertLateNotice(tx: Tx, told: LateNotice & { readonly contractId: string; readonly at: Date }): Promise<boolean> {
  const done = await tx
    .insertInto('contracts.late_notice')
    .values({ contract_id: told.contractId, version_id: told.offerVersionId, from_at: told.from, at: told.at })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}
export type LateNotice = GoverningVersion;

export async function lateNoticeOf(db: Db, contractId: string): Promise<LateNotice | null> {
  const row = await db
    .selectFrom('contracts.late_notice')
    .select(['version_id', 'from_at'])
    .where('contract_id', '=', contractId)
    .executeTakeFirst();
  return row ? { offerVersionId: row.version_id, from: row.from_at } : null;
}

/** How many running contracts were accepted under each version of the offer. */
export async function runningByVersion(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; many: number }>`
    select contract.offer_version_id as id, count(*)::int as many from contracts.contract
    join contracts.v_state standing on standing.contract_id = contract.id and ${RUNNING}
    group by contract.offer_version_id`.execute(db);
  return new Map(rows.map(({ id, many }) => [id, many]));
}

/** The versions under which a person's running contracts were accepted, and those of organisations they represent. */
export async function acceptedBy(db: Db, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct contract.offer_version_id as id from contracts.contract
    join contracts.v_state standing on standing.contract_id = contract.id and ${RUNNING}
    left join organisations.v_member member on member.version_id = contract.organisation_version_id and member.role = 'representative'
    where coalesce(member.account_id, case when contract.organisation_version_id is null then contract.account_id end) = ${accountId}::uuid`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** Contracts accepted under an earlier version that this one governs, or did. */
export async function contractsFollowing(db: Db, versionId: string): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from contracts.governing_version governing
    join contracts.contract on contract.id = governing.contract_id
    where governing.offer_version_id = ${versionId}::uuid and contract.offer_version_id <> ${versionId}::uuid`.execute(db);
  return rows[0]!.many;
}
