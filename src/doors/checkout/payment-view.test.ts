import { describe, expect, test } from 'vitest';
import { paymentView, type ViewFacts } from './payment-view.ts';

const NOW = new Date('2026-11-22T10:10:00Z');
const contract = { number: 'Ш-2026-000001', date: '2026-11-22', amount: 2_500_000n, lastDay: '2027-02-20', paperReady: true } as never;
const capture = { id: 'c1' as never, amount: 2_500_000n, currency: 'KZT', decision: 'conclude' } as const;
const facts = (change: Partial<ViewFacts> = {}): ViewFacts => ({
  attempt: {
    state: 'opened',
    reasonCode: null,
    page: { ref: 'r', url: 'https://bank.example/d/1' },
    honouredUntil: new Date('2026-11-22T10:30:00Z'),
  },
  captures: [],
  returns: [],
  holds: [],
  oddities: [],
  contract: null,
  contractByThis: false,
  ...change,
});
const attempt = (state: ViewFacts['attempt']['state'], reasonCode: string | null = null) => ({ ...facts().attempt, state, reasonCode });

describe('what the person is told', () => {
  test('waiting leads back to the page of the bank while it lives, and not once Pay was pressed there', () => {
    expect(paymentView(facts(), NOW)).toEqual({ kind: 'waiting', bankPage: 'https://bank.example/d/1' });
    expect(paymentView(facts(), new Date('2026-11-22T10:30:00Z'))).toEqual({ kind: 'waiting', bankPage: null });
    expect(paymentView(facts({ attempt: attempt('pending') }), NOW)).toEqual({ kind: 'waiting', bankPage: null });
  });
  test('a decline names its reason, an ended page says so', () => {
    expect(paymentView(facts({ attempt: attempt('failed', '5051') }), NOW)).toEqual({ kind: 'declined', reason: 'funds', code: '5051' });
    expect(paymentView(facts({ attempt: attempt('failed', '9999') }), NOW)).toMatchObject({ reason: 'other' });
    for (const state of ['expired', 'cancelled'] as const)
      expect(paymentView(facts({ attempt: attempt(state) }), NOW)).toEqual({ kind: 'ended' });
  });
  test('a held sum that was given up says why and that nothing was taken; one that ended otherwise does not', () => {
    const hold = { amount: 2_500_000n, currency: 'KZT', state: 'released', wish: { do: 'release', why: 'terms-changed' } } as const;
    const told = { kind: 'released', amount: 2_500_000n, currency: 'KZT' };
    const cancelled = { attempt: attempt('cancelled') };
    expect(paymentView(facts({ ...cancelled, holds: [hold] }), NOW)).toEqual({ ...told, why: 'terms-changed' });
    expect(paymentView(facts({ ...cancelled, holds: [{ ...hold, wish: null }] }), NOW)).toEqual({ ...told, why: 'by-bank' });
    const charging = { ...hold, wish: { do: 'charge', amount: 1n } } as const;
    expect(paymentView(facts({ ...cancelled, holds: [charging] }), NOW)).toEqual({ ...told, why: 'by-bank' });
    expect(paymentView(facts({ ...cancelled, holds: [{ ...hold, state: 'asked' }] }), NOW)).toEqual({ kind: 'ended' });
  });
  test('paid is said of the attempt that made the contract; its surplus is on its way', () => {
    const returns = [{ captureId: 'c1', amount: 5n, reason: 'surplus', state: 'owed', way: 'gateway', told: null } as const];
    expect(paymentView(facts({ attempt: attempt('paid'), captures: [capture], contract, contractByThis: true, returns }), NOW)).toEqual({
      kind: 'paid',
      contract,
      surplus: { amount: 5n, currency: 'KZT', done: false, byTransfer: false, told: null },
    });
  });
  test('a second payment goes back and the contract stands', () => {
    const returns = [{ captureId: 'c1', amount: 2_500_000n, reason: 'duplicate', state: 'done', way: 'transfer', told: null } as const];
    expect(
      paymentView(facts({ attempt: attempt('paid'), captures: [{ ...capture, decision: 'give-back' }], contract, returns }), NOW),
    ).toMatchObject({
      kind: 'returning',
      why: 'duplicate',
      going: { done: true, byTransfer: true },
      contract,
    });
  });
  test('changed terms ask, any other odd case waits for a person, and a refused return too', () => {
    const captures = [{ ...capture, decision: 'hold' } as const];
    const oddity = {
      id: 'o1',
      kind: 'terms-changed',
      captureId: 'c1',
      prepared: { do: 'ask-person', amount: 1n },
      resolved: null,
    } as const;
    expect(paymentView(facts({ captures, oddities: [oddity] }), NOW)).toEqual({ kind: 'choose', amount: 2_500_000n, oddityId: 'o1' });
    expect(paymentView(facts({ captures, oddities: [{ ...oddity, kind: 'underpaid' }] }), NOW)).toEqual({
      kind: 'held',
      amount: 2_500_000n,
      currency: 'KZT',
    });
    const returns = [{ captureId: 'c1', amount: 1n, reason: 'short', state: 'refused', way: 'gateway', told: null } as const];
    expect(paymentView(facts({ captures, returns }), NOW).kind).toBe('held');
  });
  test('a part found at the bank hides nothing that is still to be decided, and is told where all is', () => {
    const captures = [{ ...capture, decision: 'hold' } as const];
    const part = { captureId: 'c1', amount: 5n, reason: 'found', state: 'owed', way: 'gateway', told: null } as const;
    const gone = { ...part, amount: 2_500_000n, reason: 'decided', state: 'done', way: 'cabinet' } as const;
    const odd = { id: 'o1', kind: 'terms-changed', captureId: 'c1', prepared: { do: 'ask-person', amount: 1n }, resolved: null } as const;
    const view = (oddities: ViewFacts['oddities'], returns: ViewFacts['returns']) =>
      paymentView(facts({ captures, oddities, returns }), NOW);
    expect(view([odd], [gone, part])).toEqual({ kind: 'choose', amount: 2_500_000n, oddityId: 'o1' });
    expect(view([{ ...odd, kind: 'underpaid' }], [part]).kind).toBe('held');
    expect(view([], [gone, part])).toMatchObject({ kind: 'returning', why: 'found', going: { amount: 5n, done: false } });
    const paid = facts({ attempt: attempt('paid'), captures, contract, contractByThis: true, returns: [part] });
    expect(paymentView(paid, NOW)).toMatchObject({ kind: 'paid', surplus: { amount: 5n } });
  });
  test('test money is no money', () => {
    expect(paymentView(facts({ captures: [{ ...capture, decision: 'ignore' }] }), NOW).kind).toBe('waiting');
  });
});
