import { expect, test } from 'vitest';
import { answerBy, isOverdue, lastDayToAnswer, readWorkingDays } from './answer-by.ts';

test('three working days end with the third day after the letter, at midnight in Almaty', () => {
  const until = answerBy(new Date('2026-11-23T05:00:00Z'), 3, []);
  expect(until).toEqual(new Date('2026-11-26T19:00:00Z'));
  expect(lastDayToAnswer(until)).toBe('2026-11-26');
});

test('a letter of the last second of a day and one of the first second of the next have different days', () => {
  expect(lastDayToAnswer(answerBy(new Date('2026-11-23T18:59:59Z'), 1, []))).toBe('2026-11-24');
  expect(lastDayToAnswer(answerBy(new Date('2026-11-23T19:00:00Z'), 1, []))).toBe('2026-11-25');
});

test('it is overdue from the first instant after its last day', () => {
  const until = new Date('2026-11-26T19:00:00Z');
  expect([isOverdue(until, new Date(until.getTime() - 1)), isOverdue(until, until), isOverdue(null, until)]).toEqual([false, true, false]);
});

test.each([
  ['3', 3],
  [' 15 ', 15],
  ['0', null],
  ['16', null],
  ['2.5', null],
  ['', null],
])('%j working days', (typed, days) => {
  expect(readWorkingDays(typed)).toBe(days);
});
