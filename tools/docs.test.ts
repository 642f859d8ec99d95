import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withPicture, withStates, withTables } from './docs.ts';
import { loggedLines, meanings } from './running/log-events.ts';

test('the picture in docs/architecture.md is the house as it stands (npm run docs writes it)', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  expect(withPicture(text)).toBe(text);
});

test('the states drawn in docs/payments.md are the table of the code', () => {
  const text = readFileSync('docs/payments.md', 'utf8');
  expect(withStates(text)).toBe(text);
  expect(text).toContain('failed --> paid');
});

test('the tables in docs/running.md are those of the code', () => {
  const text = readFileSync('docs/running.md', 'utf8');
  expect(withTables(text)).toBe(text);
  expect(text).toContain('| `SU_KEYS` | must be given |');
});

test('every line of the log has its meaning, and none is explained that nobody logs', () => {
  const logged = loggedLines().map(({ text }) => text);
  expect(logged.length).toBeGreaterThan(15);
  expect(Object.keys(meanings).sort()).toEqual(logged.sort());
});
