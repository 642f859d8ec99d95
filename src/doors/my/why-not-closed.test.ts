import { expect, test } from 'vitest';
import { hindrances, type ClosingFacts } from './why-not-closed.ts';

const title = { kk: 'Оқу', ru: 'Чтение', en: 'Reading' };
const course = { title, slug: 'oqu', open: false, completed: false, printed: false };
const kinds = (facts: Partial<ClosingFacts>) =>
  hindrances({ staff: false, courses: [], moving: null, refunds: [], disputed: false, conduct: [], alone: [], ...facts }).map(
    (one) => one.kind,
  );

test('nothing unfinished, nothing in the way', () => {
  expect(kinds({})).toEqual([]);
  expect(kinds({ courses: [course, { ...course, completed: true, printed: true, open: true }] })).toEqual([]);
});

test('an open course, a certificate being made, money on its way or asked back, a role of staff, a case of a breach: each is told', () => {
  expect(
    kinds({
      courses: [
        { ...course, open: true },
        { ...course, completed: true },
      ],
      moving: 'a',
      refunds: ['АҚ-2026-000001', 'АҚ-2026-000002'],
      disputed: true,
      conduct: ['case', null],
      alone: [{ id: 'o', name: title }],
      staff: true,
    }),
  ).toEqual([
    'staff',
    'open-course',
    'certificate-coming',
    'payment-moving',
    'refund-open',
    'refund-open',
    'payment-disputed',
    'case-goes-on',
    'case-goes-on',
    'only-representative',
  ]);
});
