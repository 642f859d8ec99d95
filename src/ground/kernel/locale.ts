/** The languages of the site; Kazakh first and default. */
export const locales = ['kk', 'ru', 'en'] as const;
export type Locale = (typeof locales)[number];
const defaultLocale: Locale = 'kk';

/** The languages a programme may be taught in: any of the site's; each programme says which. */
export type TaughtLocale = Locale;
/** The languages bilingual papers are printed in. */
export type PaperLocale = 'kk' | 'ru';

/** A text in all three languages. */
export type Trilingual = Readonly<Record<Locale, string>>;
/** A text in the two languages of papers. */
export type Bilingual = Readonly<Record<PaperLocale, string>>;

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

/** The taught text nearest to the reader: their own language, else Kazakh, else Russian, else English. */
export function taughtIn(locale: Locale, languages: readonly TaughtLocale[]): TaughtLocale {
  if (languages.includes(locale)) return locale;
  return locales.find((one) => languages.includes(one)) ?? defaultLocale;
}
