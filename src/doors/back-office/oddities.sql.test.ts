import { beforeAll, expect, test } from 'vitest';
import { contractOfApplication } from '#contracts';
import { moneyBackOf, oddities, oddityById, type Oddity } from '#payments';
import { localPath } from '#kernel/locale.ts';
import { serverFor, type Visitor } from '../../care/support/testing/visitor.ts';
import { openMarket, until, type Buyer } from '../checkout/testing/market.ts';
import { routes } from './index.ts';
import { staffAt } from './testing/staff.ts';

const START = new Date('2026-11-22T10:00:00Z');
const market = await openMarket({ now: START });
const { platform, bank } = market;
const http = await serverFor(platform, routes);
let staff: Visitor;
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

test('staff without the role look and decide nothing', async () => {
  const { path } = await held();
  const { visitor } = await staffAt(platform, http, 'lawyer');
  expect((await visitor.get(path)).status).toBe(200);
  for (const action of ['ask', 'settle', 'give-back', 'set-aside'])
    expect((await visitor.post(path, { action, reason: 'Себеп', told: 'Себеп' })).status).toBe(403);
});
