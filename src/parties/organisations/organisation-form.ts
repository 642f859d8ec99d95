import { parseBin } from '#kernel/bin.ts';
import { almatyDay, parseCivilDate } from '#kernel/civil-date.ts';
import { parsePhone, phoneText } from '#kernel/phone.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { parseEmail } from '#people';
import { parseBik, parseIik } from '#provider';
import type { Authority, OrganisationParticulars } from './organisation.ts';

/** The particulars as a form holds them: one line of text each. */
export const organisationFields = [
  'bin',
  'name_kk',
  'name_ru',
  'address',
  'signer_name',
  'signer_position',
  'authority',
  'authority_no',
  'authority_date',
  'phone',
  'email',
  'bank_name',
  'bik',
  'iik',
] as const;
export type OrganisationField = (typeof organisationFields)[number];
export type TypedOrganisation = Readonly<Record<OrganisationField, string>>;
export type OrganisationFault = { readonly field: OrganisationField; readonly why: 'empty' | 'too-long' | 'wrong' | 'unprintable' };

const LONGEST = 300;

/** What the form is judged by besides itself: the day it is sent on, and the signs a paper can print. */
export type FormFacts = { readonly now: Date; readonly unprintable: (text: string) => readonly string[] };

/** BIN and account number fit their check digits; bank details come whole or not at all; a power of attorney is named. */
export function parseOrganisation(typed: TypedOrganisation, facts: FormFacts): Result<OrganisationParticulars, OrganisationFault[]> {
  const faults: OrganisationFault[] = [];
  const fault = (field: OrganisationField, why: OrganisationFault['why']): null => (faults.push({ field, why }), null);
  const said = (field: OrganisationField): string => {
    const text = typed[field].replace(/\s+/gu, ' ').trim();
    if (text === '') fault(field, 'empty');
    else if (text.length > LONGEST) fault(field, 'too-long');
    else if (facts.unprintable(text).length > 0) fault(field, 'unprintable');
    return text;
  };
  const read = <Value>(field: OrganisationField, parse: (text: string) => Value | null): Value | null => {
    const text = said(field);
    return text === '' ? null : (parse(text) ?? fault(field, 'wrong'));
  };
  const bin = read('bin', (text) => valueOf(parseBin(text)));
  const name = { kk: said('name_kk'), ru: said('name_ru') };
  const address = said('address');
  const signer = { name: said('signer_name'), position: said('signer_position'), authority: authorityOf() };
  const phone = read('phone', (text) => valueOf(parsePhone(text)));
  const email = read('email', (text) => valueOf(parseEmail(text)));
  const withBank = ['bank_name', 'bik', 'iik'].some((field) => typed[field as OrganisationField].trim() !== '');
  const bank = withBank ? { name: said('bank_name'), bik: read('bik', parseBik), iik: read('iik', parseIik) } : null;
  if (faults.length > 0 || !bin || !phone || !email || !signer.authority) return refuse(faults);
  const whole = bank && { name: bank.name, bik: bank.bik!, iik: bank.iik! };
  return ok({ bin, name, address, bank: whole, signer: { ...signer, authority: signer.authority }, phone, email });

  function authorityOf(): Authority | null {
    if (typed.authority === 'charter') return { by: 'charter' };
    if (typed.authority !== 'power-of-attorney') return fault('authority', 'empty');
    const no = said('authority_no');
    const date = read('authority_date', (text) => valueOf(parseCivilDate(text)));
    if (date && date > almatyDay(facts.now)) return fault('authority_date', 'wrong');
    return date && { by: 'power-of-attorney', no, date };
  }
}

export function typedOrganisation(from: OrganisationParticulars | null): TypedOrganisation {
  const authority = from?.signer.authority;
  return {
    bin: from?.bin ?? '',
    name_kk: from?.name.kk ?? '',
    name_ru: from?.name.ru ?? '',
    address: from?.address ?? '',
    signer_name: from?.signer.name ?? '',
    signer_position: from?.signer.position ?? '',
    authority: authority?.by ?? '',
    authority_no: authority?.by === 'power-of-attorney' ? authority.no : '',
    authority_date: authority?.by === 'power-of-attorney' ? authority.date : '',
    phone: from ? phoneText(from.phone) : '',
    email: from?.email ?? '',
    bank_name: from?.bank?.name ?? '',
    bik: from?.bank?.bik ?? '',
    iik: from?.bank?.iik ?? '',
  };
}

/** The lines in which two versions differ. */
export function changedOrganisationFields(before: OrganisationParticulars, after: OrganisationParticulars): OrganisationField[] {
  const [old, now] = [typedOrganisation(before), typedOrganisation(after)];
  return organisationFields.filter((field) => old[field] !== now[field]);
}

const valueOf = <Value>(result: Result<Value, unknown>): Value | null => (result.ok ? result.value : null);
