import { expect, test } from 'vitest';
import type { Application } from './application.ts';
import { mayRefuse, readWords } from './refusal.ts';

const now = new Date('2026-11-16T07:00:00Z');
const application = (state: Application['state'], expiresAt = new Date(now.getTime() + 1)) => ({ state, expiresAt }) as Application;
const may = (facts: Partial<Parameters<typeof mayRefuse>[0]>) => {
  const answer = mayRefuse(
    { application: application('submitted'), ground: 'disagreement', paymentOnTheWay: false, onSale: true, ...facts },
    now,
  );
  return answer.ok ? answer.value : answer.refusal;
};

test('only an application that was submitted and still stands is refused', () => {
  expect(may({})).toBe('refuse');
  for (const state of ['draft', 'declined', 'expired', 'concluded', 'refused'] as const)
    expect(may({ application: application(state) })).toBe('not-open');
  expect(may({ application: application('submitted', now) })).toBe('not-open');
  expect(may({ application: null })).toBe('not-open');
});

test('never while a payment is on its way, on any ground', () => {
  for (const ground of ['disagreement', 'data-impossible', 'programme-withdrawn'] as const)
    expect(may({ ground, paymentOnTheWay: true, onSale: false })).toBe('payment-on-the-way');
});

test('a programme that is on sale was not withdrawn', () => {
  expect(may({ ground: 'programme-withdrawn' })).toBe('programme-on-sale');
  expect(may({ ground: 'programme-withdrawn', onSale: false })).toBe('refuse');
});

test.each([
  ['тоғыз таң', null],
  ['  он таңба 1  ', 'он таңба 1'],
  ['а'.repeat(1001), null],
])('the words %j', (typed, words) => {
  expect(readWords(typed)).toBe(words);
});
