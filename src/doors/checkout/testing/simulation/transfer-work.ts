import { captureById, owedTransfers, type Oddity } from '#payments';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/database.ts';
import { expectOk } from '#kernel/result.ts';
import { caseList, cameByTransfer, recordTransfer, type RefundCase } from '#refunds';
import { decideRepeat, freeOutgoing, markSent, takeStatement, type StatementRow } from '#transfers';
import { matchByHand, settleStatement } from '../../settle-statement.command.ts';
import type { StaffDay } from './order.ts';
import { STAFF } from './shop.ts';
import { RESTATED, type PaymentOrder } from './transfer-bank.ts';

const MOST = 100_000;

/** As the page of statements does: taken in, and what came is settled at once; whoever dies between leaves it to the job. */
export async function takeLines(platform: Platform, rows: readonly StatementRow[]): Promise<null> {
  const { statementId } = expectOk(await takeStatement(platform, { rows, format: 'table', staffId: STAFF.accountant }));
  if (statementId) await settleStatement(platform, statementId);
  return null;
}

/** Returns of what came by transfer, and refunds of such prices; both under their own numbers. */
export async function toSend(db: Db): Promise<readonly PaymentOrder[]> {
  const returns = (await owedTransfers(db)).map(({ id, amount, transactionId }) => ({ no: id, amount, returnOf: transactionId }));
  const refunds: PaymentOrder[] = [];
  for (const one of await caseList(db, 'open', MOST))
    if (one.state === 'stuck' && (await cameByTransfer(db, one)))
      refunds.push({ no: one.number, amount: one.amount, returnOf: (await captureById(db, one.captureId))!.transactionId });
  return [...returns, ...refunds];
}

/** The statement shows what was sent: each return and refund by its own line. Null: not yet. */
const lineOf = async (db: Db, { no, amount }: Pick<PaymentOrder, 'no' | 'amount'>) =>
  (await freeOutgoing(db, amount)).find(({ purpose }) => purpose === `Возврат ${no}`) ?? null;

export async function bindReturns(platform: Platform, count: (what: string) => void): Promise<void> {
  for (const { id, amount } of await owedTransfers(platform.db)) {
    const line = await lineOf(platform.db, { no: id, amount });
    if (!line) continue;
    const done = await markSent(platform, { moneyBackId: id, lineId: line.id, staffId: STAFF.accountant });
    count(done.ok ? 'returns found on the statement' : `returns found on the statement: ${done.refusal}`);
  }
}

export async function bindRefund(platform: Platform, one: RefundCase): Promise<string | null> {
  const line = await lineOf(platform.db, { no: one.number, amount: one.amount });
  if (!line) return null;
  const done = await recordTransfer(platform, { caseId: one.id, staffId: STAFF.accountant, sent: { line: line.id } });
  return done.ok ? 'refunds found on the statement' : `refunds found on the statement: ${done.refusal}`;
}

/** The payer has rung up and named the invoice, or nobody knows whose money it is. */
export async function matchLine(platform: Platform, one: Oddity, { calls }: StaffDay): Promise<string> {
  const said = one.facts['why'] === 'likely-repeat' ? await sayWhatItIs(platform, one) : null;
  if (said !== null) return said;
  // What left the account is answered by its return.
  if (one.facts['direction'] === 'out') return 'lines that left the account';
  const number = calls.get(String(one.facts['transaction'])) ?? null;
  const done = await matchByHand(platform, { lineId: one.reference, number, staffId: STAFF.accountant, reason: 'simulated' });
  return done.ok ? `lines matched by hand: ${done.value}` : `lines matched by hand: ${done.refusal}`;
}

/** The accountant sees both exports in the bank's cabinet. Null: it was said before, and the line is asked about as any. */
async function sayWhatItIs(platform: Platform, one: Oddity): Promise<string | null> {
  const isSame = String(one.facts['transaction']).startsWith(RESTATED);
  const done = await decideRepeat(platform, { lineId: one.reference, isSame, staffId: STAFF.accountant, reason: 'simulated' });
  if (done.ok) return `lines found to be ${isSame ? 'stated twice' : 'another movement'}`;
  return done.refusal === 'already-resolved' ? null : `lines stated twice: ${done.refusal}`;
}
