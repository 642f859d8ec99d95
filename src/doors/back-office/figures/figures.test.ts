import { describe, expect, test } from 'vitest';
import type { CivilDate } from '#kernel/civil-date.ts';
import { filledDays, spansAt } from './figures.ts';

const day = (text: string): CivilDate => text as CivilDate;

describe('the spans of a comparison', () => {
  test('the day begins in Almaty, and yesterday ends at this very time', () => {
    // 00:30 on 1 March in Almaty is still 28 February in UTC.
    const { today, yesterday, weekAgo } = spansAt(new Date('2027-02-28T19:30:00Z'));
    expect(today).toEqual({ from: new Date('2027-02-28T19:00:00Z'), until: new Date('2027-02-28T19:30:00Z') });
    expect(yesterday).toEqual({ from: new Date('2027-02-27T19:00:00Z'), until: new Date('2027-02-27T19:30:00Z') });
    expect(weekAgo).toEqual({ from: new Date('2027-02-21T19:00:00Z'), until: new Date('2027-02-21T19:30:00Z') });
  });
});

describe('the days of the chart', () => {
  test('a day without payments is shown with none, across a leap day and the turn of a year', () => {
    const one = { day: day('2028-02-29'), payments: 3, amount: 75_000_00n };
    expect(filledDays([one], day('2028-03-01'), 3)).toEqual([
      { day: '2028-02-28', payments: 0, amount: 0n },
      one,
      { day: '2028-03-01', payments: 0, amount: 0n },
    ]);
    expect(filledDays([], day('2027-01-01'), 2).map((row) => row.day)).toEqual(['2026-12-31', '2027-01-01']);
  });
});
