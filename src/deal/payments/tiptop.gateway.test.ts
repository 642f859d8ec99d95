import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '#kernel/clock.ts';
import { tenge } from '#kernel/tiyn.ts';
import { startBank, type RunningBank } from '../../../emulators/tiptop/start.ts';
import type { AttemptId } from './attempt.ts';
import type { Gateway, PageOrder } from './gateway.ts';
import { tiptopGateway } from './tiptop.gateway.ts';

let bank: RunningBank;
let shop: Server;
let gateway: Gateway;
let notice: { body: Buffer; headers: Record<string, string> } | null = null;

beforeEach(async () => {
  shop = createServer((request, response) => {
    const parts: Buffer[] = [];
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => {
        if (request.url === '/pay') notice = { body: Buffer.concat(parts), headers: request.headers as Record<string, string> };
        response.end('{"code":0}');
      });
  });
  await new Promise<void>((done) => shop.listen(0, '127.0.0.1', done));
  bank = await startBank({ noticeBase: `http://127.0.0.1:${(shop.address() as { port: number }).port}`, hangMs: 400 });
  const { publicId, apiSecret } = bank.bank.settings;
  gateway = tiptopGateway({ apiBase: bank.url, publicId, apiSecret, pageOrigin: bank.url, timeoutMs: 150 }, systemClock);
});
afterEach(async () => {
  await bank.close();
  shop.close();
});

const ID = '0199aaaa-0000-7000-8000-000000000001' as AttemptId;
const ORDER: PageOrder = {
  attemptId: ID,
  accountId: 'acc-1',
  amount: tenge(25000),
  description: 'Курс',
  locale: 'kk',
  email: 'a@example.kz',
  offerUrl: 'http://localhost:1/offer',
  successUrl: 'http://localhost:1/ok',
  failUrl: 'http://localhost:1/no',
};
const pay = (card: string) =>
  fetch(`${bank.url}/__test/pay`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ invoiceId: ID, card }),
  });
const attempt = { id: ID, createdAt: new Date() };

describe('the page', () => {
  test('opens once for an attempt, however often it is asked, and closes', async () => {
    const first = await gateway.openPage(ORDER);
    expect(first.is).toBe('done');
    expect(await gateway.openPage(ORDER)).toEqual(first);
    expect(first.is === 'done' && (await gateway.cancelPage(first.value.pageRef))).toEqual({ is: 'done', value: 'closed' });
    expect(bank.bank.orders).toMatchObject([{ amount: 2_500_000, currency: 'KZT', cultureName: 'kk-KZ', invoiceId: ID, cancelled: true }]);
  });

  test('a time-out after the order was made is unknown, and the same attempt finds its page', async () => {
    bank.faults.plan('/orders/create', 'hang-after', 1);
    expect(await gateway.openPage(ORDER)).toEqual({ is: 'unknown', cause: 'timeout' });
    expect((await gateway.openPage(ORDER)).is).toBe('done');
    expect(bank.bank.orders).toHaveLength(1);
  });

  test('a page elsewhere than at the bank is refused', async () => {
    const { publicId, apiSecret } = bank.bank.settings;
    const wary = tiptopGateway({ apiBase: bank.url, publicId, apiSecret, pageOrigin: 'https://bank.example', timeoutMs: 150 }, systemClock);
    expect(await wary.openPage(ORDER)).toMatchObject({ is: 'refused', code: 'foreign-page' });
  });

  test('500, a dropped line and a wrong key are told apart from a refusal', async () => {
    bank.faults.plan('/orders/create', '500-before', 1);
    bank.faults.plan('/orders/create', 'drop-after', 1);
    expect(await gateway.openPage(ORDER)).toEqual({ is: 'unknown', cause: 'server-error' });
    expect(await gateway.openPage(ORDER)).toEqual({ is: 'unknown', cause: 'connection' });
    const stranger = tiptopGateway({ apiBase: bank.url, publicId: 'x', apiSecret: 'y', pageOrigin: bank.url, timeoutMs: 150 }, systemClock);
    expect(await stranger.openPage(ORDER)).toMatchObject({ is: 'refused', code: 'http-401' });
    expect(await gateway.openPage({ ...ORDER, description: '', attemptId: 'other' as AttemptId })).toMatchObject({ is: 'refused' });
  });
});

describe('what the bank knows', () => {
  test('nothing before the payer came, the capture after', async () => {
    await gateway.openPage(ORDER);
    expect(await gateway.askStatus(attempt, false)).toEqual({ is: 'done', value: [] });
    await pay('4000000000003055');
    const status = await gateway.askStatus(attempt, false);
    expect(status).toMatchObject({
      is: 'done',
      value: [{ kind: 'payment', state: 'paid', amount: 2_500_000n, currency: 'KZT', attemptRef: ID, accountRef: 'acc-1' }],
    });
    if (status.is !== 'done') return;
    const paidAt = status.value[0]!.paidAt!.getTime();
    expect(Math.abs(paidAt - Date.now())).toBeLessThan(5000);
    expect(await gateway.askOperation(status.value[0]!.transactionId)).toEqual({ is: 'done', value: status.value[0] });
    expect(await gateway.askOperation('1')).toEqual({ is: 'done', value: null });
  });

  test('a decline that hides an earlier success is looked through', async () => {
    await gateway.openPage(ORDER);
    await pay('4000000000003055');
    await pay('4000056655665556');
    const status = await gateway.askStatus(attempt, false);
    expect(status.is === 'done' && status.value.map((one) => one.state).sort()).toEqual(['failed', 'paid']);
  });

  test('the second payment of one order is found by a thorough look', async () => {
    await gateway.openPage(ORDER);
    await pay('4111000000001063');
    const quick = await gateway.askStatus(attempt, false);
    const thorough = await gateway.askStatus(attempt, true);
    expect(quick.is === 'done' && quick.value.length).toBe(1);
    expect(thorough.is === 'done' && thorough.value.length).toBe(2);
  });

  test('a status that hangs is unknown, and known when asked again', async () => {
    await gateway.openPage(ORDER);
    await pay('4111000000001089');
    expect(await gateway.askStatus(attempt, false)).toEqual({ is: 'unknown', cause: 'timeout' });
    expect((await gateway.askStatus(attempt, false)).is).toBe('unknown');
    expect((await gateway.askStatus(attempt, false)).is).toBe('done');
  });
});

describe('notices', () => {
  test.each(['json', 'form'] as const)('a %s notice is proved over its bytes and read', async (format) => {
    bank.bank.settings.noticeFormat = format;
    notice = null;
    await gateway.openPage(ORDER);
    await pay('4000000000003055');
    for (let turn = 0; turn < 100 && !notice; turn += 1) await new Promise((done) => setTimeout(done, 10));
    const raw = { type: 'pay' as const, body: notice!.body, headers: notice!.headers };
    expect(await gateway.verifyNotice(raw)).toMatchObject({
      ok: true,
      value: { type: 'pay', attemptRef: ID, accountRef: 'acc-1', amount: 2_500_000n, testMode: true },
    });
    expect(await gateway.verifyNotice({ ...raw, body: Buffer.concat([raw.body, Buffer.from(' ')]) })).toEqual({
      ok: false,
      refusal: 'forged',
    });
    expect(await gateway.verifyNotice({ ...raw, headers: { 'content-type': 'application/json' } })).toEqual({
      ok: false,
      refusal: 'unsigned',
    });
  });

  test('replies in the codes of the bank', () => {
    expect(gateway.noticeReply('accepted').body).toBe('{"code":0}');
    expect(gateway.noticeReply('again').body).toBe('{"code":13}');
    expect(
      (['go', 'unknown-order', 'other-account', 'wrong-amount', 'refused', 'expired'] as const).map((one) => gateway.answerCheck(one).body),
    ).toEqual([0, 10, 11, 12, 13, 20].map((code) => `{"code":${code}}`));
  });
});

describe('giving back', () => {
  test('a return is made once under its request id and found in the day list', async () => {
    await gateway.openPage(ORDER);
    await pay('4000000000003055');
    const transactionId = String(bank.bank.operations[0]!.transactionId);
    const request = { transactionId, amount: tenge(1000), requestId: 'back-1' };
    bank.faults.plan('/payments/refund', 'hang-after', 1);
    expect(await gateway.giveBack(request)).toEqual({ is: 'unknown', cause: 'timeout' });
    const again = await gateway.giveBack(request);
    expect(again.is).toBe('done');
    const listed = await gateway.listDay(new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10));
    const returns = listed.is === 'done' ? listed.value.filter((one) => one.kind === 'return') : [];
    expect(returns).toMatchObject([{ returnOf: transactionId, requestRef: 'back-1', amount: 100_000n }]);
    expect(await gateway.giveBack({ ...request, amount: tenge(24_001), requestId: 'back-2' })).toMatchObject({ is: 'refused' });
  });
});
