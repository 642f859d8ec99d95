import { expect, test } from 'vitest';
import { ofThem } from './counts.ts';

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
