import { almatyDay, dayText, timeText, type CivilDate } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';

/** How a date stands in a sentence: `until 20 February`, `from 1 September`, `on 24 November`. */
export type DateRole = 'till' | 'from' | 'on';

const nb = '\u00a0';

/** Endings of Kazakh months by role; the stem is the month itself. */
const ENDINGS: Record<DateRole, readonly string[]> = {
  till: 'ға ға ға ге ға ға ге ға ке ға ға ға'.split(' '),
  from: 'дан нан дан ден дан нан ден дан тен нан дан нан'.split(' '),
  on: 'да да да де да да де да те да да да'.split(' '),
};
const AFTER: Record<DateRole, string> = { till: `${nb}дейін`, from: `${nb}бастап`, on: '' };
const BEFORE: Record<'ru' | 'en', Record<DateRole, string>> = {
  ru: { till: `до${nb}`, from: `с${nb}`, on: '' },
  en: { till: 'until ', from: 'from ', on: 'on ' },
};

/** A date with its case and particle: `2027 жылғы 20 ақпанға дейін`, `до 20 февраля 2027 г.`, `until 20 February 2027`. */
export function dayPhrase(day: CivilDate, locale: Locale, role: DateRole): string {
  const plain = dayText(day, locale);
  if (locale !== 'kk') return BEFORE[locale][role] + plain;
  return plain + ENDINGS[role][Number(day.slice(5, 7)) - 1]! + AFTER[role];
}

/** `2026 жылғы 22 қараша, 19:45`, by the clock of Almaty. */
export const momentText = (at: Date, locale: Locale): string => `${dayText(almatyDay(at), locale)}, ${timeText(at)}`;
