import { addDays, almatyDay, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import { ROUND_MS } from './watch.ts';

export type Tally = { readonly rounds: number; readonly failed: number };

/** In hundredths of a per cent, cut and never rounded up: one failure in a month is not 100 %. Null: nothing was measured. */
export function availability({ rounds, failed }: Tally): number | null {
  return rounds === 0 ? null : Math.floor(((rounds - failed) * 10_000) / rounds);
}

/** `99,98 %` / `99.98%`. */
export function availabilityText(tally: Tally, locale: Locale): string | null {
  const parts = availability(tally);
  if (parts === null) return null;
  const figure = parts === 10_000 ? '100' : (parts / 100).toFixed(2);
  return locale === 'en' ? `${figure}%` : `${figure.replace('.', ',')}\u00a0%`;
}

/** Rounds that nobody measured, by the civil days they fell on. */
export function missedByDay(gap: { readonly start: Date; readonly end: Date; readonly missed: number }): Map<CivilDate, number> {
  const days = new Map<CivilDate, number>();
  const [until, most] = [almatyDay(gap.end), gap.missed];
  let left = most;
  for (let day = almatyDay(gap.start); day <= until && left > 0; day = addDays(day, 1)) {
    const from = Math.max(gap.start.getTime(), startOfDay(day).getTime());
    const to = Math.min(gap.end.getTime(), startOfDay(addDays(day, 1)).getTime());
    const rounds = day === until ? left : Math.min(left, Math.round((to - from) / ROUND_MS));
    if (rounds > 0) days.set(day, rounds);
    left -= rounds;
  }
  return days;
}

/** `2026-11`, a month that exists. */
export const isMonth = (text: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(text);
export const monthOf = (day: CivilDate): string => day.slice(0, 7);
export const firstDay = (month: string): CivilDate => `${month}-01` as CivilDate;
export const nextMonth = (month: string): string => monthOf(addDays(firstDay(month), 31));

/** Where the public reads of an incident: the page of the month it began in. */
export const statusPath = ({ start, no }: { readonly start: Date; readonly no: number }): string =>
  `/status/${monthOf(almatyDay(start))}#no-${no}`;
