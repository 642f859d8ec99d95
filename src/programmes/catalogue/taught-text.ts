import { taughtIn, type Locale, type TaughtLocale, type Trilingual } from '#kernel/locale.ts';

/** A text as a reader gets it; `lang` only where it is not the page's language, for the `lang` attribute. */
export type TaughtText = { readonly text: string; readonly lang?: TaughtLocale };

/** A page shows what is taught in another language, and says so; nothing is left out or machine-made. */
export function taughtText(text: Trilingual, locale: Locale, languages: readonly TaughtLocale[]): TaughtText {
  const language = taughtIn(locale, languages);
  return language === locale ? { text: text[language] } : { text: text[language], lang: language };
}
