import type { Contract } from '#contracts';
import { recogniseContract } from '#enrolments';
import type { Tx } from '#platform/database.ts';
import { recogniseSeatsOf } from '#seats';

/** Books what the finished days have earned, as the night's work does: behind it the advance is exact. */
export async function earnFinishedDays(tx: Tx, { id, seats }: Contract, now: Date): Promise<void> {
  await (seats === null ? recogniseContract(tx, id, now) : recogniseSeatsOf(tx, id, now));
}
