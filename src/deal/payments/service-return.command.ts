import type { Db, Tx } from '#platform/database.ts';
import type { CaptureId } from './capture.sql.ts';
import type { MoneyBackId, MoneyBackWay } from './money-back.ts';
import { closeMoneyBack, insertMoneyBack, markAsked, moneyBackById, moneyBackOf } from './money-back.sql.ts';
import { outsideOfPrice } from './outside-return.sql.ts';

export type ServiceReturn = {
  readonly captureId: CaptureId;
  readonly amount: bigint;
  /** The approved refund case, or the recorded chargeback. */
  readonly caseRef: string;
  readonly way: MoneyBackWay;
  /** What went in the cabinet and is explained by it. */
  readonly outsideId?: string;
  readonly at: Date;
};

/**
 * A return of a price that was concluded on. The database demands its case, one living return of a case, and no more in
 * all than the price; the room of refunds books it and asks the bank.
 */
export const oweServiceReturn = (tx: Tx, { way, ...owed }: ServiceReturn): Promise<MoneyBackId> =>
  insertMoneyBack(tx, { ...owed, way, reason: way === 'chargeback' ? 'chargeback' : 'service' });

/**
 * Ends a return that no gateway is asked about: a transfer that staff made, or a chargeback that was decided. `reference`
 * is the bank's own number. False: it was ended before.
 */
export async function endByHand(tx: Tx, id: MoneyBackId, end: { reference: string } | 'not-returned', at: Date): Promise<boolean> {
  const row = await moneyBackById(tx, id);
  if (!row || row.way === 'gateway') return false;
  if (row.state === 'owed' && !(await markAsked(tx, row, at))) return false;
  return closeMoneyBack(tx, id, end === 'not-returned' ? { state: 'refused' } : { state: 'done', refundId: end.reference }, at);
}

/**
 * What has gone or is going back of a price, in the bank's cabinet too, explained or not; what was refused or won came to
 * nothing.
 */
export async function returnedOfPrice(db: Db, captureId: string): Promise<bigint> {
  const [rows, outside] = [await moneyBackOf(db, [captureId]), await outsideOfPrice(db, captureId)];
  return rows
    .filter((one) => one.caseRef !== null && one.reason !== 'chargeback-held' && one.state !== 'refused')
    .reduce((sum, one) => sum + one.amount, outside);
}
