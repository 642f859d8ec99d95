import type { Locale } from '#kernel/locale.ts';
import type { CivilDate } from '#kernel/civil-date.ts';
import { sql } from 'kysely';
import type { Tx } from '#platform/database.ts';
import type { Contact, InvitationId, SeatId } from './seat.ts';

/** Null: the seat has a live invitation already; the key lets only one in. */
export async function insertInvitation(
  tx: Tx,
  invitation: (Contact | Record<keyof Contact, null>) & { seatId: SeatId; locale: Locale; madeBy: string; at: Date },
): Promise<InvitationId | null> {
  const row = await tx
    .insertInto('seats.invitation')
    .values({
      seat_id: invitation.seatId,
      name: invitation.name,
      email: invitation.email,
      phone: invitation.phone,
      locale: invitation.locale,
      made_by: invitation.madeBy,
      made_at: invitation.at,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row ? (row.id as InvitationId) : null;
}

export async function insertLink(
  tx: Tx,
  link: { hash: Buffer; invitationId: InvitationId; messageId: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('seats.link')
    .values({ token_hash: link.hash, invitation_id: link.invitationId, message_id: link.messageId, made_at: link.at })
    .execute();
}

/** Ends the live invitation of a seat, and with it every link; the contacts go at once. False: there was none. */
export async function endInvitation(tx: Tx, seatId: SeatId, as: 'claimed' | 'revoked' | 'lapsed', at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('seats.invitation')
    .set({ ended_at: at, ended_as: as, name: null, email: null, phone: null })
    .where('seat_id', '=', seatId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The seats were given back: nobody is invited to them any more. */
export async function dropInvitations(tx: Tx, contractId: string, seats: readonly number[], at: Date): Promise<void> {
  await sql`
    update seats.invitation set ended_at = ${at}, ended_as = 'revoked', name = null, email = null, phone = null
    from seats.seat
    where seat.id = invitation.seat_id and invitation.ended_at is null
      and seat.contract_id = ${contractId}::uuid and seat.no = any(${seats}::integer[])`.execute(tx);
}

/** Contacts on seats whose term is over without a claim (clauses.md, legal entities). */
export async function endLapsed(tx: Tx, today: CivilDate, at: Date): Promise<number> {
  const done = await sql`
    update seats.invitation set ended_at = ${at}, ended_as = 'lapsed', name = null, email = null, phone = null
    from seats.v_seat seat
    where seat.seat_id = invitation.seat_id and invitation.ended_at is null and seat.ends_on < ${today}::date`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

/** Contacts on unclaimed seats of these contracts; the invitations themselves go on. */
export async function forgetContacts(tx: Tx, contractIds: readonly string[]): Promise<void> {
  if (contractIds.length === 0) return;
  await tx
    .updateTable('seats.invitation')
    .set({ name: null, email: null, phone: null })
    .where('ended_at', 'is', null)
    .where('seat_id', 'in', (of) => of.selectFrom('seats.seat').select('id').where('contract_id', 'in', contractIds))
    .execute();
}
