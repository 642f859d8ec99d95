import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** The clauses of the public offer's sections 1 to 5. */
const range = (section: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${section}.${at + 1}`);
const clauses = [...range('1', 2), ...range('1.2', 11), ...range('2', 4), ...range('3', 13), ...range('4', 5), ...range('5', 2)];

const register = 'docs/clauses.md';
const rows = readFileSync(register, 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => /^\d+(\.\d+)+$/.test(cells[1] ?? ''));

test('the register has every clause of the offer once', () => {
  expect(rows.map((cells) => cells[1]!).toSorted()).toEqual(clauses.toSorted());
});

test('the text of the offer has the clauses of the register', () => {
  const offer = readFileSync('legal/offer/1/kk.txt', 'utf8');
  expect(clauses.filter((clause) => !new RegExp(`^${clause.replaceAll('.', '\\.')}\\.? `, 'm').test(offer))).toEqual([]);
});

test('a clause that is held names code and a test; one that is not says what is open', () => {
  const wrong = rows.filter(([, , , , code, shown, state]) => {
    if (state!.startsWith('held')) return !code!.includes('](') || !/\.test\.tsx?\)/.test(shown!);
    return !/^(in part|open): ./.test(state!);
  });
  expect(wrong.map((cells) => cells[1])).toEqual([]);
});

test.each(['README.md', 'CHANGELOG.md', 'docs/architecture.md', 'docs/data-map.md', 'docs/decisions/README.md', register])(
  'every link of %s leads to a file',
  (file) => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)|src="([^"]+)"/g)].map(
      ([, plain, picture]) => plain ?? picture!,
    );
    const dead = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(dirname(file), link)));
    expect(dead).toEqual([]);
  },
);
