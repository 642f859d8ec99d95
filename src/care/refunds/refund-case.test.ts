import { expect, test } from 'vitest';
import { tiyn } from '#kernel/tiyn.ts';
import type { CivilDate } from '#kernel/civil-date.ts';
import {
  caseNumber,
  caseStates,
  caseTransitions,
  certificateFalls,
  endedStates,
  lastAppealDay,
  mayAppeal,
  whyByHand,
  type Step,
} from './refund-case.ts';

const step = (state: Step['state'], at: string): Step => ({
  no: 1,
  state,
  actor: { kind: 'staff', id: 's' },
  words: null,
  incidentId: null,
  at: new Date(at),
});

test('no case pays without a ground and an approval, and every one can come to an end', () => {
  const reach = (from: (typeof caseStates)[number], without: string): Set<string> => {
    const seen = new Set<string>();
    const walk = (at: (typeof caseStates)[number]): void => {
      if (seen.has(at) || at === without) return;
      seen.add(at);
      caseTransitions[at].forEach(walk);
    };
    walk(from);
    return seen;
  };
  for (const needed of ['grounded', 'approved'])
    expect([...reach('asked', needed)].filter((one) => ['paying', 'done'].includes(one))).toEqual([]);
  for (const state of caseStates) expect([...reach(state, '')].some((one) => endedStates.includes(one as never))).toBe(true);
});

test('an appeal: once, and no later than the last day, by civil days of Almaty', () => {
  const refused = step('refused', '2026-11-22T20:00:00Z'); // 23 November in Almaty
  expect(lastAppealDay(refused.at, 30)).toBe('2026-12-23');
  expect(mayAppeal({ state: 'refused' }, [refused], 30, new Date('2026-12-23T18:59:00Z'))).toBe(true);
  expect(mayAppeal({ state: 'refused' }, [refused], 30, new Date('2026-12-23T19:00:00Z'))).toBe(false);
  expect(mayAppeal({ state: 'refused' }, [step('appealed', '2026-11-23T00:00:00Z'), refused], 30, refused.at)).toBe(false);
});

test('a payment of a year ago goes back by hand, one of the day before by the bank; one that names no term is asked', () => {
  const paid = { paidAt: new Date('2026-11-22T10:00:00Z'), amount: 2_500_000n, byTransfer: false };
  const bank = { returnDays: 365, smallestReturn: tiyn(1n) };
  expect(whyByHand(bank, paid, new Date('2027-11-21T10:00:00Z'))).toBeNull();
  expect(whyByHand(bank, paid, new Date('2027-11-22T10:00:00Z'))).toBe('too-old');
  expect(whyByHand({ ...bank, returnDays: null }, paid, new Date('2031-11-22T10:00:00Z'))).toBeNull();
  expect(whyByHand(bank, { ...paid, byTransfer: true }, paid.paidAt)).toBe('by-transfer');
});

test('a remainder below what the bank returns goes by hand: of Halyk ePay less than 10 tenge', () => {
  const bank = { returnDays: null, smallestReturn: tiyn(1_000n) };
  const paidAt = new Date('2026-11-22T10:00:00Z');
  expect([999n, 1_000n].map((amount) => whyByHand(bank, { paidAt, amount, byTransfer: false }, paidAt))).toEqual(['too-small', null]);
});

test('numbers hold the year; a certificate falls with the whole price only', () => {
  expect(caseNumber('2026-11-22' as CivilDate, 12n)).toBe('АҚ-2026-000012');
  expect([certificateFalls(100n, 99n), certificateFalls(100n, 100n)]).toEqual([false, true]);
});
