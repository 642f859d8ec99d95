import { expect, test } from 'vitest';
import type { AttemptId } from './attempt.ts';
import { isKnownStatus, paidAtOf, readCallback, readStatus } from './epay-reading.ts';

const TERMINAL = '67e34d63-102f-4bd1-898e-370781d0074d';
const ID = '8f2d8f5e-6a0b-4a51-9d4e-0c9c9ef0a111';
const order = { number: '100001', attemptId: 'attempt-1' as AttemptId, accountId: 'account-1', secret: 'a-secret-of-this-order' };
const context = { terminal: TERMINAL, testMode: false, now: new Date('2026-11-22T10:10:00Z'), order, charged: null };
const charged = {
  id: ID,
  createdDate: '2026-11-22T15:05:00.123+05:00',
  invoiceID: '100001',
  amount: 25_000,
  orgAmount: 25_000,
  currency: 'KZT',
  terminalID: TERMINAL,
  accountID: 'account-1',
  cardMask: '440563...5096',
  cardType: 'VISA',
  statusName: 'CHARGE',
  reasonCode: '00',
};
const status = (resultCode: string, transaction: object | null = charged) =>
  readStatus({ resultCode, resultMessage: '', ...(transaction ? { transaction } : {}) }, context);
const stateOf = (change: object) => {
  const read = status('100', { ...charged, ...change });
  return read.is === 'done' ? read.value?.state : read.is;
};

test.each([
  ['102', { is: 'done', value: null }],
  ['103', { is: 'unknown', cause: 'busy' }],
  ['106', { is: 'unknown', cause: 'busy' }],
  ['107', { is: 'unknown', cause: 'busy' }],
  ['104', { is: 'refused', code: 'terminal-104' }],
  ['109', { is: 'refused', code: 'terminal-109' }],
  ['105', { is: 'unknown', cause: 'unreadable' }],
  ['108', { is: 'unknown', cause: 'unreadable' }],
])('result %s is no payment and no failure', (code, expected) => {
  expect(status(code, null)).toMatchObject(expected);
});

test.each([
  ['NEW', 'pending'],
  ['3D', 'pending'],
  ['AUTH', 'authorized'],
  ['CHARGE', 'paid'],
  ['CANCEL', 'cancelled'],
  ['CANCEL_OLD', 'cancelled'],
  ['REJECT', 'failed'],
  ['FAILED', 'failed'],
  ['SOMETHING_NEW', 'pending'],
])('status %s is %s', (statusName, state) => {
  expect(stateOf({ statusName })).toBe(state);
  expect(isKnownStatus(statusName)).toBe(statusName !== 'SOMETHING_NEW');
});

test('a card verification is no payment', () => {
  expect(status('100', { ...charged, statusName: 'VERIFIED' })).toEqual({ is: 'done', value: null });
});

test('the sample of the reference: 12.22 left of 22.22, of which 10 went back', () => {
  const read = status('100', { ...charged, orgAmount: 22.22, payoutAmount: 10, amount: 12.22 });
  expect(read).toMatchObject({ is: 'done', value: { state: 'paid', amount: 2222n, returned: 1000n } });
});

test('REFUND is decided by the sums, whatever it is told of', () => {
  expect(stateOf({ statusName: 'REFUND', amount: 10_000 })).toBe('paid');
  expect(stateOf({ statusName: 'REFUND', amount: 0 })).toBe('cancelled');
  expect(stateOf({ statusName: 'REFUND' })).toBe('pending');
});

test('454, 459 and 460 are not final, under whatever status', () => {
  for (const reasonCode of ['454', '459', '460']) {
    expect(stateOf({ statusName: 'FAILED', reasonCode })).toBe('pending');
    expect(status('101', { ...charged, reasonCode })).toMatchObject({ value: { state: 'pending' } });
  }
  expect(status('101', { ...charged, statusName: 'REJECT', reasonCode: '465' })).toMatchObject({
    value: { state: 'failed', reasonCode: '465', paidAt: null },
  });
});

test('a payment of another terminal is refused, one of no order of ours keeps the number of the bank', () => {
  expect(status('100', { ...charged, terminalID: 'f'.repeat(36) })).toMatchObject({ is: 'refused', code: 'terminal-109' });
  const foreign = readStatus({ resultCode: '100', transaction: { ...charged, accountID: '' } }, { ...context, order: null });
  expect(foreign).toMatchObject({ is: 'done', value: { attemptRef: '100001', accountRef: null } });
  expect(status('100', { ...charged, accountID: '' })).toMatchObject({ value: { attemptRef: 'attempt-1', accountRef: 'account-1' } });
});

test.each([
  // ordered, left, status, asked to charge -> amount, returned
  [26_000, 26_000, 'AUTH', 2_500_000n, 2_600_000n, 0n],
  [26_000, 25_000, 'CHARGE', 2_500_000n, 2_500_000n, 0n],
  [25_000, 25_000, 'CHARGE', 2_500_000n, 2_500_000n, 0n],
  [26_000, 24_000, 'CHARGE', 2_500_000n, 2_500_000n, 100_000n],
  [26_000, 0, 'REFUND', 2_500_000n, 2_500_000n, 2_500_000n],
  // Staff charged the whole in the cabinet.
  [26_000, 26_000, 'CHARGE', 2_500_000n, 2_600_000n, 0n],
  // Nothing was held: what is missing went back.
  [26_000, 25_000, 'CHARGE', null, 2_600_000n, 100_000n],
])('of %d held, %d left under %s is read by what was charged', (orgAmount, amount, statusName, asked, taken, returned) => {
  const read = readStatus(
    { resultCode: '100', transaction: { ...charged, orgAmount, amount, statusName } },
    { ...context, charged: asked },
  );
  expect(read).toMatchObject({ is: 'done', value: { amount: taken, returned } });
});

test.each([
  // created (Almaty), asked (Almaty), certain?
  ['2026-11-22T15:05:00+05:00', '2026-11-22T15:06:00+05:00', true],
  ['2026-11-22T15:05:00+05:00', '2026-12-22T09:00:00+05:00', true],
  ['2026-11-22T16:05:00+06:00', '2026-11-22T15:06:00+05:00', true],
  ['2026-11-22T23:59:00+05:00', '2026-11-22T23:59:59+05:00', true],
  ['2026-11-22T23:59:00+05:00', '2026-11-23T00:00:01+05:00', false],
  ['2026-11-22T23:30:00+05:00', '2026-11-23T09:00:00+05:00', false],
  ['2026-11-22T15:05:00', '2026-11-22T15:06:00+05:00', false],
  ['yesterday', '2026-11-22T15:06:00+05:00', false],
])('created %s, asked %s: the day of payment is certain: %s', (created, asked, certain) => {
  expect(paidAtOf(created, new Date(asked))).toEqual(certain ? new Date(created) : null);
});

const callback = { id: ID, invoiceId: '100001', amount: 25_000, currency: 'KZT', code: 'ok', reasonCode: 0, secret_hash: order.secret };

test('a callback is believed only with the secret of its order, and its key holds the result', () => {
  expect(readCallback('pay', callback, order, true)).toMatchObject({
    ok: true,
    value: { key: `pay:${ID}:ok:0`, transactionId: ID, attemptRef: 'attempt-1', amount: 2_500_000n, testMode: true },
  });
  expect(readCallback('fail', { ...callback, code: 'error', reasonCode: 454 }, order, true)).toMatchObject({
    value: { key: `fail:${ID}:error:454` },
  });
  expect(readCallback('pay', { ...callback, secret_hash: undefined }, order, true)).toEqual({ ok: false, refusal: 'unsigned' });
  for (const secret_hash of ['', order.secret.slice(0, -1), `${order.secret}x`, order.secret.toUpperCase()])
    expect(readCallback('pay', { ...callback, secret_hash }, order, true).ok).toBe(false);
  expect(readCallback('pay', { ...callback, id: '1; drop' }, order, true)).toEqual({ ok: false, refusal: 'unreadable' });
  expect(readCallback('pay', { ...callback, amount: '1,5' }, order, true)).toEqual({ ok: false, refusal: 'unreadable' });
});
