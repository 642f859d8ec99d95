import { beforeAll, expect, test } from 'vitest';
import { contractOfApplication } from '#contracts';
import { moneyBackOf, oddities, oddityById, type Oddity } from '#payments';
import { localPath } from '#kernel/locale.ts';
import { serverFor, type Visitor } from '../../care/support/testing/visitor.ts';
import { openEpay } from '../checkout/testing/epay-market.ts';
import { openMarket, until, type Buyer } from '../checkout/testing/market.ts';
import { routes } from './index.ts';
import { staffAt } from './testing/staff.ts';

const START = new Date('2026-11-22T10:00:00Z');
const market = await openMarket({ now: START });
const { platform, bank } = market;
const http = await serverFor(platform, routes);
let staff: Visitor;
const { origin } = platform.config;
const halyk = await openEpay(market);
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

test('staff without the role look and decide nothing', async () => {
  const { path } = await held();
  const { visitor } = await staffAt(platform, http, 'lawyer');
  expect((await visitor.get(path)).status).toBe(200);
  for (const action of ['ask', 'settle', 'moment', 'give-back', 'set-aside'])
    expect((await visitor.post(path, { action, reason: 'Себеп', told: 'Себеп' })).status).toBe(403);
});
