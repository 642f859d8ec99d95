import { startOfDay } from '#kernel/civil-date.ts';
import { attemptById, queueOddity, TRANSFER, type Operation } from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact } from '#platform/database.ts';
import type { Invoice } from './invoice.ts';
import { invoiceNumbersIn } from './invoice.ts';
import { invoicesByNumber, invoicesLike } from './invoice.sql.ts';
import { matchLine, type Match, type Unmatched } from './match.ts';
import { unexplainedOutgoing } from './sent.sql.ts';
import { answerOrders } from './show-sent.command.ts';
import { lineById, linesToSettle, type StatementLine } from './statement.sql.ts';

/** The one way all payments take; it belongs to the checkout, which stands after this room. */
export type Settle = (platform: Platform, operation: Operation, source: { readonly provider: string }) => Promise<unknown>;

/** Settles every line of a statement that agrees exactly, and queues every other, what left our account unexplained too; repeatable after a death anywhere. */
export async function settleLines(platform: Platform, statementId: string, settle: Settle): Promise<void> {
  for (const line of await linesToSettle(platform.db, statementId)) {
    const match = await matchOf(platform, line);
    if (match.is === 'invoice') await settle(platform, await operationOf(platform, line, match.invoice), { provider: TRANSFER });
    else await queueLine(platform, line, match);
    crashPoint(platform, 'line-settled');
  }
  await answerOrders(platform);
  for (const lineId of await unexplainedOutgoing(platform.db, statementId))
    await queueLine(platform, (await lineById(platform.db, lineId))!, { why: 'outgoing', likely: null });
}

async function matchOf({ db }: Platform, line: StatementLine): Promise<Match> {
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

type Unexplained = Pick<Extract<Match, { is: 'unmatched' }>, 'likely'> & { readonly why: Unmatched };

async function queueLine(platform: Platform, line: StatementLine, match: Unexplained): Promise<void> {
  await transact(platform.db, (tx) =>
    queueOddity(tx, {
      kind: 'transfer-unmatched',
      reference: line.id,
      captureId: null,
      attemptId: match.likely?.attemptId ?? null,
      facts: {
        transaction: line.reference,
        amount: line.amount.toString(),
        day: line.day,
        why: match.why,
        ...(line.direction === 'out' && { direction: 'out' }),
        invoice: match.likely?.number ?? null,
      },
      prepared: { do: 'match-transfer', amount: line.amount },
      at: platform.clock.now(),
    }),
  );
}
