import { expect, test } from 'vitest';
import { dueReminder } from './end-reminder.ts';

const term = { openedAt: new Date('2026-03-01T10:00:00Z'), accessDays: 90, extraDays: 0 }; // last day: 30 May
const at = (text: string) => new Date(text);

test.each([
  ['2026-05-15T18:59:59Z', null, '15 days left in Almaty still'],
  ['2026-05-15T19:00:00Z', 14, 'midnight in Almaty begins the 14th day before the end'],
  ['2026-05-26T18:59:59Z', 14, 'four days left: the earlier one, if it was missed'],
  ['2026-05-26T19:00:00Z', 3, 'three days left'],
  ['2026-05-30T18:59:59Z', 3, 'the last day'],
  ['2026-05-30T19:00:00Z', null, 'ended'],
])('at %s the reminder is %s (%s)', (now, due, _why) => {
  expect(dueReminder(term, [14, 3], at(now))).toBe(due);
});

test('extra days move it; a short term has only what fits; no settings, no letters', () => {
  expect(dueReminder({ ...term, extraDays: 10 }, [14, 3], at('2026-05-17T10:00:00Z'))).toBeNull();
  expect(dueReminder({ ...term, accessDays: 10 }, [14, 3], at('2026-03-02T10:00:00Z'))).toBeNull();
  expect(dueReminder({ ...term, accessDays: 10 }, [14, 3], at('2026-03-09T10:00:00Z'))).toBe(3);
  expect(dueReminder(term, [], at('2026-05-30T10:00:00Z'))).toBeNull();
});
