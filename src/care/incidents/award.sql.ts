import { sql, type RawBuilder } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { EnrolmentId } from '#enrolments';
import { isDecided, type Award, type EndedInterval, type GivenBack, type IncidentId, type IncidentKind } from './incident.ts';

/** Null: this very interval was decided before. The incident's row serialises those who decide. */
export async function insertAward(
  tx: Tx,
  award: EndedInterval & Pick<Award, 'incidentId' | 'programmes' | 'by' | 'at'>,
): Promise<number | null> {
  await tx.selectFrom('incidents.incident').select('id').where('id', '=', award.incidentId).forNoKeyUpdate().executeTakeFirstOrThrow();
  const before = await awardsOf(tx, award.incidentId);
  if (isDecided(before, award)) return null;
  const no = before.length + 1;
  await tx
    .insertInto('incidents.award')
    .values({
      incident_id: award.incidentId,
      no,
      starts_at: award.start,
      ends_at: award.end,
      programmes: award.programmes && [...award.programmes],
      decided_by: award.by,
      decided_at: award.at,
    })
    .execute();
  return no;
}

type Reach = EndedInterval & Pick<Award, 'programmes'>;
/** An interval as it is asked for, or as the columns of a decision. */
export type Bound =
  | Reach
  | { readonly start: RawBuilder<unknown>; readonly end: RawBuilder<unknown>; readonly programmes: RawBuilder<unknown> };

export async function awardsOf(db: Db, id: IncidentId): Promise<Award[]> {
  const rows = await awards(db).where('award.incident_id', '=', id).orderBy('award.no').execute();
  return rows.map(awardFrom);
}

/** A decision's interval as columns, for what looks at all of them. */
export const ofAward: Bound = { start: sql.ref('award.starts_at'), end: sql.ref('award.ends_at'), programmes: sql.ref('award.programmes') };

export async function awardByNo(db: Db, id: IncidentId, no: number): Promise<Award | null> {
  const row = await awards(db).where('award.incident_id', '=', id).where('award.no', '=', no).executeTakeFirst();
  return row ? awardFrom(row) : null;
}

export const awards = (db: Db) =>
  db
    .selectFrom('incidents.award as award')
    .innerJoin('incidents.incident as incident', 'incident.id', 'award.incident_id')
    .selectAll('award')
    .select('incident.kind');
type Row = Awaited<ReturnType<ReturnType<typeof awards>['executeTakeFirstOrThrow']>>;

export const awardFrom = (row: Row): Award => ({
  incidentId: row.incident_id as IncidentId,
  no: row.no,
  kind: row.kind as IncidentKind,
  start: row.starts_at,
  end: row.ends_at,
  programmes: row.programmes,
  by: row.decided_by,
  at: row.decided_at,
});

/** Courses that were open in the interval, of contracts that still give service or may again (a suspension can be lifted). */
const touched = ({ start, end, programmes }: Bound) => sql`
  enrolments.v_access as access
  where (access.closed_as is null or access.closed_as = 'suspended')
    and access.opened_at < ${end}::timestamptz
    and ((access.opened_at at time zone 'Asia/Almaty')::date + access.access_days + access.extra_days + 1)::timestamp
      at time zone 'Asia/Almaty' > ${start}::timestamptz
    and (${programmes}::uuid[] is null or access.programme_id = any (${programmes}::uuid[]))`;

/** How many courses an extension would reach, before anybody decides. */
export async function contractsTouched(db: Db, reach: Reach): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${touched(reach)}`.execute(db);
  return rows[0]!.count;
}

/** Enrolments the decision has not reached yet, in the order of their ids, some at a time; `only`: whether this one is among them. */
export async function enrolmentsDue(db: Db, award: Award, most: number, only: EnrolmentId | null = null): Promise<EnrolmentId[]> {
  const { rows } = await sql<{ id: EnrolmentId }>`
    select access.enrolment_id as id from ${touched(award)}
      and (${only}::uuid is null or access.enrolment_id = ${only}::uuid)
      and not exists (select from incidents.v_granted granted where granted.incident_id = ${award.incidentId}::uuid
        and granted.award_no = ${award.no}::int and granted.enrolment_id = access.enrolment_id)
    order by access.enrolment_id limit ${most}::int`.execute(db);
  return rows.map(({ id }) => id);
}

/** Decisions that have not reached one course: it was opened into the past (a seat claimed late), the earliest interval first. */
export async function awardsOwed(db: Db, enrolmentId: EnrolmentId): Promise<Award[]> {
  const rows = await awards(db)
    .where(
      sql<boolean>`exists (select from ${touched(ofAward)} and access.enrolment_id = ${enrolmentId}::uuid)
        and not exists (select from incidents.v_granted granted where granted.incident_id = award.incident_id
          and granted.award_no = award.no and granted.enrolment_id = ${enrolmentId}::uuid)`,
    )
    .orderBy('award.starts_at')
    .orderBy('award.incident_id')
    .orderBy('award.no')
    .execute();
  return rows.map(awardFrom);
}

/** Courses on seats that were claimed since, after the term had begun. */
export async function lateClaims(db: Db, since: Date): Promise<EnrolmentId[]> {
  const { rows } = await sql<{ id: EnrolmentId }>`
    select seat.enrolment_id as id from seats.v_seat seat join enrolments.v_access access on access.enrolment_id = seat.enrolment_id
    where seat.claimed_at >= ${since}::timestamptz and access.opened_at < seat.claimed_at order by seat.claimed_at`.execute(db);
  return rows.map(({ id }) => id);
}

/** The days that a suspension took and its lifting gives back (offer 4.2). */
export async function insertLiftedDays(
  tx: Tx,
  { caseId, enrolmentId, days }: { caseId: string; enrolmentId: EnrolmentId; days: readonly CivilDate[] },
): Promise<void> {
  await sql`insert into incidents.given_day (enrolment_id, day, case_id)
    select ${enrolmentId}::uuid, day, ${caseId}::uuid from unnest(${[...days]}::date[]) as day`.execute(tx);
}

/** Also what was given to its seat before it was claimed. */
export async function givenDays(db: Db, enrolmentId: EnrolmentId): Promise<ReadonlySet<CivilDate>> {
  const rows = await db
    .selectFrom('incidents.v_given_day')
    .select(sql<CivilDate>`to_char(day, 'YYYY-MM-DD')`.as('day'))
    .where('enrolment_id', '=', enrolmentId)
    .execute();
  return new Set(rows.map(({ day }) => day));
}

/** False: this decision reached the enrolment before. */
export async function insertGranted(
  tx: Tx,
  { award, enrolmentId, days, at }: { award: Award; enrolmentId: EnrolmentId; days: readonly CivilDate[]; at: Date },
): Promise<boolean> {
  const keys = { incident_id: award.incidentId, award_no: award.no, enrolment_id: enrolmentId };
  const done = await tx
    .insertInto('incidents.granted')
    .values({ ...keys, days: days.length, at })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (done.numInsertedOrUpdatedRows !== 1n) return false;
  if (days.length > 0)
    await sql`insert into incidents.given_day (enrolment_id, day, incident_id, award_no)
      select ${enrolmentId}::uuid, day, ${award.incidentId}::uuid, ${award.no}::int from unnest(${[...days]}::date[]) as day`.execute(tx);
  return true;
}

/** What one decision has come to so far. */
export async function reached(db: Db, id: IncidentId): Promise<{ contracts: number; days: number }> {
  const row = await db
    .selectFrom('incidents.v_granted')
    .select([
      sql<number>`count(distinct coalesce(enrolment_id, seat_id))::int`.as('contracts'),
      sql<number>`coalesce(sum(days), 0)::int`.as('days'),
    ])
    .where('incident_id', '=', id)
    .where('days', '>', 0)
    .executeTakeFirstOrThrow();
  return row;
}

/** Why a course is open longer than was agreed: for the learner, staff and the file of the contract. */
export async function givenBack(db: Db, enrolmentId: EnrolmentId): Promise<GivenBack[]> {
  const rows = await db
    .selectFrom('incidents.v_granted as granted')
    .innerJoin('incidents.award as award', (on) =>
      on.onRef('award.incident_id', '=', 'granted.incident_id').onRef('award.no', '=', 'granted.award_no'),
    )
    .innerJoin('incidents.incident as incident', 'incident.id', 'granted.incident_id')
    .select(['incident.id', 'incident.no', 'incident.kind', 'award.starts_at', 'award.ends_at', 'granted.days', 'granted.at'])
    .where('granted.enrolment_id', '=', enrolmentId)
    .where('granted.days', '>', 0)
    .orderBy('granted.at')
    .orderBy('granted.incident_id')
    .orderBy('granted.award_no')
    .execute();
  return rows.map((row) => ({
    id: row.id as IncidentId,
    no: row.no,
    kind: row.kind as IncidentKind,
    start: row.starts_at,
    end: row.ends_at,
    days: row.days!,
    at: row.at!,
  }));
}
