import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { oddityOfLine, resolveOddity } from '#payments';
import type { Platform } from '#platform/context.ts';
import { refusedBy, transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { providerAccounts } from '#provider';
import { orderNumber, type SentRefusal, type TypedSent } from './sent.ts';
import { insertSentOrder, lineOfOrder, unansweredOrders, type SentOrder } from './sent.sql.ts';
import { readDay } from './statement.ts';
import { freeOutgoing, insertSentReturn, type StatementLine } from './statement.sql.ts';

/** What staff named, read and found to be possible; `reference` is what the return is closed under. */
export type SentProof = { readonly reference: string } & (
  | { readonly line: StatementLine }
  | { readonly order: Omit<SentOrder, 'moneyBackId' | 'amount'> }
);
/** The sum that went, and the first day on which it can have gone. */
export type Sending = { readonly amount: bigint; readonly since: CivilDate; readonly now: Date };

/** Before anything is written. A line is of exactly the sum and shows nothing else; an order is not of a day to come. */
export async function readSent(tx: Tx, typed: TypedSent, { amount, since, now }: Sending): Promise<Result<SentProof, SentRefusal>> {
  if ('line' in typed) {
    const line = (await freeOutgoing(tx, amount, since)).find((one) => one.id === typed.line);
    return line ? ok({ reference: line.reference, line }) : refuse('no-such-line');
  }
  const number = orderNumber(typed.order);
  if (number === '') return refuse('order-missing');
  const day = readDay(typed.day);
  if (!day || day < since || day > almatyDay(now)) return refuse('order-day');
  return ok({ reference: number, order: { account: (await providerAccounts(tx))[0]!, day, number } });
}

type Binding = { readonly moneyBackId: string; readonly amount: bigint; readonly staffId: string; readonly at: Date };

/** In the transaction that closes the return. A line or an order that another return took in this moment is refused by its key. */
export async function bindSent(tx: Tx, proof: SentProof, { moneyBackId, amount, staffId, at }: Binding): Promise<void> {
  if ('line' in proof) return bindLine(tx, { moneyBackId, lineId: proof.line.id, reference: proof.line.reference, staffId, at });
  const order = { ...proof.order, moneyBackId, amount };
  await insertSentOrder(tx, { ...order, by: staffId, at });
  await answerOrder(tx, order, at);
}

/** Of a command that binds: the line or the order was taken in this moment. */
export const sentRefusedBy = (fault: unknown): SentRefusal | null => {
  const constraint = refusedBy(fault);
  if (constraint === 'sent_return_pkey' || constraint === 'sent_return_money_back_id_key' || constraint === 'a_repeat_shows_no_return')
    return 'no-such-line';
  return constraint === 'order_sends_one_return' ? 'order-used' : null;
};

type Bound = {
  readonly moneyBackId: string;
  readonly lineId: string;
  readonly reference: string;
  readonly staffId: string | null;
  readonly at: Date;
};

/** The line shows the return, and whoever had to look at the line need not any more. */
export async function bindLine(tx: Tx, { moneyBackId, lineId, reference, staffId, at }: Bound): Promise<void> {
  await insertSentReturn(tx, { lineId, moneyBackId, by: staffId, at });
  const actor = staffId === null ? ({ kind: 'system', id: null } as const) : ({ kind: 'staff', id: staffId } as const);
  const waiting = await oddityOfLine(tx, lineId);
  if (waiting && !waiting.resolved) await resolveOddity(tx, waiting.id, { action: 'send-transfer', actor, reason: reference, at });
  await journal(tx, {
    event: 'payment.return-on-statement',
    subject: { kind: 'money-back', id: moneyBackId },
    actor: staffId === null ? { kind: 'system' } : { kind: 'staff', id: staffId },
    at,
    facts: { reference, line: lineId },
  });
}

async function answerOrder(tx: Tx, order: SentOrder, at: Date): Promise<boolean> {
  const lineId = await lineOfOrder(tx, order);
  if (lineId === null) return false;
  await bindLine(tx, { moneyBackId: order.moneyBackId, lineId, reference: order.number, staffId: null, at });
  return true;
}

/** Every order that a line answers now; with each statement and each night, so that a death in between loses none. */
export async function answerOrders(platform: Platform): Promise<number> {
  let answered = 0;
  for (const order of await unansweredOrders(platform.db)) {
    try {
      if (await transact(platform.db, (tx) => answerOrder(tx, order, platform.clock.now()))) answered += 1;
    } catch (fault) {
      // Another worker, or a person, was there first.
      if (sentRefusedBy(fault) === null) throw fault;
    }
  }
  return answered;
}

/** Staff find the line of an order that no line answers by number: the number was typed or stated otherwise. */
export async function answerByHand(
  platform: Platform,
  { moneyBackId, lineId, staffId }: { readonly moneyBackId: string; readonly lineId: string; readonly staffId: string },
): Promise<Result<true, 'not-owed' | 'no-such-line'>> {
  try {
    return await transact(platform.db, async (tx): Promise<Result<true, 'not-owed' | 'no-such-line'>> => {
      const order = (await unansweredOrders(tx)).find((one) => one.moneyBackId === moneyBackId);
      if (!order) return refuse('not-owed');
      const line = (await freeOutgoing(tx, order.amount, null)).find((one) => one.id === lineId);
      if (!line) return refuse('no-such-line');
      await bindLine(tx, { moneyBackId, lineId, reference: line.reference, staffId, at: platform.clock.now() });
      return ok(true);
    });
  } catch (fault) {
    if (sentRefusedBy(fault) === null) throw fault;
    return refuse('no-such-line');
  }
}
