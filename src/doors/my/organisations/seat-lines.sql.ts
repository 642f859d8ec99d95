import { certificateOf } from '#certificates';
import type { EnrolmentId } from '#enrolments';
import { almatyDay } from '#kernel/civil-date.ts';
import { courseOfEnrolment } from '#learning';
import { lastOutcomes } from '#messages';
import { cardVersion, fullName, type CardVersionId } from '#people';
import type { Platform } from '#platform/context.ts';
import { seatState, type Claim, type Seat } from '#seats';
import { letterState } from './letter-state.ts';
import type { SeatLine } from './seat-line.ts';

/** Seats as the organisation may see them. */
export async function seatLines(platform: Platform, seats: readonly Seat[]): Promise<SeatLine[]> {
  const { db } = platform;
  const today = almatyDay(platform.clock.now());
  const outcomes = await lastOutcomes(
    db,
    seats.flatMap((seat) => seat.invitation?.messageId ?? []),
  );
  return Promise.all(
    seats.map(async (seat) => ({
      seat,
      state: seatState(seat, today),
      letter: seat.invitation?.messageId ? letterState(outcomes.get(seat.invitation.messageId)) : null,
      progress: seat.claim && seat.claim.shows.length > 0 ? await progressOf(platform, seat.claim) : null,
    })),
  );
}

/** The agreed fields and nothing else: each by itself. */
async function progressOf({ db, vault }: Platform, { shows, enrolmentId, cardVersionId }: Claim): Promise<SeatLine['progress']> {
  const [course, certificate, card] = await Promise.all([
    courseOfEnrolment(db, enrolmentId as EnrolmentId),
    certificateOf(db, enrolmentId),
    shows.includes('name') ? cardVersion(db, vault, cardVersionId as CardVersionId) : null,
  ]);
  return {
    name: card && fullName(card),
    completion: shows.includes('completion') ? { on: course?.completedAt ? almatyDay(course.completedAt) : null } : null,
    certificate: shows.includes('certificate') && certificate && !certificate.withdrawal ? certificate.number : null,
  };
}
