import { expect, test } from 'vitest';
import type { Seat } from '#seats';
import { disputeEffect } from './dispute-effect.ts';

const claim = {} as NonNullable<Seat['claim']>;
const seat = (claimed: boolean, standing: Seat['standing'] = 'in-service') => ({ claim: claimed ? claim : null, standing });

test('of a contract with seats the dispute closes what lives, and counts apart what is closed for its own reason', () => {
  const seats = [seat(true), seat(true, 'suspended'), seat(false), seat(true, 'withdrawn'), seat(false), seat(false, 'refunded')];
  const amount = 100n as never;
  expect(disputeEffect({ amount, seats: 6 }, { state: 'in-service', returnedBefore: 30n, seats })).toEqual({
    price: 100n,
    returnedBefore: 30n,
    left: 70n,
    closes: { seats: 6, share: 16n, open: 1, unclaimed: 2, otherwise: 3 },
  });
});

test('a person’s course closes; what is closed already is not closed again, and nothing is left below zero', () => {
  const own = { amount: 100n as never, seats: null };
  const facts = { returnedBefore: 0n, seats: [] };
  expect(disputeEffect(own, { ...facts, state: 'fulfilled' }).closes).toBe('course');
  for (const state of ['suspended', 'terminated', 'refunded', 'withdrawn'] as const)
    expect(disputeEffect(own, { ...facts, state }).closes).toBeNull();
  expect(disputeEffect(own, { ...facts, state: 'in-service', returnedBefore: 120n }).left).toBe(0n);
});
