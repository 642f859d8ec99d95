import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withPicture, withStates } from './docs.ts';

test('the picture in docs/architecture.md is the house as it stands (npm run docs writes it)', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  expect(withPicture(text)).toBe(text);
});

test('the states drawn in docs/payments.md are the table of the code', () => {
  const text = readFileSync('docs/payments.md', 'utf8');
  expect(withStates(text)).toBe(text);
  expect(text).toContain('failed --> paid');
});
