import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { compareTexts, compareWords } from './compare-texts.ts';
import { parseLegalText } from './parse-legal-text.ts';

const tree = (text: string) => expectOk(parseLegalText(text));

test('changed, added and removed clauses are named, the rest is silent', () => {
  const before = tree('A\n1. B\n1.1. Бір күн ішінде ашылады.\n1.2. Қалады.\n2. C\n2.1. Кетеді.');
  const after = tree('A\n1. B\n1.1. Бірден ашылады.\n1.2. Қалады.\n1.3. Келеді.');
  expect(compareTexts(before, after)).toEqual([
    {
      number: '1.1',
      kind: 'changed',
      runs: [
        { kind: 'removed', text: 'Бір күн ішінде' },
        { kind: 'added', text: 'Бірден' },
        { kind: 'same', text: 'ашылады.' },
      ],
    },
    { number: '1.3', kind: 'added', runs: [{ kind: 'added', text: 'Келеді.' }] },
    { number: '2', kind: 'removed', runs: [{ kind: 'removed', text: 'C' }] },
    { number: '2.1', kind: 'removed', runs: [{ kind: 'removed', text: 'Кетеді.' }] },
  ]);
});

test('a changed title and heading are told, and what went stands where it stood', () => {
  const before = tree('A\n1. B\n1.1. Бір.\n1.2. Екі.\n2. C\n2.1. Үш.');
  const after = tree('Ә\n1. B\n1.1. Бір.\n2. D\n2.1. Үш.');
  expect(compareTexts(before, after).map(({ number, kind }) => [number, kind])).toEqual([
    ['', 'changed'],
    ['1.2', 'removed'],
    ['2', 'changed'],
  ]);
});

test('what stayed and what went make the old text, what stayed and what came the new one', () => {
  const texts = fc.array(fc.constantFrom('а', 'ә', 'б', 'в'), { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const runs = compareWords(before, after);
      const side = (kind: string) =>
        runs
          .filter((run) => run.kind === 'same' || run.kind === kind)
          .map((run) => run.text)
          .join(' ');
      expect(side('removed')).toBe(before);
      expect(side('added')).toBe(after);
    }),
  );
});
