import { casesOfContract } from '#conduct';
import type { Db } from '#platform/database.ts';

/** Cases against learners: to the organisation they are not even named. */
export async function casesOfSeats(db: Db, contractId: string): Promise<ReadonlySet<string>> {
  return new Set((await casesOfContract(db, contractId)).flatMap((one) => (one.seatNo === null ? [] : [one.id])));
}
