import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, almatyDay, startOfDay } from '#kernel/civil-date.ts';
import { accessEnds, isOpen, lastDay, termState, type Term } from './term.ts';

const term = (openedAt: string, accessDays: number, extraDays = 0): Term => ({ openedAt: new Date(openedAt), accessDays, extraDays });

test('the day of opening is not counted, whatever the hour in Almaty', () => {
  expect(lastDay(term('2026-02-28T19:00:00Z', 90))).toBe('2026-05-30');
  expect(lastDay(term('2026-03-01T18:59:59Z', 90))).toBe('2026-05-30');
  expect(lastDay(term('2026-03-01T19:00:00Z', 90))).toBe('2026-05-31');
});

test('lessons are open to the last second of the last day in Almaty', () => {
  const one = term('2026-03-01T06:00:00Z', 1);
  expect(isOpen(one, new Date('2026-03-02T18:59:59.999Z'))).toBe(true);
  expect(termState(one, new Date('2026-03-02T19:00:00Z'))).toEqual({
    state: 'ended',
    lastDay: '2026-03-02',
    ends: new Date('2026-03-02T19:00:00Z'),
    closed: null,
  });
});

test('a closed contract ends the course at once, whatever is left of its term', () => {
  const closed = { as: 'suspended', at: new Date('2026-03-10T06:00:00Z') } as const;
  const one = { ...term('2026-03-01T06:00:00Z', 90), closed };
  expect(termState(one, closed.at)).toEqual({ state: 'ended', lastDay: '2026-05-30', ends: closed.at, closed });
  expect(accessEnds({ ...one, closed: null })).toEqual(new Date('2026-05-30T19:00:00Z'));
  // Closed after its last day: what ended first stands.
  expect(accessEnds({ ...one, closed: { as: 'refunded', at: new Date('2026-07-01T00:00:00Z') } })).toEqual(
    new Date('2026-05-30T19:00:00Z'),
  );
});

test('a leap day counts like any other', () => {
  expect(lastDay(term('2028-02-27T06:00:00Z', 2))).toBe('2028-02-29');
  expect(lastDay(term('2028-02-28T06:00:00Z', 365))).toBe('2029-02-27');
});

test('an extension opens an ended course again', () => {
  const now = new Date('2026-06-05T06:00:00Z');
  expect(isOpen(term('2026-03-01T06:00:00Z', 90), now)).toBe(false);
  expect(termState(term('2026-03-01T06:00:00Z', 90, 10), now)).toMatchObject({ state: 'open', lastDay: '2026-06-09', daysLeft: 4 });
});

test('for any term: open until the end, ended from it on, and the days left count down from the whole term to nought', () => {
  const instant = fc.date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 800 }), fc.integer({ min: 0, max: 100 }), (openedAt, accessDays, extraDays) => {
      const one: Term = { openedAt, accessDays, extraDays };
      const ends = accessEnds(one);
      expect(ends).toEqual(startOfDay(addDays(almatyDay(openedAt), accessDays + extraDays + 1)));
      expect(isOpen(one, ends)).toBe(false);
      expect(termState(one, new Date(ends.getTime() - 1))).toMatchObject({ state: 'open', daysLeft: 0 });
      expect(termState(one, openedAt)).toMatchObject({ state: 'open', daysLeft: accessDays + extraDays });
    }),
  );
});
