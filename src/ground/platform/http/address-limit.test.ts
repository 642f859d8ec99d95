import { expect, test } from 'vitest';
import { AddressLimit } from './address-limit.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 9, 0, second));

test('an address is let through as often as the limit says in a minute, others are not touched by it', () => {
  const limit = new AddressLimit(3);
  expect([1, 2, 3, 4].map((second) => limit.allows('a', at(second)))).toEqual([true, true, true, false]);
  expect(limit.allows('b', at(5))).toBe(true);
  expect(limit.allows('a', at(60))).toBe(true);
});
test('0 switches the limit off', () => {
  const limit = new AddressLimit(0);
  expect(Array.from({ length: 50 }, () => limit.allows('a', at(1))).every(Boolean)).toBe(true);
});
