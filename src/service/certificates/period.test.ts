import { expect, test } from 'vitest';
import type { CivilDate } from '#kernel/civil-date.ts';
import { periodText } from './period.ts';

const period = (from: string, to: string) => ({ from: from as CivilDate, to: to as CivilDate });

test.each([
  ['kk', '2026 жылғы 5 қыркүйек – 3 қараша', '2026 жылғы 5 желтоқсан – 2027 жылғы 3 қаңтар'],
  ['ru', '5 сентября – 3 ноября 2026 г.', '5 декабря 2026 г. – 3 января 2027 г.'],
  ['en', '5 September – 3 November 2026', '5 December 2026 – 3 January 2027'],
] as const)('in %s a common year is named once', (locale, within, across) => {
  const said = (from: string, to: string) => periodText(period(from, to), locale).replaceAll('\u00a0', ' ');
  expect(said('2026-09-05', '2026-11-03')).toBe(within);
  expect(said('2026-12-05', '2027-01-03')).toBe(across);
});

test('a day of study is one date', () => {
  expect(periodText(period('2026-11-03', '2026-11-03'), 'en')).toBe('3\u00a0November 2026');
});
