import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from './canonical-text.ts';
import { clausesOf, numbersOf, type LegalTree } from './legal-tree.ts';
import { mangledTexts, legalTrees, wrapped } from './testing/legal-trees.ts';
import { parseLegalText } from './parse-legal-text.ts';

const parsed = (text: string): LegalTree => {
  const result = parseLegalText(text);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const refusal = (text: string) => {
  const result = parseLegalText(text);
  return result.ok ? null : result.refusal;
};
const paragraphs = (tree: LegalTree, number: string) => [...clausesOf(tree)].find((c) => c.number === number)?.paragraphs;

test('a number inside a wrapped sentence is text, a number that may come next opens a clause', () => {
  const tree = parsed(`ОФЕРТА\n\n1. Жалпы\n1.1. Азаматтық кодекстің
396-бабына сәйкес
1.11.2026. бастап
2.1. тармағындағыдай және
01.11.2026. Бұл күн.
1.2. Екінші
100 % төлем.
`);
  expect(numbersOf(tree)).toEqual(['1', '1.1', '1.2']);
  expect(paragraphs(tree, '1.1')).toEqual([
    'Азаматтық кодекстің 396-бабына сәйкес 1.11.2026. бастап 2.1. тармағындағыдай және 01.11.2026. Бұл күн.',
  ]);
  expect(paragraphs(tree, '1.2')).toEqual(['Екінші 100 % төлем.']);
});

test('a title and a section heading may run over lines, a blank line ends them', () => {
  const tree = parsed('ЖАРИЯ\nОФЕРТА\n1. Тараптардың\nқұқықтары\n\n1.1. Мәтін.');
  expect(tree.title).toBe('ЖАРИЯ ОФЕРТА');
  expect(tree.sections[0]?.title).toBe('Тараптардың құқықтары');
});

test('a page break inside a sentence joins, a blank line between sentences parts', () => {
  const tree = parsed('A\n\n1. B\n1.1. Мәтін басы\n\n\nжалғасы.\n\nЕкінші абзац.\n\n– тізім;\n– тағы.');
  expect(paragraphs(tree, '1.1')).toEqual(['Мәтін басы жалғасы.', 'Екінші абзац.', '– тізім;', '– тағы.']);
});

test('the extractor artefact, odd spaces, page feeds and invisible signs are mended', () => {
  const tree = parsed('\ufeffA\n\f1. B\n1.1.\u00a0 К\u0525сіпорын\u00ad  \u0524кім.\r\n');
  expect(paragraphs(tree, '1.1')).toEqual(['Кәсіпорын Әкім.']);
});

test.each([
  ['1. Жалпы\n1.1. Мәтін.', { kind: 'no-title', line: 1 }],
  ['', { kind: 'no-title', line: 1 }],
  ['Тақырып', { kind: 'no-sections', line: 1 }],
  ['Тақырып\n\nбөтен мәтін\n1. Жалпы\n1.1. Мәтін.', { kind: 'text-before-first-section', line: 3 }],
  ['Тақырып\n\n1.1. Мәтін.', { kind: 'clause-outside-section', line: 3, number: '1.1', expected: ['1'] }],
  ['Тақырып\n1. Жалпы\n1.1. Мәтін.\n2.1. Басқа.', { kind: 'clause-outside-section', line: 4, number: '2.1' }],
  ['Тақырып\n1. Жалпы\n\nМәтін.', { kind: 'text-outside-clause', line: 4 }],
  ['Тақырып\n1. Жалпы\n2. Мәні\n2.1. Мәтін.', { kind: 'empty-section', line: 2, number: '1' }],
  ['Тақырып\n1. Жалпы', { kind: 'empty-section', line: 2, number: '1' }],
  ['Тақырып\n1. Жалпы\n1.1.\n1.2. Мәтін.', { kind: 'empty-clause', line: 3, number: '1.1' }],
  ['Тақырып\n1. Жалпы\n1.1. Мәтін.\n1.2.\n', { kind: 'empty-clause', line: 4, number: '1.2' }],
  ['Тақырып\n1. Жалпы\n1.1.\n1.1.1. Мәтін.', { kind: 'empty-clause', line: 3, number: '1.1' }],
  ['Тақырып\n1. Жалпы\n1.1. Мәтін.\n1.3. Мәтін.', { kind: 'skipped-number', line: 4, number: '1.3', expected: ['1.1.1', '1.2', '2'] }],
  ['Тақырып\n1. Жалпы\n1.1. Мәтін.\n1.1. Мәтін.', { kind: 'duplicate-number', line: 4, number: '1.1' }],
  ['Тақырып\n2. Жалпы\n2.1. Мәтін.', { kind: 'skipped-number', line: 2, number: '2' }],
  ['Тақырып\n1. Жалпы\n1.1. Мәтін\n1.3. Нүктесіз жол.', { kind: 'skipped-number', line: 4, number: '1.3' }],
  ['Тақырып\n1. Жалпы\n1.1. А.\n1.1.1. Б.\n1.1.3. В.', { kind: 'skipped-number', line: 5, number: '1.1.3' }],
  ['Тақырып\n1. Жалпы\n1.1. Мәтін.\n1.2 Мәтін.', { kind: 'number-without-full-stop', line: 4, number: '1.2' }],
  ['Тақырып\n1. Жалпы\n1.1. Мәтін.\n1.2\nМәтін.', { kind: 'number-without-full-stop', line: 4, number: '1.2' }],
  ['Тақырып\n1. Жалпы\n1.1. Мәт\ufffdн.', { kind: 'unreadable-sign', line: 3, sign: 'U+FFFD' }],
])('%j is refused with line and reason', (text, expected) => {
  expect(refusal(text)).toMatchObject(expected);
});

test('a number that comes back after a later one is out of order', () => {
  const text = 'A\n1. B\n1.1. Мәтін.\n1.1.1. Мәтін.\n2. C\n2.1. Мәтін.\n1.2. Мәтін.';
  expect(refusal(text)).toMatchObject({ kind: 'out-of-order-number', line: 7, number: '1.2' });
});

test('every document comes back from its canonical text, and from text wrapped by an extractor', () => {
  fc.assert(
    fc.property(legalTrees, fc.integer({ min: 40, max: 100 }), (tree, width) => {
      expect(parsed(canonicalText(tree))).toEqual(tree);
      expect(parsed(wrapped(canonicalText(tree), width))).toEqual(tree);
    }),
    { numRuns: 60 },
  );
}, 20_000);

test('a document with a clause number dropped, doubled or swapped is refused, and the line is named', () => {
  fc.assert(
    fc.property(mangledTexts, (text) => {
      expect(refusal(text!)?.line).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
}, 20_000);

test('whatever is fed in, the parser answers and never throws; what it accepts is stable', () => {
  const pieces = fc.constantFrom(
    '1. ',
    '1.1. ',
    '1.2. ',
    '1.1.1. ',
    '2. ',
    '2.1. ',
    'Аб',
    'аб.',
    ' ',
    '\n',
    '\n\n',
    '«Т» — ',
    '1.2 ',
    '.',
    'ԥ',
    '\u0308',
    '– ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 40 }).map((p) => `Т\n1. А\n1.1. ${p.join('')}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = parseLegalText(text);
      if (result.ok) expect(parsed(canonicalText(result.value))).toEqual(result.value);
      else expect(result.refusal.line).toBeGreaterThan(0);
    }),
    { numRuns: 600 },
  );
}, 20_000);
