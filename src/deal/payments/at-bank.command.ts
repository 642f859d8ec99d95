import { book } from '#ledger';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { insertFound, unexplainedGone } from './at-bank.sql.ts';
import type { Capture } from './capture.sql.ts';
import { onFound } from './entries.ts';
import { explainAsReturn } from './explain-held.command.ts';
import { bookOutside } from './note-operation.command.ts';
import { oddityOfOutside, resolveOddity } from './oddity.sql.ts';
import { goneNumber, outsideReturnOf } from './outside-return.sql.ts';
import { oweReturn } from './record-capture.command.ts';

/** A payment, or a return of it, that the bank states by its own number; behind the payment's lock. */
type Stated = { readonly of: string; readonly amount: bigint };
type By = { readonly oddityId: string; readonly staffId: string; readonly reason: string; readonly at: Date };

/**
 * The bank holds so much less of a payment, or gave so much more back by a return, than the books say: it has gone at the bank
 * without the house, and stands as a case of its own until it is explained or claimed. False: nothing of it is new.
 */
export async function noteGone(
  tx: Tx,
  { provider, transactionId, currency }: Capture,
  { of, amount }: Stated,
  { at }: Pick<By, 'at'>,
): Promise<boolean> {
  if (amount <= 0n) return false;
  const number = await goneNumber(tx, provider, `${of}:differs`, amount);
  await bookOutside(tx, provider, { transactionId: number, returnOf: transactionId, amount, currency }, at);
  return true;
}

/**
 * The bank holds so much more of a payment, or gave so much less back by a return, than the books say: it came, and nothing was sold
 * for it. What had been booked out before as gone is explained by it; the rest goes back to the payer. False: nothing of it is new.
 */
export async function noteFound(tx: Tx, capture: Capture, { of, amount }: Stated, by: By): Promise<boolean> {
  if (amount <= 0n || capture.decision === 'ignore') return false;
  const { id, provider, currency } = capture;
  await insertFound(tx, { oddityId: by.oddityId, captureId: id, transactionId: of, amount, at: by.at });
  await book(tx, [onFound(`${id}:${by.oddityId}`, provider, { amount, currency })], by.at);
  await journal(tx, {
    event: 'payment.found',
    subject: { kind: 'capture', id },
    actor: { kind: 'staff', id: by.staffId },
    at: by.at,
    facts: { transaction: of, amount: amount.toString(), currency },
  });
  const left = amount - (await explainGone(tx, capture, { of, amount }, by));
  if (left > 0n) await oweReturn(tx, { captureId: id, provider, reason: 'found', amount: left, currency, now: by.at });
  return true;
}

/** How much of it was thought to have gone: it never had. */
async function explainGone(tx: Tx, capture: Capture, { of, amount }: Stated, by: By): Promise<bigint> {
  let left = amount;
  for (const reference of await unexplainedGone(tx, capture.id, of)) {
    const gone = (await outsideReturnOf(tx, reference))!;
    const open = gone.amount - gone.explained;
    const part = open < left ? open : left;
    if (part <= 0n) break;
    await explainAsReturn(tx, gone, part, by.at);
    left -= part;
    const told = part === open ? await oddityOfOutside(tx, gone) : null;
    if (told)
      await resolveOddity(tx, told.id, { action: 'sum-more', actor: { kind: 'staff', id: by.staffId }, reason: by.reason, at: by.at });
  }
  return amount - left;
}
