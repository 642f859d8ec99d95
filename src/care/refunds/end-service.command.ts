import {
  contractStanding,
  contractState,
  maySeatMove,
  mayMove,
  moveContract,
  moveSeat,
  seatLives,
  seatStandings,
  type Move,
} from '#contracts';
import type { Platform } from '#platform/context.ts';
import type { Db, Tx } from '#platform/database.ts';
import { dropInvitations } from '#seats';
import { contractEnd, type RefundCase } from './refund-case.ts';
import { tellLearners } from './tell-learners.command.ts';

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

/** The contract ends, or exactly the seats of the case, with the invitations that wait on them; their learners are told. */
export async function endService(tx: Tx, platform: Platform, one: RefundCase, move: Move): Promise<void> {
  const end = contractEnd(one.ground);
  if (!one.arithmetic.seats) {
    await moveContract(tx, one.contractId, end, move);
    return;
  }
  const living = await livingSeats(tx, one.contractId);
  for (const { no } of one.arithmetic.seats) await moveSeat(tx, one.contractId, no, end, move);
  await tellLearners(tx, platform, one.contractId, {
    seats: one.arithmetic.seats.map(({ no }) => no).filter((no) => living(no)),
    why: 'refund',
  });
  await dropInvitations(
    tx,
    one.contractId,
    one.arithmetic.seats.map(({ no }) => no),
    move.at,
  );
}

/** Before it ends: which seats can still be studied on. */
export async function livingSeats(db: Db, contractId: string): Promise<(no: number) => boolean> {
  const [state, standings] = [await contractState(db, contractId), await seatStandings(db, contractId)];
  const lives = state === 'in-service' || state === 'suspended' || state === 'fulfilled';
  return (no) => lives && seatLives(standings.get(no) ?? 'in-service');
}
