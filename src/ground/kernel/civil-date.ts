import type { Brand } from './brand.ts';
import type { Locale } from './locale.ts';
import { ok, refuse, type Result } from './result.ts';

/** A day of law in Asia/Almaty as `YYYY-MM-DD`; text order is day order. */
export type CivilDate = Brand<string, 'CivilDate'>;

/** Kazakhstan keeps one time, UTC+5, since 1 March 2024; nothing of ours is dated earlier. */
const ALMATY_OFFSET_MS = 5 * 3_600_000;
const DAY_MS = 86_400_000;

/** The civil day in Almaty at an instant. */
export function almatyDay(at: Date): CivilDate {
  return new Date(at.getTime() + ALMATY_OFFSET_MS).toISOString().slice(0, 10) as CivilDate;
}

/** The instant at which the day begins in Almaty (00:00, UTC+5). */
export function startOfDay(day: CivilDate): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - ALMATY_OFFSET_MS);
}

export function addDays(day: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as CivilDate;
}

export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** `2026-02-30` is refused: the day must exist. */
export function parseCivilDate(text: string): Result<CivilDate, 'not-a-day'> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return refuse('not-a-day');
  const at = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text) return refuse('not-a-day');
  return ok(text as CivilDate);
}

/** Whole years from `born` to `day`: someone born on 29 February is older on 1 March of common years. */
export function yearsBetween(born: CivilDate, day: CivilDate): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

const MONTHS: Record<Locale, readonly string[]> = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** Ends a sentence: Russian dates end in `г.`, and its full stop ends the sentence too. */
export const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** `2026 жылғы 22 қараша` / `22 ноября 2026 г.` / `22 November 2026`. */
export function dayText(day: CivilDate, locale: Locale): string {
  const [year, month, date] = [day.slice(0, 4), MONTHS[locale][Number(day.slice(5, 7)) - 1]!, Number(day.slice(8))];
  const nb = '\u00a0';
  if (locale === 'kk') return `${year}${nb}жылғы ${date}${nb}${month}`;
  if (locale === 'ru') return `${date}${nb}${month} ${year}${nb}г.`;
  return `${date}${nb}${month} ${year}`;
}

/** `22.11.2026`, for tables and papers. */
export const shortDayText = (day: CivilDate): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

/** `19:42` in Almaty. */
export function timeText(at: Date): string {
  return new Date(at.getTime() + ALMATY_OFFSET_MS).toISOString().slice(11, 16);
}
