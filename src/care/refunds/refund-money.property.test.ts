import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balances, entry, imbalance, kzt, type ContractBalance, type LedgerEntry } from '#ledger';
import { onChargeback, onChargebackLost, onChargebackWon, onRefundOwed, onRefundPaid, onRefundTransferred } from './entries.ts';

/** A small world: one contract, earned day by day, refunded and disputed in any order; the guard is the database's. */
const PRICE = 2_500_000n;
type Event = { do: 'earn' | 'refund' | 'pay' | 'transfer' | 'dispute' | 'win' | 'lose'; part: number };
const event: fc.Arbitrary<Event> = fc.record({
  do: fc.constantFrom('earn', 'refund', 'pay', 'transfer', 'dispute', 'win', 'lose'),
  part: fc.integer({ min: 1, max: 100 }),
});

test('whatever is refunded and disputed: never more than the price, money in = money out + held, no account below zero', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const entries: LedgerEntry[] = [
        entry('captured', 'c', ['gateway-receivable', 'held'], kzt(PRICE)),
        entry('concluded', 'c', ['held', 'customer-advances'], kzt(PRICE)),
      ];
      const about = { contractId: 'k', provider: 'tiptop' };
      const owed: { id: string; amount: bigint }[] = [];
      const disputed: { id: string; amount: bigint }[] = [];
      let [reserved, out, transferred] = [0n, 0n, 0n];
      const balance = (): ContractBalance => {
        const all = balances(entries, 'KZT');
        return {
          advances: all['customer-advances'],
          revenue: all.revenue,
          vat: all['vat-payable'],
          refundsPayable: all['refunds-payable'],
        };
      };
      for (const [at, one] of events.entries()) {
        const id = String(at);
        const amount = ((PRICE - reserved) * BigInt(one.part)) / 100n;
        if (one.do === 'earn') {
          const earned = (balance().advances * BigInt(one.part)) / 300n;
          const vat = (earned * 16n) / 116n;
          if (vat > 0n)
            entries.push(
              entry('earned', id, ['customer-advances', 'revenue'], kzt(earned - vat)),
              entry('earned-vat', id, ['customer-advances', 'vat-payable'], kzt(vat)),
            );
        }
        // What is disputed stands as a receivable of its own; the guard reserves it, so a refund takes only of the rest.
        if (one.do === 'refund' && amount > 0n) {
          entries.push(...onRefundOwed(id, amount, balance(), about));
          owed.push({ id, amount });
          reserved += amount;
        }
        if (one.do === 'pay' || one.do === 'transfer') {
          const next = owed.shift();
          if (next) entries.push((one.do === 'pay' ? onRefundPaid : onRefundTransferred)(next.id, next.amount, about));
          if (next && one.do === 'pay') out += next.amount;
          if (next && one.do === 'transfer') transferred += next.amount;
        }
        if (one.do === 'dispute' && amount > 0n) {
          entries.push(onChargeback(id, kzt(amount), about));
          disputed.push({ id, amount });
          reserved += amount;
          out += amount;
        }
        if (one.do === 'win' || one.do === 'lose') {
          const next = disputed.shift();
          if (next && one.do === 'win') {
            entries.push(onChargebackWon(next.id, kzt(next.amount), about));
            reserved -= next.amount;
            out -= next.amount;
          }
          if (next && one.do === 'lose') entries.push(...onChargebackLost(next.id, next.amount, balance(), about));
        }
      }
      const all = balances(entries, 'KZT');
      expect(out + transferred <= PRICE).toBe(true);
      expect(all['gateway-receivable']).toBe(PRICE - out);
      expect(imbalance(all)).toBe(0n);
      for (const account of ['customer-advances', 'revenue', 'vat-payable', 'refunds-payable', 'chargebacks'] as const)
        expect(all[account] >= 0n).toBe(true);
      // A whole price gone leaves no income behind.
      if (out + transferred === PRICE && disputed.length === 0 && owed.length === 0)
        expect([all['customer-advances'], all.revenue, all['vat-payable']]).toEqual([0n, 0n, 0n]);
    }),
    { numRuns: 400 },
  );
});
