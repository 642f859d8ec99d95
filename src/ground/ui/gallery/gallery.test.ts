import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as components from '../components.ts';

const shown = globSync('src/ground/ui/gallery/*.tsx')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
/** Components are functions with a capital letter. */
const names = Object.entries(components).flatMap(([name, value]) => (typeof value === 'function' && /^[A-Z]/.test(name) ? [name] : []));
const missing = (text: string): string[] => names.filter((name) => !new RegExp(`<${name}[\\s/>]`).test(text));

test('every component of the design system stands in the gallery', () => {
  expect(names.length).toBeGreaterThan(40);
  expect(missing(shown)).toEqual([]);
});

test('a component without a place in the gallery is found', () => {
  expect(missing(shown.replaceAll('<Stamp', '<Other'))).toEqual(['Stamp']);
});
