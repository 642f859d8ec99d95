import { expect, test } from 'vitest';
import { contentHmac, decodedHmac, proveSender } from './tiptop-signature.ts';
import { readFields, readNotice, readOperation } from './tiptop-reading.ts';
import { minorUnits } from './wire.ts';

const SECRET = 'demo-api-secret';
const FORM = Buffer.from('TransactionId=455&Amount=10.00&Currency=KZT&InvoiceId=100001&Name=TEST+USER&Email=a%40b.kz&Status=Completed');
const JSON_BODY = Buffer.from('{"TransactionId":455,"Amount":10.00,"InvoiceId":"100001"}');

test('both headers of the reference are computed: the bytes as sent and their decoded text', () => {
  expect(contentHmac(SECRET, FORM)).toBe('N824xoKjhI4pGrtAZBMKYRAskj/VjI5M4Gq6hV+LvrU=');
  expect(decodedHmac(SECRET, FORM)).toBe('o6bfr9mVRuiQd0qsZnP1AvpZ5cDXq6CYa19sG8mBJiI=');
});

test('a JSON body is signed as it came: written again it loses .00 and the signature', () => {
  const header = 'w6FmaBMw6IBPSFZ46QSFsf5YKT7nJSHlMhsJYsgiJn8=';
  expect(proveSender(SECRET, JSON_BODY, header).ok).toBe(true);
  const rewritten = Buffer.from(JSON.stringify(JSON.parse(JSON_BODY.toString())));
  expect(proveSender(SECRET, rewritten, header)).toEqual({ ok: false, refusal: 'forged' });
});

test('no signature, another key, a cut signature and one changed byte are refused', () => {
  const header = contentHmac(SECRET, FORM);
  expect(proveSender(SECRET, FORM, undefined)).toEqual({ ok: false, refusal: 'unsigned' });
  expect(proveSender('another', FORM, header).ok).toBe(false);
  expect(proveSender(SECRET, FORM, header.slice(0, 20)).ok).toBe(false);
  const altered = Buffer.from(FORM);
  altered[20]! ^= 1;
  expect(proveSender(SECRET, altered, header).ok).toBe(false);
});

test('a form and a JSON notice say the same', () => {
  const form = readFields(FORM, 'application/x-www-form-urlencoded');
  expect(form.ok && readNotice('pay', form.value)).toMatchObject({
    ok: true,
    value: { key: 'pay:455:Completed', transactionId: '455', attemptRef: '100001', amount: 1000n, currency: 'KZT' },
  });
  const json = readFields(JSON_BODY, 'application/json; charset=utf-8');
  expect(json.ok && readNotice('refund', json.value)).toMatchObject({ ok: true, value: { key: 'refund:455', amount: 1000n } });
});

test('a notice without a transaction number or with a broken sum is unreadable', () => {
  expect(readNotice('pay', { Amount: '10.00' }).ok).toBe(false);
  expect(readNotice('pay', { TransactionId: 455, Amount: '10,00' }).ok).toBe(false);
  expect(readNotice('pay', { TransactionId: '455; drop', Amount: 10 }).ok).toBe(false);
  expect(readFields(Buffer.from('[1]'), 'application/json').ok).toBe(false);
});

test('sums come as text or number with at most two decimals', () => {
  expect(minorUnits('25000.00')).toBe(2_500_000n);
  expect(minorUnits(25000)).toBe(2_500_000n);
  expect(minorUnits(0.29)).toBe(29n);
  expect(minorUnits(1234567.89)).toBe(123_456_789n);
  expect(minorUnits(10.001)).toBeNull();
  expect(minorUnits('10.001')).toBeNull();
  expect(minorUnits(Number.NaN)).toBeNull();
});

test('an operation carries the moment of capture in UTC; a refund names its payment and our request', () => {
  const paid = readOperation({
    TransactionId: 9,
    Amount: 10,
    Currency: 'KZT',
    Status: 'Completed',
    InvoiceId: 'a',
    ConfirmDateIso: '2026-11-22T18:59:59',
    CardLastFour: '4242',
    CardType: 'Visa',
    TotalFee: 0.28,
  });
  expect(paid).toMatchObject({
    fee: 28n,
    kind: 'payment',
    state: 'paid',
    paidAt: new Date('2026-11-22T18:59:59Z'),
    card: { type: 'Visa', lastFour: '4242' },
  });
  const back = readOperation({
    TransactionId: 10,
    Amount: -10,
    Currency: 'KZT',
    Status: 'Completed',
    OriginalTransactionId: 9,
    TotalFee: 0,
    JsonData: '{"return":"r1"}',
  });
  expect(back).toMatchObject({ kind: 'return', returnOf: '9', requestRef: 'r1', amount: 1000n, fee: null });
  expect(readOperation({ TransactionId: 9, Amount: 10, Status: 'Strange' })).toBeNull();
});
