import { expect, test } from 'vitest';
import { sumText } from './money-text.ts';

test.each([
  [2_730_000n, 'KZT', '27\u00a0300\u00a0₸'],
  [2_730_000n, 'RUB', '27\u00a0300\u00a0RUB'],
  [1_050n, 'USD', '10,50\u00a0USD'],
] as const)('%s tiyn in %s', (amount, currency, text) => {
  expect(sumText(amount, currency)).toBe(text);
});
