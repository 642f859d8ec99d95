import { expect, test } from 'vitest';
import type { Seat } from '#seats';
import { disputeEffect } from './dispute-effect.ts';

const claim = {} as NonNullable<Seat['claim']>;
const seat = (claimed: boolean, standing: Seat['standing'] = 'in-service') => ({ claim: claimed ? claim : null, standing });

test('of a contract with seats only what still lives can close, and what nobody has taken is counted apart', () => {
  const seats = [seat(true), seat(true, 'suspended'), seat(false), seat(true, 'withdrawn'), seat(false), seat(false, 'refunded')];
  const amount = 100n as never;
  expect(disputeEffect({ amount, seats: 6 }, { state: 'in-service', returnedBefore: 30n, seats })).toEqual({
    price: 100n,
    returnedBefore: 30n,
    left: 70n,
    mayClose: { seats: 6, share: 16n, open: 1, unclaimed: 2 },
  });
});

test('a person’s contract can end until it has, and nothing is left below zero', () => {
  const own = { amount: 100n as never, seats: null };
  const facts = { returnedBefore: 0n, seats: [] };
  for (const state of ['concluded', 'in-service', 'suspended', 'fulfilled'] as const)
    expect(disputeEffect(own, { ...facts, state }).mayClose).toBe('course');
  for (const state of ['terminated', 'refunded', 'withdrawn'] as const) expect(disputeEffect(own, { ...facts, state }).mayClose).toBeNull();
  expect(disputeEffect(own, { ...facts, state: 'in-service', returnedBefore: 120n }).left).toBe(0n);
});
