import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tenge, tiyn } from '#kernel/tiyn.ts';
import { contractDate, contractNumber, contractVat } from './contract.ts';

test('midnight in Almaty parts two days of contract, whatever day it is in UTC', () => {
  expect(contractDate(new Date('2026-11-22T18:59:59.999Z'))).toBe('2026-11-22');
  expect(contractDate(new Date('2026-11-22T19:00:00Z'))).toBe('2026-11-23');
  expect(contractDate(new Date('2026-12-31T19:00:00Z'))).toBe('2027-01-01');
  expect(contractDate(new Date('2028-02-28T19:00:00Z'))).toBe('2028-02-29');
});

test('the number holds the year of the contract, not of the day we heard of the payment', () => {
  expect(contractNumber(contractDate(new Date('2026-12-31T18:59:59Z')), 123n)).toBe('Ш-2026-000123');
  expect(contractNumber(contractDate(new Date('2026-12-31T19:00:00Z')), 1_000_001n)).toBe('Ш-2027-1000001');
});

test('VAT is inside the price; a provider who pays none shows none', () => {
  expect(contractVat({ amount: tenge(25000), vat: 'none' })).toBeNull();
  expect(contractVat({ amount: tenge(25000), vat: 0 })).toBe(0n);
  expect(contractVat({ amount: tenge(116), vat: 16 })).toBe(tenge(16));
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), (amount) => {
      const vat = contractVat({ amount: tiyn(amount), vat: 16 })!;
      expect(vat >= 0n && vat < amount && (vat * 116n - amount * 16n) ** 2n <= 58n ** 2n).toBe(true);
    }),
  );
});
