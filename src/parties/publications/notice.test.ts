import fc from 'fast-check';
import { expect, test } from 'vitest';
import { almatyDay, daysBetween, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import { earliestEffective, earliestFor } from './notice.ts';

const at = (text: string) => new Date(text);

test.each(['2026-11-01T00:00:00+05:00', '2026-11-01T12:00:00+05:00', '2026-11-01T23:59:59.999+05:00'])(
  'published %s, the earliest effect is 5 November 00:00 Almaty',
  (publishedAt) => expect(earliestEffective(at(publishedAt))).toEqual(at('2026-11-05T00:00:00+05:00')),
);

test('a millisecond after midnight in Almaty the count begins a day later, whatever the day is in UTC', () => {
  expect(earliestEffective(at('2026-10-31T18:59:59.999Z'))).toEqual(at('2026-11-04T00:00:00+05:00'));
  expect(earliestEffective(at('2026-10-31T19:00:00.000Z'))).toEqual(at('2026-11-05T00:00:00+05:00'));
});

test('leap days and year ends count as days', () => {
  expect(earliestEffective(at('2028-02-27T10:00:00+05:00'))).toEqual(at('2028-03-02T00:00:00+05:00'));
  expect(earliestEffective(at('2026-12-30T10:00:00+05:00'))).toEqual(at('2027-01-03T00:00:00+05:00'));
});

test('the first version of a document may take effect at once', () => {
  const now = at('2026-11-01T12:00:00+05:00');
  expect(earliestFor(1, now)).toEqual(now);
  expect(earliestFor(2, now)).toEqual(earliestEffective(now));
});

test('three whole civil days always lie between the day of publication and the day of effect', () => {
  const instants = fc.date({ min: at('2024-03-02T00:00:00Z'), max: at('2099-12-31T00:00:00Z'), noInvalidDate: true });
  const aroundMidnight = fc
    .tuple(instants, fc.integer({ min: -5000, max: 5000 }))
    .map(([day, ms]) => new Date(startOfDay(almatyDay(day)).getTime() + ms));
  fc.assert(
    fc.property(fc.oneof(instants, aroundMidnight), (publishedAt) => {
      const effective = earliestEffective(publishedAt);
      const [from, to]: CivilDate[] = [almatyDay(publishedAt), almatyDay(effective)];
      expect(daysBetween(from!, to!)).toBe(4);
      expect(effective).toEqual(startOfDay(to!));
      expect(effective.getTime() - publishedAt.getTime()).toBeGreaterThan(3 * 86_400_000);
    }),
  );
});
