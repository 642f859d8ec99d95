import { addDays, almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { contractById, contractSteps, seatSteps, type ContractId } from '#contracts';
import { EARNED, seatEnrolments } from '#enrolments';
import { book, contractsWithAdvances, lockedContractBalance, seatBalances } from '#ledger';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { seatsEarnedBy } from './earning.ts';
import { seatsOfContract } from './seat.sql.ts';

/** Books what every finished day has earned on seats; like `recogniseRevenue` it asks the books what is missing. */
export async function recogniseSeats(platform: Platform): Promise<{ contracts: number }> {
  const yesterday = addDays(almatyDay(platform.clock.now()), -1);
  let contracts = 0;
  for (const contractId of await contractsWithAdvances(platform.db))
    if ((await recogniseContract(platform, contractId as ContractId, yesterday)) > 0) contracts += 1;
  return { contracts };
}

/** How many entries were booked. */
async function recogniseContract(platform: Platform, contractId: ContractId, through: CivilDate): Promise<number> {
  const contract = await contractById(platform.db, contractId);
  if (!contract?.seats) return 0;
  return transact(platform.db, async (tx) => {
    await lockedContractBalance(tx, contractId);
    const [steps, seats, own] = [
      await contractSteps(tx, contractId),
      await seatsOfContract(tx, contractId),
      await seatSteps(tx, contractId),
    ];
    const [courses, booked] = [await seatEnrolments(tx, contractId), await seatBalances(tx, contractId, EARNED)];
    const entries = seatsEarnedBy(
      {
        contract: contract as typeof contract & { seats: number },
        steps,
        seats: seats.map(({ no, startsAtLatest }) => ({
          no,
          startsAtLatest,
          term: courses.get(no)?.term ?? null,
          steps: own.get(no) ?? [],
          booked: booked.get(no),
        })),
      },
      through,
    );
    await book(tx, entries, platform.clock.now());
    return entries.length;
  });
}
