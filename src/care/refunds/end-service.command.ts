import { contractStanding, maySeatMove, mayMove, moveContract, moveSeat, seatStandings, type Move } from '#contracts';
import type { Db, Tx } from '#platform/database.ts';
import { dropInvitations } from '#seats';
import { contractEnd, type RefundCase } from './refund-case.ts';

/** By a refund of the whole or of a part. */
export const serviceHasEnded = (state: string): boolean => state === 'withdrawn' || state === 'refunded';

/** Whether the service may end as the case wants; what ended by a refund before may still have its remainder returned. */
export async function mayEnd(db: Db, one: RefundCase): Promise<boolean> {
  const [standing, end] = [(await contractStanding(db, one.contractId))!, contractEnd(one.ground)];
  if (!one.arithmetic.seats) return mayMove(standing, end).ok || serviceHasEnded(standing.state);
  // The service of a contract that was fulfilled or terminated is withdrawn from no more, on none of its seats.
  if (!mayMove(standing, end).ok && !serviceHasEnded(standing.state)) return false;
  const standings = await seatStandings(db, one.contractId);
  return one.arithmetic.seats.every(({ no }) => {
    const state = standings.get(no) ?? 'in-service';
    return maySeatMove(state, end).ok || serviceHasEnded(state);
  });
}

/** The contract ends, or exactly the seats of the case, with the invitations that wait on them. */
export async function endService(tx: Tx, one: RefundCase, move: Move): Promise<void> {
  const end = contractEnd(one.ground);
  if (!one.arithmetic.seats) {
    await moveContract(tx, one.contractId, end, move);
    return;
  }
  for (const { no } of one.arithmetic.seats) await moveSeat(tx, one.contractId, no, end, move);
  await dropInvitations(
    tx,
    one.contractId,
    one.arithmetic.seats.map(({ no }) => no),
    move.at,
  );
}
