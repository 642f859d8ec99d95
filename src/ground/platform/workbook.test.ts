import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { expect, test } from 'vitest';
import { isWorkbook, readWorkbook } from './workbook.ts';

const limits = { rows: 100, columns: 20, bytes: 1_000_000 };
const book = (rows: readonly (readonly (string | number | Date | null)[])[]): Promise<Buffer> =>
  writeExcelFile(
    rows.map((row) =>
      row.map((value) =>
        value === null
          ? null
          : typeof value === 'number'
            ? { value, type: Number }
            : value instanceof Date
              ? { value, type: Date, format: 'dd.mm.yyyy' }
              : { value, type: String },
      ),
    ),
    { sheet: 'Бағалар' },
  ).toBuffer();
const read = (file: Uint8Array) => readWorkbook(file, limits);
const SHEET = 'xl/worksheets/sheet1.xml';
/** The same workbook with its first sheet written anew. */
async function sheetWith(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await book([['a', 'b']]));
  return zipSync({ ...parts, [SHEET]: strToU8(change(strFromU8(parts[SHEET]!))) } as Zippable);
}

test('words, numbers and days of the first sheet come with the number of their row', async () => {
  const file = await book([['Баға', 25_000, new Date('2026-12-01T00:00:00Z')], [], ['', 0.5, null]]);
  expect(isWorkbook(file)).toBe(true);
  expect(await read(file)).toEqual({
    ok: true,
    value: [
      { line: 1, cells: ['Баға', '25000', '2026-12-01'] },
      { line: 2, cells: ['', '', ''] },
      { line: 3, cells: ['', '0.5', ''] },
    ],
  });
});

test('an archive that unpacks into more than the limit is refused before it is unpacked', async () => {
  const parts = unzipSync(await book([['a']]));
  const bomb = zipSync({ ...parts, 'xl/sharedStrings.xml': new Uint8Array(20_000_000) } as Zippable, { level: 1 });
  expect(bomb.length).toBeLessThan(512 * 1024);
  const before = process.memoryUsage().arrayBuffers;
  expect(await read(bomb)).toEqual({ ok: false, refusal: 'too-large' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
});

test('an archive that understates what it holds is refused, and not unpacked beyond what it said', async () => {
  const parts = unzipSync(await book([['a']]));
  const bomb = Buffer.from(zipSync({ ...parts, 'xl/sharedStrings.xml': new Uint8Array(4_000_000) } as Zippable, { level: 1 }));
  // The true size, in the list of contents and before the file, becomes one thousand.
  const size = Buffer.alloc(4);
  size.writeUInt32LE(4_000_000);
  const small = Buffer.alloc(4);
  small.writeUInt32LE(1_000);
  for (let at = bomb.indexOf(size); at >= 0; at = bomb.indexOf(size, at + 1)) small.copy(bomb, at);
  expect((await read(bomb)).ok).toBe(false);
});

test.each(['XFD1048576', 'A101', 'U1', 'ZZZZZZ1'])('a cell at %s is refused before the sheet is filled up to it', async (place) => {
  expect(await read(await sheetWith((xml) => xml.replaceAll('"B1"', `"${place}"`)))).toEqual({ ok: false, refusal: 'too-large' });
});

test.each(['A1e9', 'A&#49;00000', 'a9', '', 'A-1'])('a place written as %j is no place', async (place) => {
  expect(await read(await sheetWith((xml) => xml.replaceAll('"B1"', `'${place}'`)))).toEqual({ ok: false, refusal: 'unreadable' });
});

test('entities are not followed, a sheet under another name is looked at too, and what only begins like an archive is none', async () => {
  const text = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  const file = await sheetWith((xml) => xml.replace('<worksheet', `${text}<worksheet`));
  const answer = await read(file);
  expect(answer.ok ? answer.value.flatMap((row) => row.cells).join('').length : 0).toBeLessThan(20);
  const parts = unzipSync(await sheetWith((xml) => xml.replaceAll('"B1"', '"XFD1048576"')));
  const { [SHEET]: sheet, ...rest } = parts;
  const rels = strToU8(strFromU8(rest['xl/_rels/workbook.xml.rels']!).replaceAll('worksheets/sheet1.xml', 'elsewhere.xml'));
  const hidden = zipSync({ ...rest, 'xl/_rels/workbook.xml.rels': rels, 'xl/elsewhere.xml': sheet! } as Zippable);
  expect(await read(hidden)).toEqual({ ok: false, refusal: 'too-large' });
  expect((await read(Buffer.concat([Buffer.from('PK'), Buffer.alloc(500)]))).ok).toBe(false);
});

test('no bytes break it', async () => {
  const good = await book([['a', 1]]);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(good.length - 1), async (noise, at) => {
      const torn = Buffer.from(good);
      torn.set(noise.subarray(0, torn.length - at), at);
      await read(torn);
      await read(Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), noise]));
    }),
    { numRuns: 60 },
  );
});
