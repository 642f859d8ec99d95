import { parseBin } from '#kernel/bin.ts';
import type { Brand } from '#kernel/brand.ts';
import { almatyDay } from '#kernel/civil-date.ts';
import { ageOf, parseIin, type Iin, type IinRefusal } from '#kernel/iin.ts';
import { parsePhone, type Phone } from '#kernel/phone.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { parseNamePart, type PersonName } from './person-name.ts';
import { isDistrictOf, isGreatCity, isRegion } from './place.ts';
import { isPosition, isWorkplaceType, type Position, type WorkplaceType } from './workplace.ts';

export type CardVersionId = Brand<string, 'CardVersionId'>;

/** Offer 3.5: exactly these fields and no more. The email is the account's own, confirmed by code. */
export type CardInput = PersonName & {
  /** Null only with an exception that staff approved. */
  readonly iin: Iin | null;
  readonly phone: Phone;
  readonly address: CardAddress;
  readonly workplaceType: WorkplaceType;
  readonly workplaceOther: string | null;
  readonly position: Position;
  readonly positionOther: string | null;
  readonly years: number;
};
export type CardAddress = {
  readonly regionCode: string;
  readonly districtCode: string;
  /** From the loaded classifier, or the person's own words; neither in the three great cities. */
  readonly settlementCode: string | null;
  readonly settlementText: string | null;
};

/** The names of the form's fields; the same in checkout and in the person's own pages. */
export const cardFieldNames = [
  'surname',
  'given',
  'patronymic',
  'iin',
  'phone',
  'region',
  'district',
  'settlement',
  'settlement-text',
  'workplace',
  'workplace-other',
  'position',
  'position-other',
  'years',
] as const;
export type CardFieldName = (typeof cardFieldNames)[number];
/** What stands in the fields, as typed. */
export type CardValues = Readonly<Record<CardFieldName, string>>;

export type CardFault =
  | { readonly field: 'surname' | 'given' | 'patronymic'; readonly fault: 'empty' | 'not-a-name' | 'too-long' }
  /** The papers' font has no such signs: refused here, before anybody pays, and never at the printer. */
  | { readonly field: NameField; readonly fault: 'not-printed'; readonly signs: string }
  | { readonly field: 'iin'; readonly fault: 'empty' | 'bin' | 'age' | 'too-young' | IinRefusal; readonly digits: number }
  | { readonly field: 'phone'; readonly fault: 'empty' | 'not-a-phone' | 'not-kazakhstan' }
  | { readonly field: 'region' | 'district' | 'settlement' | 'workplace' | 'position'; readonly fault: 'empty' }
  | { readonly field: 'settlement-text' | 'workplace-other' | 'position-other'; readonly fault: 'empty' | 'too-long' }
  | { readonly field: 'years'; readonly fault: 'empty' | 'not-years' };

type NameField = 'surname' | 'given' | 'patronymic';

/** What the form cannot know by itself. */
export type CardContext = {
  readonly now: Date;
  readonly adultAge: number;
  /** The IIN already kept: an empty field leaves it as it is. */
  readonly savedIin: Iin | null;
  /** Staff approved a card without an IIN. */
  readonly withoutIin: boolean;
  /** Signs of a text that no paper can print. */
  readonly unprintable: (text: string) => readonly string[];
  /** Codes of the typed district's settlements, when the classifier is loaded. */
  readonly settlements: readonly string[];
};

/** Reads the whole form and names every fault at once. */
export function parseCard(values: CardValues, context: CardContext): Result<CardInput, CardFault[]> {
  const faults: CardFault[] = [];
  const surname = namePart(values, 'surname', context, faults);
  const name = namePart(values, 'given', context, faults);
  const patronymic = values.patronymic.trim() === '' ? null : namePart(values, 'patronymic', context, faults);
  const iin = iinOf(values.iin, context, faults);
  const phone = phoneOf(values.phone, faults);
  const address = addressOf(values, context, faults);
  const job = jobOf(values, faults);
  const years = yearsOf(values.years, faults);
  if (faults.length > 0) return refuse(faults);
  return ok({ surname, name, patronymic, iin, phone: phone!, address, ...job!, years });
}

function namePart(values: CardValues, field: NameField, context: CardContext, faults: CardFault[]): string {
  const read = parseNamePart(values[field]);
  if (!read.ok) {
    faults.push({ field, fault: read.refusal });
    return '';
  }
  faults.push(...notPrinted(field, read.value, context.unprintable));
  return read.value;
}

function notPrinted(field: NameField, text: string, unprintable: CardContext['unprintable']): CardFault[] {
  const signs = unprintable(text);
  return signs.length > 0 ? [{ field, fault: 'not-printed', signs: signs.join(' ') }] : [];
}

/** Parts of a name kept earlier that no paper can print. */
export const nameFaults = (name: PersonName, unprintable: CardContext['unprintable']): CardFault[] => [
  ...notPrinted('surname', name.surname, unprintable),
  ...notPrinted('given', name.name, unprintable),
  ...notPrinted('patronymic', name.patronymic ?? '', unprintable),
];

function iinOf(typed: string, context: CardContext, faults: CardFault[]): Iin | null {
  const digits = (typed.match(/[0-9]/g) ?? []).length;
  if (typed.trim() === '') {
    if (!context.savedIin && !context.withoutIin) faults.push({ field: 'iin', fault: 'empty', digits });
    return context.savedIin;
  }
  const read = parseIin(typed, context.now);
  if (!read.ok) {
    faults.push({ field: 'iin', fault: parseBin(typed).ok ? 'bin' : read.refusal, digits });
    return null;
  }
  // Offer 3.5: age is looked at in passing and not kept.
  const age = ageOf(read.value, almatyDay(context.now));
  if (age < LEAST_AGE || age > GREATEST_AGE) faults.push({ field: 'iin', fault: 'age', digits });
  else if (age < context.adultAge) faults.push({ field: 'iin', fault: 'too-young', digits });
  return read.value;
}

/** Outside these years a number is a slip of the pen rather than a person at work (kazakhstan.md 2). */
const LEAST_AGE = 16;
const GREATEST_AGE = 100;

function phoneOf(typed: string, faults: CardFault[]): Phone | null {
  if (typed.trim() === '') faults.push({ field: 'phone', fault: 'empty' });
  const read = parsePhone(typed);
  if (read.ok) return read.value;
  if (typed.trim() !== '') faults.push({ field: 'phone', fault: read.refusal });
  return null;
}

function addressOf(values: CardValues, context: CardContext, faults: CardFault[]): CardAddress {
  const { region: regionCode, district: districtCode } = values;
  const none = { regionCode, districtCode, settlementCode: null, settlementText: null };
  if (!isRegion(regionCode)) faults.push({ field: 'region', fault: 'empty' });
  if (!isDistrictOf(districtCode, regionCode)) faults.push({ field: 'district', fault: 'empty' });
  if (isGreatCity(regionCode)) return none;
  if (context.settlements.includes(values.settlement)) return { ...none, settlementCode: values.settlement };
  const text = tidied(values['settlement-text']);
  if (text === '') {
    const field = context.settlements.length > 0 ? 'settlement' : 'settlement-text';
    faults.push({ field, fault: 'empty' });
  } else if (text.length > 120) faults.push({ field: 'settlement-text', fault: 'too-long' });
  return { ...none, settlementText: text };
}

type CardJob = Pick<CardInput, 'workplaceType' | 'workplaceOther' | 'position' | 'positionOther'>;

function jobOf(values: CardValues, faults: CardFault[]): CardJob | null {
  const { workplace: workplaceType, position } = values;
  if (!isWorkplaceType(workplaceType)) faults.push({ field: 'workplace', fault: 'empty' });
  if (!isPosition(position)) faults.push({ field: 'position', fault: 'empty' });
  if (!isWorkplaceType(workplaceType) || !isPosition(position)) return null;
  return {
    workplaceType,
    workplaceOther: workplaceType === 'other' ? ownWords(values, 'workplace-other', faults) : null,
    position,
    positionOther: position === 'other' ? ownWords(values, 'position-other', faults) : null,
  };
}

function ownWords(values: CardValues, field: 'workplace-other' | 'position-other', faults: CardFault[]): string {
  const text = tidied(values[field]);
  if (text === '') faults.push({ field, fault: 'empty' });
  else if (text.length > 120) faults.push({ field, fault: 'too-long' });
  return text;
}

function yearsOf(typed: string, faults: CardFault[]): number {
  const text = typed.trim();
  if (text === '') faults.push({ field: 'years', fault: 'empty' });
  else if (!/^[0-9]{1,2}$/.test(text) || Number(text) > 70) faults.push({ field: 'years', fault: 'not-years' });
  return Number(text);
}

const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** The fields of a posted form; anything else in it is left to others. */
export function cardValues(form: { text(name: string): string }): CardValues {
  return Object.fromEntries(cardFieldNames.map((name) => [name, form.text(name).slice(0, 300)])) as CardValues;
}

export const emptyCardValues: CardValues = cardValues({ text: () => '' });
