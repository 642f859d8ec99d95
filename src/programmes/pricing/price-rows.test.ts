import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { tenge } from '#kernel/tiyn.ts';
import { readPriceCsv } from './price-csv.ts';
import { readPriceTable } from './price-table.gateway.ts';
import { parseRows, rowsOfDraft } from './price-rows.ts';

const programmes = new Set(['a', 'b']);
const LEAST = tenge(100);
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
    expect(parseRows([row({ amount })], programmes, LEAST)).toMatchObject({ ok: true, value: [{ amount: 2_500_000n }] });
});

test.each([
  [row({ amount: '99' }), 'below-least'],
  [row({ amount: '0' }), 'below-least'],
  [row({ amount: '25000.5' }), 'amount'],
  [row({ amount: '-25000' }), 'amount'],
  [row({ amount: '10000001' }), 'amount'],
  [row({ amount: '' }), 'amount'],
  [row({ vat: '12' }), 'vat'],
  [row({ days: '0' }), 'days'],
  [row({ days: '1096' }), 'days'],
  [row({ programme: 'c' }), 'unknown-programme'],
])('%o is refused: %s', (one, why) => {
  expect(parseRows([row({ programme: 'b' }), one], programmes, LEAST)).toEqual({ ok: false, refusal: [{ row: 1, why }] });
});

test('the least sum is the bank’s own: at it, below it, and with a bank that takes less', () => {
  const priced = (amount: string, least = LEAST) => parseRows([row({ amount })], programmes, least).ok;
  expect([priced('100'), priced('99'), priced('99', tenge(10)), priced('9', tenge(10)), priced('0', tenge(0))]).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});

test('every fault is named, and a programme stands once', () => {
  expect(parseRows([row(), row({ vat: 'x', days: 'y' })], programmes, LEAST)).toEqual({
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
      expect(parseRows(rowsOfDraft([one]), programmes, LEAST)).toEqual({ ok: true, value: [one] });
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

const HEAD = ['programme', 'Атауы', 'amount_kzt', 'vat_percent', 'access_days'];
/** As a spreadsheet keeps it: prices and days as numbers, VAT as a number or nothing. */
const workbook = (rows: readonly (readonly (string | number | null)[])[]): Promise<Buffer> =>
  writeExcelFile(
    rows.map((row) =>
      row.map((value) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String })),
    ),
    { sheet: 'Баға парағы' },
  ).toBuffer();

test('a workbook says the same as the CSV: numbers as prices, an empty cell as no VAT, empty rows passed over', async () => {
  const file = await workbook([HEAD, ['a', 'А', 25_000, null, 90], [], ['b', 'Б', '30 000', 16, 120]]);
  const rows = await readPriceTable(file);
  expect(rows).toEqual({
    ok: true,
    value: [
      { line: 2, programme: 'a', amount: '25000', vat: '', days: '90' },
      { line: 4, programme: 'b', amount: '30 000', vat: '16', days: '120' },
    ],
  });
  expect(rows.ok && parseRows(rows.value, programmes, LEAST)).toEqual({
    ok: true,
    value: [
      { programme: 'a', amount: 2_500_000n, vat: 'none', accessDays: 90 },
      { programme: 'b', amount: 3_000_000n, vat: 16, accessDays: 120 },
    ],
  });
});

test('a fraction of a tenge, a percentage and a day as a date are faults of their row, not guesses', async () => {
  const rows = await readPriceTable(await workbook([HEAD, ['a', 'А', 24_999.5, 0.16, 90.5]]));
  expect(rows.ok && parseRows(rows.value, programmes, LEAST)).toEqual({
    ok: false,
    refusal: [
      { row: 0, why: 'amount' },
      { row: 0, why: 'vat' },
      { row: 0, why: 'days' },
    ],
  });
});

test('a workbook without the columns, an empty one, one too large inside and a torn one are told apart', async () => {
  expect(await readPriceTable(await workbook([['a', 'b']]))).toEqual({ ok: false, refusal: 'no-columns' });
  expect(await readPriceTable(await workbook([HEAD]))).toEqual({ ok: false, refusal: 'no-rows' });
  const many = await workbook([HEAD, ...Array.from({ length: 501 }, () => ['a', 'А', 25_000, null, 90])]);
  expect(await readPriceTable(many)).toEqual({ ok: false, refusal: 'too-many-rows' });
  const parts = unzipSync(await workbook([HEAD, ['a']]));
  const sheet = 'xl/worksheets/sheet1.xml';
  const far = zipSync({ ...parts, [sheet]: strToU8(strFromU8(parts[sheet]!).replace('"A2"', '"XFD1048576"')) } as Zippable);
  expect(await readPriceTable(far)).toEqual({ ok: false, refusal: 'too-large' });
  expect(await readPriceTable((await workbook([HEAD])).subarray(0, 900))).toEqual({ ok: false, refusal: 'not-a-table' });
});
