import { z } from 'zod';
import { parseCivilDate, type CivilDate } from '#kernel/civil-date.ts';
import type { Bilingual, TaughtLocale, Trilingual } from '#kernel/locale.ts';

/** The small forms every content file is made of. */
export const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small Latin letters, digits and single hyphens');
export const words = (longest: number) =>
  z.string().trim().min(1, 'must not be empty').max(longest, `must be at most ${longest} signs long`);
export const wholeNumber = (min: number, max: number) => z.int().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`);

export const civilDate = z
  .string()
  .refine((text) => parseCivilDate(text).ok, 'must be a day like 2026-02-03')
  .transform((text) => text as CivilDate);

export const trilingual = (longest: number): z.ZodType<Trilingual> =>
  z.strictObject({ kk: words(longest), ru: words(longest), en: words(longest) });

/** Asks for the languages taught; the other may be left out and is then filled, so that callers need no holes. */
export function bilingual(languages: readonly TaughtLocale[], longest: number) {
  return inTaught(languages, words(longest)).transform((text): Bilingual => filled(text));
}

export function bilingualList(languages: readonly TaughtLocale[], longest: number, min: number, max: number) {
  const list = z.array(words(longest)).min(min, `must have at least ${min} lines`).max(max, `must have at most ${max} lines`);
  return inTaught(languages, list).transform((text): Record<TaughtLocale, readonly string[]> => filled(text));
}

function inTaught<Schema extends z.ZodType>(languages: readonly TaughtLocale[], schema: Schema) {
  return z.strictObject({ kk: whereTaught('kk', languages, schema), ru: whereTaught('ru', languages, schema) });
}

/** Asked for where taught, else welcome. The type says the weaker of the two. */
export const whereTaught = <Schema extends z.ZodType>(language: TaughtLocale, languages: readonly TaughtLocale[], schema: Schema) =>
  (languages.includes(language) ? schema : schema.optional()) as z.ZodOptional<Schema>;

/** The schema saw to it that the language taught is there. */
const filled = <Text>(text: { kk?: Text | undefined; ru?: Text | undefined }): Record<TaughtLocale, Text> => ({
  kk: (text.kk ?? text.ru)!,
  ru: (text.ru ?? text.kk)!,
});

/** A schema is built once for each set of languages: building costs more than reading. */
export function forLanguages<Schema>(
  build: (languages: readonly TaughtLocale[]) => Schema,
): (languages: readonly TaughtLocale[]) => Schema {
  const built = new Map<string, Schema>();
  return (languages) => {
    const key = languages.join();
    const known = built.get(key);
    if (known) return known;
    const fresh = build(languages);
    built.set(key, fresh);
    return fresh;
  };
}
