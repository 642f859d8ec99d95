import { parseBin } from '#kernel/bin.ts';
import { parsePhone, phoneText } from '#kernel/phone.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Trilingual } from '#kernel/locale.ts';
import { parseIik, type Particulars } from './provider.ts';

/** The particulars as a form holds them: one line of text each. */
export const particularsFields = [
  'name_kk',
  'name_ru',
  'name_en',
  'bin',
  'address_kk',
  'address_ru',
  'address_en',
  'bank_kk',
  'bank_ru',
  'bank_en',
  'bik',
  'iik',
  'phone',
  'email',
  'support_email',
  'signer',
  'position_kk',
  'position_ru',
  'position_en',
] as const;
export type ParticularsField = (typeof particularsFields)[number];
export type TypedParticulars = Readonly<Record<ParticularsField, string>>;

export type ParticularsFault = { readonly field: ParticularsField; readonly why: 'empty' | 'too-long' | 'wrong' };

const LONGEST = 300;

/** Every field filled; BIN and account number fit their check digits, the bank's code is one of Kazakhstan (ISO 9362). */
export function parseParticulars(typed: TypedParticulars): Result<Particulars, ParticularsFault[]> {
  const faults: ParticularsFault[] = [];
  const said = (field: ParticularsField): string => {
    const text = typed[field].replace(/\s+/gu, ' ').trim();
    if (text === '') faults.push({ field, why: 'empty' });
    else if (text.length > LONGEST) faults.push({ field, why: 'too-long' });
    return text;
  };
  const read = <Value>(field: ParticularsField, parse: (text: string) => Value | null): Value | null => {
    const text = said(field);
    const value = text === '' ? null : parse(text);
    if (value === null && text !== '') faults.push({ field, why: 'wrong' });
    return value;
  };
  const inThree = (what: 'name' | 'address' | 'bank' | 'position'): Trilingual => ({
    kk: said(`${what}_kk`),
    ru: said(`${what}_ru`),
    en: said(`${what}_en`),
  });
  const name = inThree('name');
  const bin = read('bin', (text) => valueOf(parseBin(text)));
  const address = inThree('address');
  const bankName = inThree('bank');
  const bik = read('bik', parseBik);
  const iik = read('iik', parseIik);
  const phone = read('phone', (text) => valueOf(parsePhone(text)));
  const email = read('email', mailAddress);
  const supportEmail = read('support_email', mailAddress);
  const signer = { name: said('signer'), position: inThree('position') };
  if (faults.length > 0 || !bin || !bik || !iik || !phone || !email || !supportEmail) return refuse(faults);
  return ok({ name, bin, address, bank: { name: bankName, bik, iik }, phone, email, supportEmail, signer });
}

export function typedParticulars(from: Particulars): TypedParticulars {
  const { name, address, bank, signer } = from;
  return {
    name_kk: name.kk,
    name_ru: name.ru,
    name_en: name.en,
    bin: from.bin,
    address_kk: address.kk,
    address_ru: address.ru,
    address_en: address.en,
    bank_kk: bank.name.kk,
    bank_ru: bank.name.ru,
    bank_en: bank.name.en,
    bik: bank.bik,
    iik: bank.iik,
    phone: phoneText(from.phone),
    email: from.email,
    support_email: from.supportEmail,
    signer: signer.name,
    position_kk: signer.position.kk,
    position_ru: signer.position.ru,
    position_en: signer.position.en,
  };
}

/** The lines in which two records differ. */
export function changedFields(before: Particulars, after: Particulars): ParticularsField[] {
  const [old, now] = [typedParticulars(before), typedParticulars(after)];
  return particularsFields.filter((field) => old[field] !== now[field]);
}

/** Bank, country, place, and a branch if there is one: `ULGIKZKA`. */
export function parseBik(text: string): string | null {
  const bik = text.replace(/\s/g, '').toUpperCase();
  return /^[A-Z]{4}KZ[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bik) ? bik : null;
}

const mailAddress = (text: string): string | null => (/^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/.test(text) ? text : null);

const valueOf = <Value>(result: Result<Value, unknown>): Value | null => (result.ok ? result.value : null);
