import { book } from '#ledger';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { Capture } from './capture.sql.ts';
import { onReturnDenied, onReturnWithdrawn } from './entries.ts';
import { explainAsReturn } from './explain-held.command.ts';
import { denyMoneyBack, type MoneyBack } from './money-back.sql.ts';
import { bookOutside } from './note-operation.command.ts';
import { odditiesOfCapture, oddityOfOutside, resolveOddity } from './oddity.sql.ts';
import { goneNumber, heldOf, outsideReturnOf } from './outside-return.sql.ts';
import { oweReturn } from './record-capture.command.ts';

type By = { readonly oddityId: string; readonly staffId: string; readonly reason: string; readonly at: Date };

/**
 * The bank does not know a payment it had confirmed and that concluded nothing: what is held of it leaves the books as gone at the
 * bank, so that it is never given back. False while all of it is on its way back: then the bank's refusal decides.
 */
export async function denyHeldPayment(tx: Tx, { id, provider, transactionId, currency }: Capture, by: By): Promise<boolean> {
  const amount = await heldOf(tx, id);
  if (amount <= 0n) return false;
  const gone = {
    transactionId: await goneNumber(tx, provider, `${transactionId}:denied`, amount),
    returnOf: transactionId,
    amount,
    currency,
  };
  await bookOutside(tx, provider, gone, by.at);
  await explainAsReturn(tx, (await outsideReturnOf(tx, `${provider}:${gone.transactionId}`))!, amount, by.at);
  const told = (await oddityOfOutside(tx, { provider, transactionId: gone.transactionId }))!;
  const actor = { kind: 'staff', id: by.staffId } as const;
  await resolveOddity(tx, told.id, { ...by, action: 'as-return', actor });
  // Whatever would give it back, or let the payer choose, has nothing more to decide.
  for (const { id: other, prepared } of await odditiesOfCapture(tx, id))
    if (prepared.do === 'give-back' || prepared.do === 'ask-person' || prepared.do === 'send-transfer')
      await resolveOddity(tx, other, { ...by, action: 'payment-denied', actor });
  return true;
}

/** The bank does not know a return it had called made: it did not take place. The room that owed it books what follows. */
export async function denyReturn(tx: Tx, row: MoneyBack, by: By): Promise<boolean> {
  if (!(await denyMoneyBack(tx, row, by))) return false;
  await journal(tx, {
    event: 'payment.return-denied',
    subject: { kind: 'money-back', id: row.id },
    actor: { kind: 'staff', id: by.staffId },
    at: by.at,
    facts: { capture: row.captureId, amount: row.amount.toString(), reason: row.reason, refund: row.refundId },
  });
  return true;
}

/** Of money that was held: held again, and owed again by a return of its own. */
export async function denyHeldReturn(tx: Tx, row: MoneyBack, capture: Capture, by: By): Promise<boolean> {
  if (!(await denyReturn(tx, row, by))) return false;
  const { provider, currency } = capture;
  const sum = { amount: row.amount, currency };
  await book(tx, [onReturnDenied(row.id, provider, sum), onReturnWithdrawn(row.id, provider, sum)], by.at);
  const words = row.told ? { told: row.told } : {};
  await oweReturn(tx, { captureId: capture.id, provider, reason: row.reason, amount: row.amount, currency, now: by.at, ...words });
  return true;
}
