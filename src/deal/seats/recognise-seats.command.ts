import { addDays, almatyDay } from '#kernel/civil-date.ts';
import { contractById, contractSteps, seatSteps, type ContractId } from '#contracts';
import { EARNED, seatEnrolments } from '#enrolments';
import { book, contractsWithAdvances, lockedContractBalance, seatBalances } from '#ledger';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { seatsEarnedBy } from './earning.ts';
import { seatsOfContract } from './seat.sql.ts';

/** Books what every finished day has earned on seats; like `recogniseRevenue` it asks the books what is missing. */
export async function recogniseSeats(platform: Platform): Promise<{ contracts: number }> {
  const now = platform.clock.now();
  let contracts = 0;
  for (const contractId of await contractsWithAdvances(platform.db))
    if ((await transact(platform.db, (tx) => recogniseSeatsOf(tx, contractId as ContractId, now))) > 0) contracts += 1;
  return { contracts };
}

/** The same of one contract in the caller's transaction, behind the lock of its balance; how many entries were booked. */
export async function recogniseSeatsOf(tx: Tx, contractId: ContractId, now: Date): Promise<number> {
  const contract = await contractById(tx, contractId);
  if (!contract?.seats) return 0;
  await lockedContractBalance(tx, contractId);
  const [steps, seats, own] = [await contractSteps(tx, contractId), await seatsOfContract(tx, contractId), await seatSteps(tx, contractId)];
  const [courses, booked] = [await seatEnrolments(tx, contractId), await seatBalances(tx, contractId, EARNED)];
  const entries = seatsEarnedBy(
    {
      contract: contract as typeof contract & { seats: number },
      steps,
      seats: seats.map(({ no, startsAtLatest, extraDays }) => ({
        no,
        startsAtLatest,
        extraDays,
        term: courses.get(no)?.term ?? null,
        steps: own.get(no) ?? [],
        booked: booked.get(no),
      })),
    },
    addDays(almatyDay(now), -1),
  );
  await book(tx, entries, now);
  return entries.length;
}
