import type { CivilDate } from '#kernel/civil-date.ts';
import type { Contract } from '#contracts';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { lastDayUnclaimed } from './seat.ts';
import { insertSeats } from './seat.sql.ts';

/** Part of settling (clause 3.12): as many seats as the organisation paid for, in the contract's own transaction. */
export async function openSeats(
  tx: Tx,
  { contract, startsAtLatest, now }: { contract: Contract & { seats: number }; startsAtLatest: CivilDate; now: Date },
): Promise<void> {
  const { id, seats, accessDays } = contract;
  await insertSeats(tx, { contractId: id, seats, openedAt: now, startsAtLatest, endsOn: lastDayUnclaimed(startsAtLatest, accessDays) });
  await journal(tx, {
    event: 'seats.opened',
    subject: { kind: 'contract', id },
    actor: { kind: 'system' },
    at: now,
    facts: { seats, startsAtLatest },
  });
}
