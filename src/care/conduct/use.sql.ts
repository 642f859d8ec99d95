import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { SharedUse, UseRule, UseSlot } from './use.ts';

export type NewUse = {
  readonly accountId: string;
  readonly slot: Date;
  readonly sessionId: string;
  readonly enrolmentId: string;
  readonly network: Buffer;
};

/** Once for a device and ten minutes, whichever process saw it. */
export async function insertUse(db: Db, use: NewUse): Promise<void> {
  await db
    .insertInto('conduct.use')
    .values({
      account_id: use.accountId,
      slot: use.slot,
      session_id: use.sessionId,
      enrolment_id: use.enrolmentId,
      network_lookup: use.network,
    })
    .onConflict((on) => on.doNothing())
    .execute();
}

export async function sweepUse(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('conduct.use').where('slot', '<', before).execute();
}

export async function ruleInForce(db: Db, now: Date): Promise<UseRule> {
  const row = await db
    .selectFrom('conduct.use_rule')
    .select(['no', 'effective_from', 'devices', 'times', 'days'])
    .where('effective_from', '<=', now)
    .orderBy('effective_from', 'desc')
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { no: row.no, effectiveFrom: row.effective_from, devices: row.devices, times: row.times, days: row.days };
}

export async function insertRule(
  tx: Tx,
  rule: Pick<UseRule, 'devices' | 'times' | 'days'> & { readonly staffId: string; readonly reason: string; readonly at: Date },
): Promise<void> {
  const { devices, times, days, staffId, reason, at } = rule;
  await tx.insertInto('conduct.use_rule').values({ effective_from: at, devices, times, days, by_staff: staffId, reason, at }).execute();
}

export type AccountUse = { readonly accountId: string; readonly slots: readonly UseSlot[] };

/** Accounts with as many devices at once, slot by slot, since they were told of last. */
export async function crowdedUse(db: Db, since: Date, devices: number): Promise<AccountUse[]> {
  const { rows } = await sql<{ account_id: string; slot: Date; devices: number; networks: number }>`
    select used.account_id, used.slot, count(*)::int as devices, count(distinct used.network_lookup)::int as networks
    from conduct.use as used
    where used.slot >= ${since}::timestamptz
      and used.slot > coalesce((select max(last_at) from conduct.signal where signal.account_id = used.account_id), '-infinity')
    group by used.account_id, used.slot having count(*) >= ${devices}::int`.execute(db);
  return [...Map.groupBy(rows, (row) => row.account_id)].map(([accountId, slots]) => ({ accountId, slots }));
}

/** False: another worker told of it first. The contract is that of the course which was used most. */
export async function insertSignal(tx: Tx, accountId: string, ruleNo: number, found: SharedUse, at: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into conduct.signal (account_id, contract_id, rule_no, first_at, last_at, times, devices, networks, found_at)
    select ${accountId}::uuid, access.contract_id, ${ruleNo}::int, ${found.firstAt}::timestamptz, ${found.lastAt}::timestamptz,
      ${found.times}::int, ${found.devices}::int, ${found.networks}::int, ${at}::timestamptz
    from conduct.use as used join enrolments.v_access as access on access.enrolment_id = used.enrolment_id
    where used.account_id = ${accountId}::uuid and used.slot between ${found.firstAt}::timestamptz and ${found.lastAt}::timestamptz
    group by access.contract_id order by count(*) desc limit 1
    on conflict (account_id, last_at) do nothing returning 1`.execute(tx);
  return rows.length > 0;
}
