import { addDays, almatyDay } from '#kernel/civil-date.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { book } from '#ledger';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { captureById, type Capture } from './capture.sql.ts';
import { onReturnDone, onReturnWithdrawn } from './entries.ts';
import type { Answered, Gateway, Operation } from './gateway.ts';
import { gatewayOf } from './house.gateway.ts';
import { foundReturn, nextStep, QUIET_MINUTES, type MoneyBackId } from './money-back.ts';
import { closeMoneyBack, markAsked, moneyBackById, type MoneyBack } from './money-back.sql.ts';
import { queueOddity } from './oddity.sql.ts';

export type GiveBackOutcome = { readonly is: 'closed' } | { readonly is: 'again'; readonly at: Date };
export type OnReturned = (tx: Tx, row: MoneyBack, capture: Capture) => Promise<void>;

/** One step of a return: ask the bank, or, when an earlier answer was lost, wait, look, and only then ask again. */
export async function giveBack(
  platform: Platform,
  id: MoneyBackId,
  onReturned: OnReturned,
  gateway: Gateway = gatewayOf(platform),
): Promise<GiveBackOutcome> {
  const now = platform.clock.now();
  const row = await moneyBackById(platform.db, id);
  if (!row) return { is: 'closed' };
  const capture = (await captureById(platform.db, row.captureId))!;
  const step = nextStep(row, QUIET_MINUTES * 60_000, now);
  if (step.do === 'nothing') return { is: 'closed' };
  if (step.do === 'wait') return { is: 'again', at: step.until };
  if (step.do === 'look-first') {
    const seen = await look(gateway, row, now);
    if (seen.is !== 'done') return { is: 'again', at: new Date(now.getTime() + 60_000) };
    const found = foundReturn(seen.value, id, capture.transactionId);
    if (found) return close(platform, row, capture, { state: 'done', refundId: found.transactionId }, onReturned);
  }
  if (!(await transact(platform.db, (tx) => markAsked(tx, row, now)))) return { is: 'closed' };
  crashPoint(platform, 'return-marked');
  const answer = await gateway.giveBack({ transactionId: capture.transactionId, amount: tiyn(row.amount), requestId: id });
  crashPoint(platform, 'return-answered');
  if (answer.is === 'unknown') return { is: 'again', at: new Date(now.getTime() + QUIET_MINUTES * 60_000) };
  if (answer.is === 'done') return close(platform, row, capture, { state: 'done', refundId: answer.value.refundId }, onReturned);
  platform.log.error({ moneyBack: id, code: answer.code }, 'the bank refused a return');
  return close(platform, row, capture, { state: 'refused' }, onReturned);
}

/** Every operation of the days on which the return may have been made. */
async function look(gateway: Gateway, row: MoneyBack, now: Date): Promise<Answered<Operation[]>> {
  const all: Operation[] = [];
  for (let day = almatyDay(row.owedAt); day <= almatyDay(now); day = addDays(day, 1)) {
    const listed = await gateway.listDay(day);
    if (listed.is !== 'done') return listed;
    all.push(...listed.value);
  }
  return { is: 'done', value: all };
}

type End = { readonly state: 'done'; readonly refundId: string } | { readonly state: 'refused' };

async function close(platform: Platform, row: MoneyBack, capture: Capture, end: End, onReturned: OnReturned): Promise<GiveBackOutcome> {
  const now = platform.clock.now();
  const sum = { amount: row.amount, currency: capture.currency };
  await transact(platform.db, async (tx) => {
    if (!(await closeMoneyBack(tx, row.id, end, now))) return;
    await book(tx, [(end.state === 'done' ? onReturnDone : onReturnWithdrawn)(row.id, capture.provider, sum)], now);
    const facts = { capture: capture.id, amount: row.amount.toString(), reason: row.reason };
    await journal(tx, {
      event: `payment.return-${end.state}`,
      subject: { kind: 'money-back', id: row.id },
      actor: { kind: 'gateway', id: capture.provider },
      at: now,
      facts,
    });
    if (end.state === 'done') await onReturned(tx, row, capture);
    else await queueRefused(tx, row, capture, now);
  });
  return { is: 'closed' };
}

const queueRefused = (tx: Tx, row: MoneyBack, capture: Capture, at: Date): Promise<boolean> =>
  queueOddity(tx, {
    kind: 'return-refused',
    reference: row.id,
    captureId: capture.id,
    attemptId: capture.attemptId,
    facts: { transaction: capture.transactionId, amount: row.amount.toString(), reason: row.reason },
    prepared: { do: 'give-back', amount: row.amount },
    at,
  });
