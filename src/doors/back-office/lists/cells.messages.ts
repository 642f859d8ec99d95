import { phoneMasked, phoneText, type Phone } from '#kernel/phone.ts';
import { almatyDay, shortDayText, timeText, type CivilDate } from '#kernel/civil-date.ts';
import { emailMasked, positionText, regionName, workplaceText, type Email, type Position, type WorkplaceType } from '#people';
import type { CellFacts, Column, ListRow, Value } from './list.ts';
import { listTexts } from './list.messages.ts';

/** A value as words; on the page phones and addresses are masked, as in a search, in a file they are whole. */
export function wordsOf(column: Column, value: Value, facts: CellFacts, masked: boolean): string {
  if (value === null) return '';
  if (value instanceof Date) return `${shortDayText(almatyDay(value))}, ${timeText(value)}`;
  if (typeof value === 'bigint') return String(value);
  return KINDS[column.kind]?.(value, facts, masked) ?? value;
}

type Word = (value: string, facts: CellFacts, masked: boolean) => string;

/** Kinds whose words are not the value itself. */
const KINDS: Partial<Record<Column['kind'], Word>> = {
  email: (value, _, masked) => (masked ? emailMasked(value as Email) : value),
  // In a file as people dial it here: a leading plus would look like a formula.
  phone: (value, _, masked) => (masked ? phoneMasked(value as Phone) : phoneText(value as Phone).replace('+7', '8')),
  region: (value, { locale }) => regionName(value, locale),
  programme: (value, { programmes }) => programmes.get(value) ?? '',
  workplace: (value, { locale }) => workplaceText({ workplaceType: value as WorkplaceType, workplaceOther: null }, locale),
  position: (value, { locale }) => positionText({ position: value as Position, positionOther: null }, locale),
  state: (value, { list, locale }) => listTexts[locale].states[list][value] ?? value,
  day: (value) => shortDayText(value as CivilDate),
};

/** A customer by name: an organisation as its particulars say it, with its number; null: a person without a card yet. */
export function customerText({ organisation, values }: ListRow, { locale }: Pick<CellFacts, 'locale'>): string | null {
  if (!organisation) return (values['customer'] as string | null) || null;
  return listTexts[locale].withBin(organisationName(organisation, locale), organisation.bin);
}

export const organisationName = ({ name }: NonNullable<ListRow['organisation']>, locale: CellFacts['locale']): string =>
  locale === 'kk' ? name.kk : name.ru;
