import { createServer, type Server } from 'node:http';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cards } from './cards.ts';
import { luhn } from '../parts/card-entry.ts';
import { startBank, type RunningBank } from './start.ts';

/** A shop that answers every notice as told and remembers what came. */
type Heard = { type: string; body: string; headers: Record<string, unknown> };
let heard: Heard[] = [];
let answers: Record<string, string> = {};
let shop: Server;
let bank: RunningBank;

beforeEach(async () => {
  heard = [];
  answers = {};
  shop = createServer((request, response) => {
    let body = '';
    request
      .on('data', (part) => (body += part))
      .on('end', () => {
        const type = request.url!.slice(1);
        heard.push({ type, body, headers: request.headers });
        response.end(answers[type] ?? '{"code":0}');
      });
  });
  await new Promise<void>((done) => shop.listen(0, '127.0.0.1', done));
  const { port } = shop.address() as { port: number };
  bank = await startBank({ noticeBase: `http://127.0.0.1:${port}`, retrySeconds: [0.02], lateNoticeMs: 150, hangMs: 200 });
});

afterEach(async () => {
  await bank.close();
  shop.close();
});

async function api(
  path: string,
  body: object,
  requestId = '',
): Promise<{ status: number; body: { Success: boolean; Message: string | null; Model: Record<string, unknown> } }> {
  const auth = Buffer.from(`${bank.bank.settings.publicId}:${bank.bank.settings.apiSecret}`).toString('base64');
  const response = await fetch(`${bank.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Basic ${auth}`, ...(requestId ? { 'X-Request-ID': requestId } : {}) },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as never };
}

const ORDER = {
  Amount: 25000,
  Currency: 'KZT',
  Description: 'Course',
  InvoiceId: 'a-1',
  AccountId: 'acc',
  CultureName: 'kk-KZ',
  SuccessRedirectUrl: 'http://localhost:1/ok',
  FailRedirectUrl: 'http://localhost:1/no',
};

async function openOrder(change: object = {}): Promise<string> {
  const { body } = await api('/orders/create', { ...ORDER, ...change }, crypto.randomUUID());
  return String(body.Model['Url']);
}

const typed = (card: string): URLSearchParams => new URLSearchParams({ card, expiry: '12/30', cvc: '123', holder: 'TEST USER' });
const post = (url: string, body: URLSearchParams) => fetch(url, { method: 'POST', body, redirect: 'manual' });
const until = async (ready: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 200 && !ready(); turn += 1) await new Promise((done) => setTimeout(done, 10));
  expect(ready()).toBe(true);
};
const types = (): string[] => heard.map((one) => one.type);

describe('the page', () => {
  test('check, code page, authorisation, notice, and back to the shop', async () => {
    const url = await openOrder();
    expect(await (await fetch(url)).text()).toContain('сынақ банкінің беті');
    const code = await post(url, typed('4242 4242 4242 4242'));
    expect(code.status).toBe(303);
    expect(types()).toEqual(['check']);
    const done = await post(new URL(code.headers.get('location')!, bank.url).href, new URLSearchParams({ code: '1234' }));
    expect(done.headers.get('location')).toBe('http://localhost:1/ok');
    await until(() => types().includes('pay'));
    expect(heard.at(-1)!.body).toContain('"Amount":25000.00');
  });

  test('a decline says why, keeps what was typed but the CVV, and the next card pays the same order', async () => {
    const url = await openOrder({ CultureName: 'ru-RU' });
    const declined = await (await post(url, typed('4000056655665556'))).text();
    expect(declined).toContain('На карте недостаточно средств (5051)');
    expect(declined).toContain('4000056655665556');
    expect(declined).not.toContain('value="123"');
    expect((await post(url, typed('4000000000003055'))).status).toBe(303);
    await until(() => types().includes('pay') && types().includes('fail'));
  });

  test('a wrong code declines with 5206', async () => {
    const code = await post(await openOrder(), typed('5555555555554444'));
    const page = await (await post(new URL(code.headers.get('location')!, bank.url).href, new URLSearchParams({ code: '0000' }))).text();
    expect(page).toContain('5206');
  });

  test('a wrong number, a past expiry and a bad CVV are named at their fields', async () => {
    const response = await post(
      await openOrder({ CultureName: 'en-US' }),
      new URLSearchParams({ card: '4242424242424241', expiry: '01/20', cvc: '1', holder: '1' }),
    );
    const page = await response.text();
    expect(response.status).toBe(422);
    for (const fault of ['card-fault', 'expiry-fault', 'cvc-fault', 'holder-fault']) expect(page).toContain(fault);
  });

  test.each([
    ['{"code":12}', 3003],
    ['{"code":20}', 3004],
    ['nonsense', 3007],
  ])('the shop answers the check with %s: declined with %i', async (answer, code) => {
    answers['check'] = answer;
    expect(await (await post(await openOrder(), typed('4000000000003055'))).text()).toContain(`(${code})`);
  });

  test('a shop that does not answer the check declines', async () => {
    const url = await openOrder();
    shop.closeAllConnections();
    await new Promise((done) => shop.close(done));
    expect(await (await post(url, typed('4000000000003055'))).text()).toContain('(3006)');
  });

  test('an expired or cancelled order takes no card but the one made for it', async () => {
    const url = await openOrder();
    bank.bank.shiftClock(31 * 60_000);
    expect((await post(url, typed('4000000000003055'))).status).toBe(410);
    expect((await post(url, typed('4111000000001071'))).status).toBe(303);
  });

  test('may return by a cross-site form with a button', async () => {
    const page = await (await post(await openOrder(), typed('4111000000001139'))).text();
    expect(page).toContain('<form id="return" method="post" action="http://localhost:1/ok">');
  });

  test('all numbers pass Luhn and are told apart', () => {
    expect(new Set(cards.map((one) => one.number)).size).toBe(cards.length);
    for (const one of cards) expect(luhn(one.number)).toBe(true);
  });
});

describe('notices', () => {
  const pay = async (card: string) => post(await openOrder(), typed(card));

  test('are repeated until {"code":0}', async () => {
    answers['pay'] = '{"code":13}';
    await pay('4000000000003055');
    await until(() => types().filter((one) => one === 'pay').length >= 3);
    answers['pay'] = '{"code":0}';
    await until(() => bank.bank.notices.every((one) => one.done));
  });

  test('are lost, late, repeated, reordered or doubled as the card says', async () => {
    await pay('4111000000001022');
    await pay('4111000000001014');
    expect(types()).not.toContain('pay');
    await until(() => types().includes('pay'));
    heard = [];
    await pay('4111000000001030');
    await until(() => types().filter((one) => one === 'pay').length === 5);
    heard = [];
    await pay('4111000000001063');
    await until(() => new Set(heard.filter((one) => one.type === 'pay').map((one) => one.body)).size === 2);
    heard = [];
    await pay('4111000000001055');
    await until(() => types().includes('pay'));
    expect(types()).toEqual(['check', 'fail', 'pay']);
    heard = [];
    await pay('4111000000001048');
    await until(() => types().includes('fail'));
    expect(types()).toEqual(['check', 'pay', 'fail']);
  });

  test('as a form they carry two different signatures', async () => {
    bank.bank.settings.noticeFormat = 'form';
    await pay('4000000000003055');
    const notice = heard.at(-1)!;
    expect(notice.body).toContain('Name=TEST+USER');
    expect(notice.headers['content-hmac']).not.toBe(notice.headers['x-content-hmac']);
  });
});

describe('the interface', () => {
  test('asks for the key', async () => {
    expect((await fetch(`${bank.url}/test`, { method: 'POST' })).status).toBe(401);
    expect((await api('/test', {})).body.Success).toBe(true);
  });

  test('the same request id gives the same order for an hour, then another', async () => {
    const first = await api('/orders/create', ORDER, 'r-1');
    expect((await api('/orders/create', ORDER, 'r-1')).body.Model['Id']).toBe(first.body.Model['Id']);
    bank.bank.shiftClock(3_601_000);
    expect((await api('/orders/create', ORDER, 'r-1')).body.Model['Id']).not.toBe(first.body.Model['Id']);
  });

  test('without a currency it takes roubles, as its parent does', async () => {
    const { Currency, ...rest } = ORDER;
    expect(Currency).toBe('KZT');
    expect((await api('/orders/create', rest)).body.Model['Currency']).toBe('RUB');
  });

  test('find shows only the last operation; the day list shows all', async () => {
    const url = await openOrder();
    await post(url, typed('4000000000003055'));
    const operation = bank.bank.operations[0]!;
    bank.bank.addOperation({ ...operation, transactionId: operation.transactionId + 1, status: 'Declined', reasonCode: 5051 });
    const found = await api('/payments/find', { InvoiceId: 'a-1' });
    expect(found.body).toMatchObject({ Success: false, Model: { Status: 'Declined' } });
    const day = new Date(operation.createdAt + 5 * 3_600_000).toISOString().slice(0, 10);
    expect((await api('/payments/list', { Date: day, TimeZone: 'ALMT' })).body.Model).toHaveLength(2);
    expect((await api('/payments/find', { InvoiceId: 'none' })).body).toMatchObject({ Success: false, Message: 'Not found' });
  });

  test('refunds in parts, never above the payment, and v2 find shows them', async () => {
    await post(await openOrder(), typed('4000000000003055'));
    const { transactionId } = bank.bank.operations[0]!;
    const part = { TransactionId: transactionId, Amount: 10000, JsonData: '{"return":"r"}' };
    const first = await api('/payments/refund', part, 'back-1');
    expect((await api('/payments/refund', part, 'back-1')).body.Model['TransactionId']).toBe(first.body.Model['TransactionId']);
    expect((await api('/payments/refund', { ...part, Amount: 15001 })).body.Success).toBe(false);
    expect((await api('/payments/refund', { ...part, Amount: 15000 })).body.Success).toBe(true);
    expect((await api('/v2/payments/find', { InvoiceId: 'a-1' })).body.Model['OriginalTransactionId']).toBe(transactionId);
    await until(() => types().filter((one) => one === 'refund').length === 2);
  });

  test('holds, confirms and voids in two stages', async () => {
    await post(await openOrder({ RequireConfirmation: true }), typed('4000000000003055'));
    const { transactionId } = bank.bank.operations[0]!;
    expect((await api('/payments/get', { TransactionId: transactionId })).body.Model).toMatchObject({
      Status: 'Authorized',
      ConfirmDateIso: null,
    });
    expect((await api('/payments/confirm', { TransactionId: transactionId, Amount: 25001 })).body.Success).toBe(false);
    expect((await api('/payments/confirm', { TransactionId: transactionId, Amount: 25000 })).body.Success).toBe(true);
    expect((await api('/payments/void', { TransactionId: transactionId })).body.Success).toBe(false);
  });

  test('faults: an order made whose answer is lost is found again by its request id', async () => {
    bank.faults.plan('/orders/create', 'drop-after', 1);
    await expect(api('/orders/create', ORDER, 'r-9')).rejects.toThrow();
    expect((await api('/orders/create', ORDER, 'r-9')).body.Success).toBe(true);
    expect(bank.bank.orders).toHaveLength(1);
  });

  test('a journal keeps orders and undelivered notices over a restart', async () => {
    const journal = join(tmpdir(), `bank-${crypto.randomUUID()}.json`);
    const settings = { noticeBase: bank.bank.settings.noticeBase, journal };
    const first = await startBank({ ...settings, noticeDelayMs: 60_000 });
    first.bank.addOrder({
      id: 'o',
      number: 1,
      amount: 100,
      currency: 'KZT',
      description: 'd',
      invoiceId: 'i',
      accountId: 'a',
      email: '',
      jsonData: '',
      requireConfirmation: false,
      cultureName: 'kk-KZ',
      offerUri: '',
      successUrl: 'http://localhost:1/ok',
      failUrl: '',
      createdAt: first.bank.now(),
      cancelled: false,
    });
    await fetch(`${first.url}/__test/pay`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"invoiceId":"i","card":"4000000000003055"}',
    });
    await first.close();
    const second = await startBank({ ...settings, now: () => Date.now() + 61_000 });
    expect(second.bank.operations).toHaveLength(1);
    await until(() => types().includes('pay'));
    await second.close();
    rmSync(journal);
  });
});
