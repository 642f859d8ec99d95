import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, almatyDay } from '#kernel/civil-date.ts';
import { deemedFrom, isDeemed, isLapsed, lastDayToObject, type AcceptanceOffer } from './acceptance.ts';

const told = { objection: null, brokenAt: null, voidedAt: null, toldAt: new Date('2026-12-01T06:00:05Z') };

test('the day of the offer is not counted, whatever the hour in Almaty, and the last day is whole', () => {
  for (const offered of ['2026-11-30T19:00:00Z', '2026-12-01T06:00:00Z', '2026-12-01T18:59:59Z']) {
    const from = deemedFrom(new Date(offered), 5);
    expect(from).toEqual(new Date('2026-12-06T19:00:00Z'));
    expect(lastDayToObject({ deemedFrom: from })).toBe('2026-12-06');
  }
  expect(deemedFrom(new Date('2026-12-01T19:00:00Z'), 5)).toEqual(new Date('2026-12-07T19:00:00Z'));
});

test('silence counts from the first instant after the last day, and never after an objection', () => {
  const from = deemedFrom(new Date('2026-12-01T06:00:00Z'), 5);
  expect(isDeemed({ deemedFrom: from, ...told }, new Date('2026-12-06T18:59:59.999Z'))).toBe(false);
  expect(isDeemed({ deemedFrom: from, ...told }, new Date('2026-12-06T19:00:00Z'))).toBe(true);
  const objected = { requestNumber: 'Қ-2026-000001', at: new Date('2026-12-02T06:00:00Z') };
  expect(isDeemed({ deemedFrom: from, ...told, objection: objected }, new Date('2027-12-06T19:00:00Z'))).toBe(false);
});

test('days that a suspension broke, or that ended before a letter left, count no more; an objection waits for staff', () => {
  const from = deemedFrom(new Date('2026-12-01T06:00:00Z'), 5);
  const last = new Date(from.getTime() - 1);
  const lapses = (given: Partial<AcceptanceOffer>) => {
    const offer = { deemedFrom: from, ...told, ...given };
    return [last, from].map((now) => [isLapsed(offer, now), isDeemed(offer, now)]);
  };
  const [stands, deemed, lapsed] = [
    [false, false],
    [false, true],
    [true, false],
  ];
  expect(lapses({})).toEqual([stands, deemed]);
  expect(lapses({ toldAt: last })).toEqual([stands, deemed]);
  expect(lapses({ brokenAt: last })).toEqual([lapsed, lapsed]);
  expect(lapses({ toldAt: null })).toEqual([stands, lapsed]);
  expect(lapses({ toldAt: from })).toEqual([stands, lapsed]);
  expect(lapses({ brokenAt: last, toldAt: null, objection: { requestNumber: 'Қ-2026-000001', at: last } })).toEqual([stands, stands]);
  // A void offer counts for nothing, whatever was said to it.
  expect(lapses({ brokenAt: last, voidedAt: last })).toEqual([lapsed, lapsed]);
  expect(lapses({ brokenAt: last, voidedAt: last, objection: { requestNumber: 'Қ-2026-000001', at: last } })).toEqual([lapsed, lapsed]);
});

test('for any moment and number of days the person has at least that many whole days', () => {
  const instant = fc.date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 60 }), (offered, days) => {
      const from = deemedFrom(offered, days);
      expect(lastDayToObject({ deemedFrom: from })).toBe(addDays(almatyDay(offered), days));
      expect(from.getTime() - offered.getTime()).toBeGreaterThan(days * 86_400_000 - 1);
    }),
  );
});
