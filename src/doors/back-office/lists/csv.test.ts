import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, harmless } from './csv.ts';
import type { FileCell } from './export.ts';

const words = (text: string): FileCell => ({ as: 'words', text });
const cellsOf = (line: string): string[] => (parse(line, { delimiter: ';', relax_column_count: true }) as string[][])[0]!;

describe('a line of CSV', () => {
  test.each([
    '=1+1',
    '+7 701 000 00 00',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    '\u200B=1',
    '\uFEFF=cmd',
    '−5',
    '=HYPERLINK("http://x";"y")',
  ])('%j cannot be a formula', (text) => {
    const [cell] = cellsOf(csvLine([words(text)]));
    expect(cell).toBe(`'${text}`);
  });

  test('names and numbers of ours are left as they are', () => {
    for (const text of ['Үлгібаева Айгүл', 'Ө-2026-000123', 'О’Нил-Қасым', '8 701 000 00 00', '']) expect(harmless(text)).toBe(text);
  });

  test('numbers stay numbers, exact to the tiyn, whatever their sign', () => {
    const line = csvLine([
      { as: 'money', hundredths: 2_500_000n },
      { as: 'money', hundredths: -1_205n },
      { as: 'count', count: 3n },
      { as: 'day', day: '27.11.2026' },
      { as: 'moment', day: '27.11.2026', time: '07:05' },
      { as: 'nothing' },
    ]);
    expect(line).toBe('25000;-12,05;3;27.11.2026;27.11.2026 07:05;\r\n');
  });

  test('whatever the words, a reader gets them back whole, with at most an apostrophe before them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (texts) => {
        const back = cellsOf(csvLine([words('first'), ...texts.map(words), words('last')]));
        expect(back).toEqual(['first', ...texts.map(harmless), 'last']);
        for (const cell of back) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      }),
    );
  });
});
