import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { readKatoFile } from './kato-file.ts';
import { katoRegions } from './kato-table.ts';
import { kazakhLatin } from './kazakh-latin.ts';
import { addressText, districts, isDistrictOf, isGreatCity, regions } from './place.ts';

const head = 'kato_code,parent_code,level,kind,name_kk,name_ru';
const good = [
  '610000000,,1,oblast,Түркістан облысы,Туркестанская область',
  '615200000,610000000,2,district,Сайрам ауданы,Сайрамский район',
  '615230000,615200000,3,rural_okrug,Ақсукент а.о.,Аксукентский с.о.',
  '615230100,615230000,4,settlement,Ақсукент а.,с.Аксукент',
  '615240100,615200000,3,settlement,Қарабұлақ а.,с.Карабулак',
];
const fileOf = (...rows: string[]) => [head, ...rows, ''].join('\n');
const refusalOf = (text: string) => {
  const read = readKatoFile(text);
  return read.ok ? null : `${read.refusal.line} ${read.refusal.fault} ${read.refusal.value}`.trim();
};

test('the built-in table has 20 regions and 228 districts, named in three languages without a broken letter', () => {
  expect(katoRegions).toHaveLength(20);
  expect(katoRegions.flatMap((region) => region.districts)).toHaveLength(228);
  const names = katoRegions.flatMap((region) => [region.kk, region.ru, region.en, ...region.districts.flatMap((one) => one.slice(2))]);
  expect(names.filter((name) => /[\u0524\u0525]|Қ\.Ә\.|Г\.А\.|undefined/.test(name))).toEqual([]);
  for (const region of katoRegions) {
    expect(region.en).not.toMatch(/\p{Script=Cyrillic}/u);
    for (const [code, , , , en] of region.districts) {
      expect(code.slice(0, 2)).toBe(region.code.slice(0, 2));
      expect(en).not.toMatch(/\p{Script=Cyrillic}/u);
    }
  }
});

test('lists stand in the order of the reader’s alphabet', () => {
  expect(
    regions('kk')
      .slice(0, 4)
      .map((one) => one.text),
  ).toEqual(['Абай облысы', 'Ақмола облысы', 'Ақтөбе облысы', 'Алматы қаласы']);
  for (const locale of locales) expect(regions(locale)).toHaveLength(20);
  expect(districts('750000000', 'kk').map((one) => one.text)[0]).toBe('Алатау ауданы');
  expect(districts('999999999', 'kk')).toEqual([]);
  expect(isDistrictOf('615200000', '610000000') && !isDistrictOf('615200000', '100000000')).toBe(true);
  expect(isGreatCity('710000000') && !isGreatCity('610000000')).toBe(true);
});

test('an address is written from the large to the small', () => {
  const address = { regionCode: '610000000', districtCode: '615200000', settlement: 'Қарабұлақ а.' };
  expect(addressText(address, 'kk')).toBe('Түркістан облысы, Сайрам ауданы, Қарабұлақ а.');
  expect(kazakhLatin('Көкшетау, Жарқайың, Әйтеке би')).toBe('Kokshetau, Zharkaiyn, Ayteke bi');
});

test('settlements come out under their district, with the rural district around them', () => {
  expect(expectOk(readKatoFile(fileOf(...good)))).toEqual({
    settlements: [
      {
        code: '615230100',
        districtCode: '615200000',
        within: { kk: 'Ақсукент а.о.', ru: 'Аксукентский с.о.' },
        kk: 'Ақсукент а.',
        ru: 'с.Аксукент',
      },
      { code: '615240100', districtCode: '615200000', within: null, kk: 'Қарабұлақ а.', ru: 'с.Карабулак' },
    ],
    unknownDistricts: [],
  });
});

test('a district we do not know yet is named, and does not stop the load', () => {
  const read = expectOk(readKatoFile(fileOf(...good, '619900000,610000000,2,district,Жаңа ауданы,Новый район')));
  expect(read.unknownDistricts).toEqual([{ code: '619900000', name: 'Жаңа ауданы' }]);
});

describe('a faulty file is refused with the line named', () => {
  test.each([
    ['another header', 'code,name\n1,2\n', '1 columns kato_code,parent_code,level,kind,name_kk,name_ru'],
    ['no rows', `${head}\n`, '1 empty-file'],
    ['a torn row', fileOf(...good, '615250100,615200000,3'), '7 columns 3'],
    ['a code of eight digits', fileOf(...good, '61525010,615200000,3,settlement,А,Б'), '7 code 61525010'],
    ['a code twice', fileOf(...good, good[4]!), '7 same-code 615240100'],
    ['level five', fileOf(...good, '615250100,615200000,5,settlement,А,Б'), '7 level 5'],
    ['an unknown kind', fileOf(...good, '615250100,615200000,3,hamlet,А,Б'), '7 kind hamlet'],
    ['an oblast inside a district', fileOf(...good, '615250100,615200000,3,oblast,А,Б'), '7 kind oblast'],
    ['no Kazakh name', fileOf(...good, '615250100,615200000,3,settlement,,Б'), '7 name'],
    ['a broken letter', fileOf(...good, '615250100,615200000,3,settlement,ԥуез,Ауэз'), '7 name ԥуез'],
    ['a parent that is not there', fileOf(...good, '615250100,615300000,3,settlement,А,Б'), '7 parent-missing 615300000'],
    ['a parent of the wrong level', fileOf(...good, '615250100,610000000,3,settlement,А,Б'), '7 parent-level 610000000'],
    ['a parent with other digits', fileOf(...good, '625250100,615200000,3,settlement,А,Б'), '7 parent-code 615200000'],
    ['a region with a parent', fileOf('610000000,610000000,1,oblast,А,Б'), '2 parent-missing 610000000'],
    ['an open quotation mark', `${head}\n610000000,,1,oblast,"А,Б\n`, '2 not-csv'],
  ])('%s', (_what, text, refusal) => {
    expect(refusalOf(text)).toBe(refusal);
  });
});

test('anything at all is answered, never thrown', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof readKatoFile(text).ok === 'boolean'));
  fc.assert(fc.property(fc.string(), (text) => typeof readKatoFile(`${head}\n${text}`).ok === 'boolean'));
});

const official = '../shared/data/kato/kato.csv';
test.skipIf(!existsSync(official))(
  'the official classifier is read whole, and knows exactly our regions and districts (skipped without the file)',
  () => {
    const text = readFileSync(official, 'utf8');
    const read = expectOk(readKatoFile(text));
    expect(read.unknownDistricts).toEqual([]);
    expect(read.settlements.length).toBeGreaterThan(12_000);
    const codes = new Set(text.split('\n').map((line) => line.slice(0, 9)));
    const ours = katoRegions.flatMap((region) => [region.code, ...region.districts.map(([code]) => code)]);
    expect(ours.filter((code) => !codes.has(code))).toEqual([]);
  },
);
