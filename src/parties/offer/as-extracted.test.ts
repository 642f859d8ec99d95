import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { clausesOf, numbersOf } from './legal-tree.ts';
import { parseLegalText } from './parse-legal-text.ts';

const file = readFileSync(new URL('./testing/offer-as-extracted.kk.txt', import.meta.url), 'utf8');
const tree = expectOk(parseLegalText(file));
const range = (parent: string, count: number) => Array.from({ length: count }, (_, at) => `${parent}.${at + 1}`);

test('an offer as a PDF extractor leaves it comes out with 5 sections and every clause under its number', () => {
  expect(tree.title).toBe('HTTPS://OFFER.EXAMPLE/ САЙТЫНДА ОҚУШЫҒА АРНАЛҒАН ЖАРИЯ ОФЕРТА');
  expect(numbersOf(tree)).toEqual([
    '1',
    '1.1',
    '1.2',
    ...range('1.2', 11),
    '2',
    ...range('2', 4),
    '3',
    ...range('3', 13),
    '4',
    ...range('4', 5),
    '5',
    ...range('5', 2),
  ]);
});

test('its one unnumbered paragraph stays inside 4.2, and no clause keeps a mark of the extractor', () => {
  const clauses = [...clausesOf(tree)];
  expect(clauses.filter((clause) => clause.paragraphs.length > 1).map((clause) => clause.number)).toEqual(['4.2']);
  const words = clauses.flatMap((clause) => clause.paragraphs).join('\n');
  expect(words).not.toMatch(/ {2}|\u0525|\u0524|\u00a0| \n/);
  expect(words).toContain('кодекстің 396-бабына сай');
  expect(words).toContain('01.11.2026. күнгі');
});
