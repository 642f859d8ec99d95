import { expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { definedTerms, markTerms } from './defined-terms.ts';
import { parseLegalText } from './parse-legal-text.ts';

const tree = expectOk(
  parseLegalText(
    'Оферта\n1. Терминдер\n1.1. Ұғымдар:\n1.1.1. «Дербес деректер субъектісі» — адам;\n1.1.2. «Дербес деректер» — мәлімет;\n1.1.3. "Шарт" - ұсыныс.\n2. Мәні\n2.1. «Бөтен» — термин емес.',
  ),
);
const terms = definedTerms(tree);

test('terms are found where section 1 lists them', () => {
  expect(terms).toEqual([
    { term: 'Дербес деректер субъектісі', clause: '1.1.1' },
    { term: 'Дербес деректер', clause: '1.1.2' },
    { term: 'Шарт', clause: '1.1.3' },
  ]);
});

test('a use links once a paragraph, in any case ending, the longest term first', () => {
  expect(markTerms('Шарттың және Дербес деректер субъектісінің Шарты, шарт.', terms, '2.1')).toEqual([
    { kind: 'term', text: 'Шарттың', clause: '1.1.3' },
    { kind: 'words', text: ' және ' },
    { kind: 'term', text: 'Дербес деректер субъектісінің', clause: '1.1.1' },
    { kind: 'words', text: ' Шарты, шарт.' },
  ]);
});

test('where it is defined a term is marked, not linked', () => {
  expect(markTerms('«Шарт» — Дербес деректерсіз ұсыныс.', terms, '1.1.3')).toEqual([
    { kind: 'definition', text: '«Шарт»' },
    { kind: 'words', text: ' — ' },
    { kind: 'term', text: 'Дербес деректерсіз', clause: '1.1.2' },
    { kind: 'words', text: ' ұсыныс.' },
  ]);
});
