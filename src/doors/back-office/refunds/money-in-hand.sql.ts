import { contractOfCapture } from '#contracts';
import { freeOf, type Capture, type MoneyBack } from '#payments';
import type { Db } from '#platform/database.ts';
import { chargebacksOfCapture } from '#refunds';
import type { DisputableMoney } from './disputable-money.ts';

/** A payment that concluded no contract; null: it did. */
export async function moneyInHand(db: Db, paid: Capture, returns: readonly MoneyBack[]): Promise<DisputableMoney | null> {
  if (await contractOfCapture(db, paid.id)) return null;
  const [disputes, held] = [await chargebacksOfCapture(db, paid.id), await freeOf(db, paid.id)];
  // What waits to go back is stopped, and so it can be reserved too.
  const waits = returns.filter((row) => row.captureId === paid.id && row.caseRef === null && row.state === 'owed');
  return { paid, disputes, free: waits.reduce((sum, row) => sum + row.amount, held) };
}
