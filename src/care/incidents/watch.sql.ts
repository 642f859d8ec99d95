import { sql } from 'kysely';
import { addDays, almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import type { Db, Tx } from '#platform/database.ts';
import { firstDay, nextMonth, type Tally } from './availability.ts';
import { learnerFunctions, type IncidentId, type LearnerFunction } from './incident.ts';
import type { Standing } from './watch.ts';

export type Watched = {
  readonly name: LearnerFunction;
  readonly standing: Standing;
  readonly incidentId: IncidentId | null;
  readonly lastIncidentId: IncidentId | null;
  readonly recoveredAt: Date | null;
  readonly fault: string | null;
};

/** Takes the round: two workers wait for one another here. Null: nothing was ever measured. */
export async function lockRound(tx: Tx): Promise<Date | null> {
  const row = await tx.selectFrom('incidents.round').select('last_at').forUpdate().executeTakeFirstOrThrow();
  return row.last_at;
}
export async function noteRound(tx: Tx, at: Date): Promise<void> {
  await tx.updateTable('incidents.round').set({ last_at: at }).execute();
}
export async function lastRound(db: Db): Promise<Date | null> {
  const row = await db.selectFrom('incidents.round').select('last_at').executeTakeFirstOrThrow();
  return row.last_at;
}

export async function watched(db: Db): Promise<Watched[]> {
  const rows = await db.selectFrom('incidents.watch').selectAll().execute();
  const all = rows.map((row) => ({
    name: row.function as LearnerFunction,
    standing: {
      down: row.incident_id !== null,
      fails: row.fails,
      failingSince: row.failing_since,
      wells: row.wells,
      wellSince: row.well_since,
    },
    incidentId: row.incident_id as IncidentId | null,
    lastIncidentId: row.last_incident_id as IncidentId | null,
    recoveredAt: row.recovered_at,
    fault: row.fault,
  }));
  return all.sort((a, b) => learnerFunctions.indexOf(a.name) - learnerFunctions.indexOf(b.name));
}

export async function keepWatched(tx: Tx, one: Watched): Promise<void> {
  const { standing } = one;
  await tx
    .updateTable('incidents.watch')
    .set({
      fails: standing.fails,
      failing_since: standing.failingSince,
      wells: standing.wells,
      well_since: standing.wellSince,
      incident_id: one.incidentId,
      last_incident_id: one.lastIncidentId,
      recovered_at: one.recoveredAt,
      fault: one.fault,
    })
    .where('function', '=', one.name)
    .execute();
}

/** Adds rounds to the days' sums. */
export async function addTally(
  tx: Tx,
  day: CivilDate,
  more: { readonly rounds: number; readonly failed: readonly LearnerFunction[] },
): Promise<void> {
  await sql`insert into incidents.tally as tally (day, function, rounds, failed)
    select ${day}::date, name, ${more.rounds}::int, case when name = any (${[...more.failed]}::text[]) then ${more.rounds}::int else 0 end
    from unnest(${[...learnerFunctions]}::text[]) as name
    on conflict (day, function) do update set rounds = tally.rounds + excluded.rounds, failed = tally.failed + excluded.failed`.execute(tx);
}

export type DayTally = Tally & { readonly day: CivilDate; readonly name: LearnerFunction };

/** A month's sums, day by day. */
export async function talliesOf(db: Db, month: string): Promise<DayTally[]> {
  const { rows } = await sql<DayTally>`
    select to_char(day, 'YYYY-MM-DD') as day, function as name, rounds, failed from incidents.tally
    where day >= ${firstDay(month)}::date and day < ${firstDay(nextMonth(month))}::date order by day, function`.execute(db);
  return rows;
}

/** The first day of which anything is known: where the history begins. */
export async function firstKnownDay(db: Db, now: Date): Promise<CivilDate> {
  const { rows } = await sql<{ day: CivilDate | null }>`
    select to_char(least((select min(day) from incidents.tally),
      (select min((starts_at at time zone 'Asia/Almaty')::date) from incidents.revision where not annulled)), 'YYYY-MM-DD') as day`.execute(
    db,
  );
  const today = almatyDay(now);
  const day = rows[0]?.day ?? today;
  const tenYears = addDays(today, -3653);
  return day < tenYears ? tenYears : day;
}

/** For how long the oldest job that is due has waited for a worker. */
export async function queueSeconds(db: Db): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select coalesce(extract(epoch from now() - min(run_at)), 0)::float8 as seconds from graphile_worker._private_jobs
    where attempts < max_attempts and run_at <= now() and locked_at is null`.execute(db);
  return rows[0]!.seconds;
}
