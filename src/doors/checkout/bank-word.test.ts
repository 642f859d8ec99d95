import { describe, expect, test } from 'vitest';
import type { Operation } from '#payments';
import {
  wordOfClaimed,
  wordOfDoubt,
  wordOfPayment,
  wordOfReturn,
  wordOfReturnBySum,
  wordOfSum,
  wordOfTest,
  wordOfUnknown,
  wordOfUnknownBySum,
} from './bank-word.ts';

const said = (change: Partial<Operation> = {}): Operation => ({
  kind: 'payment',
  transactionId: '1',
  attemptRef: null,
  accountRef: null,
  state: 'paid',
  amount: 100n,
  currency: 'KZT',
  paidAt: null,
  reasonCode: null,
  testMode: false,
  card: null,
  authCode: null,
  rrn: null,
  returnOf: null,
  requestRef: null,
  returned: null,
  ...change,
});
const ours = { amount: 100n, currency: 'KZT' };

describe('what the bank’s answer means', () => {
  test.each([
    [null, 'payment-denied'],
    [said(), 'payment-confirmed'],
    [said({ state: 'failed' }), 'payment-denied'],
    [said({ state: 'cancelled' }), 'payment-denied'],
    [said({ state: 'pending' }), 'nothing'],
    [said({ state: 'authorized' }), 'nothing'],
    [said({ currency: 'USD' }), 'nothing'],
    [said({ kind: 'return' }), 'nothing'],
  ] as const)('of a payment that its lists lack: %#', (answer, word) => expect(wordOfPayment(ours, answer)).toBe(word));

  test.each([
    [null, 'return-denied'],
    [said({ kind: 'return' }), 'return-confirmed'],
    [said({ kind: 'return', state: 'failed' }), 'return-denied'],
    [said({ kind: 'return', state: 'pending' }), 'nothing'],
    [said({ kind: 'return', amount: 99n }), 'nothing'],
    [said(), 'nothing'],
  ] as const)('of a return that its lists lack: %#', (answer, word) => expect(wordOfReturn(ours, answer)).toBe(word));

  test.each([
    [150n, 'return-confirmed'],
    [151n, 'return-confirmed'],
    [50n, 'return-denied'],
    [0n, 'return-denied'],
    [100n, 'nothing'],
    [51n, 'nothing'],
    [null, 'nothing'],
  ] as const)('of such a return by the sum that has gone, 100 of 150: %s', (returned, word) =>
    expect(wordOfReturnBySum({ amount: 100n, others: [50n] }, said({ returned }))).toBe(word),
  );

  test.each([
    ['one of two of a size is missing, whichever', [100n], 100n, 'return-denied'],
    ['both of a size are missing', [100n], 0n, 'return-denied'],
    ['it or two others', [40n, 60n], 100n, 'nothing'],
    ['it or one other beside those of its size', [100n, 30n], 200n, 'nothing'],
    ['it and another, whichever of its size', [100n, 30n], 100n, 'return-denied'],
    ['another, smaller', [30n], 100n, 'nothing'],
    ['another, greater', [230n], 100n, 'nothing'],
    [
      'it among so many of different sizes that their sums cannot be told',
      Array.from({ length: 60 }, (_, no) => 1000n + 2n ** BigInt(no)),
      2n ** 59n,
      'nothing',
    ],
  ] as const)('of such a return among others: %s', (_case, others, returned, word) =>
    expect(wordOfReturnBySum({ amount: 100n, others }, said({ returned }))).toBe(word),
  );

  test.each([
    [150n, 'return-made'],
    [50n, 'return-not-made'],
    [151n, 'more-went'],
    [149n, 'less-went'],
    [49n, 'nothing'],
    [null, 'nothing'],
  ] as const)('of a return in doubt, 100 after 50: %s', (returned, word) =>
    expect(wordOfDoubt({ amount: 100n, before: 50n }, said({ returned }))).toBe(word),
  );

  test.each([
    [null, 'not-known'],
    [said(), null],
    [said({ state: 'failed' }), 'noted'],
    [said({ kind: 'return' }), 'noted'],
  ] as const)('of an operation that nobody knows: %#', (answer, word) => expect(wordOfUnknown(answer)).toBe(word));

  test.each([
    [null, 'not-known'],
    [50n, 'not-known'],
    [51n, 'noted'],
  ] as const)('of such a return by the sum that has gone, 50 known: %s', (returned, word) =>
    expect(wordOfUnknownBySum(50n, said({ returned }))).toBe(word),
  );

  test.each([
    [null, 'not-known'],
    [said({ state: 'failed' }), 'not-known'],
    [said({ testMode: true }), 'test'],
    [said(), 'real'],
    [said({ state: 'pending' }), 'nothing'],
  ] as const)('of test money: %#', (answer, word) => expect(wordOfTest(answer)).toBe(word));

  test.each([
    ['payment', said(), 'sum-confirmed'],
    ['payment', said({ amount: 99n }), 'sum-short'],
    ['payment', said({ amount: 101n }), 'sum-more'],
    ['payment', said({ currency: 'USD' }), 'nothing'],
    ['payment', null, 'nothing'],
    ['return', said({ kind: 'return' }), 'sum-confirmed'],
    ['return', said({ kind: 'return', amount: 101n }), 'return-more'],
    ['return', said({ kind: 'return', amount: 99n }), 'return-less'],
    ['return', said(), 'nothing'],
  ] as const)('of a %s whose sum differs: %#', (kind, answer, word) => expect(wordOfSum(kind, ours, answer)).toBe(word));

  test.each([
    [said(), 'claim-found'],
    [said({ amount: 99n }), 'nothing'],
    [said({ amount: 101n }), 'nothing'],
    [said({ state: 'pending' }), 'nothing'],
    [null, 'nothing'],
  ] as const)('of a payment that is claimed from the bank: %#', (answer, word) => expect(wordOfClaimed(ours, answer)).toBe(word));
});
