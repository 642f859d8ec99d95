import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownPages } from './pagination.tsx';

test('long lists show the ends and the neighbours', () => {
  expect(shownPages(1, 1)).toEqual([1]);
  expect(shownPages(2, 12)).toEqual([1, 2, 3, null, 12]);
  expect(shownPages(6, 12)).toEqual([1, null, 5, 6, 7, null, 12]);
  expect(shownPages(4, 12)).toEqual([1, 2, 3, 4, 5, null, 12]);
});

test('a gap never stands for a single page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (page, of) => {
      const shown = shownPages(Math.min(page, of), of);
      shown.forEach((no, i) => no === null && expect(shown[i + 1]! - shown[i - 1]!).toBeGreaterThan(2));
    }),
  );
});
