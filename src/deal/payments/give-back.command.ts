import { almatyDay, daysBetween } from '#kernel/civil-date.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { captureById, type Capture } from './capture.sql.ts';
import type { Answered, Gateway, ReturnTrace } from './gateway.ts';
import { gatewayNamed } from './banks.command.ts';
import { nextStep, QUIET_MINUTES, type MoneyBackId } from './money-back.ts';
import { knownReturned, othersAsked } from './known-returns.sql.ts';
import { closeMoneyBack, markAsked, moneyBackById, type MoneyBack } from './money-back.sql.ts';
import { closeByItself } from './close-oddity.command.ts';
import { preparedOf } from './oddity.ts';
import { openOf, queueAgain } from './oddity.sql.ts';

export type GiveBackOutcome = { readonly is: 'closed' } | { readonly is: 'again'; readonly at: Date };
export type OnReturned = (tx: Tx, row: MoneyBack, capture: Capture) => Promise<void>;
/** What happens in the transaction that closes a return; the room that owes a price books its own end of it. */
export type ReturnEnds = { readonly onReturned: OnReturned; readonly onRefused: OnReturned };

/** One step of a return: ask the bank, or, when an earlier answer was lost, wait, look, and only then ask again. */
export async function giveBack(platform: Platform, id: MoneyBackId, ends: ReturnEnds, given?: Gateway): Promise<GiveBackOutcome> {
  const now = platform.clock.now();
  const row = await moneyBackById(platform.db, id);
  if (!row || row.way !== 'gateway') return { is: 'closed' };
  const capture = (await captureById(platform.db, row.captureId))!;
  const gateway = given ?? gatewayNamed(platform, capture.provider);
  const step = nextStep(row, QUIET_MINUTES * 60_000, now);
  if (step.do === 'nothing') return { is: 'closed' };
  if (step.do === 'wait') return { is: 'again', at: step.until };
  if (step.do === 'look-first') {
    const seen = await look(platform, gateway, row, capture);
    if (seen.is !== 'done') return { is: 'again', at: new Date(now.getTime() + 60_000) };
    if (seen.value.is === 'made') return close(platform, row, capture, { state: 'done', refundId: seen.value.refundId }, ends);
    if (seen.value.is === 'unclear') return unclear(platform, row, capture);
  }
  // Where only the sum given back is seen, a return whose answer is still out would be mistaken for this one.
  if (!gateway.can.namesReturns && (await othersAsked(platform.db, row)))
    return { is: 'again', at: new Date(now.getTime() + QUIET_MINUTES * 60_000) };
  if (!(await transact(platform.db, (tx) => markAsked(tx, row, now)))) return { is: 'closed' };
  crashPoint(platform, 'return-marked');
  const answer = await gateway.giveBack({ transactionId: capture.transactionId, amount: tiyn(row.amount), requestId: id });
  crashPoint(platform, 'return-answered');
  if (answer.is === 'unknown') return { is: 'again', at: new Date(now.getTime() + QUIET_MINUTES * 60_000) };
  if (answer.is === 'done') return close(platform, row, capture, { state: 'done', refundId: answer.value.refundId }, ends);
  platform.log.error({ moneyBack: id, code: answer.code }, 'the bank refused a return');
  return close(platform, row, capture, { state: 'refused' }, ends);
}

async function look(platform: Platform, gateway: Gateway, row: MoneyBack, capture: Capture): Promise<Answered<ReturnTrace>> {
  const { transactionId, attemptId: attemptRef } = capture;
  const before = await knownReturned(platform.db, capture.id);
  return gateway.findReturn({ transactionId, attemptRef, amount: tiyn(row.amount), requestId: row.id, owedAt: row.owedAt, before });
}

/** Something else went back of the same payment meanwhile: a person looks, the return waits, and nothing is sent twice. */
async function unclear(platform: Platform, row: MoneyBack, capture: Capture): Promise<GiveBackOutcome> {
  const now = platform.clock.now();
  await transact(platform.db, (tx) =>
    queueAgain(
      tx,
      {
        kind: 'return-unclear',
        reference: row.id,
        captureId: capture.id,
        attemptId: capture.attemptId,
        facts: { transaction: capture.transactionId, amount: row.amount.toString(), reason: row.reason },
        prepared: preparedOf('return-unclear'),
        at: now,
      },
      // Set aside, it comes back after some days, for somebody's money still hangs; settled by the bank's word and unclear once more, at once.
      ({ action, at }) => action !== 'set-aside' || daysBetween(almatyDay(at), almatyDay(now)) >= platform.config.registryDays,
    ),
  );
  return { is: 'again', at: new Date(now.getTime() + UNCLEAR_HOURS * 3_600_000) };
}

/** An unclear return is looked up again this often: what made it unclear may be explained meanwhile. */
const UNCLEAR_HOURS = 6;

type End = { readonly state: 'done'; readonly refundId: string } | { readonly state: 'refused' };

async function close(platform: Platform, row: MoneyBack, capture: Capture, end: End, ends: ReturnEnds): Promise<GiveBackOutcome> {
  const now = platform.clock.now();
  await transact(platform.db, async (tx) => {
    if (!(await closeMoneyBack(tx, row.id, end, now))) return;
    const facts = { capture: capture.id, amount: row.amount.toString(), reason: row.reason };
    await journal(tx, {
      event: `payment.return-${end.state}`,
      subject: { kind: 'money-back', id: row.id },
      actor: { kind: 'gateway', id: capture.provider },
      at: now,
      facts,
    });
    await (end.state === 'done' ? ends.onReturned : ends.onRefused)(tx, row, capture);
    for (const one of await openOf(tx, ['return-unclear']))
      if (one.captureId === capture.id && one.reference.startsWith(row.id)) await closeByItself(tx, one, 'became-clear', now);
    crashPoint(platform, 'return-before-commit');
  });
  crashPoint(platform, 'return-closed');
  return { is: 'closed' };
}
