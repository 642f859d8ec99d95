import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
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
 * Lets an amendment govern the contracts that ran when it took effect, whenever this is asked; at most so many at once.
 * Who comes second, or again, adds none. Returns how many were added.
 */
export async function insertFollowing(tx: Tx, { versionId, from, amends }: Amendment, now: Date, most: number): Promise<number> {
  const added = await sql`
    insert into contracts.governing_version (contract_id, offer_version_id, from_at, recorded_at)
    select contract.id, ${versionId}::uuid, greatest(${from}::timestamptz, contract.paid_at), ${now}::timestamptz
    from contracts.contract
    where contract.offer_version_id = any(${[...amends]}::uuid[])
      and coalesce(
        (select step.to_state from contracts.step
         where step.contract_id = contract.id and step.at <= ${from}::timestamptz order by step.no desc limit 1),
        'concluded') = any(${[...runningStates]}::text[])
      and not exists (
        select from contracts.governing_version known where known.contract_id = contract.id and known.offer_version_id = ${versionId}::uuid)
    order by contract.id
    limit ${most}
    on conflict (contract_id, offer_version_id) do nothing`.execute(tx);
  return Number(added.numAffectedRows ?? 0n);
}

/** Contracts accepted under an earlier version that this one governs, or did. */
export async function contractsFollowing(db: Db, versionId: string): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from contracts.governing_version governing
    join contracts.contract on contract.id = governing.contract_id
    where governing.offer_version_id = ${versionId}::uuid and contract.offer_version_id <> ${versionId}::uuid`.execute(db);
  return rows[0]!.many;
}
