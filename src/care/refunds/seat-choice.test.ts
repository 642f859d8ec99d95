import { expect, test } from 'vitest';
import { chosenSeats } from './seat-choice.ts';

test.each([
  ['all', [], null],
  ['some', ['3', '1', '3'], [1, 3]],
  ['', ['2'], [2]],
  ['all', ['2'], 'unclear'],
  ['some', [], 'unclear'],
  ['', [], 'unclear'],
  ['some', ['x'], 'unclear'],
  ['some', ['1000'], 'unclear'],
])('%s with %j names %j', (which, ticked, named) => {
  expect(chosenSeats(which, ticked)).toEqual(named);
});
