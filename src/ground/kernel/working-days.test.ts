import { expect, test } from 'vitest';
import type { CivilDate } from './civil-date.ts';
import { isWorkingDay, workingDaysAfter } from './working-days.ts';

const day = (text: string) => text as CivilDate;
const offIn = (month: string) =>
  Array.from({ length: 31 }, (_, at) => day(`${month}-${String(at + 1).padStart(2, '0')}`)).filter(
    (one) => !Number.isNaN(Date.parse(one)) && ![0, 6].includes(new Date(one).getUTCDay()) && !isWorkingDay(one, []),
  );

test('holidays that fall on a weekend are made up for by the next working days', () => {
  // 2 January 2027 is a Saturday: Monday the 4th; the 7th is off by itself.
  expect(offIn('2027-01')).toEqual(['2027-01-01', '2027-01-04', '2027-01-07']);
  // 21 March 2027 is a Sunday: Wednesday after the two other days of Nauryz.
  expect(offIn('2027-03')).toEqual(['2027-03-08', '2027-03-22', '2027-03-23', '2027-03-24']);
  // 1 and 9 May 2027 are a Saturday and a Sunday.
  expect(offIn('2027-05')).toEqual(['2027-05-03', '2027-05-07', '2027-05-10']);
});

test('Orthodox Christmas on a weekend gives no other day', () => {
  // 7 January 2029 is a Sunday.
  expect(isWorkingDay(day('2029-01-08'), [])).toBe(true);
});

test('days that were named, as Kurban Ait is each year, are not worked', () => {
  expect(isWorkingDay(day('2027-05-17'), [])).toBe(true);
  expect(isWorkingDay(day('2027-05-17'), [day('2027-05-17')])).toBe(false);
});

test.each([
  ['a Monday', '2026-11-23', 3, '2026-11-26'],
  ['a Friday', '2026-11-27', 3, '2026-12-02'],
  ['a Sunday, counted from Monday', '2026-11-22', 1, '2026-11-23'],
  ['the eve of Republic Day, a Sunday made up for on Monday', '2026-10-24', 1, '2026-10-27'],
  ['the last working day of a year', '2026-12-31', 1, '2027-01-05'],
])('from %s', (_name, from, count, last) => {
  expect(workingDaysAfter(day(from), count, [])).toBe(last);
});
