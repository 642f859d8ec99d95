import { book } from '#ledger';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { insertCounted, type Capture } from './capture.sql.ts';
import { onCaptured } from './entries.ts';
import { oweReturn } from './record-capture.command.ts';

/** What was taken for test money is real by the bank's word: it is booked, and goes back, as nothing was sold for it. */
export async function countAndReturn(
  tx: Tx,
  capture: Capture,
  { oddityId, staffId, at }: { oddityId: string; staffId: string; at: Date },
): Promise<boolean> {
  if (capture.decision !== 'ignore') return false;
  const { id, provider, amount, currency } = capture;
  await insertCounted(tx, { captureId: id, oddityId, at });
  await book(tx, [onCaptured(id, provider, { amount, currency })], at);
  const facts = { transaction: capture.transactionId, amount: amount.toString(), currency };
  await journal(tx, { event: 'payment.counted', subject: { kind: 'capture', id }, actor: { kind: 'staff', id: staffId }, at, facts });
  await oweReturn(tx, { captureId: id, provider, reason: 'unsellable', amount, currency, now: at });
  return true;
}
