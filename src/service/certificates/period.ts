import { dayText, type CivilDate } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';

export type Period = { readonly from: CivilDate; readonly to: CivilDate };

/** `2026 жылғы 5 қыркүйек – 3 қараша` / `5 сентября – 3 ноября 2026 г.`: a common year is named once. */
export function periodText({ from, to }: Period, locale: Locale): string {
  const [first, last] = [dayText(from, locale), dayText(to, locale)];
  if (from === to) return first;
  const year = from.slice(0, 4);
  if (year !== to.slice(0, 4)) return `${first} – ${last}`;
  const withoutYear = (text: string): string => text.replace(YEAR[locale], '');
  return locale === 'kk' ? `${first} – ${withoutYear(last)}` : `${withoutYear(first)} – ${last}`;
}

const YEAR: Readonly<Record<Locale, RegExp>> = { kk: /^\d{4}\u00a0жылғы /, ru: / \d{4}\u00a0г\.$/, en: / \d{4}$/ };
