import { casesOfContract, refundThatWaits, seatsInCases } from '#refunds';
import type { Db } from '#platform/database.ts';
import type { Contract } from '#contracts';
import type { Seat } from '#seats';

/** Seats whose money is asked back, each or with the whole contract: nobody is invited to them meanwhile. */
export async function waitingSeats(
  db: Db,
  { contract, seats }: { contract: Pick<Contract, 'id'>; seats: readonly Pick<Seat, 'no'>[] },
): Promise<readonly number[]> {
  const named = await seatsInCases(db, contract.id);
  const ofSeats = new Set(named.map((one) => one.number));
  const whole = (await casesOfContract(db, contract.id)).filter((one) => !ofSeats.has(one.number));
  if (refundThatWaits(whole)) return seats.map(({ no }) => no);
  return named.flatMap((one) => (one.open ? [one.seatNo] : []));
}
