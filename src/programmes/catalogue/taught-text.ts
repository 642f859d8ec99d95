import { taughtIn, type Bilingual, type Locale, type TaughtLocale } from '#kernel/locale.ts';

/** A text as a reader gets it; `lang` only where it is not the page's language, for the `lang` attribute. */
export type TaughtText = { readonly text: string; readonly lang?: TaughtLocale };

/** English pages show what is taught in Kazakh or Russian, and say so; nothing is left out or machine-made. */
export function taughtText(text: Bilingual, locale: Locale, languages: readonly TaughtLocale[]): TaughtText {
  const language = taughtIn(locale, languages);
  return language === locale ? { text: text[language] } : { text: text[language], lang: language };
}
