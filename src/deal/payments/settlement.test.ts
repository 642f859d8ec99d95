import { describe, expect, test } from 'vitest';
import { attemptTransitions, mayBecome, statesBefore, tableFaults } from './attempt.ts';
import { checkAnswer } from './check.ts';
import { settle, type SettleFacts } from './settlement.ts';

const at = (text: string) => new Date(text);
const NOW = at('2026-11-22T10:10:00Z');
const terms = { amount: 2_500_000n, accessDays: 90, offerVersionId: 'offer-3' };

function facts(change: Partial<SettleFacts> & { paid?: Partial<SettleFacts['capture']> } = {}): SettleFacts {
  const { paid, ...rest } = change;
  return {
    capture: { amount: 2_500_000n, currency: 'KZT', paidAt: at('2026-11-22T10:05:00Z'), testMode: false, ...paid },
    attempt: { createdAt: at('2026-11-22T10:00:00Z'), honouredUntil: at('2026-11-22T10:30:00Z'), terms },
    sameAccount: true,
    application: { state: 'open' },
    termsAtPayment: terms,
    rules: { testMoneyCounts: false, oldestPaymentDays: 60 },
    ...rest,
  };
}

describe('what becomes of money', () => {
  test('the full sum in tenge concludes', () => {
    expect(settle(facts(), NOW)).toEqual({ kind: 'conclude', price: 2_500_000n, surplus: 0n });
  });
  test('more than the price concludes and the surplus goes back', () => {
    expect(settle(facts({ paid: { amount: 2_500_001n } }), NOW)).toEqual({ kind: 'conclude', price: 2_500_000n, surplus: 1n });
  });
  test('one tiyn less opens nothing: the queue, with the return prepared', () => {
    expect(settle(facts({ paid: { amount: 2_499_999n } }), NOW)).toEqual({
      kind: 'hold',
      oddity: 'underpaid',
      prepared: { do: 'give-back', amount: 2_499_999n },
    });
  });
  test('another currency opens nothing', () => {
    expect(settle(facts({ paid: { currency: 'RUB' } }), NOW)).toMatchObject({ kind: 'hold', oddity: 'other-currency' });
  });
  test('a second payment of a concluded application goes back whole, whatever its sum', () => {
    const application = { state: 'concluded' } as const;
    expect(settle(facts({ application }), NOW)).toEqual({ kind: 'give-back', reason: 'duplicate', amount: 2_500_000n });
    expect(settle(facts({ application, paid: { amount: 5n } }), NOW)).toEqual({ kind: 'give-back', reason: 'duplicate', amount: 5n });
  });
  test('test money in production is no money, in development it counts', () => {
    expect(settle(facts({ paid: { testMode: true } }), NOW)).toMatchObject({ kind: 'ignore', oddity: 'test-money' });
    expect(settle(facts({ paid: { testMode: true }, rules: { testMoneyCounts: true, oldestPaymentDays: 60 } }), NOW).kind).toBe('conclude');
  });
  test('an order number that is not ours, and another account, are held', () => {
    expect(settle(facts({ attempt: null }), NOW)).toMatchObject({ oddity: 'unknown-attempt' });
    expect(settle(facts({ sameAccount: false }), NOW)).toMatchObject({ oddity: 'account-differs' });
  });
  test.each([null, at('2026-11-22T10:16:00Z'), at('2026-11-22T09:54:00Z'), at('invalid')])(
    'a moment of payment of %s is not believed',
    (paidAt) => {
      expect(settle(facts({ paid: { paidAt } }), NOW)).toMatchObject({ kind: 'hold', oddity: 'implausible-time' });
    },
  );
  test('a notice that comes a month later keeps the true moment; one of half a year ago is looked at', () => {
    expect(settle(facts(), at('2026-12-22T10:00:00Z')).kind).toBe('conclude');
    expect(settle(facts(), at('2027-05-22T10:00:00Z'))).toMatchObject({ oddity: 'implausible-time' });
  });
});

describe('the price changes while the payer is on the page of the bank', () => {
  const dearer = { ...terms, amount: 3_000_000n };
  test('paid within the page time: concluded at the price of the page, whatever the list says now', () => {
    expect(settle(facts({ termsAtPayment: dearer, paid: { paidAt: at('2026-11-22T10:30:00Z') } }), at('2026-11-23T10:00:00Z')).kind).toBe(
      'conclude',
    );
  });
  test.each([dearer, { ...terms, accessDays: 60 }, { ...terms, offerVersionId: 'offer-4' }])(
    'paid later under %o: the person chooses',
    (termsAtPayment) => {
      const late = facts({ termsAtPayment, paid: { paidAt: at('2026-11-22T10:30:01Z') } });
      expect(settle(late, at('2026-11-22T10:40:00Z'))).toEqual({
        kind: 'hold',
        oddity: 'terms-changed',
        prepared: { do: 'ask-person', amount: 2_500_000n },
      });
    },
  );
  test('paid later with everything unchanged: concluded', () => {
    expect(settle(facts({ paid: { paidAt: at('2026-11-22T11:00:00Z') } }), at('2026-11-22T11:05:00Z')).kind).toBe('conclude');
  });
  test('paid later for a programme no longer sold: back by itself', () => {
    expect(settle(facts({ termsAtPayment: null, paid: { paidAt: at('2026-11-22T11:00:00Z') } }), at('2026-11-22T11:05:00Z'))).toMatchObject(
      { kind: 'give-back', reason: 'unsellable' },
    );
  });
});

describe('the person declines', () => {
  const declined = { state: 'declined', at: at('2026-11-22T10:06:00Z') } as const;
  test('after paying: the payment was the acceptance', () => {
    expect(settle(facts({ application: declined }), NOW).kind).toBe('conclude');
  });
  test('before paying: the money goes back by itself', () => {
    expect(settle(facts({ application: declined, paid: { paidAt: at('2026-11-22T10:07:00Z') } }), NOW)).toMatchObject({
      kind: 'give-back',
      reason: 'unsellable',
    });
  });
});

describe('the bank asks before it takes', () => {
  const base = {
    notice: { accountRef: 'acc', amount: 2_500_000n, currency: 'KZT', testMode: false },
    attempt: { accountId: 'acc', amount: 2_500_000n, honouredUntil: at('2026-11-22T10:30:00Z') },
    applicationOpen: true,
    testMoneyCounts: false,
  };
  test('each fact is checked', () => {
    expect(checkAnswer(base, NOW)).toBe('go');
    expect(checkAnswer({ ...base, attempt: null }, NOW)).toBe('unknown-order');
    expect(checkAnswer({ ...base, notice: { ...base.notice, accountRef: 'other' } }, NOW)).toBe('other-account');
    expect(checkAnswer({ ...base, notice: { ...base.notice, amount: 2_500_001n } }, NOW)).toBe('wrong-amount');
    expect(checkAnswer({ ...base, notice: { ...base.notice, currency: 'RUB' } }, NOW)).toBe('wrong-amount');
    expect(checkAnswer({ ...base, applicationOpen: false }, NOW)).toBe('refused');
    expect(checkAnswer({ ...base, notice: { ...base.notice, testMode: true } }, NOW)).toBe('refused');
    expect(checkAnswer(base, at('2026-11-22T10:30:01Z'))).toBe('expired');
  });
});

describe('states of an attempt', () => {
  test('failed, expired and cancelled may still become paid; paid is final', () => {
    for (const from of ['failed', 'expired', 'cancelled'] as const) expect(mayBecome(from, 'paid')).toBe(true);
    expect(statesBefore('paid')).toHaveLength(7);
    expect(attemptTransitions.paid).toEqual([]);
  });
  test('the check of the table is awake', () => {
    expect(tableFaults({ ...attemptTransitions, expired: ['authorized'] })).toEqual(['money that came would be lost in expired']);
    expect(tableFaults({ ...attemptTransitions, paid: ['failed'] })).toContain('paid is final: money back is a fact of its own');
  });
});
