import { sql } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import type { SeatStanding } from '#contracts';
import type { Db, Tx } from '#platform/database.ts';
import type { Claim, InvitationId, ProgressChoice, ProgressField, Seat, SeatId } from './seat.ts';

export async function insertSeats(
  tx: Tx,
  of: { contractId: string; seats: number; openedAt: Date; startsAtLatest: CivilDate; endsOn: CivilDate },
): Promise<void> {
  const rows = Array.from({ length: of.seats }, (_, at) => ({
    contract_id: of.contractId,
    no: at + 1,
    opened_at: of.openedAt,
    starts_at_latest: of.startsAtLatest,
    ends_on: of.endsOn,
  }));
  await tx
    .insertInto('seats.seat')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Whoever invites, revokes or claims on a seat waits here for those before them. False: no such seat. */
export async function lockSeat(tx: Tx, id: SeatId): Promise<boolean> {
  const row = await tx
    .selectFrom('seats.seat')
    .select('id')
    .where(sql<string>`id::text`, '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** All seats of a contract, by number. */
export async function seatsOfContract(db: Db, contractId: string): Promise<Seat[]> {
  return (await wide(db).where('seat.contract_id', '=', contractId).orderBy('seat.no').execute()).map(fromRow);
}

export async function seatById(db: Db, id: SeatId): Promise<Seat | null> {
  const row = await wide(db).where('seat.id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The seat that a link's random part opens; `over`: it was good once, and its invitation has ended. */
export async function seatByToken(db: Db, hash: Buffer): Promise<{ readonly seat: Seat; readonly over: boolean } | null> {
  const row = await db
    .selectFrom('seats.link as link')
    .innerJoin('seats.invitation as invitation', 'invitation.id', 'link.invitation_id')
    .select(['invitation.seat_id', 'invitation.ended_at'])
    .where('link.token_hash', '=', hash)
    .executeTakeFirst();
  const seat = row && (await seatById(db, row.seat_id as SeatId));
  return seat ? { seat, over: row.ended_at !== null } : null;
}

/** The claim behind a course; null: the course is of a person's own contract. */
export async function claimOfEnrolment(db: Db, enrolmentId: string): Promise<(Claim & { readonly seatId: SeatId }) | null> {
  const row = await db.selectFrom('seats.claim').select('seat_id').where('enrolment_id', '=', enrolmentId).executeTakeFirst();
  const seat = row && (await seatById(db, row.seat_id as SeatId));
  return seat?.claim ? { ...seat.claim, seatId: seat.id } : null;
}

export type OwnClaim = {
  readonly seatId: string;
  readonly contractId: string;
  readonly no: number;
  readonly at: Date;
  readonly shows: readonly ProgressField[];
};

/** The seats a person took. */
export async function claimsOf(db: Db, accountId: string): Promise<OwnClaim[]> {
  const rows = await wide(db).where('claim.account_id', '=', accountId).execute();
  return rows
    .map(fromRow)
    .flatMap(({ id, contractId, no, claim }) => (claim ? [{ seatId: id, contractId, no, at: claim.at, shows: claim.shows }] : []));
}

/** False: somebody else has claimed it. The key decides. */
export async function insertClaim(
  tx: Tx,
  claim: { seatId: SeatId; accountId: string; enrolmentId: string; cardVersionId: string; consentId: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto('seats.claim')
    .values({
      seat_id: claim.seatId,
      account_id: claim.accountId,
      enrolment_id: claim.enrolmentId,
      card_version_id: claim.cardVersionId,
      consent_id: claim.consentId,
      at: claim.at,
    })
    .onConflict((on) => on.column('seat_id').doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function insertProgressChoice(tx: Tx, seatId: SeatId, shows: readonly ProgressField[], at: Date): Promise<void> {
  await tx
    .insertInto('seats.progress_choice')
    .values({ seat_id: seatId, shows: [...shows], at })
    .execute();
}

/** Every choice about a seat, the latest first. */
export async function choicesOf(db: Db, seatId: string): Promise<ProgressChoice[]> {
  const rows = await db
    .selectFrom('seats.progress_choice')
    .select(['at', 'shows'])
    .where('seat_id', '=', seatId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ at, shows }) => ({ at, shows: shows as ProgressField[] }));
}

const wide = (db: Db) =>
  db
    .selectFrom('seats.seat as seat')
    .innerJoin('seats.v_seat as term', 'term.seat_id', 'seat.id')
    .leftJoin('seats.invitation as invitation', (join) =>
      join.onRef('invitation.seat_id', '=', 'seat.id').on('invitation.ended_at', 'is', null),
    )
    .leftJoin('seats.claim as claim', 'claim.seat_id', 'seat.id')
    .leftJoin('contracts.v_seat_state as own', (join) =>
      join.onRef('own.contract_id', '=', 'seat.contract_id').onRef('own.seat_no', '=', 'seat.no'),
    )
    .select([
      'seat.id',
      'seat.contract_id',
      'seat.no',
      'seat.opened_at',
      'seat.starts_at_latest',
      'term.ends_on',
      'term.extra_days',
      'invitation.id as invitation_id',
      'invitation.name',
      'invitation.email',
      'invitation.phone',
      'invitation.locale',
      'invitation.made_at',
      'claim.account_id',
      'claim.enrolment_id',
      'claim.card_version_id',
      'claim.at as claimed_at',
      'own.state as standing',
      sql<string | null>`(select link.message_id from seats.link where link.invitation_id = invitation.id and link.message_id is not null
        order by link.made_at desc limit 1)`.as('message_id'),
      sql<ProgressField[] | null>`(select choice.shows from seats.progress_choice choice where choice.seat_id = seat.id
        order by choice.id desc limit 1)`.as('shows'),
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof wide>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): Seat => ({
  id: row.id as SeatId,
  contractId: row.contract_id,
  no: row.no,
  openedAt: row.opened_at,
  startsAtLatest: row.starts_at_latest as CivilDate,
  endsOn: row.ends_on as CivilDate,
  extraDays: row.extra_days!,
  standing: (row.standing ?? 'in-service') as SeatStanding,
  invitation:
    row.invitation_id === null
      ? null
      : {
          id: row.invitation_id as InvitationId,
          name: row.name ?? '',
          email: row.email ?? '',
          phone: row.phone,
          locale: row.locale as Locale,
          madeAt: row.made_at!,
          messageId: row.message_id,
        },
  claim:
    row.account_id === null
      ? null
      : {
          accountId: row.account_id,
          enrolmentId: row.enrolment_id!,
          cardVersionId: row.card_version_id!,
          at: row.claimed_at!,
          shows: row.shows ?? [],
        },
});
