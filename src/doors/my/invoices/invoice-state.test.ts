import { expect, test } from 'vitest';
import type { PaymentView } from '#checkout';
import { invoiceState, type InvoiceFacts } from './invoice-state.ts';

const honouredUntil = new Date('2026-12-11T18:59:59.999Z');
const now = new Date('2026-12-05T06:00:00Z');
const waiting: PaymentView = { kind: 'waiting', bankPage: null };
const of = (change: Partial<InvoiceFacts>, at = now) =>
  invoiceState({ attempt: { state: 'opened', honouredUntil }, view: waiting, concluded: false, ...change }, at);

test('without money an invoice waits to the end of its last day, and is withdrawn where another payment was chosen', () => {
  expect(of({})).toBe('waiting');
  expect([of({}, honouredUntil), of({}, new Date(honouredUntil.getTime() + 1))]).toEqual(['waiting', 'over']);
  expect(of({ concluded: true })).toBe('withdrawn');
  expect(of({ attempt: { state: 'cancelled', honouredUntil }, view: { kind: 'ended' } }, new Date('2027-01-01T00:00:00Z'))).toBe(
    'withdrawn',
  );
});

test('a paid attempt is no paid invoice: what became of the money says so, whatever its day and its contract', () => {
  const going = { amount: 1n, currency: 'KZT', done: false, told: null };
  const paid = { state: 'paid', honouredUntil } as const;
  const returning = { kind: 'returning', going, why: 'short', contract: null } as unknown as PaymentView;
  const views: [PaymentView, string][] = [
    [{ kind: 'held', amount: 1n, currency: 'KZT' }, 'held'],
    [{ kind: 'choose', amount: 1n as never, oddityId: 'o' }, 'choose'],
    [returning, 'returning'],
    [{ ...returning, going: { ...going, done: true } } as PaymentView, 'returned'],
    [{ kind: 'paid' } as PaymentView, 'paid'],
  ];
  for (const [view, state] of views) {
    expect(of({ attempt: paid, view })).toBe(state);
    expect(of({ attempt: paid, view, concluded: true }, new Date('2027-01-01T00:00:00Z'))).toBe(state);
  }
});
