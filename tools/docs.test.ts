import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { registry } from '../src/app/metrics.ts';
import { withContractStates, withPicture, withStates, withTables } from './docs.ts';
import { settings } from '../src/ground/platform/config.ts';
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

test('the states drawn in docs/contracts.md are the table of the code', () => {
  const text = readFileSync('docs/contracts.md', 'utf8');
  expect(withContractStates(text)).toBe(text);
  expect(text).toContain('suspended --> terminated');
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

test('every alert asks for metrics that exist', () => {
  const known = new Set(registry.getMetricsAsArray().map(({ name }) => name));
  const { groups } = parse(readFileSync('deploy/alerts.yml', 'utf8')) as { groups: { rules: { alert: string; expr: string }[] }[] };
  const asked = groups.flatMap(({ rules }) => rules.flatMap(({ expr }) => expr.match(/smart_ustaz_\w+/g) ?? []));
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((name) => !known.has(name.replace(/_(count|bucket|sum)$/, '')))).toEqual([]);
});

test('the units and examples in deploy/ name only settings that exist, and every path of the tree they name is there', () => {
  const names = new Set([...settings.map(({ name }) => name), ...settings.map(({ name }) => `${name}_FILE`)]);
  for (const file of readdirSync('deploy')) {
    const text = readFileSync(`deploy/${file}`, 'utf8');
    const unknown = (text.match(/\b(?:SU_[A-Z_]+|DATABASE_URL\w*)(?==)/g) ?? []).filter((name) => !names.has(name));
    expect(unknown, file).toEqual([]);
    for (const path of text.match(/\btools\/[\w-]+\.ts/g) ?? []) expect(existsSync(path), `${file}: ${path}`).toBe(true);
  }
});
