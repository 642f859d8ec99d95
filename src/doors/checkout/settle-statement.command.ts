import { ok, refuse, type Result } from '#kernel/result.ts';
import { oddityOfLine, TRANSFER } from '#payments';
import type { Platform } from '#platform/context.ts';
import { invoicesByNumber, lineById, operationOf, repeatOfLine, settleLines } from '#transfers';
import { settlePayment, type Settled } from './settle-payment.command.ts';

/** What a statement brought goes the one way all payments take, or waits for a person. */
export const settleStatement = (platform: Platform, statementId: string): Promise<void> =>
  settleLines(platform, statementId, settlePayment);

export type MatchByHand = {
  readonly lineId: string;
  /** Null: money of a payer we know no invoice of; it is booked as held, and its return is prepared. */
  readonly number: string | null;
  readonly staffId: string;
  readonly reason: string;
};
export type MatchRefusal = 'not-found' | 'no-such-invoice' | 'reason-missing' | 'already-resolved' | 'likely-repeat';

/** Staff bind a line to an invoice, with a reason: the same rules then judge it as if it had agreed by itself. */
export async function matchByHand(platform: Platform, match: MatchByHand): Promise<Result<Settled, MatchRefusal>> {
  const reason = match.reason.trim();
  const line = await lineById(platform.db, match.lineId);
  const oddity = line && (await oddityOfLine(platform.db, line.id));
  // What left our account is no payment, whoever asks.
  if (line?.direction !== 'in' || !oddity) return refuse('not-found');
  if (oddity.resolved) return refuse('already-resolved');
  // First it is said whether this movement is known.
  const repeat = await repeatOfLine(platform.db, line.id);
  if (repeat && repeat.isSame !== false) return refuse('likely-repeat');
  const [invoice] = match.number === null ? [] : await invoicesByNumber(platform.db, [match.number]);
  if (match.number !== null && !invoice) return refuse('no-such-invoice');
  if (reason === '') return refuse('reason-missing');
  const staff = { oddityId: oddity.id, actor: { kind: 'staff', id: match.staffId } as const, reason };
  const settled = await settlePayment(platform, await operationOf(platform, line, invoice ?? null), { provider: TRANSFER, staff });
  return settled === 'resolved-before' || settled === 'already' ? refuse('already-resolved') : ok(settled);
}
