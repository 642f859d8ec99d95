import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { insertSeatExtension } from './extension.sql.ts';
import type { Seat, SeatExtension } from './seat.ts';

/** Behind the seat's lock, so that whoever claims it has the day before or sees it after (clauses 4.3, 4.4). */
export async function extendSeat(
  tx: Tx,
  seat: Pick<Seat, 'id' | 'no' | 'contractId'>,
  given: Omit<SeatExtension, 'seatId'>,
): Promise<'extended' | 'already-extended'> {
  if (!(await insertSeatExtension(tx, { ...given, seatId: seat.id }))) return 'already-extended';
  await journal(tx, {
    event: 'seat.extended',
    subject: { kind: 'contract', id: seat.contractId },
    at: given.grantedAt,
    actor: given.grantedBy ? { kind: 'staff', id: given.grantedBy } : { kind: 'system' },
    facts: { seat: seat.no, ground: given.ground, reference: given.groundRef, days: given.days },
  });
  return 'extended';
}
