import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type CivilDate } from '#kernel/civil-date.ts';
import { includedVat, tiyn } from '#kernel/tiyn.ts';
import type { ContractId, ContractState } from '#contracts';
import { balances, entry, imbalance, kzt, type LedgerEntry } from '#ledger';
import { earnedBy, type ServiceFacts } from './recognition.ts';

const OPENED = new Date('2026-11-22T10:00:00Z');
const day = (n: number): CivilDate => addDays('2026-11-22' as CivilDate, n);
const noon = (n: number): Date => new Date(OPENED.getTime() + n * 86_400_000);
const contract = (vat: 'none' | 0 | 16) => ({ id: 'c' as ContractId, vat });
const facts = (advances: bigint, change: Partial<ServiceFacts> = {}): ServiceFacts => ({
  contract: contract('none'),
  term: { openedAt: OPENED, accessDays: 90, extraDays: 0 },
  steps: [{ to: 'in-service', at: OPENED }],
  balance: { advances, revenue: 0n, vat: 0n },
  earnedUntil: null,
  ...change,
});
const gross = (entries: readonly LedgerEntry[]): bigint => entries.reduce((sum, one) => sum + one.amount, 0n);

test('day by day over the term, the day of opening not counted, exact to the tiyn', () => {
  const all = earnedBy(facts(2_500_000n), day(400));
  expect(all).toHaveLength(90);
  expect([all[0]!.day, all.at(-1)!.day]).toEqual([day(1), day(90)]);
  // 2 500 000 = 90 * 27 777 + 70: the first seventy days earn one tiyn more.
  expect(all.map((one) => one.amount)).toEqual([...Array<bigint>(70).fill(27_778n), ...Array<bigint>(20).fill(27_777n)]);
  expect(earnedBy(facts(2_500_000n), day(0))).toEqual([]);
  expect(gross(earnedBy(facts(2_500_000n), day(1)))).toBe(27_778n);
});

test('VAT is booked with the part it lies in, and its sum is the VAT of the price', () => {
  const all = earnedBy(facts(2_500_000n, { contract: contract(16) }), day(90));
  expect(gross(all.filter((one) => one.credit === 'vat-payable'))).toBe(includedVat(tiyn(2_500_000n), 16));
  expect(gross(all)).toBe(2_500_000n);
  expect(earnedBy(facts(100n, { contract: contract(0) }), day(90)).every((one) => one.credit === 'revenue')).toBe(true);
});

test('fulfilled and withdrawn take the rest on that day; suspended, terminated and refunded earn nothing', () => {
  const steps = (to: ContractState, at: number): ServiceFacts['steps'] => [
    { to: 'in-service', at: OPENED },
    { to, at: noon(at) },
  ];
  for (const to of ['fulfilled', 'withdrawn'] as const)
    expect(earnedBy(facts(9_000n, { steps: steps(to, 10) }), day(30)).at(-1)).toMatchObject({ day: day(10), amount: 9_000n - 9n * 100n });
  for (const to of ['suspended', 'terminated', 'refunded'] as const)
    expect(gross(earnedBy(facts(9_000n, { steps: steps(to, 10) }), day(400)))).toBe(900n);
  const resumed = [...steps('suspended', 10), { to: 'in-service' as const, at: noon(20) }];
  const all = earnedBy(facts(9_000n, { steps: resumed }), day(90));
  expect(all.map((one) => one.day)).not.toContain(day(15));
  expect(gross(all)).toBe(9_000n);
});

test('a term extended meanwhile spreads what is left over the days left; the end of the term takes all there is', () => {
  const balance = { advances: 4_500n, revenue: 4_500n, vat: 0n };
  const extended = earnedBy(
    facts(0n, { balance, earnedUntil: day(45), term: { openedAt: OPENED, accessDays: 90, extraDays: 5 } }),
    day(95),
  );
  expect(extended).toHaveLength(50);
  expect(extended.every((one) => one.amount === 90n)).toBe(true);
  expect(gross(earnedBy(facts(0n, { balance, earnedUntil: day(90) }), day(91)))).toBe(4_500n);
});

/** Random lives: days pass in runs of any length, parts go back, the term grows, steps are taken. */
type Move =
  | { do: 'run'; days: number }
  | { do: 'refund'; share: number }
  | { do: 'extend'; days: number }
  | { do: 'step'; to: ContractState };
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('run' as const), days: fc.integer({ min: 0, max: 40 }) }) },
  fc.record({ do: fc.constant('refund' as const), share: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ do: fc.constant('extend' as const), days: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ do: fc.constant('step' as const), to: fc.constantFrom<ContractState>('suspended', 'in-service', 'fulfilled') }),
);

test('whatever happens in whatever order: books balance, nothing is earned twice, no more than was paid', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 10n ** 8n }),
      fc.constantFrom<'none' | 0 | 16>('none', 0, 16),
      fc.integer({ min: 1, max: 120 }),
      fc.array(move, { maxLength: 12 }),
      (price, vat, accessDays, moves) => {
        const entries = [
          entry('captured', 'p', ['gateway-receivable', 'held'], kzt(price)),
          entry('concluded', 'p', ['held', 'customer-advances'], kzt(price)),
        ];
        const steps: { to: ContractState; at: Date }[] = [{ to: 'in-service', at: OPENED }];
        let [today, extraDays] = [0, 0];
        const now = () => balances(entries, 'KZT');
        const run = () => {
          const { 'customer-advances': advances, revenue, 'vat-payable': vatNow } = now();
          const earnedUntil = entries.findLast((one) => one.event === 'earned')?.day ?? null;
          const term = { openedAt: OPENED, accessDays, extraDays };
          entries.push(
            ...earnedBy({ contract: contract(vat), term, steps, balance: { advances, revenue, vat: vatNow }, earnedUntil }, day(today - 1)),
          );
        };
        for (const [at, one] of [...moves, { do: 'step', to: 'in-service' } as const, { do: 'run', days: 400 } as const].entries()) {
          if (one.do === 'extend') extraDays += one.days;
          if (one.do === 'step') steps.push({ to: one.to, at: noon(today) });
          if (one.do === 'refund') {
            const part = (now()['customer-advances'] * BigInt(one.share)) / 100n;
            if (part > 0n) entries.push(entry('refund', String(at), ['customer-advances', 'refunds-payable'], kzt(part)));
          }
          if (one.do === 'run') {
            today += one.days;
            run();
            run();
          }
        }
        const total = now();
        expect(imbalance(total)).toBe(0n);
        expect(total['customer-advances']).toBe(0n);
        expect(total.revenue + total['vat-payable'] + total['refunds-payable']).toBe(price);
        expect(total['vat-payable']).toBe(vat === 'none' ? 0n : includedVat(tiyn(total.revenue + total['vat-payable']), vat));
        const keys = entries.map((one) => [one.event, one.reference, one.credit].join());
        expect(new Set(keys).size).toBe(keys.length);
      },
    ),
    { numRuns: 200 },
  );
});
