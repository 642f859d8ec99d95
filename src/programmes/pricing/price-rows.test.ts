import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPriceCsv } from './price-csv.ts';
import { parseRows, rowsOfDraft } from './price-rows.ts';

const programmes = new Set(['a', 'b']);
const row = (change: Partial<{ programme: string; amount: string; vat: string; days: string }> = {}) => ({
  programme: 'a',
  amount: '25000',
  vat: 'none',
  days: '90',
  ...change,
});
const csv = (text: string) => readPriceCsv(Buffer.from(text));

test('amounts are taken as people and spreadsheets write them', () => {
  for (const amount of ['25000', '25 000', '25\u00a0000', '25000.00', '25000,00'])
    expect(parseRows([row({ amount })], programmes)).toMatchObject({ ok: true, value: [{ amount: 2_500_000n }] });
});

test.each([
  [row({ amount: '99' }), 'amount'],
  [row({ amount: '25000.5' }), 'amount'],
  [row({ amount: '-25000' }), 'amount'],
  [row({ amount: '10000001' }), 'amount'],
  [row({ amount: '' }), 'amount'],
  [row({ vat: '12' }), 'vat'],
  [row({ days: '0' }), 'days'],
  [row({ days: '1096' }), 'days'],
  [row({ programme: 'c' }), 'unknown-programme'],
])('%o is refused: %s', (one, why) => {
  expect(parseRows([row({ programme: 'b' }), one], programmes)).toEqual({ ok: false, refusal: [{ row: 1, why }] });
});

test('every fault is named, and a programme stands once', () => {
  expect(parseRows([row(), row({ vat: 'x', days: 'y' })], programmes)).toEqual({
    ok: false,
    refusal: [
      { row: 1, why: 'programme-twice' },
      { row: 1, why: 'vat' },
      { row: 1, why: 'days' },
    ],
  });
});

test('what a form shows of a list is read back as the same list', () => {
  const line = fc.record({
    programme: fc.constant('a'),
    amount: fc.bigInt({ min: 100n, max: 10_000_000n }).map((tenge) => (tenge * 100n) as never),
    vat: fc.constantFrom('none' as const, 0 as const, 16 as const),
    accessDays: fc.integer({ min: 1, max: 1095 }),
  });
  fc.assert(
    fc.property(line, (one) => {
      expect(parseRows(rowsOfDraft([one]), programmes)).toEqual({ ok: true, value: [one] });
    }),
  );
});

test('the table of the public list is read, with its line numbers, semicolons too', () => {
  const head = 'price_list,programme,title_kk,amount_kzt,vat_percent,access_days';
  expect(csv(`\ufeff${head}\r\n1,a,"Оқу, үйрену",25000.00,,90\r\n\r\n1,b,Екі,9000,16,60\r\n`)).toEqual({
    ok: true,
    value: [
      { line: 2, programme: 'a', amount: '25000.00', vat: '', days: '90' },
      { line: 4, programme: 'b', amount: '9000', vat: '16', days: '60' },
    ],
  });
  expect(csv(`${head.replaceAll(',', ';')}\n1;a;Бір;25 000;;90\n`)).toMatchObject({ ok: true, value: [{ amount: '25 000' }] });
});

test.each([
  ['', 'no-columns'],
  ['programme,amount_kzt\na,1\n', 'no-columns'],
  ['programme,amount_kzt,vat_percent,access_days\n', 'no-rows'],
  ['programme,amount_kzt,vat_percent,access_days\n"a,1,,90\n', 'not-a-table'],
])('%j is refused: %s', (text, refusal) => {
  expect(csv(text)).toEqual({ ok: false, refusal });
});

test('bytes of another encoding are refused, and no bytes break the reader', () => {
  expect(readPriceCsv(new Uint8Array([0xef, 0xf0, 0xe8]))).toEqual({ ok: false, refusal: 'not-text' });
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readPriceCsv(bytes)));
  fc.assert(fc.property(fc.string(), (text) => void csv(`programme,amount_kzt,vat_percent,access_days\n${text}`)));
});
