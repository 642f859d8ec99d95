import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { compareTexts, compareWords, realChanges } from './compare-texts.ts';
import type { LegalTree } from './legal-tree.ts';
import { parseLegalText } from './parse-legal-text.ts';

const tree = (text: string) => expectOk(parseLegalText(text));

test('changed, added and removed clauses are named, the rest is silent', () => {
  const before = tree('A\n1. B\n1.1. Бір күн ішінде ашылады.\n1.2. Қалады.\n2. C\n2.1. Кетеді.');
  const after = tree('A\n1. B\n1.1. Бірден ашылады.\n1.2. Қалады.\n1.3. Келеді.');
  expect(compareTexts(before, after)).toEqual([
    {
      number: '1.1',
      formerly: null,
      kind: 'changed',
      runs: [
        { kind: 'removed', text: 'Бір күн ішінде' },
        { kind: 'added', text: 'Бірден' },
        { kind: 'same', text: 'ашылады.' },
      ],
    },
    { number: '1.3', formerly: null, kind: 'added', runs: [{ kind: 'added', text: 'Келеді.' }] },
    { number: '2', formerly: null, kind: 'removed', runs: [{ kind: 'removed', text: 'C' }] },
    { number: '2.1', formerly: null, kind: 'removed', runs: [{ kind: 'removed', text: 'Кетеді.' }] },
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

const told = (before: LegalTree, after: LegalTree) =>
  compareTexts(before, after).map(({ number, formerly, kind }) => [number, kind, ...(formerly === null ? [] : [formerly])]);

test('a clause put in the middle is one new clause: those after it are the same under other numbers', () => {
  const before = tree('A\n1. B\n1.1. Бір екі үш.\n1.2. Төрт бес алты.\n1.3. Жеті сегіз тоғыз.\n2. C\n2.1. Он.');
  const after = tree('A\n1. B\n1.1. Бір екі үш.\n1.2. Мүлде басқа сөз.\n1.3. Төрт бес алты.\n1.4. Жеті сегіз он.\n2. C\n2.1. Он.');
  expect(told(before, after)).toEqual([
    ['1.2', 'added'],
    ['1.3', 'renumbered', '1.2'],
    ['1.4', 'changed', '1.3'],
  ]);
  expect(told(after, before)).toEqual([
    ['1.2', 'removed'],
    ['1.2', 'renumbered', '1.3'],
    ['1.3', 'changed', '1.4'],
  ]);
});

test('a section put in the middle moves whole sections and changes none', () => {
  const before = tree('A\n1. B\n1.1. Бір екі.\n2. C\n2.1. Үш төрт.\n2.2. Бес алты.');
  const after = tree('A\n1. B\n1.1. Бір екі.\n2. Жаңа\n2.1. Жеті сегіз.\n3. C\n3.1. Үш төрт.\n3.2. Бес алты.');
  expect(told(before, after)).toEqual([
    ['2', 'added'],
    ['2.1', 'added'],
    ['3', 'renumbered', '2'],
    ['3.1', 'renumbered', '2.1'],
    ['3.2', 'renumbered', '2.2'],
  ]);
});

test('a clause written wholly anew under its number is changed, not removed and added', () => {
  const before = tree('A\n1. B\n1.1. Бір екі үш.\n1.2. Төрт бес.');
  expect(told(before, tree('A\n1. B\n1.1. Мүлде басқа.\n1.2. Төрт бес.'))).toEqual([['1.1', 'changed']]);
});

const WORDS = ['шарт', 'баға', 'мерзім', 'төлем', 'курс', 'қызмет', 'тарап', 'күн', 'құқық', 'міндет', 'сайт', 'дерек'];
const clause = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 }).map((words) => words.join(' '));
const sections = fc.array(fc.array(clause, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });
/** Numbered anew, as a draft is: headings and clauses in their order. */
const treeOf = (texts: readonly (readonly string[])[]): LegalTree => ({
  title: 'Оферта',
  sections: texts.map((clauses, at) => ({
    number: String(at + 1),
    title: `Бөлім ${clauses[0]}`,
    clauses: clauses.map((text, place) => ({ number: `${at + 1}.${place + 1}`, paragraphs: [text], children: [] })),
  })),
});
const textsOf = ({ sections: all }: LegalTree) => all.flatMap((one) => [one.title, ...one.clauses.map((clause) => clause.paragraphs[0]!)]);

test('whatever the texts: each place of both is told once, and what is not told is the same under the same number', () => {
  fc.assert(
    fc.property(sections, sections, (one, other) => {
      const [before, after] = [treeOf(one), treeOf(other)];
      const changes = compareTexts(before, after);
      expect(compareTexts(after, after)).toEqual([]);
      const side = (kind: 'removed' | 'added') =>
        changes
          .filter((change) => change.kind !== (kind === 'removed' ? 'added' : 'removed'))
          .map((change) =>
            change.runs
              .filter((run) => run.kind === 'same' || run.kind === kind)
              .map((run) => run.text)
              .join(' '),
          );
      const untold = (tree: LegalTree, sayings: readonly string[]) => {
        const left = textsOf(tree);
        for (const saying of sayings) {
          expect(left).toContain(saying);
          left.splice(left.indexOf(saying), 1);
        }
        return left;
      };
      expect(untold(before, side('removed'))).toEqual(untold(after, side('added')));
    }),
    { numRuns: 60 },
  );
});

test('one clause of its own words put in anywhere is the only real change', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(clause, { minLength: 3, maxLength: 12, selector: (text) => text.split(' ').toSorted().join(' ') }),
      fc.nat(),
      (clauses, at) => {
        const place = at % (clauses.length + 1);
        const longer = clauses.toSpliced(place, 0, 'мүлде бұрын болмаған жаңа сөздер');
        const [before, after] = [treeOf([['Кіріспе', ...clauses]]), treeOf([['Кіріспе', ...longer]])];
        expect(realChanges(compareTexts(before, after)).map(({ number, kind }) => [number, kind])).toEqual([[`1.${place + 2}`, 'added']]);
        expect(realChanges(compareTexts(after, before)).map(({ number, kind }) => [number, kind])).toEqual([[`1.${place + 2}`, 'removed']]);
      },
    ),
    { numRuns: 100 },
  );
});

test('texts of a size no document has are compared by their numbers, in time', () => {
  const many = (word: string) => treeOf([Array.from({ length: 3000 }, (_, at) => `${word} ${at}`)]);
  expect(realChanges(compareTexts(many('ескі'), many('жаңа'))).every((one) => one.kind === 'changed')).toBe(true);
});
