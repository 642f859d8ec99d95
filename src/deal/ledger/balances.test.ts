import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountCodes, balanceOf } from './account.ts';
import { balances, imbalance } from './balances.ts';
import { entry, kzt, type LedgerEntry } from './entry.ts';

const pair = fc.tuple(fc.constantFrom(...accountCodes), fc.constantFrom(...accountCodes)).filter(([debit, credit]) => debit !== credit);
const one: fc.Arbitrary<LedgerEntry> = fc
  .tuple(fc.uuid(), pair, fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([reference, sides, amount]) => entry('moved', reference, sides, kzt(amount)));

test('any entries in any order: assets = liabilities + income - expense, and an account tells its turnover', () => {
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (entries) => {
      const total = balances(entries, 'KZT');
      expect(imbalance(total)).toBe(0n);
      for (const code of accountCodes) {
        const side = (name: 'debit' | 'credit'): bigint =>
          entries.filter((each) => each[name] === code).reduce((sum, each) => sum + each.amount, 0n);
        expect(total[code]).toBe(balanceOf(code, { debit: side('debit'), credit: side('credit') }));
      }
      expect(balances(entries, 'USD')).toEqual(balances([], 'KZT'));
    }),
  );
});
