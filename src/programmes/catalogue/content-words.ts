import { z } from 'zod';
import { parseCivilDate, type CivilDate } from '#kernel/civil-date.ts';
import { formulaMarkup, partsOf } from '#ui/format/formula.ts';
import type { TaughtLocale, Trilingual } from '#kernel/locale.ts';

/** The small forms every content file is made of. */
export const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small Latin letters, digits and single hyphens');
export const words = (longest: number) =>
  z.string().trim().min(1, 'must not be empty').max(longest, `must be at most ${longest} signs long`);
/** Words with `$formulae$`; a `$$displayed one$$` only where there are lines for it. */
export const formulated = (longest: number, room: 'line' | 'lines') =>
  words(longest).superRefine((text, context) => {
    const fault = formulaFault(text, room === 'lines');
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });

function formulaFault(text: string, lines: boolean): string | null {
  if (!text.includes('$')) return null;
  const parts = partsOf(text);
  if (!parts.ok) return parts.refusal;
  for (const part of parts.value) {
    if (typeof part === 'string') continue;
    if (part.displayed && !lines) return 'an option takes only a $formula$ within its line';
    const drawn = formulaMarkup(part);
    if (!drawn.ok) return `the formula «${part.tex.slice(0, 40)}»: ${drawn.refusal}`;
  }
  return null;
}

export const wholeNumber = (min: number, max: number) => z.int().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`);

export const civilDate = z
  .string()
  .refine((text) => parseCivilDate(text).ok, 'must be a day like 2026-02-03')
  .transform((text) => text as CivilDate);

export const trilingual = (longest: number): z.ZodType<Trilingual> =>
  z.strictObject({ kk: words(longest), ru: words(longest), en: words(longest) });

/** Asks for the languages taught; another may be left out and is then filled, so that callers need no holes. */
export const taught = (languages: readonly TaughtLocale[], longest: number) => taughtWith(languages, words(longest));

export function taughtWith(languages: readonly TaughtLocale[], schema: z.ZodType<string>) {
  return inTaught(languages, schema).transform((text): Trilingual => filled(text));
}

export function taughtList(languages: readonly TaughtLocale[], longest: number, min: number, max: number) {
  const list = z.array(words(longest)).min(min, `must have at least ${min} lines`).max(max, `must have at most ${max} lines`);
  return inTaught(languages, list).transform((text): Record<TaughtLocale, readonly string[]> => filled(text));
}

function inTaught<Schema extends z.ZodType>(languages: readonly TaughtLocale[], schema: Schema) {
  return z.strictObject({
    kk: whereTaught('kk', languages, schema),
    ru: whereTaught('ru', languages, schema),
    en: whereTaught('en', languages, schema),
  });
}

/** Asked for where taught, else welcome. The type says the weaker of the two. */
export const whereTaught = <Schema extends z.ZodType>(language: TaughtLocale, languages: readonly TaughtLocale[], schema: Schema) =>
  (languages.includes(language) ? schema : schema.optional()) as z.ZodOptional<Schema>;

/** The schema saw to it that the language taught is there. */
export function filled<Text>({ kk, ru, en }: { kk?: Text | undefined; ru?: Text | undefined; en?: Text | undefined }) {
  const text: Record<TaughtLocale, Text> = { kk: (kk ?? ru ?? en)!, ru: (ru ?? kk ?? en)!, en: (en ?? kk ?? ru)! };
  return text;
}

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
