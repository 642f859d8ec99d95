import { book, ledgerOf } from '#ledger';
import type { Tx } from '#platform/database.ts';
import { captureById } from './capture.sql.ts';
import { onCaptured } from './entries.ts';

/** The entry of money that came and that the books lack, from its own fact. False: it is there, or there is no such fact. */
export async function rebookCapture(tx: Tx, captureId: string, at: Date): Promise<boolean> {
  const capture = await captureById(tx, captureId);
  if (!capture || capture.decision === 'ignore') return false;
  if ((await ledgerOf(tx, { references: [captureId] })).some((one) => one.event === 'captured')) return false;
  await book(tx, [onCaptured(capture.id, capture.provider, { amount: capture.amount, currency: capture.currency })], at);
  return true;
}
