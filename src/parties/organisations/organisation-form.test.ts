import { expect, test } from 'vitest';
import { parseOrganisation, typedOrganisation, type TypedOrganisation } from './organisation-form.ts';

const facts = { now: new Date('2026-11-27T10:00:00Z'), unprintable: () => [] };
const whole: TypedOrganisation = {
  ...typedOrganisation(null),
  bin: '260140 000005',
  name_kk: '«№ 1 мектеп» КММ',
  name_ru: 'КГУ «Школа № 1»',
  address: 'Астана қ.',
  signer_name: 'Өкілов Өкіл',
  signer_position: 'Директор',
  authority: 'charter',
  phone: '8 701 000 00 11',
  email: 'mektep@example.kz',
};
const faultsOf = (change: Partial<TypedOrganisation>) => {
  const read = parseOrganisation({ ...whole, ...change }, facts);
  return read.ok ? [] : read.refusal.map(({ field, why }) => `${field} ${why}`);
};

test('whole particulars are read, and written back as they are kept', () => {
  const read = parseOrganisation(whole, facts);
  expect(read).toMatchObject({ ok: true, value: { bin: '260140000005', phone: '+77010000011', bank: null } });
  expect(read.ok && typedOrganisation(read.value)).toMatchObject({ bin: '260140000005', authority: 'charter', bik: '' });
});

test('a BIN is refused by its check digit, its month, its type, its division and its length', () => {
  for (const bin of ['260140000004', '261340000005', '260170000009', '150349000009', '26014000000'])
    expect(faultsOf({ bin })).toEqual(['bin wrong']);
  for (const bin of ['050741000009', '190850000001', '061240000003']) expect(faultsOf({ bin })).toEqual([]);
});

test('bank details come whole, and the account number fits its check digits', () => {
  expect(faultsOf({ bik: 'KCJBKZKX' })).toEqual(['bank_name empty', 'iik empty']);
  expect(faultsOf({ bank_name: 'Банк', bik: 'KCJBRUKX', iik: 'KZ000000000000000000' })).toEqual(['bik wrong', 'iik wrong']);
});

test('a power of attorney is named by number and day, and is not of tomorrow', () => {
  expect(faultsOf({ authority: '' })).toEqual(['authority empty']);
  expect(faultsOf({ authority: 'power-of-attorney' })).toEqual(['authority_no empty', 'authority_date empty']);
  expect(faultsOf({ authority: 'power-of-attorney', authority_no: '7', authority_date: '2026-11-28' })).toEqual(['authority_date wrong']);
  expect(faultsOf({ authority: 'power-of-attorney', authority_no: '7', authority_date: '2026-11-27' })).toEqual([]);
});
