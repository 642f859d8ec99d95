import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { contractById } from './contract.sql.ts';
import { contractStanding, lockContract } from './contract-step.sql.ts';
import { mayMove } from './contract-state.ts';
import { moveContract, type Move } from './move-contract.command.ts';
import { endOfSeats, maySeatMove, seatLives, type SeatStanding } from './seat-state.ts';
import { insertSeatStep, seatStandings, seatSteps } from './seat-step.sql.ts';

/**
 * One step of one seat, in the caller's transaction and behind the contract's lock: its course closes or opens, those of
 * the other seats stay. The seat that ends last takes the contract with it.
 */
export async function moveSeat(
  tx: Tx,
  contractId: string,
  seatNo: number,
  to: SeatStanding,
  move: Move,
): Promise<Result<null, 'no-such-seat' | 'seat-stays'>> {
  const contract = (await lockContract(tx, contractId)) ? await contractById(tx, contractId) : null;
  if (!contract?.seats || seatNo > contract.seats) return refuse('no-such-seat');
  const last = (await seatSteps(tx, contractId)).get(seatNo)?.at(-1);
  const from = last?.to ?? 'in-service';
  const allowed = maySeatMove(from, to);
  if (!allowed.ok) return allowed;
  await insertSeatStep(tx, contractId, { seatNo, no: (last?.no ?? 0) + 1, from, to, ...move });
  await journal(tx, {
    event: `seat.${to}`,
    subject: { kind: 'contract', id: contractId },
    actor: move.actor,
    at: move.at,
    facts: { seat: seatNo, from, reason: move.reason, reference: move.reference },
  });
  if (!seatLives(to)) await endWithItsSeats(tx, contract as { id: string; seats: number }, move);
  return ok(null);
}

async function endWithItsSeats(tx: Tx, { id, seats }: { id: string; seats: number }, move: Move): Promise<void> {
  const ends = [...(await seatStandings(tx, id)).values()].filter((one) => !seatLives(one));
  // Breaches alone end no contract here: what nobody gave back is still owed a decision.
  if (ends.length < seats || ends.every((one) => one === 'terminated')) return;
  const standing = (await contractStanding(tx, id))!;
  const end = [endOfSeats(ends), 'refunded' as const].find((one) => mayMove(standing, one).ok);
  if (end) await moveContract(tx, id, end, move);
}
