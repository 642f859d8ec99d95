import { seatShare, type Contract } from '#contracts';
import { EARNED } from '#enrolments';
import { tiyn, type Tiyn } from '#kernel/tiyn.ts';
import { NOTHING_BOOKED, seatBalances } from '#ledger';
import type { Db } from '#platform/database.ts';

/**
 * What of each seat's share has not gone back, by its number: the books say it. Whoever makes a paper of it reads this behind
 * `lockedContractBalance`.
 */
export async function keptWorth(db: Db, { id, amount, seats }: Contract): Promise<ReadonlyMap<number, Tiyn>> {
  if (seats === null) return new Map();
  const booked = await seatBalances(db, id, EARNED);
  return new Map(
    Array.from({ length: seats }, (_, at) => {
      const { outOfAdvances, revenue, vat } = booked.get(at + 1) ?? NOTHING_BOOKED;
      return [at + 1, tiyn(seatShare(amount, seats, at + 1) - outOfAdvances + revenue + vat)];
    }),
  );
}
