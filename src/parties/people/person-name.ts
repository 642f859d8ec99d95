import { lookAlikes } from '#kernel/kazakh-text.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';

/**
 * A part of a legal name, kept as the person writes it: only the white space is tidied. Letters of any script, marks,
 * spaces, hyphens, apostrophes and full stops.
 */
export function parseNamePart(text: string): Result<string, 'empty' | 'not-a-name' | 'too-long'> {
  const name = text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (name === '') return refuse('empty');
  if (name.length > 100) return refuse('too-long');
  if (!/^[\p{L}\p{M}][\p{L}\p{M} .'’ʼ\u2010\u2011-]*$/u.test(name)) return refuse('not-a-name');
  return ok(name);
}

/** A word of a name that mixes alphabets, cut into stretches so that the foreign letters can be shown. */
export type OddWord = { readonly word: string; readonly stretches: readonly { readonly text: string; readonly foreign: boolean }[] };

/**
 * Words in which letters of another alphabet hide (Latin i for і, ə for ә; the U+0525 of some PDF files). The person
 * is shown them and decides: a legal name is never altered silently (kazakhstan.md 6).
 */
export function oddWords(...parts: readonly (string | null)[]): OddWord[] {
  const text = parts.filter(Boolean).join(' ');
  const artefacts = (text.match(/\p{L}+/gu) ?? []).filter((word) => /[Ԥԥ]/u.test(word));
  return [...new Set([...lookAlikes(text), ...artefacts])].map((word) => ({ word, stretches: stretchesOf(word) }));
}

function stretchesOf(word: string): OddWord['stretches'] {
  const cyrillic = (word.match(/\p{Script=Cyrillic}/gu) ?? []).length;
  const latin = (word.match(/\p{Script=Latin}/gu) ?? []).length;
  const foreign = cyrillic >= latin ? /[\p{Script=Latin}Ԥԥ]/u : /\p{Script=Cyrillic}/u;
  const stretches: { text: string; foreign: boolean }[] = [];
  for (const sign of word) {
    const last = stretches.at(-1);
    if (last && last.foreign === foreign.test(sign)) last.text += sign;
    else stretches.push({ text: sign, foreign: foreign.test(sign) });
  }
  return stretches;
}

export type PersonName = { readonly surname: string; readonly name: string; readonly patronymic: string | null };

/** Surname first, as papers here have it; in English the given name first. */
export const fullName = ({ surname, name, patronymic }: PersonName): string => [surname, name, patronymic].filter(Boolean).join(' ');
