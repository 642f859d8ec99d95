import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arithmeticRows } from './arithmetic-rows.messages.ts';
import { arithmeticJson, arithmeticSchema, computeRefund, computeSeats, grounds, sumsOfSeats, type ServiceFacts } from './arithmetic.ts';
import { readRule, type RefundRule } from './rule.ts';
import { numbersText } from './seat-numbers.ts';

const rule: RefundRule = {
  no: 3,
  effectiveFrom: new Date('2026-01-01T00:00:00Z'),
  withdrawalOpen: true,
  byDays: true,
  byLessons: true,
  combine: 'larger',
  mostPercent: 100,
  secondApprovalAbove: 5_000_000n,
  appealDays: 30,
  reason: 'x',
  byStaff: null,
  at: new Date('2026-01-01T00:00:00Z'),
};
const facts: ServiceFacts = {
  price: 2_500_000n,
  days: { used: 30, of: 90 },
  lessons: { used: 2, of: 10 },
  completed: false,
  earned: 900_000n,
  returnedBefore: 0n,
};
const withdrawal = (some: Partial<ServiceFacts>, by: Partial<RefundRule> = {}) =>
  computeRefund('withdrawal', { ...facts, ...some }, { ...rule, ...by });

test('a withdrawal keeps the larger share, rounded down to a tenge, and says each step', () => {
  const one = withdrawal({});
  expect([one.cost, one.refund]).toEqual([833_300n, 1_666_700n]);
  expect(arithmeticRows(one, 'en', 'staff').map(([words, sum]) => `${words}: ${sum}`.replaceAll('\u00a0', ' '))).toEqual([
    'Price of the contract: 25 000 ₸',
    'Days of access passed: 30 of 90: 8 333 ₸',
    'Lessons opened: 2 of 10: 5 000 ₸',
    'The larger of the two is taken: ',
    'The provider’s actual cost: − 8 333 ₸',
    'To be returned: 16 667 ₸',
  ]);
});

test.each([
  ['the smaller share', { combine: 'smaller' as const }, 2_000_000n],
  ['days only', { byLessons: false }, 1_666_700n],
  ['lessons only', { byDays: false }, 2_000_000n],
  ['a cap of a fifth', { mostPercent: 20 }, 2_000_000n],
  ['nothing kept', { byDays: false, byLessons: false, mostPercent: 0 }, 2_500_000n],
])('by the rule: %s', (_name, by, refund) => {
  expect(withdrawal({}, by).refund).toBe(refund);
});

test('nothing used, all comes back; a completed programme or an ended term leaves nothing; what went before is not paid twice', () => {
  expect(withdrawal({ days: { used: 0, of: 90 }, lessons: { used: 0, of: 10 } }).refund).toBe(2_500_000n);
  expect(withdrawal({ completed: true }).refund).toBe(0n);
  expect(withdrawal({ days: { used: 90, of: 90 } }).refund).toBe(0n);
  expect(withdrawal({ returnedBefore: 1_000_000n }).refund).toBe(666_700n);
  expect(computeRefund('provider-fault', { ...facts, returnedBefore: 1_666_700n }, rule).refund).toBe(833_300n);
});

test('a termination gives back what is not earned, whatever was used, and keeps nothing beyond it', () => {
  const terminated = (some: Partial<ServiceFacts>) => computeRefund('terminated', { ...facts, ...some }, { ...rule, mostPercent: 0 });
  expect([terminated({}).refund, terminated({ completed: true }).refund, terminated({ earned: 0n }).refund]).toEqual([
    1_600_000n,
    1_600_000n,
    2_500_000n,
  ]);
  expect([terminated({ returnedBefore: 600_000n }).refund, terminated({ earned: 2_500_000n }).refund]).toEqual([1_000_000n, 0n]);
  expect(arithmeticRows(terminated({}), 'en', 'customer').map((row) => row.join(': ').replaceAll('\u00a0', ' '))).toEqual([
    'Price of the contract: 25 000 ₸',
    'Service given before the termination: − 9 000 ₸',
    'To be returned: 16 000 ₸',
  ]);
});

const anyFacts = fc
  .record({
    price: fc.bigInt({ min: 1n, max: 50_000_000n }),
    used: fc.integer({ min: -5, max: 400 }),
    of: fc.integer({ min: 0, max: 365 }),
    opened: fc.integer({ min: 0, max: 60 }),
    lessons: fc.integer({ min: 0, max: 40 }),
    completed: fc.boolean(),
  })
  .map((one): ServiceFacts => ({
    price: one.price,
    days: { used: one.used, of: one.of },
    lessons: { used: one.opened, of: one.lessons },
    completed: one.completed,
    earned: one.price / 3n,
    returnedBefore: 0n,
  }));
const anyRule = fc
  .record({
    byDays: fc.boolean(),
    byLessons: fc.boolean(),
    combine: fc.constantFrom('larger' as const, 'smaller' as const),
    mostPercent: fc.integer({ min: 0, max: 100 }),
  })
  .map((some): RefundRule => ({ ...rule, ...some }));

test('however often and on whichever ground it is asked, never more than the price comes back, and the provider’s fault ends it', () => {
  fc.assert(
    fc.property(anyFacts, anyRule, fc.array(fc.constantFrom(...grounds), { maxLength: 8 }), (one, by, asked) => {
      let returned = 0n;
      for (const ground of asked) {
        const step = computeRefund(ground, { ...one, returnedBefore: returned }, by);
        expect(step.refund >= 0n && step.cost >= 0n && step.cost <= one.price).toBe(true);
        returned += step.refund;
        expect(returned <= one.price).toBe(true);
        if (ground === 'provider-fault') expect(returned).toBe(one.price);
        expect(arithmeticSchema.parse(JSON.parse(arithmeticJson(step)))).toEqual(step);
        const seats = computeSeats(
          ground,
          [
            { ...one, no: 1, returnedBefore: returned },
            { ...one, no: 2 },
          ],
          by,
        );
        expect(arithmeticSchema.parse(JSON.parse(arithmeticJson(seats)))).toEqual(seats);
        expect(seats.refund).toBe(seats.seats!.reduce((all, each) => all + each.refund, 0n));
      }
    }),
  );
});

test('seats: each by its own use; those of which nothing is kept in one line', () => {
  const share = 1_000_000n;
  const unused = { ...facts, price: share, days: { used: 0, of: 90 }, lessons: { used: 0, of: 10 } };
  const seats = [
    { ...unused, no: 1, days: { used: 45, of: 90 } },
    ...[2, 3, 5].map((no) => ({ ...unused, no })),
    { ...unused, no: 6, returnedBefore: 400_000n },
  ];
  const one = computeSeats('withdrawal', seats, rule);
  expect([one.price, one.cost, one.returnedBefore, one.refund]).toEqual([5_000_000n, 500_000n, 400_000n, 4_100_000n]);
  expect(arithmeticRows(one, 'en', 'staff').map(([words, sum]) => `${words}: ${sum}`.replaceAll('\u00a0', ' '))).toEqual([
    'Price of seat 1: 10 000 ₸',
    'Days of access passed: 45 of 90: 5 000 ₸',
    'Lessons opened: 0 of 10: 0 ₸',
    'The larger of the two is taken: ',
    'To be returned for seat 1: 5 000 ₸',
    'Price of seat 6: 10 000 ₸',
    'Days of access passed: 0 of 90: 0 ₸',
    'Lessons opened: 0 of 10: 0 ₸',
    'The larger of the two is taken: ',
    'Returned before or on its way: − 4 000 ₸',
    'To be returned for seat 6: 6 000 ₸',
    'Returned in full, seats: 2–3, 5: 30 000 ₸',
    'Price of the 5 seats named: 50 000 ₸',
    'The provider’s actual cost: − 5 000 ₸',
    'Returned before or on its way: − 4 000 ₸',
    'To be returned: 41 000 ₸',
  ]);
  // What all seats together count once more stands aside.
  expect(arithmeticRows(one, 'en', 'staff').filter(([, , part]) => part)).toHaveLength(12);
  const shown = arithmeticRows(one, 'en', 'customer').map(([words]) => words);
  expect(shown.filter((words) => /passed|opened|larger/.test(words))).toEqual([]);
  expect(shown.slice(0, 3)).toEqual(['Price of seat 1', 'The provider’s actual cost', 'To be returned for seat 1']);
  expect(computeSeats('provider-fault', seats, rule).refund).toBe(4_600_000n);
  // Nor in its archive: a seat whose learner completed the course looks like any other.
  const sums = sumsOfSeats(computeSeats('withdrawal', [{ ...seats[0]!, completed: true }], rule));
  expect(sums.seats).toEqual([{ no: 1, price: share, cost: share, returnedBefore: 0n, refund: 0n }]);
  expect(Object.keys(sums).sort()).toEqual(['cost', 'ground', 'price', 'refund', 'returnedBefore', 'ruleNo', 'seats']);
  expect(sumsOfSeats(withdrawal({}))).toEqual(withdrawal({}));
  expect(numbersText([7, 1, 2, 3])).toBe('1–3, 7');
});

test('a rule that measures nothing, or whose numbers are none, is named', () => {
  const typed = {
    withdrawalOpen: true,
    byDays: true,
    byLessons: false,
    combine: 'larger',
    mostPercent: '100',
    secondApprovalAbove: '50000',
    appealDays: '30',
    reason: 'Заңгердің шешімі',
  };
  expect(readRule(typed)).toMatchObject({ rule: { mostPercent: 100, secondApprovalAbove: 50_000 } });
  expect(readRule({ ...typed, byDays: false })).toEqual({ faults: ['byDays'] });
  expect(readRule({ ...typed, mostPercent: '', appealDays: '0' })).toMatchObject({ faults: ['mostPercent', 'appealDays'] });
});
