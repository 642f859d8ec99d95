import { expect, test } from 'vitest';
import { hindrances, type ClosingFacts } from './why-not-closed.ts';

const title = { kk: 'Оқу', ru: 'Чтение', en: 'Reading' };
const course = { title, slug: 'oqu', open: false, completed: false, printed: false };
const kinds = (facts: Partial<ClosingFacts>) => hindrances({ staff: false, courses: [], moving: null, ...facts }).map((one) => one.kind);

test('nothing unfinished, nothing in the way', () => {
  expect(kinds({})).toEqual([]);
  expect(kinds({ courses: [course, { ...course, completed: true, printed: true, open: true }] })).toEqual([]);
});

test('an open course, a certificate being made, money on its way, a role of staff: each is told', () => {
  expect(
    kinds({
      courses: [
        { ...course, open: true },
        { ...course, completed: true },
      ],
      moving: 'a',
      staff: true,
    }),
  ).toEqual(['staff', 'open-course', 'certificate-coming', 'payment-moving']);
});
