import { contractById, lockContract, voidOffer } from '#contracts';
import { almatyDay } from '#kernel/civil-date.ts';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
import { lastDay } from '#enrolments';
import { extendSeat, lockSeat, seatById, unclaimedTerm, type SeatId } from '#seats';
import type { Award } from './incident.ts';
import { lostDays } from './lost-days.ts';
import { awardsOwedToSeats, insertSeatGranted, seatGivenDays, seatsDue } from './seat-award.sql.ts';
import { tellOrganisations } from './tell-organisations.command.ts';

const AT_ONCE = 200;

/** Seats that are nobody's yet, each in a transaction of its own; killed in between, it goes on from there. */
export async function extendSeats(platform: Platform, award: Award): Promise<void> {
  for (;;) {
    const due = await seatsDue(platform.db, award, AT_ONCE);
    for (const id of due) {
      await transact(platform.db, (tx) => extendOneSeat(tx, platform, award, id));
      crashPoint(platform, 'seat-extension-committed');
    }
    if (due.length < AT_ONCE) return;
  }
}

/** A term that grew since a decision was carried out may reach into its interval. */
export async function extendOwedSeats(platform: Platform): Promise<void> {
  const today = almatyDay(platform.clock.now());
  for (const award of await awardsOwedToSeats(platform.db, today)) {
    await extendSeats(platform, award);
    await tellOrganisations(platform, award);
  }
}

/**
 * Behind the locks of the contract and the seat: whoever claims it meanwhile waits, or has claimed it and gets the days with
 * the course; and what was given back or ended meanwhile gets none.
 */
async function extendOneSeat(tx: Tx, platform: Platform, award: Award, id: SeatId): Promise<void> {
  const known = await seatById(tx, id);
  if (!known) return;
  await lockContract(tx, known.contractId);
  await lockSeat(tx, id);
  if ((await seatsDue(tx, award, 1, id)).length === 0) return;
  const seat = (await seatById(tx, id))!;
  const { accessDays } = (await contractById(tx, seat.contractId))!;
  const term = unclaimedTerm(seat, accessDays);
  const days = lostDays(term, award, await seatGivenDays(tx, id));
  const at = platform.clock.now();
  if (!(await insertSeatGranted(tx, { award, seatId: id, days, at })) || days.length === 0) return;
  crashPoint(platform, 'seat-extension-granted');
  const groundRef = `${award.incidentId}/${award.no}`;
  const done = await extendSeat(tx, seat, { ground: award.kind, groundRef, days: days.length, grantedAt: at, grantedBy: award.by });
  if (done === 'already-extended') throw new Error('a seat that is extended twice', { cause: groundRef });
  // Open again: what was offered because every term was over is offered anew when they are.
  if (lastDay({ ...term, extraDays: term.extraDays + days.length }) >= almatyDay(at))
    await voidOffer(tx, seat.contractId, { groundRef, at });
}
