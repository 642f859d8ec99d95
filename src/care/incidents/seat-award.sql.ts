import { sql } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { SeatId } from '#seats';
import { awardFrom, awards, ofAward, type Bound } from './award.sql.ts';
import type { Award, GivenToSeats, IncidentId, IncidentKind } from './incident.ts';

/** `standing` and `own` are the rows of the contract and of the seat. */
const notEnded = sql`coalesce(standing.state, 'concluded') not in ('terminated', 'withdrawn', 'refunded')
  and coalesce(own.state, 'in-service') not in ('terminated', 'withdrawn', 'refunded')`;

/**
 * Seats that nobody has claimed and whose term ran in the interval: it begins with the end of the day that the contract
 * names. Neither they nor their contracts have ended.
 */
const touchedSeats = ({ start, end, programmes }: Bound) => sql`
  seats.v_seat as seat
  join contracts.v_contract agreed on agreed.contract_id = seat.contract_id
  join catalogue.v_version version on version.version_id = agreed.programme_version_id
  left join contracts.v_state standing on standing.contract_id = seat.contract_id
  left join contracts.v_seat_state own on own.contract_id = seat.contract_id and own.seat_no = seat.no
  where seat.enrolment_id is null
    and ${notEnded}
    and (seat.starts_at_latest + 1)::timestamp at time zone 'Asia/Almaty' <= ${end}::timestamptz
    and (seat.ends_on + 1)::timestamp at time zone 'Asia/Almaty' > ${start}::timestamptz
    and (${programmes}::uuid[] is null or version.programme_id = any (${programmes}::uuid[]))`;

const notGranted = (incident: unknown, no: unknown) => sql`not exists (select from incidents.seat_granted granted
  where granted.incident_id = ${incident}::uuid and granted.award_no = ${no}::int and granted.seat_id = seat.seat_id)`;

/** How many seats that are nobody's yet an extension would reach, before anybody decides. */
export async function seatsTouched(db: Db, reach: Bound): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${touchedSeats(reach)}`.execute(db);
  return rows[0]!.count;
}

/** Seats the decision has not reached yet, in the order of their ids, some at a time; or whether one is among them. */
export async function seatsDue(db: Db, award: Award, most: number, only: SeatId | null = null): Promise<SeatId[]> {
  const { rows } = await sql<{ id: SeatId }>`
    select seat.seat_id as id from ${touchedSeats(award)} and ${notGranted(award.incidentId, award.no)}
      and (${only}::uuid is null or seat.seat_id = ${only}::uuid)
    order by seat.seat_id limit ${most}::int`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Decisions that have not reached every seat that still waits, or would wait with their days: a term that grew since reaches
 * into their interval.
 */
export async function awardsOwedToSeats(db: Db, today: CivilDate): Promise<Award[]> {
  const rows = await awards(db)
    .where(
      sql<boolean>`exists (select from ${touchedSeats(ofAward)} and seat.ends_on + (
          (award.ends_at at time zone 'Asia/Almaty')::date - (award.starts_at at time zone 'Asia/Almaty')::date + 1) >= ${today}::date
        and ${notGranted(sql.ref('award.incident_id'), sql.ref('award.no'))})`,
    )
    .orderBy('award.starts_at')
    .orderBy('award.incident_id')
    .orderBy('award.no')
    .execute();
  return rows.map(awardFrom);
}

export async function seatGivenDays(db: Db, seatId: SeatId): Promise<ReadonlySet<CivilDate>> {
  const rows = await db
    .selectFrom('incidents.seat_given_day')
    .select(sql<CivilDate>`to_char(day, 'YYYY-MM-DD')`.as('day'))
    .where('seat_id', '=', seatId)
    .execute();
  return new Set(rows.map(({ day }) => day));
}

/** False: this decision reached the seat before. */
export async function insertSeatGranted(
  tx: Tx,
  { award, seatId, days, at }: { award: Award; seatId: SeatId; days: readonly CivilDate[]; at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto('incidents.seat_granted')
    .values({ incident_id: award.incidentId, award_no: award.no, seat_id: seatId, days: days.length, at })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (done.numInsertedOrUpdatedRows !== 1n) return false;
  if (days.length > 0)
    await sql`insert into incidents.seat_given_day (seat_id, day, incident_id, award_no)
      select ${seatId}::uuid, day, ${award.incidentId}::uuid, ${award.no}::int from unnest(${[...days]}::date[]) as day`.execute(tx);
  return true;
}

/** What a decision gave to the seats of one contract, claimed or not. */
export type GivenToContract = { readonly contractId: string; readonly seats: number; readonly least: number; readonly most: number };

/** Contracts with seats that the decision gave days to and that still live, and one who acts for the organisation was not told of. */
export async function contractsToTell(db: Db, award: Award): Promise<GivenToContract[]> {
  const { rows } = await sql<GivenToContract>`
    select place.contract_id as "contractId", count(*)::int as seats, min(place.days)::int as least, max(place.days)::int as most
    from (
      select coalesce(seat.contract_id, access.contract_id) as contract_id, coalesce(seat.no, access.seat_no) as seat_no, given.days
      from incidents.v_granted given
      left join seats.v_seat seat on seat.seat_id = given.seat_id
      left join enrolments.v_access access on access.enrolment_id = given.enrolment_id and access.seat_no is not null
      where given.incident_id = ${award.incidentId}::uuid and given.award_no = ${award.no}::int and given.days > 0
    ) place
    join contracts.v_contract agreed on agreed.contract_id = place.contract_id
    join organisations.v_member member on member.version_id = agreed.organisation_version_id and member.role = 'representative'
    left join contracts.v_state standing on standing.contract_id = place.contract_id
    left join contracts.v_seat_state own on own.contract_id = place.contract_id and own.seat_no = place.seat_no
    where ${notEnded} and not exists (select from incidents.seats_told told where told.incident_id = ${award.incidentId}::uuid
      and told.award_no = ${award.no}::int and told.contract_id = place.contract_id and told.account_id = member.account_id)
    group by place.contract_id, member.account_id
    order by place.contract_id`.execute(db);
  return [...new Map(rows.map((row) => [row.contractId, row])).values()];
}

/** Who was told of a decision for this contract; read behind the contract's lock. */
export async function toldOfSeats(db: Db, award: Award, contractId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('incidents.seats_told')
    .select('account_id')
    .where('incident_id', '=', award.incidentId)
    .where('award_no', '=', award.no)
    .where('contract_id', '=', contractId)
    .execute();
  return new Set(rows.map((row) => row.account_id));
}

export async function insertSeatsTold(
  tx: Tx,
  { award, ...told }: { award: Award; contractId: string; accountId: string; messageId: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('incidents.seats_told')
    .values({
      incident_id: award.incidentId,
      award_no: award.no,
      contract_id: told.contractId,
      account_id: told.accountId,
      message_id: told.messageId,
      at: told.at,
    })
    .execute();
}

/** The letters by which those who act for the organisation were told, for the file of the contract. */
export async function lettersOfSeats(db: Db, contractId: string): Promise<string[]> {
  const rows = await db.selectFrom('incidents.seats_told').select('message_id').where('contract_id', '=', contractId).execute();
  return rows.map((row) => row.message_id);
}

/** Why the terms of a contract's seats are longer than was agreed, for those who act for the organisation. */
export async function givenToSeats(db: Db, contractId: string): Promise<GivenToSeats[]> {
  const { rows } = await sql<Omit<GivenToSeats, 'id' | 'kind'> & { id: string; kind: string }>`
    select incident.id, incident.no, incident.kind, award.starts_at as "start", award.ends_at as "end",
      given.days, min(given.at) as at, count(*)::int as seats
    from incidents.v_granted given
    join incidents.award on award.incident_id = given.incident_id and award.no = given.award_no
    join incidents.incident on incident.id = given.incident_id
    left join seats.v_seat seat on seat.seat_id = given.seat_id
    left join enrolments.v_access access on given.seat_id is null and access.enrolment_id = given.enrolment_id and access.seat_no is not null
    where given.days > 0 and coalesce(seat.contract_id, access.contract_id) = ${contractId}::uuid
    group by incident.id, incident.no, incident.kind, award.starts_at, award.ends_at, given.days
    order by award.starts_at, given.days`.execute(db);
  return rows.map((row) => ({ ...row, id: row.id as IncidentId, kind: row.kind as IncidentKind }));
}
