import { sql } from 'kysely';
import { almatyDay } from '#kernel/civil-date.ts';
import { beforeAll, expect, test } from 'vitest';
import { contractOfApplication } from '#contracts';
import { moneyBackOf, oddities, oddityById, oddityKinds, queueOddity, type Oddity, type OddityKind, type PreparedAction } from '#payments';
import { transact } from '#platform/database.ts';
import { checkBooks } from '#reconciliation';
import { localPath } from '#kernel/locale.ts';
import { serverFor, type Visitor } from '../../care/support/testing/visitor.ts';
import { openEpay } from '../checkout/testing/epay-market.ts';
import { openMarket, until, type Buyer } from '../checkout/testing/market.ts';
import { routes } from './index.ts';
import { oddityTexts } from './oddity.messages.ts';
import { staffAt } from './testing/staff.ts';

const START = new Date('2026-11-22T10:00:00Z');
const market = await openMarket({ now: START });
const { platform, bank } = market;
const http = await serverFor(platform, routes);
let staff: Visitor;
const { origin } = platform.config;
const { epay, ...halyk } = await openEpay(market);
Object.assign(platform.config, { gateway: 'tiptop', origin });
beforeAll(async () => {
  ({ visitor: staff } = await staffAt(platform, http, 'accountant'));
});

/** Paid when our clock was twenty minutes behind the bank's: held as implausible. */
async function held(): Promise<{ buyer: Buyer; oddity: Oddity; path: string }> {
  const at = (minutes: number) => platform.clock.set(new Date(START.getTime() + minutes * 60_000));
  at(0);
  const buyer = await market.buyer('ru');
  const { attemptId } = await market.press(buyer);
  const { noticeBase } = bank.bank.settings;
  Object.assign(bank.bank.settings, { noticeBase: 'http://127.0.0.1:9', noticeTries: 0 });
  at(20);
  const { transactionId } = await market.pay(attemptId, '4111000000001071');
  await until(
    async () => bank.bank.notices,
    (sent) => sent.every((one) => one.done),
  );
  Object.assign(bank.bank.settings, { noticeBase });
  at(1);
  await market.notify({ transactionId, type: 'pay' });
  at(25);
  const oddity = (await oddities(platform.db, 'open')).find((one) => one.attemptId === attemptId)!;
  return { buyer, oddity, path: `/office/oddities/${oddity.id}` };
}

test('the bank is asked, its answer and the rules are shown, and the case is settled with a reason', async () => {
  const { buyer, oddity, path } = await held();
  const before = await staff.get(path);
  expect(before.body).toContain('Банктен сұрау');
  expect(before.body).not.toContain('value="settle"');
  expect((await staff.post(path, { action: 'ask' })).status).toBe(303);
  for (const locale of ['kk', 'ru', 'en'] as const)
    expect((await staff.get(localPath(locale, path))).body).not.toMatch(/undefined|\[object/);
  const asked = await staff.get(path);
  expect(asked.body).toContain('Банк операцияны біледі');
  expect(asked.body).toContain('шарт жасалады');
  expect((await staff.post(path, { action: 'settle', reason: '' })).status).toBe(422);
  expect(await contractOfApplication(platform.db, buyer.applicationId)).toBeNull();
  expect((await staff.post(path, { action: 'settle', reason: 'Банк растады' })).status).toBe(303);
  expect(await contractOfApplication(platform.db, buyer.applicationId)).not.toBeNull();
  expect((await staff.get(path)).body).toContain('Банк растады, төлем өткізілді');
  expect((await staff.post(path, { action: 'give-back', reason: 'Кеш', told: 'Кеш' })).status).toBe(409);
  expect((await oddityById(platform.db, oddity.id))!.resolved!.action).toBe('settle');
});

test('money goes back only with a reason for the payer, whose language is named', async () => {
  const { oddity, path } = await held();
  expect((await staff.get(path)).body).toContain('Төлеушінің тілі: орысша');
  const refused = await staff.post(path, { action: 'give-back', reason: 'Төлеуші сұрады' });
  expect([refused.status, refused.body.includes('id="told-error"')]).toEqual([422, true]);
  expect(refused.body).toContain('Төлеуші сұрады');
  const sent = { action: 'give-back', reason: 'Төлеуші сұрады', told: 'Вы попросили вернуть деньги.' };
  const done = await Promise.all([staff.post(path, sent), staff.post(path, sent)]);
  expect(done.map((one) => one.status).sort()).toEqual([303, 409]);
  expect(await moneyBackOf(platform.db, [oddity.captureId!])).toMatchObject([{ reason: 'decided', told: 'Вы попросили вернуть деньги.' }]);
});

/** Halyk ePay tells when a payment was begun, not when it was captured: two minutes before midnight that may be another day. */
async function aroundMidnight(): Promise<{ buyer: Buyer; path: string }> {
  platform.clock.set(new Date('2026-11-22T18:58:30Z'));
  const buyer = await market.buyer();
  Object.assign(platform.config, { gateway: 'epay', origin: market.site });
  const { url } = await market.press(buyer);
  Object.assign(platform.config, { gateway: 'tiptop', origin });
  const { id } = await halyk.payAt(url, '4405639700000076');
  platform.clock.advance(5 * 60);
  await halyk.callback(id);
  const oddity = (await oddities(platform.db, 'open')).find((one) => one.facts['transaction'] === id)!;
  return { buyer, path: `/office/oddities/${oddity.id}` };
}

test.each([
  ['2026-11-22', '23:59:59', '2026-11-22'],
  ['2026-11-23', '00:00', '2026-11-23'],
])('the moment that the bank does not tell is typed from its cabinet, %s %s, and dates the contract', async (day, time, date) => {
  const { buyer, path } = await aroundMidnight();
  const by = { action: 'moment', reason: 'Кабинеттен қаралды' };
  expect((await staff.get(path)).body).not.toContain('name="time"');
  await staff.post(path, { action: 'ask' });
  for (const locale of ['kk', 'ru', 'en'] as const) {
    const { body } = await staff.get(localPath(locale, path));
    expect([body.includes('name="time"'), /undefined|\[object/.test(body)]).toEqual([true, false]);
  }
  for (const [wrongDay, wrongTime] of [
    ['', ''],
    [day, '25:00'],
    ['2026-11-22', '23:57'],
    ['2026-11-23', '00:30'],
  ] as const) {
    const refused = await staff.post(path, { ...by, day: wrongDay, time: wrongTime });
    expect([refused.status, refused.body.includes('id="day-error"')]).toEqual([422, true]);
  }
  expect((await staff.post(path, { ...by, reason: '', day, time })).status).toBe(422);
  expect(await contractOfApplication(platform.db, buyer.applicationId)).toBeNull();
  const done = await Promise.all([1, 2].map(() => staff.post(path, { ...by, day, time })));
  expect(done.map((one) => one.status).sort()).toEqual([303, 409]);
  expect(await contractOfApplication(platform.db, buyer.applicationId)).toMatchObject({ date });
  expect((await staff.get(path)).body).toContain('Төленген уақыты банк кабинетінен жазылды');
});

test('a time that the bank tells is not overruled', async () => {
  const { path, buyer } = await held();
  const typed = { action: 'moment', reason: 'Кабинеттен', day: '2026-11-22', time: '15:05' };
  expect((await staff.post(path, typed)).status).toBe(409);
  expect(await contractOfApplication(platform.db, buyer.applicationId)).toBeNull();
});

/** Half of what Halyk ePay returns at least was paid above the price. */
async function tinySurplus(): Promise<{ buyer: Buyer; oddity: Oddity; path: string }> {
  platform.clock.set(new Date('2026-11-22T10:00:00Z'));
  const buyer = await market.buyer('ru');
  Object.assign(platform.config, { gateway: 'epay', origin: market.site });
  const { url } = await market.press(buyer);
  Object.assign(platform.config, { gateway: 'tiptop', origin });
  const { id } = await halyk.payAt(url, '4405639700000076');
  const paid = epay.bank.transaction(id)!;
  paid.orgAmount += 500;
  paid.amount += 500;
  await halyk.callback(id);
  await market.work();
  const oddity = (await oddities(platform.db, 'open')).find((one) => one.facts['transaction'] === id)!;
  return { buyer, oddity, path: `/office/oddities/${oddity.id}` };
}

test('a surplus below the least sum that the bank returns is sent by a transfer: prepared, recorded once, booked and told', async () => {
  const { buyer, oddity, path } = await tinySurplus();
  expect(oddity).toMatchObject({ kind: 'return-refused', prepared: { do: 'send-transfer', amount: 500n } });
  expect((await staff.get('/office/oddities')).body).toContain('Аударыммен жіберілді деп жазу');
  const body = { kk: (await staff.get(path)).body, ru: (await staff.get(localPath('ru', path))).body };
  expect([body.kk.includes('value="send-transfer"'), body.kk.includes('value="give-back"')]).toEqual([true, false]);
  expect(body.ru).toContain('банковским переводом');
  const sent = {
    action: 'send-transfer',
    reason: 'Банк 10 теңгеден аз қайтармайды',
    told: 'Артық 5 теңге аударылды.',
    order: '1205',
    sentDay: almatyDay(platform.clock.now()),
  };
  for (const [missing, field] of [
    ['order', 'order-error'],
    ['told', 'told-error'],
    ['reason', 'reason-error'],
  ] as const) {
    const refused = await staff.post(path, { ...sent, [missing]: ' ' });
    expect([refused.status, refused.body.includes(`id="${field}"`)]).toEqual([422, true]);
  }
  const done = await Promise.all([staff.post(path, sent), staff.post(path, sent)]);
  expect(done.map((one) => one.status).sort()).toEqual([303, 409]);
  const contract = (await contractOfApplication(platform.db, buyer.applicationId))!;
  expect(await moneyBackOf(platform.db, [contract.captureId])).toMatchObject([
    { reason: 'surplus', state: 'refused', way: 'gateway' },
    { reason: 'decided', state: 'done', way: 'transfer', refundId: '1205', amount: 500n },
  ]);
  const { rows } = await sql<{ debit: string; credit: string }>`
    select debit, credit from ledger.entry where event = 'return-done' and amount = 500`.execute(platform.db);
  expect(rows).toEqual([{ debit: 'refunds-payable', credit: 'bank' }]);
  expect(await checkBooks(platform)).toEqual([]);
  expect((await staff.get(path)).body).toContain('Банк аударымымен жіберілді');
});

test('the database lets staff send by a transfer only what the bank has refused to return', async () => {
  const { oddity } = await held();
  await expect(
    sql`insert into payments.money_back (capture_id, reason, amount, owed_at, state, way) values (${oddity.captureId}, 'decided', 1, now(), 'owed', 'transfer')`.execute(
      platform.db,
    ),
  ).rejects.toThrow('did not come by transfer');
});

/** What the page of a case lays ready for each kind; of some nothing but to find out and write down what it was. */
const ACTIONS: Record<OddityKind, readonly [PreparedAction['do'], string]> = {
  underpaid: ['give-back', 'give-back'],
  'other-currency': ['give-back', 'give-back'],
  'terms-changed': ['ask-person', 'give-back'],
  'implausible-time': ['give-back', 'ask'],
  'account-differs': ['give-back', 'give-back'],
  'unknown-attempt': ['give-back', 'give-back'],
  'unknown-operation': ['ask-bank', 'ask'],
  'test-money': ['ask-bank', 'ask'],
  'returned-outside': ['explain-return', 'set-aside'],
  'return-refused': ['send-transfer', 'send-transfer'],
  'hold-stuck': ['ask-again', 'ask-again'],
  'books-differ': ['mend-books', 'mend-books'],
  'return-unclear': ['ask-bank', 'ask'],
  'bank-lacks': ['ask-bank', 'ask'],
  'bank-lacks-return': ['ask-bank', 'ask'],
  'no-registry': ['bring-registry', 'no-operations'],
  'sum-differs': ['ask-bank', 'ask'],
  'fee-differs': ['accept-fee', 'accept'],
  'payout-differs': ['accept-payout', 'accept'],
  chargeback: ['record-dispute', 'record-dispute'],
  'transfer-unmatched': ['match-transfer', '/office/transfers/lines/'],
};

const WITHOUT_SUM = ['look-into', 'ask-bank', 'bring-registry', 'mend-books'] as string[];

test.each(oddityKinds)('a case of the kind %s has its action in the queue and on its page, in each language', async (kind) => {
  const { oddity: paid } = await held();
  const [prepare, action] = ACTIONS[kind];
  const prepared = (WITHOUT_SUM.includes(prepare) ? { do: prepare } : { do: prepare, amount: 500n }) as PreparedAction;
  const facts = {
    transaction: '4711',
    amount: '500',
    currency: 'KZT',
    provider: 'tiptop',
    from: '2026-11-20',
    rule: 'held',
    about: 'KZT',
    expected: '500',
    booked: '0',
  };
  const reference = `tiptop:4711-${kind}`;
  const { captureId, attemptId } = paid;
  await transact(platform.db, (tx) =>
    queueOddity(tx, { kind, reference, captureId, attemptId, facts, prepared, at: platform.clock.now() }),
  );
  const { id } = (await oddities(platform.db, 'open')).find((one) => one.reference === reference)!;
  for (const locale of ['kk', 'ru', 'en'] as const) {
    const t = oddityTexts[locale];
    const queue = (await staff.get(localPath(locale, '/office/oddities'))).body;
    expect([queue.includes(`/office/oddities/${id}`), queue.includes(t.prepared[prepare])]).toEqual([true, true]);
    const { body } = await staff.get(localPath(locale, `/office/oddities/${id}`));
    expect(body).toContain(action.startsWith('/') ? action : `name="action" value="${action}"`);
    expect(body).not.toMatch(/undefined|\[object/);
  }
});

test('staff without the role look and decide nothing', async () => {
  const { path } = await held();
  const { visitor } = await staffAt(platform, http, 'lawyer');
  expect((await visitor.get(path)).status).toBe(200);
  for (const action of ['ask', 'settle', 'moment', 'give-back', 'set-aside'])
    expect((await visitor.post(path, { action, reason: 'Себеп', told: 'Себеп' })).status).toBe(403);
});
