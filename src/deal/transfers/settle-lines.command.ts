import { startOfDay } from '#kernel/civil-date.ts';
import { attemptById, resolveOddity, TRANSFER, type Operation } from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact } from '#platform/database.ts';
import type { Invoice } from './invoice.ts';
import { invoiceNumbersIn } from './invoice.ts';
import { invoicesByNumber, invoicesLike } from './invoice.sql.ts';
import { matchLine, type Match } from './match.ts';
import { queueLine, type Unexplained } from './queue-line.command.ts';
import { saidAnother, type SaidAnother } from './repeat.sql.ts';
import { isOursToAsk, unexplainedOutgoing } from './sent.sql.ts';
import { answerOrders } from './show-sent.command.ts';
import { lineById, linesToSettle, type StatementLine } from './statement.sql.ts';

/** The one way all payments take; it belongs to the checkout, which stands after this room. */
export type Settle = (
  platform: Platform,
  operation: Operation,
  source: { readonly provider: string; readonly staff?: Said },
) => Promise<unknown>;
type Said = { readonly oddityId: string; readonly actor: { readonly kind: 'staff'; readonly id: string }; readonly reason: string };

/** Settles every line of a statement that agrees exactly, and queues every other, what left our account unexplained too; repeatable after a death anywhere. */
export async function settleLines(platform: Platform, statementId: string, settle: Settle): Promise<void> {
  for (const line of await linesToSettle(platform.db, statementId)) {
    const match = await matchOf(platform, line);
    if (match.is === 'invoice') await settle(platform, await operationOf(platform, line, match.invoice), { provider: TRANSFER });
    else await queue(platform, line, match);
    crashPoint(platform, 'line-settled');
  }
  await answerOrders(platform);
  for (const said of await saidAnother(platform.db, statementId)) await goOn(platform, said, settle);
  for (const lineId of await unexplainedOutgoing(platform.db, statementId))
    await queue(platform, (await lineById(platform.db, lineId))!, { why: 'outgoing', likely: null });
}

/** What staff said to be another movement is settled by exact agreement, in their name; else its case asks the next question. */
async function goOn(platform: Platform, { line, oddityId, staffId, reason }: SaidAnother, settle: Settle): Promise<void> {
  const actor = { kind: 'staff', id: staffId } as const;
  if (line.direction === 'out') {
    if (await isOursToAsk(platform.db, line.id)) return;
    const at = platform.clock.now();
    await transact(platform.db, (tx) => resolveOddity(tx, oddityId, { action: 'another-movement', actor, reason, at }));
    return;
  }
  const match = await matchOf(platform, line);
  if (match.is !== 'invoice') return;
  await settle(platform, await operationOf(platform, line, match.invoice), { provider: TRANSFER, staff: { oddityId, actor, reason } });
}

/** What the line agrees with by itself; the invoice, or why a person looks. */
export async function matchOf({ db }: Platform, line: StatementLine): Promise<Match> {
  const numbers = invoiceNumbersIn(line.purpose);
  return matchLine(line, numbers.length > 0 ? await invoicesByNumber(db, numbers) : await invoicesLike(db, line));
}

/** The line as a payment: its value date is the day of payment (clause 3.11), and the bank's reference its number. */
export async function operationOf({ db }: Platform, line: StatementLine, invoice: Invoice | null): Promise<Operation> {
  const attempt = invoice && (await attemptById(db, invoice.attemptId));
  return {
    kind: 'payment',
    transactionId: line.reference,
    attemptRef: attempt?.id ?? null,
    accountRef: attempt?.accountId ?? null,
    state: 'paid',
    amount: line.amount,
    currency: 'KZT',
    paidAt: startOfDay(line.day),
    dayOnly: true,
    reasonCode: null,
    testMode: false,
    card: null,
    authCode: null,
    rrn: null,
    returnOf: null,
    requestRef: null,
    returned: null,
  };
}

const queue = (platform: Platform, line: StatementLine, unexplained: Unexplained): Promise<void> =>
  transact(platform.db, (tx) => queueLine(tx, line, unexplained, platform.clock.now()));
