import { expect, test } from 'vitest';
import { englishCount, russianCount } from './counts.ts';

test('Russian and English counts take their forms', () => {
  const steps = ['шаг', 'шага', 'шагов'] as const;
  expect([1, 3, 5, 11, 21, 104].map((count) => russianCount(count, steps))).toEqual(
    ['1 шаг', '3 шага', '5 шагов', '11 шагов', '21 шаг', '104 шага'].map((text) => text.replace(' ', '\u00a0')),
  );
  expect([englishCount(1, 'step'), englishCount(2, 'step'), englishCount(2, 'quiz', 'quizzes')]).toEqual(
    ['1 step', '2 steps', '2 quizzes'].map((text) => text.replace(' ', '\u00a0')),
  );
});
