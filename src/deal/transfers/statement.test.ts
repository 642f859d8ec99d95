import { expect, test } from 'vitest';
import type { CivilDate } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { csvText, readCsv } from '#seats';
import { invoiceNumbersIn, validity } from './invoice.ts';
import { parseRule } from './rule.ts';
import { likelyRepeats } from './repeat.ts';
import { readAmount, readDay, readStatement, statementTable, type StatementRow } from './statement.ts';
import { readStatementFile } from './statement-file.gateway.ts';
import { writtenInTable } from './statement-table.ts';

const OURS = 'KZ86125KZT5004100100';
const facts = { today: '2026-12-02' as CivilDate, accounts: [OURS] };
const bytes = (text: string) => new TextEncoder().encode(text);
/** Windows-1251 of the letters that bank files are made of. */
const cp1251 = (text: string) =>
  Uint8Array.from([...text], (sign) => {
    const code = sign.codePointAt(0)!;
    if (code < 128) return code;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    return { Ё: 0xa8, ё: 0xb8, '№': 0xb9, '«': 0xab, '»': 0xbb, і: 0xb3 }[sign] ?? 0x3f;
  });

const exchange = `1CClientBankExchange
ВерсияФормата=2.00
Кодировка=Windows
РасчСчет=${OURS}
СекцияДокумент=ПлатежноеПоручение
НомерДокумента=17
ДатаДокумента=01.12.2026
ДатаПоступило=02.12.2026
Сумма=75000.00
ПлательщикНаименование=КГУ «Школа № 1»
ПлательщикБИН_ИИН=260140000005
ПлательщикИИК=KZ751234567890123456
ПолучательИИК=${OURS}
НазначениеПлатежа=Оплата по счету С-2026-000123=договор
Референс=FT26336001
КонецДокумента
СекцияДокумент=ПлатежноеПоручение
НомерДокумента=18
ДатаСписано=02.12.2026
Сумма=50.00
ПлательщикИИК=${OURS}
ПолучательИИК=KZ751234567890123456
ПолучательБИН_ИИН=260140000005
НазначениеПлатежа=Возврат
КонецДокумента
КонецФайла
`;

test.each([
  ['UTF-8', bytes(exchange)],
  ['UTF-8 with its mark and CRLF', bytes(`\uFEFF${exchange.replaceAll('\n', '\r\n')}`)],
  ['Windows-1251', cp1251(exchange)],
])('the exchange of 1C in %s is read with both sides, value dates and the bank’s reference', async (_, file) => {
  const { format, rows } = expectOk(await readStatementFile(file, [OURS]));
  const read = expectOk(readStatement(rows, facts));
  expect([format, read.faults]).toEqual(['1c', []]);
  expect(read.rows[0]).toEqual({
    reference: 'FT26336001',
    direction: 'in',
    day: '2026-12-02',
    amount: 7_500_000n,
    account: OURS,
    name: 'КГУ «Школа № 1»',
    bin: '260140000005',
    partyAccount: 'KZ751234567890123456',
    purpose: 'Оплата по счету С-2026-000123=договор',
    document: '17',
  });
  // Without a reference of the bank, what makes a payment order one and the same is its reference.
  expect(read.rows[1]).toMatchObject({ direction: 'out', reference: '2026-12-02/out/18/KZ751234567890123456/50.00' });
});

test('a table is read below the lines a bank writes above it, and what was checked reads back the same', async () => {
  const csv = `АО «Үлгі Банк»;;;\nВыписка за 02.12.2026;;;\nДата операции;Референс;Дебет;Кредит;БИН/ИИН;Контрагент;Назначение платежа\n02.12.2026 10:15;R1;;"75 000,00";260140000005;Мектеп;счёт С-2026-000123\n02.12.2026;R2;1 200,5;;;Банк;Комиссия`;
  const { rows } = expectOk(await readStatementFile(bytes(csv), [OURS]));
  const read = expectOk(readStatement(rows, facts));
  expect(read.faults).toEqual([]);
  expect(read.rows.map((row) => [row.direction, row.amount, row.day, row.account])).toEqual([
    ['in', 7_500_000n, '2026-12-02', OURS],
    ['out', 120_050n, '2026-12-02', OURS],
  ]);
  const again = expectOk(writtenInTable(expectOk(readCsv(csvText(statementTable(read.rows))))));
  expect(expectOk(readStatement(again, facts)).rows).toEqual(read.rows);
});

test('every fault is named with its line and column, and nothing of a faulty file is taken', async () => {
  const csv = `дата;референс;кредит;валюта;счет;бин;назначение\n03.12.2026;A;1;;;;x\n31.02.2026;B;1;;;;x\n02.12.2026;C;0;;;;x\n02.12.2026;D;1;USD;;;x\n02.12.2026;E;1;;KZ000000000000000000;;x\n02.12.2026;F;1;;;123;x\n02.12.2026;F;1;;;;x\n02.12.2026;;1;;;;x\n02.12.2026;G;1;;;;`;
  const { rows } = expectOk(await readStatementFile(bytes(csv), [OURS]));
  const { faults } = expectOk(readStatement(rows, facts));
  expect(faults.map(({ line, column, why }) => `${line} ${column} ${why}`)).toEqual([
    '2 day future',
    '3 day wrong',
    '4 amount wrong',
    '5 currency not-tenge',
    '6 account other-account',
    '7 bin wrong',
    '8 reference twice',
    '9 reference empty',
    '10 purpose empty',
  ]);
});

test.each([
  ['nothing', new Uint8Array(), 'no-file'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'unreadable'],
  ['a broken workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'unreadable'],
  ['a text', bytes('Құрметті әріптес!'), 'no-columns'],
  ['an open document', bytes('1CClientBankExchange\nСекцияДокумент=x\nСумма=1'), 'unreadable'],
  ['an exchange without documents', bytes('1CClientBankExchange\nКонецФайла'), 'no-rows'],
])('%s is refused by name', async (_, file, refusal) => {
  expect(await readStatementFile(file, [OURS])).toEqual({ ok: false, refusal });
});

test('sums and days as banks write them', () => {
  const sums = ['75000', '75 000,00', '75\u00a0000.5', '1,234,567.50', '1.234.567,50', "12'000", '1,5', 'x', '1,2,3', '-5'];
  expect(sums.map(readAmount)).toEqual([
    7_500_000n,
    7_500_000n,
    7_500_050n,
    123_456_750n,
    123_456_750n,
    1_200_000n,
    150n,
    null,
    null,
    -500n,
  ]);
  expect(['02.12.2026', '2/12/2026 10:00', '2026-12-02T00:00:00Z', '02.12.26', '2026-13-01'].map(readDay)).toEqual([
    '2026-12-02',
    '2026-12-02',
    '2026-12-02',
    null,
    null,
  ]);
});

test('an invoice is found by its number however it is typed, and by nothing that only looks like one', () => {
  const found = [
    'счет С-2026-000123',
    'C2026000123 оплата',
    'шот с 2026 - 000123.',
    'С-2026-000123 и С-2026-000124',
    'С-2026-0001234567890',
    'ДС-2026-000123',
    'Ш-2026-000123',
  ];
  expect(found.map(invoiceNumbersIn)).toEqual([
    ['С-2026-000123'],
    ['С-2026-000123'],
    ['С-2026-000123'],
    ['С-2026-000123', 'С-2026-000124'],
    [],
    [],
    [],
  ]);
});

test('an invoice is honoured to the end of its last day in Almaty, and the switch takes only lawful terms', () => {
  expect(validity(new Date('2026-12-01T18:59:59Z'), 10)).toMatchObject({
    day: '2026-12-01',
    validUntil: '2026-12-11',
    until: new Date('2026-12-11T18:59:59.999Z'),
  });
  expect(validity(new Date('2026-12-01T19:00:00Z'), 10).day).toBe('2026-12-02');
  expect(parseRule({ open: true, validDays: '31', knp: '85', kbe: 'x' }).faults).toEqual(['validDays', 'knp', 'kbe']);
  expect(parseRule({ open: true, validDays: '30', knp: '859', kbe: '18' }).faults).toEqual([]);
});

const movement = (change: Partial<StatementRow>): StatementRow => ({
  reference: 'KNOWN',
  direction: 'in',
  day: '2026-12-02' as CivilDate,
  amount: tiyn(7_500_000n),
  account: OURS,
  name: '',
  bin: null,
  partyAccount: null,
  purpose: 'Оплата',
  document: null,
  ...change,
});
const [SCHOOL, OTHER, IIK] = ['260140000005', '050741000009', 'KZ751234567890123456'];

test.each<[string, Partial<StatementRow>, Partial<StatementRow>, string | null]>([
  ['one invoice', { purpose: 'счет С-2026-000123', bin: SCHOOL }, { purpose: 'шот С2026000123', partyAccount: IIK }, 'invoice'],
  ['one document, noughts or not', { document: '00417', bin: SCHOOL }, { document: '№ 417', partyAccount: IIK }, 'document'],
  ['one BIN', { bin: SCHOOL, document: '1' }, { bin: SCHOOL, document: '2' }, 'payer'],
  ['one account', { partyAccount: IIK }, { partyAccount: IIK, bin: SCHOOL }, 'payer'],
  ['one purpose and nothing else to compare', { bin: SCHOOL }, { partyAccount: IIK, purpose: 'ОПЛАТА' }, 'purpose'],
  ['an outgoing one', { direction: 'out', document: '7' }, { direction: 'out', document: '7' }, 'document'],
  ['another invoice', { purpose: 'С-2026-000123', bin: SCHOOL }, { purpose: 'С-2026-000124', bin: SCHOOL }, null],
  ['another BIN', { bin: SCHOOL, document: '17' }, { bin: OTHER, document: '17' }, null],
  ['another document of nobody known', { document: '17' }, { document: '18' }, null],
  ['another day', { bin: SCHOOL }, { bin: SCHOOL, day: '2026-12-01' as CivilDate }, null],
  ['another sum', { bin: SCHOOL }, { bin: SCHOOL, amount: tiyn(7_500_001n) }, null],
  ['another side', { bin: SCHOOL }, { bin: SCHOOL, direction: 'out' }, null],
])('a line under a new reference is held against a known one: %s', (_, known, fresh, by) => {
  const found = likelyRepeats([movement({ reference: 'FRESH', ...fresh })], [movement(known)]);
  expect(found.get('FRESH')?.by ?? null).toBe(by);
});

test('of several known lines the one that shares the most is named, and a line is no repeat of itself', () => {
  const known = [movement({ reference: 'A', bin: SCHOOL }), movement({ reference: 'B', bin: SCHOOL, document: '17' })];
  expect(likelyRepeats([movement({ reference: 'C', bin: SCHOOL, document: '017' })], known).get('C')).toMatchObject({
    of: known[1],
    by: 'document',
  });
  expect(likelyRepeats([known[0]!], [known[0]!]).size).toBe(0);
});
