import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { contractOfApplication } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { outbox } from '#messages';
import { trialBalance } from '#ledger';
import { capturesOf, inquiriesOf, moneyBackOf, oddities, oddityById, resolveOddityBy } from '#payments';
import { happenedTo } from '#platform/journal-read.ts';
import { openAccount } from '../../care/support/testing/accounts.ts';
import { askAboutOddity } from './ask-bank.command.ts';
import { settleOddity } from './settle-oddity.command.ts';
import { openMarket, until, type Buyer } from './testing/market.ts';

const START = new Date('2026-11-22T10:00:00Z');
const market = await openMarket({ now: START });
const { platform, bank, buyer, press, pay, notify, work } = market;
const { db, clock } = platform;
const staffId = await openAccount(platform, 'esepshi@example.kz');

beforeEach(() => clock.set(START));

const contractOf = (one: Buyer) => contractOfApplication(db, one.applicationId);
const returnsOf = async (one: Buyer) =>
  moneyBackOf(
    db,
    (await capturesOf(db, one.applicationId)).map((capture) => capture.id),
  );
const settle = (oddityId: string, reason = 'Банк растады') => settleOddity(platform, { oddityId, staffId, reason });
const ask = (oddityId: string) => askAboutOddity(platform, { oddityId, staffId });
const minutes = (count: number) => new Date(START.getTime() + count * 60_000);

/** The notice of the payment is lost on its way. */
async function payQuietly(attemptId: string): Promise<number> {
  const { noticeBase } = bank.bank.settings;
  Object.assign(bank.bank.settings, { noticeBase: 'http://127.0.0.1:9', noticeTries: 0 });
  const { transactionId } = await pay(attemptId, '4111000000001071');
  await until(
    async () => bank.bank.notices,
    (sent) => sent.every((one) => one.done),
  );
  Object.assign(bank.bank.settings, { noticeBase, noticeTries: 100 });
  return transactionId;
}

type Case = Buyer & { readonly attemptId: string; readonly transactionId: number; readonly oddityId: string };

/** The bank's clock is twenty minutes ahead of ours: the payment seems to come from the future and waits for a person. */
async function fromTheFuture(): Promise<Case> {
  clock.set(START);
  const one = await buyer();
  const { attemptId } = await press(one);
  clock.set(minutes(20));
  const transactionId = await payQuietly(attemptId);
  clock.set(minutes(1));
  await notify({ transactionId, type: 'pay' });
  return { ...one, attemptId, transactionId, oddityId: await caseOf(String(transactionId)) };
}
const caseOf = async (transaction: string) => (await oddities(db, 'open')).find((one) => one.facts['transaction'] === transaction)!.id;

async function onTheBooks(one: Case) {
  const captures = await capturesOf(db, one.applicationId);
  const { rows } = await sql<{ contracts: number; courses: number; balanced: boolean }>`
    select (select count(*)::int from contracts.contract where application_id = ${one.applicationId}) as contracts,
      (select count(*)::int from enrolments.enrolment where account_id = ${one.accountId}) as courses`.execute(db);
  return { captures: captures.length, contracts: rows[0]!.contracts, courses: rows[0]!.courses };
}

describe('a held payment that the bank confirms when asked', () => {
  test('asked too early, the rules hold it as before and nothing changes', async () => {
    const one = await fromTheFuture();
    expect(await ask(one.oddityId)).toMatchObject({ ok: true });
    expect(await inquiriesOf(db, one.oddityId)).toMatchObject([
      { answer: 'found', staffId, said: { state: 'paid', amount: '2500000' }, foreseen: 'implausible-time' },
    ]);
    expect(await settle(one.oddityId)).toEqual({ ok: false, refusal: 'still-held' });
    expect(await onTheBooks(one)).toEqual({ captures: 1, contracts: 0, courses: 0 });
    expect((await oddityById(db, one.oddityId))!.resolved).toBeNull();
  });

  test('confirmed, it becomes a contract dated by the payment, with an open course, under the name of staff', async () => {
    const one = await fromTheFuture();
    clock.set(minutes(25));
    await ask(one.oddityId);
    expect((await inquiriesOf(db, one.oddityId))[0]!.foreseen).toBe('conclude');
    expect(await settle(one.oddityId, ' ')).toEqual({ ok: false, refusal: 'reason-missing' });
    expect(await settle(one.oddityId)).toEqual({ ok: true, value: 'settled' });
    const contract = (await contractOf(one))!;
    expect(contract).toMatchObject({ amount: 2_500_000n, date: '2026-11-22', paidAt: minutes(20) });
    expect(await enrolmentByContract(db, contract.id)).toMatchObject({ accountId: one.accountId });
    expect((await oddityById(db, one.oddityId))!.resolved).toMatchObject({ action: 'settle', reason: 'Банк растады', by: staffId });
    const told = (await happenedTo(db, [{ kind: 'oddity', id: one.oddityId }])).map((line) => [line.event, line.actor.id]);
    expect(told).toContainEqual(['oddity.settle', staffId]);
    expect(told).toContainEqual(['oddity.bank-asked', staffId]);
    await work();
    expect((await outbox(db, platform.vault, 500)).filter((letter) => letter.to === one.email).map((letter) => letter.template)).toEqual([
      'contract-concluded',
    ]);
    expect(await settle(one.oddityId)).toEqual({ ok: false, refusal: 'already-resolved' });
  });

  test('a payment that came without its time concludes by the time the bank states later', async () => {
    const one = await fromTheFuture();
    await sql`alter table payments.capture disable trigger capture_is_immutable`.execute(db);
    await sql`update payments.capture set paid_at = null where transaction_id = ${String(one.transactionId)}`.execute(db);
    await sql`alter table payments.capture enable trigger capture_is_immutable`.execute(db);
    clock.set(minutes(25));
    expect(await settle(one.oddityId)).toEqual({ ok: true, value: 'settled' });
    expect(await contractOf(one)).toMatchObject({ paidAt: minutes(20) });
  });

  test('of many who press at once one settles, and giving back at the same moment never gives both', async () => {
    const one = await fromTheFuture();
    clock.set(minutes(25));
    const giveBack = () =>
      resolveOddityBy(platform, {
        oddityId: one.oddityId,
        action: 'give-back',
        reason: 'Төлеуші сұрады',
        told: 'Төлеміңіз қайтарылады.',
        actor: { kind: 'staff', id: staffId },
      });
    const done = await Promise.all([settle(one.oddityId), giveBack(), settle(one.oddityId), settle(one.oddityId), giveBack()]);
    expect(done.filter((each) => each.ok)).toHaveLength(1);
    const back = await returnsOf(one);
    const { contracts } = await onTheBooks(one);
    expect(contracts + back.length).toBe(1);
  });

  test('the application was paid anew meanwhile: the held money is a second payment and goes back', async () => {
    const one = await fromTheFuture();
    clock.set(minutes(25));
    const again = await press(one);
    await notify({ transactionId: await payQuietly(again.attemptId), type: 'pay' });
    expect(await contractOf(one)).not.toBeNull();
    expect(await settle(one.oddityId)).toEqual({ ok: true, value: 'settled' });
    await work();
    expect(await returnsOf(one)).toMatchObject([{ reason: 'duplicate', amount: 2_500_000n, state: 'done' }]);
    expect(await onTheBooks(one)).toMatchObject({ contracts: 1, courses: 1 });
  });

  test('money given back in the bank meanwhile settles nothing', async () => {
    const one = await fromTheFuture();
    clock.set(minutes(25));
    const operation = bank.bank.operation(one.transactionId)!;
    Object.assign(operation, { status: 'Cancelled' });
    expect(await settle(one.oddityId)).toEqual({ ok: false, refusal: 'not-paid' });
    expect((await inquiriesOf(db, one.oddityId))[0]).toMatchObject({ said: { state: 'cancelled' }, foreseen: 'not-paid' });
    Object.assign(operation, { status: 'Completed', amount: 1 });
    expect(await settle(one.oddityId)).toEqual({ ok: false, refusal: 'still-held' });
    expect(await onTheBooks(one)).toMatchObject({ contracts: 0 });
  });
});

describe('the bank’s answer is lost', () => {
  test.each(['500-before', 'hang-before', 'drop-after'] as const)(
    '%s: nothing is settled on silence; asked again, it settles once',
    async (fault) => {
      const one = await fromTheFuture();
      clock.set(minutes(25));
      await fetch(`${bank.url}/__test/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ path: '/payments/get', fault, times: 1 }),
      });
      expect(await settle(one.oddityId)).toEqual({ ok: false, refusal: 'bank-silent' });
      expect((await inquiriesOf(db, one.oddityId))[0]).toMatchObject({ answer: 'unknown', said: null });
      expect(await onTheBooks(one)).toMatchObject({ contracts: 0 });
      expect(await settle(one.oddityId)).toEqual({ ok: true, value: 'settled' });
      expect(await onTheBooks(one)).toEqual({ captures: 1, contracts: 1, courses: 1 });
    },
  );
});

test('an operation the bank did not know and knows now goes the usual road', async () => {
  const one = await buyer();
  const { attemptId } = await press(one);
  const transactionId = await payQuietly(attemptId);
  const { rows } = await sql<{ id: string }>`
    insert into payments.oddity (kind, reference, facts, prepared, at)
    values ('unknown-operation', ${`tiptop:${transactionId}`}, ${JSON.stringify({ transaction: String(transactionId) })}, '{"do":"look-into"}', ${clock.now()})
    returning id`.execute(db);
  const oddityId = rows[0]!.id;
  const done = await Promise.all([settle(oddityId), settle(oddityId), notify({ transactionId, type: 'pay' })]);
  expect(done.slice(0, 2).filter((each) => (each as { ok: boolean }).ok)).toHaveLength(1);
  expect(await onTheBooks({ ...one, attemptId, transactionId, oddityId })).toEqual({ captures: 1, contracts: 1, courses: 1 });
});

test('less than the price stays held whatever staff press; given back, the payer reads why on the page and by mail', async () => {
  const one = await buyer();
  const { attemptId } = await press(one);
  const transactionId = await payQuietly(attemptId);
  Object.assign(bank.bank.operation(transactionId)!, { amount: 24_999 });
  await notify({ transactionId, type: 'pay' });
  const oddityId = await caseOf(String(transactionId));
  expect(await settle(oddityId)).toEqual({ ok: false, refusal: 'still-held' });
  const back = { oddityId, action: 'give-back' as const, reason: 'Бір теңге кем', actor: { kind: 'staff' as const, id: staffId } };
  expect(await resolveOddityBy(platform, back)).toEqual({ ok: false, refusal: 'words-missing' });
  const told = 'Бір теңге кем түсті: <b>толық</b> қайтарамыз.';
  expect(await resolveOddityBy(platform, { ...back, told })).toEqual({ ok: true, value: 'resolved' });
  const page = await fetch(`${market.site}/payments/${attemptId}`, { headers: { cookie: await market.cookieOf(one) } });
  expect(await page.text()).toContain('Бір теңге кем түсті: &lt;b>толық&lt;/b> қайтарамыз.');
  await work();
  const letter = (await outbox(db, platform.vault, 500)).find((each) => each.to === one.email && each.template === 'payment-returned');
  expect(letter!.facts).toMatchObject({ told, reason: 'short' });
});

test('what was asked and what was told is not rewritten; the books balance', async () => {
  await expect(sql`update payments.inquiry set foreseen = 'conclude'`.execute(db)).rejects.toThrow('immutable');
  await expect(sql`update payments.return_reason set words = 'басқа'`.execute(db)).rejects.toThrow('immutable');
  const held = (await trialBalance(db)).find((line) => line.account === 'held' && line.currency === 'KZT')!;
  expect(held.credit >= held.debit).toBe(true);
});
