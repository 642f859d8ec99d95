import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextAddress } from './next-address.ts';

test.each(['/my', '/ru/checkout/oqu-sauattylygy?x=1', '/my/courses/оқу'])('%s is ours', (text) => {
  expect(nextAddress(text)).toBe(text);
});

test.each([
  '',
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '/\t/evil.example',
  '/a\\b',
  'javascript:alert(1)',
  '/sign-in',
  '/ru/sign-out',
  '/ my',
  `/${'a'.repeat(1001)}`,
])('%j leads nowhere', (text) => {
  expect(nextAddress(text)).toBeNull();
});

test('whatever is let through stays on our own site', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((text) => `/${text}`),
      ),
      (text) => {
        const next = nextAddress(text);
        return next === null || new URL(next, 'https://ours.example').origin === 'https://ours.example';
      },
    ),
    { numRuns: 2000 },
  );
});
