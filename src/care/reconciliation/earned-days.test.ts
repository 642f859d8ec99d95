import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import type { ContractId, ContractState } from '#contracts';
import { earnedBy } from '#enrolments';
import { earnedFault, type EarningUnit, type MoneyLine } from './earned-days.ts';

const START = '2026-11-22' as CivilDate;
const noon = (n: number): Date => new Date(startOfDay(addDays(START, n)).getTime() + 12 * 3_600_000);

type Event = { readonly on: number } & (
  | { readonly is: 'refund'; readonly part: number }
  | { readonly is: 'extended'; readonly days: number }
  | { readonly is: 'moved'; readonly to: ContractState }
);
type Month = { readonly amount: bigint; readonly vat: 'none' | 16; readonly nights: readonly number[]; readonly events: readonly Event[] };

/** A contract as workers of some nights have booked it, while part was refunded, the term extended and the course suspended. */
function lived({ amount, vat, nights, events }: Month): EarningUnit {
  const contract = { id: 'c' as ContractId, vat };
  const lines: MoneyLine[] = [line('concluded', 0, 'held', 'customer-advances', amount)];
  const steps: { to: ContractState; at: Date }[] = [{ to: 'in-service', at: noon(0) }];
  const extensions: { days: number; grantedAt: Date }[] = [];
  const balance = { advances: amount, revenue: 0n, vat: 0n };
  let earnedUntil: CivilDate | null = null;
  for (let today = 0; today <= 60; today += 1) {
    if (nights.includes(today)) {
      const extraDays = extensions.reduce((sum, one) => sum + one.days, 0);
      const term = { openedAt: noon(0), accessDays: 20, extraDays };
      for (const one of earnedBy({ contract, term, steps, balance, earnedUntil }, addDays(START, today - 1))) {
        lines.push({ ...one, day: one.day!, at: noon(today) });
        balance.advances -= one.amount;
        balance[one.credit === 'revenue' ? 'revenue' : 'vat'] += one.amount;
        earnedUntil = one.day!;
      }
    }
    for (const event of events.filter((one) => one.on === today)) {
      const at = new Date(noon(today).getTime() + 1000);
      if (event.is === 'moved') steps.push({ to: event.to, at });
      else if (event.is === 'extended') extensions.push({ days: event.days, grantedAt: at });
      else if (balance.advances > BigInt(event.part)) {
        lines.push(line('refund-owed', today, 'customer-advances', 'refunds-payable', balance.advances / BigInt(event.part)));
        balance.advances -= balance.advances / BigInt(event.part);
      }
    }
  }
  return { reference: 'c', contract, steps, term: { openedAt: noon(0), accessDays: 20 }, extensions, advance: 0n, lines };
}

const line = (event: string, n: number, debit: MoneyLine['debit'], credit: MoneyLine['credit'], amount: bigint): MoneyLine => ({
  event,
  day: addDays(START, n),
  at: noon(n),
  debit,
  credit,
  amount,
});

const on = fc.integer({ min: 0, max: 45 });
const months: fc.Arbitrary<Month> = fc.record({
  amount: fc.bigInt({ min: 100n, max: 10n ** 8n }),
  vat: fc.constantFrom<'none' | 16>('none', 16),
  nights: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 25 }),
  events: fc.array(
    fc.oneof(
      fc.record({ is: fc.constant('refund' as const), on, part: fc.integer({ min: 2, max: 9 }) }),
      fc.record({ is: fc.constant('extended' as const), on, days: fc.integer({ min: 1, max: 9 }) }),
      fc.record({
        is: fc.constant('moved' as const),
        on,
        to: fc.constantFrom<ContractState>('suspended', 'in-service', 'withdrawn', 'fulfilled'),
      }),
    ),
    { maxLength: 4 },
  ),
});

test('whatever a contract lived through, days that workers have earned are found in order', () => {
  fc.assert(
    fc.property(months, (month) => {
      expect(earnedFault(lived(month))).toBeNull();
    }),
    { numRuns: 150 },
  );
});

test('an entry changed, gone from before another, doubled or booked of a day that is not over is found', () => {
  const unit = lived({ amount: 2_500_000n, vat: 16, nights: [3, 4, 10], events: [{ is: 'extended', on: 4, days: 3 }] });
  const first = unit.lines.findIndex((one) => one.event === 'earned');
  const changed: ((lines: MoneyLine[]) => void)[] = [
    (lines) => (lines[first] = { ...lines[first]!, amount: lines[first]!.amount + 1n }),
    (lines) => lines.splice(first, 1),
    (lines) => lines.push({ ...lines[first]!, at: noon(11) }),
    (lines) => lines.push(line('earned', 12, 'customer-advances', 'revenue', 1n)),
    (lines) => lines.push(line('bonus', 12, 'customer-advances', 'vat-payable', 1n)),
  ];
  for (const change of changed) {
    const lines = [...unit.lines];
    change(lines);
    expect(earnedFault({ ...unit, lines })).toMatchObject({ rule: 'earned', reference: 'c' });
  }
  expect(earnedFault({ ...unit, term: null })).toMatchObject({ expected: 0n });
  expect(earnedFault(unit)).toBeNull();
});
