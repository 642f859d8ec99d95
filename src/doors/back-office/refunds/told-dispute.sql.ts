import { contractOfCapture } from '#contracts';
import { moneyBackOf, type Oddity } from '#payments';
import type { Db } from '#platform/database.ts';
import { disputedPayment } from '#refunds';
import { effectOfDispute } from './dispute-effect.sql.ts';
import { moneyInHand } from './money-in-hand.sql.ts';
import type { ToldDispute } from './told-dispute.ts';

/** Null: the case is of another kind, or tells of a payment that is not known here. */
export async function toldDispute(db: Db, oddity: Oddity): Promise<ToldDispute | null> {
  const paid = await disputedPayment(db, oddity);
  if (!paid) return null;
  const contract = await contractOfCapture(db, paid.id);
  if (contract) return { contract, effect: await effectOfDispute(db, contract), money: null };
  const money = await moneyInHand(db, paid, await moneyBackOf(db, [paid.id]));
  return money && { contract: null, effect: null, money };
}
