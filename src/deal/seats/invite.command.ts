import { almatyDay } from '#kernel/civil-date.ts';
import { localPath, type Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { sendMessage } from '#messages';
import type { Platform } from '#platform/context.ts';
import { refusedBy, transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { endInvitation, insertInvitation, insertLink } from './invitation.sql.ts';
import { seatState, type Contact, type Invitation, type Seat, type SeatId } from './seat.ts';
import { linkPath, linkHash, newLinkToken } from './seat-link.ts';
import { lockSeat, seatById, seatsOfContract } from './seat.sql.ts';

/** What the letter says of the seat, besides its link. */
export type InvitationWords = { readonly organisation: string; readonly programmeTitle: string };
export type Inviting = {
  readonly contractId: string;
  /** The member of the organisation who invites. */
  readonly by: string;
  readonly locale: Locale;
  readonly words: InvitationWords;
};

/** One letter a contact, on the free seats in order but those named; what does not find a seat is left. Returns how many were invited. */
export function inviteAll(
  platform: Platform,
  contacts: readonly Contact[],
  inviting: Inviting,
  but: readonly number[] = [],
): Promise<number> {
  return transact(platform.db, async (tx) => {
    let invited = 0;
    const at = platform.clock.now();
    const free = (await seatsOfContract(tx, inviting.contractId)).filter(
      (seat) => seatState(seat, almatyDay(at)) === 'free' && !but.includes(seat.no),
    );
    for (const seat of free) {
      const contact = contacts[invited];
      if (!contact) break;
      if (await inviteOn(tx, platform, { seat, contact, inviting, at })) invited += 1;
    }
    return invited;
  });
}

export type SeatRefusal = 'claimed' | 'invited' | 'not-invited' | 'over' | 'ended';

/** One person on one seat. */
export function inviteOne(platform: Platform, seatId: SeatId, contact: Contact, inviting: Inviting): Promise<Result<true, SeatRefusal>> {
  return withSeat(platform, seatId, async (tx, seat, at) => {
    const closed = closedTo(seat, at);
    if (closed) return refuse(closed);
    return (await inviteOn(tx, platform, { seat, contact, inviting, at })) ? ok(true) : refuse('invited');
  });
}

/** The same person again; the address in the earlier letter stays good. */
export function sendAgain(platform: Platform, seatId: SeatId, inviting: Inviting): Promise<Result<true, SeatRefusal>> {
  return withSeat(platform, seatId, async (tx, seat, at) => {
    const closed = closedTo(seat, at);
    if (closed) return refuse(closed);
    // Contacts that were forgotten leave nobody to write to.
    if (!seat.invitation || seat.invitation.email === '') return refuse('not-invited');
    await sendLink(tx, platform, { seat, to: seat.invitation, inviting, at });
    await noted(tx, 'seat.invited-again', seat, inviting.by, at);
    return ok(true);
  });
}

/**
 * An address to hand over by other means: shown once, since only its hash is kept. A free seat is so invited to by the link
 * alone, without anybody's contacts.
 */
export function copyLink(platform: Platform, seatId: SeatId, by: string, locale: Locale = 'kk'): Promise<Result<string, SeatRefusal>> {
  return withSeat(platform, seatId, async (tx, seat, now) => {
    const closed = closedTo(seat, now);
    if (closed) return refuse(closed);
    const nobody = { name: null, email: null, phone: null };
    const invitationId = seat.invitation?.id ?? (await insertInvitation(tx, { ...nobody, seatId: seat.id, locale, madeBy: by, at: now }));
    if (!invitationId) return refuse('invited');
    const text = newLinkToken(platform.random);
    await insertLink(tx, { hash: linkHash(text), invitationId, messageId: null, at: now });
    await noted(tx, 'seat.link-copied', seat, by, now);
    return ok(text);
  });
}

/** Takes the seat back for another person; never from somebody who has opened it. */
export function revoke(platform: Platform, seatId: SeatId, by: string): Promise<Result<true, SeatRefusal>> {
  return withSeat(platform, seatId, async (tx, seat, now) => {
    if (seat.claim) return refuse('claimed');
    if (!(await endInvitation(tx, seat.id, 'revoked', now))) return refuse('not-invited');
    await noted(tx, 'seat.invitation-revoked', seat, by, now);
    return ok(true);
  });
}

/** Nobody is invited to it any more. */
function closedTo(seat: Seat, at: Date): 'claimed' | 'over' | 'ended' | null {
  const state = seatState(seat, almatyDay(at));
  return state === 'free' || state === 'invited' ? null : state;
}

type Act<Value> = (tx: Tx, seat: Seat, now: Date) => Promise<Result<Value, SeatRefusal>>;

async function withSeat<Value>(platform: Platform, seatId: SeatId, act: Act<Value>): Promise<Result<Value, SeatRefusal>> {
  try {
    return await transact(platform.db, async (tx) => {
      await lockSeat(tx, seatId);
      return act(tx, (await seatById(tx, seatId))!, platform.clock.now());
    });
  } catch (fault) {
    // The day of the row decides, whatever was read before (migration 1462).
    if (refusedBy(fault) === 'seat_is_not_over') return refuse('over');
    throw fault;
  }
}

type OnSeat = { readonly seat: Seat; readonly inviting: Inviting; readonly at: Date };

async function inviteOn(tx: Tx, platform: Platform, { contact, ...on }: OnSeat & { readonly contact: Contact }): Promise<boolean> {
  const { seat, inviting, at } = on;
  const id = await insertInvitation(tx, { ...contact, seatId: seat.id, locale: inviting.locale, madeBy: inviting.by, at });
  if (!id) return false;
  await sendLink(tx, platform, { ...on, to: { id, email: contact.email, locale: inviting.locale } });
  await noted(tx, 'seat.invited', seat, inviting.by, at);
  return true;
}

type Sending = OnSeat & { readonly to: Pick<Invitation, 'id' | 'email' | 'locale'> };

async function sendLink(tx: Tx, platform: Platform, { seat, to: { id, email, locale }, inviting, at }: Sending): Promise<void> {
  const text = newLinkToken(platform.random);
  const link = platform.config.origin + localPath(locale, linkPath(text));
  const messageId = await sendMessage(tx, platform, {
    to: email,
    template: 'seat-invitation',
    locale,
    facts: { ...inviting.words, startsAtLatest: seat.startsAtLatest, link },
  });
  await insertLink(tx, { hash: linkHash(text), invitationId: id, messageId, at });
}

const noted = (tx: Tx, event: string, seat: Seat, by: string, at: Date) =>
  journal(tx, {
    event,
    subject: { kind: 'contract', id: seat.contractId },
    actor: { kind: 'person', id: by },
    at,
    facts: { seat: seat.no },
  });
