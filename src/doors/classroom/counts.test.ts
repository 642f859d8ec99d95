import { expect, test } from 'vitest';
import { englishCount, ofThem, russianCount } from './counts.ts';

test('a Kazakh count takes the ending of its last spoken word', () => {
  expect([1, 2, 3, 6, 7, 9, 10, 16, 20, 24, 40, 50, 60, 100, 120].map(ofThem)).toEqual([
    '1-і',
    '2-сі',
    '3-і',
    '6-сы',
    '7-сі',
    '9-ы',
    '10-ы',
    '16-сы',
    '20-сы',
    '24-і',
    '40-ы',
    '50-і',
    '60-ы',
    '100-і',
    '120-сы',
  ]);
});

test('Russian and English counts take their forms', () => {
  const steps = { one: 'шаг', few: 'шага', many: 'шагов' };
  expect([1, 3, 5, 11, 21, 104].map((count) => russianCount(count, steps))).toEqual(
    ['1 шаг', '3 шага', '5 шагов', '11 шагов', '21 шаг', '104 шага'].map((text) => text.replace(' ', '\u00a0')),
  );
  expect(englishCount(1, 'step', 'steps')).toBe('1\u00a0step');
});
