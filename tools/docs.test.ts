import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withPicture } from './docs.ts';

test('the picture in docs/architecture.md is the house as it stands (npm run docs writes it)', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  expect(withPicture(text)).toBe(text);
});
