import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { ProgressField, SeatId } from './seat.ts';
import { insertProgressChoice, lockSeat, seatById } from './seat.sql.ts';

/** The learner lets the organisation see these fields from now on; the same again adds no row. False: not this person's seat. */
export function chooseProgress(
  platform: Platform,
  { seatId, accountId, shows }: { seatId: SeatId; accountId: string; shows: readonly ProgressField[] },
): Promise<boolean> {
  return transact(platform.db, async (tx) => {
    if (!(await lockSeat(tx, seatId))) return false;
    const seat = await seatById(tx, seatId);
    if (seat?.claim?.accountId !== accountId) return false;
    if (seat.claim.shows.join() === shows.join()) return true;
    const now = platform.clock.now();
    await insertProgressChoice(tx, seatId, shows, now);
    await journal(tx, {
      event: 'seat.progress-chosen',
      subject: { kind: 'contract', id: seat.contractId },
      actor: { kind: 'person', id: accountId },
      at: now,
      facts: { seat: seat.no, shows: shows.join(' ') },
    });
    return true;
  });
}
