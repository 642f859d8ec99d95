import { addDays, almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact } from '#platform/database.ts';
import { contractById, contractSteps, type ContractId } from '#contracts';
import { book, contractsWithAdvances, lastBookedDay, lockedContractBalance } from '#ledger';
import { enrolmentByContract } from './enrolment.sql.ts';
import { earnedBy, EARNED } from './recognition.ts';

/**
 * Books what every finished day has earned, each contract in a transaction of its own. It asks the books what is missing:
 * after days without a worker, or a death in the middle, the next run books the rest; of two at once the second finds
 * nothing left.
 */
export async function recogniseRevenue(platform: Platform): Promise<{ contracts: number }> {
  const yesterday = addDays(almatyDay(platform.clock.now()), -1);
  let contracts = 0;
  for (const contractId of await contractsWithAdvances(platform.db)) {
    if ((await recogniseContract(platform, contractId as ContractId, yesterday)) === 0) continue;
    contracts += 1;
    crashPoint(platform, 'contract-recognised');
  }
  return { contracts };
}

/** How many entries were booked. */
function recogniseContract(platform: Platform, contractId: ContractId, through: CivilDate): Promise<number> {
  return transact(platform.db, async (tx) => {
    const balance = await lockedContractBalance(tx, contractId);
    const [contract, enrolment] = [await contractById(tx, contractId), await enrolmentByContract(tx, contractId)];
    // A contract with seats earns by each of them, in the room of seats.
    if (!contract || !enrolment) return 0;
    const steps = await contractSteps(tx, contractId);
    const earnedUntil = await lastBookedDay(tx, contractId, EARNED);
    const entries = earnedBy({ contract, term: enrolment.term, steps, balance, earnedUntil }, through);
    await book(tx, entries, platform.clock.now());
    return entries.length;
  });
}
