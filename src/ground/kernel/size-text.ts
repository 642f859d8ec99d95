import type { Locale } from './locale.ts';

const UNITS: Readonly<Record<Locale, readonly [kb: string, mb: string]>> = { kk: ['КБ', 'МБ'], ru: ['КБ', 'МБ'], en: ['KB', 'MB'] };

/** How large a file is, as people say it: whole kilobytes, then megabytes with one decimal. */
export function sizeText(bytes: number, locale: Locale): string {
  const [kb, mb] = UNITS[locale];
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), kb] : [Math.round(bytes / 100_000) / 10, mb];
  return `${locale === 'en' ? amount : String(amount).replace('.', ',')}\u00a0${unit}`;
}
