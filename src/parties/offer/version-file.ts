import { parse } from 'yaml';
import { z } from 'zod';
import { locales, type Locale, type Trilingual } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { legalKinds, type LegalKind } from './legal-kind.ts';

/** What stands beside the texts of a version: its names, the points in plain words, values of its own settings. */
export interface VersionFile {
  readonly kind: LegalKind;
  readonly bindingLanguage: Locale;
  readonly titles: Trilingual;
  readonly summary: Readonly<Record<Locale, readonly string[]>>;
  readonly values: ReadonlyMap<string, Trilingual>;
}

const words = z.string().trim().min(1);
const inThree = <T extends z.ZodType>(item: T) => z.strictObject({ kk: item, ru: item, en: item });
const schema = z.strictObject({
  kind: z.enum(legalKinds),
  binding_language: z.enum(locales),
  title: inThree(words),
  summary: inThree(z.array(words).min(1)),
  values: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), inThree(words)),
});

/** Reads `version.yaml`; a refusal lists every fault with the place it was found. */
export function readVersionFile(text: string): Result<VersionFile, string[]> {
  const raw = readYaml(text);
  if (!raw.ok) return raw;
  const read = schema.safeParse(raw.value);
  if (!read.success) return refuse(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const { kind, binding_language, title, summary, values } = read.data;
  return ok({ kind, bindingLanguage: binding_language, titles: title, summary, values: new Map(Object.entries(values)) });
}

function readYaml(text: string): Result<unknown, string[]> {
  try {
    return ok(parse(text));
  } catch (fault) {
    return refuse([fault instanceof Error ? fault.message : 'not YAML']);
  }
}
