import { describe, expect, test } from 'vitest';
import { tiyn } from '#kernel/tiyn.ts';
import { CHARGE_TRIES, chargedAt, decideHold, pauseMinutes, quietUntil } from './hold.ts';
import type { Decision } from './settlement.ts';

const PRICE = tiyn(2_500_000n);
const concludes: Decision = { kind: 'conclude', price: PRICE, surplus: tiyn(100_000n) };
const of = (decision: Decision, more: { otherCharged?: boolean; refusals?: number } = {}) =>
  decideHold({ decision, otherCharged: false, refusals: 0, ...more });
const waits = (oddity: 'underpaid' | 'terms-changed' | 'other-currency' | 'account-differs'): Decision => ({
  kind: 'hold',
  oddity,
  prepared: { do: 'give-back', amount: PRICE },
});

describe('a held sum', () => {
  test('that would conclude is charged: the price, never what is held above it', () => {
    expect(of(concludes)).toEqual({ do: 'charge', amount: PRICE });
    expect(of(concludes, { refusals: CHARGE_TRIES - 1 })).toEqual({ do: 'charge', amount: PRICE });
  });
  test.each<[Decision, string]>([
    [{ kind: 'give-back', reason: 'duplicate', amount: PRICE }, 'duplicate'],
    [{ kind: 'give-back', reason: 'unsellable', amount: PRICE }, 'unsellable'],
    [waits('underpaid'), 'short'],
    [waits('terms-changed'), 'terms-changed'],
    [waits('other-currency'), 'mismatch'],
    [waits('account-differs'), 'mismatch'],
    [{ kind: 'ignore', oddity: 'test-money', prepared: { do: 'ask-bank' } }, 'mismatch'],
  ])('of which no contract comes is given up: %o', (decision, why) => {
    expect(of(decision)).toEqual({ do: 'release', why });
  });
  test('is given up while another one of the application is being charged, and after the bank would not charge it', () => {
    expect(of(concludes, { otherCharged: true })).toEqual({ do: 'release', why: 'duplicate' });
    expect(of(concludes, { refusals: CHARGE_TRIES })).toEqual({ do: 'release', why: 'charge-refused' });
  });
});

const at = (text: string) => new Date(`2026-11-16T${text}Z`);

test('after a lost answer the bank is left in peace for six minutes', () => {
  expect(quietUntil({ state: 'asked', askedAt: at('07:00:00') }, at('07:05:59'))).toEqual(at('07:06:00'));
  expect(quietUntil({ state: 'asked', askedAt: at('07:00:00') }, at('07:06:00'))).toBeNull();
  expect(quietUntil({ state: 'seen', askedAt: null }, at('07:00:00'))).toBeNull();
});

test('after refusals it is asked at growing distances, four times a day at last', () => {
  expect([1, 2, 3, 4, 5, 20].map(pauseMinutes)).toEqual([5, 20, 80, 320, 360, 360]);
});

test('the moment of a charge is that of the call while it lies in one day of Almaty with the end of the silence', () => {
  const charged = (asked: string, heard: string) => chargedAt({ wish: { do: 'charge', amount: PRICE }, askedAt: at(asked) }, at(heard));
  expect(charged('07:00:00', '07:00:02')).toEqual(at('07:00:00'));
  expect(charged('18:59:50', '18:59:59')).toEqual(at('18:59:50'));
  expect(charged('18:59:50', '19:00:00')).toBeNull();
  // Heard of the next day, and the call was over by then.
  expect(chargedAt({ wish: { do: 'charge', amount: PRICE }, askedAt: at('07:00:00') }, new Date('2026-11-17T07:00:00Z'))).toEqual(
    at('07:00:00'),
  );
  expect(charged('18:55:00', '23:00:00')).toBeNull();
  expect(chargedAt({ wish: { do: 'release', why: 'short' }, askedAt: at('07:00:00') }, at('07:01:00'))).toBeNull();
  expect(chargedAt({ wish: null, askedAt: null }, at('07:01:00'))).toBeNull();
});
