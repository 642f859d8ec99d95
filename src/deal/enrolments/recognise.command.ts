import { addDays, almatyDay } from '#kernel/civil-date.ts';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
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
  const now = platform.clock.now();
  let contracts = 0;
  for (const contractId of await contractsWithAdvances(platform.db)) {
    if ((await transact(platform.db, (tx) => recogniseContract(tx, contractId as ContractId, now))) === 0) continue;
    contracts += 1;
    crashPoint(platform, 'contract-recognised');
  }
  return { contracts };
}

/** The same of one contract in the caller's transaction, behind the lock of its balance; how many entries were booked. */
export async function recogniseContract(tx: Tx, contractId: ContractId, now: Date): Promise<number> {
  const balance = await lockedContractBalance(tx, contractId);
  const [contract, enrolment] = [await contractById(tx, contractId), await enrolmentByContract(tx, contractId)];
  // A contract with seats earns by each of them, in the room of seats.
  if (!contract || !enrolment) return 0;
  const steps = await contractSteps(tx, contractId);
  const earnedUntil = await lastBookedDay(tx, contractId, EARNED);
  const yesterday = addDays(almatyDay(now), -1);
  const entries = earnedBy({ contract, term: enrolment.term, steps, balance, earnedUntil }, yesterday);
  await book(tx, entries, now);
  return entries.length;
}
