import { book } from '#ledger';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { foundReference, insertFound, unexplainedGone } from './at-bank.sql.ts';
import type { Capture } from './capture.sql.ts';
import { onFound } from './entries.ts';
import { explainAsReturn } from './explain-held.command.ts';
import { bookOutside } from './note-operation.command.ts';
import type { OddityKind } from './oddity.ts';
import { odditiesOfCapture, oddityOfOutside, resolveOddity } from './oddity.sql.ts';
import { freeOf, goneNumber, least } from './outside-return.sql.ts';
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

/** `explain-first`: something went in the bank's cabinet, or is bound to a refund that waits: what is the payer's the case of that says. */
type NotTaken = false | 'explain-first';

/**
 * The bank holds so much more of a payment, or gave so much less back by a return, than the books say: it came, and nothing was sold
 * for it. It explains what had been booked out as gone; the rest goes back to the payer, apart from what an open case of the payment
 * decides on. False: nothing of it is new. Whoever gets anything but true writes nothing.
 */
export async function noteFound(tx: Tx, capture: Capture, { of, amount }: Stated, by: Finding): Promise<true | NotTaken> {
  if (amount <= 0n || capture.decision === 'ignore') return false;
  const { id, provider, currency } = capture;
  const { oddityId, at } = by;
  await insertFound(tx, { oddityId, captureId: id, transactionId: of, amount, at });
  await book(tx, [onFound(foundReference({ captureId: id, oddityId }), provider, { amount, currency })], at);
  await journal(tx, {
    event: 'payment.found',
    subject: { kind: 'capture', id },
    actor: { kind: 'staff', id: by.staffId },
    at,
    facts: { transaction: of, amount: amount.toString(), currency },
  });
  const { left, bound } = await explainGone(tx, capture, { of, amount }, by);
  const open = await odditiesOfCapture(tx, id);
  if (left > 0n && (bound || open.some(({ kind }) => kind === 'returned-outside'))) return 'explain-first';
  // What had been booked out may have been kept from a return that was decided since: then nobody else gives it back.
  const waits = open.some(({ kind }) => !DECIDE_NOTHING.includes(kind));
  const owed = waits ? left : least(await freeOf(tx, id), amount);
  if (owed > 0n) await oweReturn(tx, { captureId: id, provider, reason: 'found', amount: owed, currency, now: at });
  return true;
}

/** Any other case of a payment decides on what was held of it before. */
const DECIDE_NOTHING: readonly OddityKind[] = ['returned-outside', 'sum-differs', 'bank-lacks', 'bank-lacks-return'];

type Finding = By & {
  /** A refund that waits has taken it as its own. */
  readonly isBound: (outsideId: string) => Promise<boolean>;
};

/** What of it was thought to have gone never had; how much is left of it, and whether a case keeps some. */
async function explainGone(
  tx: Tx,
  { id }: Capture,
  { of, amount }: Stated,
  by: Finding,
): Promise<{ readonly left: bigint; readonly bound: boolean }> {
  let [left, bound] = [amount, false];
  for (const gone of await unexplainedGone(tx, id, of)) {
    const open = gone.amount - gone.explained;
    const part = least(open, left);
    if (part <= 0n) break;
    if (await by.isBound(gone.id)) {
      bound = true;
      continue;
    }
    await explainAsReturn(tx, gone, part, by.at);
    left -= part;
    const told = part === open ? await oddityOfOutside(tx, gone) : null;
    if (told)
      await resolveOddity(tx, told.id, { action: 'never-gone', actor: { kind: 'staff', id: by.staffId }, reason: by.reason, at: by.at });
  }
  return { left, bound };
}
