import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { contractVat, seatShare, stepsOfSeat, type ContractId, type SeatStanding } from '#contracts';
import { NOTHING_BOOKED, type LedgerEntry, type SeatBalance } from '#ledger';
import { seatsEarnedBy, type SeatsFacts } from './earning.ts';
import { termStart } from './seat.ts';

const START = '2026-11-22' as CivilDate;
const noon = (n: number): Date => new Date(startOfDay(addDays(START, n)).getTime() + 12 * 3_600_000);
const LATEST = 180;
const sum = (entries: readonly LedgerEntry[]): bigint => entries.reduce((all, one) => all + one.amount, 0n);

type Life = { readonly claimed: number | null; readonly extra: number; readonly ends: { day: number; as: SeatStanding } | null };

/** The facts of day `today` of a contract, and the books of it: what a worker of that night would find. */
function world(amount: bigint, vat: 'none' | 16, accessDays: number, lives: readonly Life[]) {
  const booked: LedgerEntry[] = [];
  const balances = lives.map(() => NOTHING_BOOKED);
  const balanceOf = (no: number): SeatBalance => balances[no - 1]!;
  const book = (one: LedgerEntry): void => {
    booked.push(one);
    const { outOfAdvances, revenue, vat } = balanceOf(one.seatNo!);
    balances[one.seatNo! - 1] = {
      outOfAdvances: outOfAdvances + one.amount,
      revenue: revenue + (one.credit === 'revenue' ? one.amount : 0n),
      vat: vat + (one.credit === 'vat-payable' ? one.amount : 0n),
      lastDay: one.day!,
    };
  };
  const factsAt = (today: number): SeatsFacts => ({
    contract: { id: 'c' as ContractId, vat, amount: tiyn(amount), accessDays, seats: lives.length },
    steps: [{ to: 'in-service', at: noon(0) }],
    seats: lives.map(({ claimed, extra, ends }, at) => ({
      no: at + 1,
      startsAtLatest: addDays(START, LATEST),
      extraDays: claimed === null ? extra : 0,
      term:
        claimed !== null && claimed <= today
          ? { openedAt: termStart(addDays(START, LATEST), noon(claimed)), accessDays, extraDays: extra }
          : null,
      steps: ends && ends.day <= today ? [{ to: ends.as, at: noon(ends.day) }] : [],
      booked: balanceOf(at + 1),
    })),
  });
  const night = (today: number): void => seatsEarnedBy(factsAt(today), addDays(START, today - 1)).forEach(book);
  return { booked, balanceOf, night };
}

test('each seat earns over its own term; one never claimed from the day the contract names; one given back no more', () => {
  const { booked, balanceOf, night } = world(30_001n, 'none', 10, [
    { claimed: 3, extra: 0, ends: null },
    { claimed: null, extra: 0, ends: null },
    { claimed: 0, extra: 0, ends: { day: 5, as: 'refunded' } },
  ]);
  night(9);
  expect([1, 2, 3].map((no) => balanceOf(no).outOfAdvances)).toEqual([5_001n, 0n, 4_000n]);
  night(LATEST + 1);
  expect(balanceOf(2).outOfAdvances).toBe(0n);
  night(LATEST + 2);
  expect([balanceOf(2).outOfAdvances, balanceOf(2).lastDay]).toEqual([1_000n, addDays(START, LATEST + 1)]);
  night(LATEST + 400);
  expect([1, 2, 3].map((no) => balanceOf(no).outOfAdvances)).toEqual([10_001n, 10_000n, 4_000n]);
  expect(new Set(booked.map((one) => [one.reference, one.credit].join())).size).toBe(booked.length);
});

test('a seat nobody claims earns over the term it has with the days given back to it, like a course with the same days', () => {
  const lives = [
    { claimed: null, extra: 3, ends: null },
    { claimed: LATEST, extra: 3, ends: null },
  ];
  const { balanceOf, night } = world(20_000n, 'none', 10, lives);
  for (let day = LATEST; day <= LATEST + 14; day += 1) {
    night(day);
    expect(balanceOf(1).outOfAdvances).toBe(balanceOf(2).outOfAdvances);
  }
  expect(balanceOf(1)).toMatchObject({ outOfAdvances: 10_000n, lastDay: addDays(START, LATEST + 13) });
});

test('a suspension of the seat or of the contract rests it, and what closed the seat stays when the contract goes on', () => {
  const at = noon;
  const contract = [
    { to: 'in-service', at: at(0) },
    { to: 'suspended', at: at(4) },
    { to: 'in-service', at: at(6) },
  ] as const;
  const seat = [
    { to: 'suspended', at: at(5) },
    { to: 'in-service', at: at(7) },
    { to: 'withdrawn', at: at(8) },
  ] as const;
  expect(stepsOfSeat(contract, seat).map((step) => step.to)).toEqual([
    'in-service',
    'suspended',
    'suspended',
    'suspended',
    'in-service',
    'withdrawn',
  ]);
});

const life: fc.Arbitrary<Life> = fc.record({
  claimed: fc.option(fc.integer({ min: 0, max: LATEST + 60 })),
  extra: fc.integer({ min: 0, max: 15 }),
  ends: fc.option(
    fc.record({
      day: fc.integer({ min: 0, max: 300 }),
      as: fc.constantFrom<SeatStanding>('refunded', 'withdrawn', 'suspended', 'terminated'),
    }),
    { freq: 3 },
  ),
});

test('over any days and claims: the shares make the price, what is earned never falls, never passes it, and in the end is it', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 10n ** 9n }),
      fc.constantFrom<'none' | 16>('none', 16),
      fc.integer({ min: 1, max: 120 }),
      fc.array(life, { minLength: 1, maxLength: 7 }),
      fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }),
      (amount, vat, accessDays, lives, gaps) => {
        const shares = lives.map((_, at) => seatShare(amount, lives.length, at + 1));
        expect(shares.reduce((all, one) => all + one, 0n)).toBe(amount);
        expect(shares[0]! - shares.at(-1)! <= 1n).toBe(true);
        const { booked, balanceOf, night } = world(amount, vat, accessDays, lives);
        let [today, before] = [0, 0n];
        for (const gap of [...gaps, 900, 0]) {
          today += gap;
          night(today);
          const now = sum(booked);
          expect(now >= before && now <= amount).toBe(true);
          before = now;
          shares.forEach((share, at) => expect(balanceOf(at + 1).outOfAdvances <= share).toBe(true));
        }
        const whole = lives.every(({ ends }) => ends === null || ends.as === 'withdrawn');
        if (whole) expect(before).toBe(amount);
        if (whole) expect(sum(booked.filter((one) => one.credit === 'vat-payable'))).toBe(contractVat({ amount: tiyn(amount), vat }) ?? 0n);
        expect(new Set(booked.map((one) => [one.reference, one.credit].join())).size).toBe(booked.length);
      },
    ),
    { numRuns: 60 },
  );
});
