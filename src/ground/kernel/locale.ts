/** The languages of the site; Kazakh first and default. */
export const locales = ['kk', 'ru', 'en'] as const;
export type Locale = (typeof locales)[number];
const defaultLocale: Locale = 'kk';

/** The languages programmes are taught in and bilingual papers are printed in. */
export type TaughtLocale = 'kk' | 'ru';

/** A text in all three languages. */
export type Trilingual = Readonly<Record<Locale, string>>;
/** A text in the two languages of teaching. */
export type Bilingual = Readonly<Record<TaughtLocale, string>>;

/** One typed object per room: a missing line in any language does not compile. */
export type Messages<Shape> = Readonly<Record<Locale, Shape>>;

export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text);

/** Kazakh has no prefix: `/offer`, `/ru/offer`, `/en/offer`. `path` begins with a slash. */
export function localPath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/** Splits `/ru/offer` into locale and neutral path. */
export function splitPath(path: string): { locale: Locale; path: string } {
  const match = /^\/(ru|en)(\/.*)?$/.exec(path);
  if (!match) return { locale: defaultLocale, path };
  return { locale: match[1] as Locale, path: match[2] ?? '/' };
}

/** The taught text nearest to the reader: their own language, else Kazakh, else Russian. */
export function taughtIn(locale: Locale, languages: readonly TaughtLocale[]): TaughtLocale {
  if (locale !== 'en' && languages.includes(locale)) return locale;
  return languages.includes('kk') ? 'kk' : 'ru';
}
