import { expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { readRoster, type RosterFacts } from './roster.ts';
import { csvText, readCsv, readSheetFile } from './sheet.gateway.ts';

const facts: RosterFacts = { freeSeats: 30, taken: new Set(), unprintable: () => [] };
const rows30 = Array.from({ length: 30 }, (_, at) => [`Мұғалім ${at + 1}`, `teacher${at + 1}@example.kz`, '+7 701 000 00 11']);
const withFaults = rows30.map((row, at) =>
  at === 4 ? [row[0], 'no-address', row[2]] : at === 11 ? ['', row[1], row[2]] : at === 20 ? [row[0], row[1], '12'] : row,
);
const csv = (rows: readonly (readonly (string | undefined)[])[], head = 'Аты-жөні;Email;Телефон') =>
  [head, ...rows.map((row) => row.join(';'))].join('\r\n');
const bytes = (text: string) => new TextEncoder().encode(text);

test('of thirty rows three are bad: each is named with its line and field, and twenty-seven are good', async () => {
  const sheet = expectOk(await readSheetFile(bytes(`\uFEFF${csv(withFaults)}`)));
  const roster = expectOk(readRoster(sheet, facts));
  expect(roster.good).toHaveLength(27);
  expect(roster.rows.filter((row) => row.faults.length > 0).map(({ line, faults }) => [line, faults])).toEqual([
    [6, [{ field: 'email', why: 'wrong' }]],
    [13, [{ field: 'name', why: 'empty' }]],
    [22, [{ field: 'phone', why: 'wrong' }]],
  ]);
});

test('a list in Windows-1251, with names in three columns and quoted line breaks, keeps the lines of the file', async () => {
  const text =
    'Фамилия;Имя;Отчество;E-mail\r\nСоловьёв;Акакий;"Игна\r\nтьевич";a@example.kz\r\n"Добролюбова";Михримах;;b(at)example.kz\r\n';
  const cp1251 = Uint8Array.from(
    [...text].map((sign) =>
      sign === 'ё' ? 0xb8 : sign === 'Ё' ? 0xa8 : sign >= 'А' && sign <= 'я' ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0),
    ),
  );
  const roster = expectOk(readRoster(expectOk(await readSheetFile(cp1251)), facts));
  expect(roster.good).toEqual([{ name: 'Соловьёв Акакий Игна тьевич', email: 'a@example.kz', phone: null }]);
  expect(roster.rows[1]).toMatchObject({ line: 4, faults: [{ field: 'email', why: 'wrong' }] });
});

test('the same email twice, or one that has a seat, is flagged; whoever finds no seat is counted', () => {
  const sheet = expectOk(
    readCsv(
      csv([
        ['А', 'a@example.kz', ''],
        ['Ә', 'A@Example.kz', ''],
        ['Б', 'b@example.kz', ''],
        ['В', 'c@example.kz', ''],
        ['Г', 'd@example.kz', ''],
      ]),
    ),
  );
  const roster = expectOk(readRoster(sheet, { ...facts, freeSeats: 2, taken: new Set(['b@example.kz']) }));
  expect(roster.rows.map((row) => row.faults)).toEqual([
    [],
    [{ field: 'email', why: 'twice', line: 2 }],
    [{ field: 'email', why: 'has-seat' }],
    [],
    [],
  ]);
  expect([roster.good.length, roster.over]).toEqual([2, 1]);
});

test('what is no table is refused by name', async () => {
  expect(await readSheetFile(Uint8Array.from([1, 0, 2, 0]))).toMatchObject({ refusal: 'not-a-table' });
  expect(await readSheetFile(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]))).toMatchObject({ refusal: 'unreadable' });
  expect(readRoster(expectOk(readCsv('')), facts)).toMatchObject({ refusal: 'no-rows' });
  expect(readRoster(expectOk(readCsv('бір;екі\r\n1;2')), facts)).toMatchObject({ refusal: 'no-columns' });
});

test('good rows carried by the page read back the same', () => {
  const cells = [
    ['name', 'email', 'phone'],
    ['Ә; "Б"', 'a@example.kz', ''],
  ];
  expect(expectOk(readCsv(csvText(cells.map((row, at) => ({ line: at + 1, cells: row }))))).map((row) => row.cells)).toEqual(cells);
});
