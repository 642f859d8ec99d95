import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { glyphsOf } from './font-glyphs.ts';

/** Folder of the papers' font. */
export const paperFonts = (): string => dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/onest/package.json'));

let drawn: ReadonlySet<number> | null = null;

/** Signs of a text that the papers' font cannot draw, each once: a paper never prints an empty box. */
export function unprintable(text: string): string[] {
  drawn ??= glyphsOf(readFileSync(join(paperFonts(), '400Regular', 'Onest_400Regular.ttf')));
  return [...new Set(plainHyphens(text))].filter((sign) => !drawn!.has(sign.codePointAt(0)!) && !SPACES.has(sign));
}

/** Hyphens of other kinds, as phones type them into names, are printed as the plain one. */
export const plainHyphens = (text: string): string => text.replace(/[\u2010\u2011]/g, '-');

/** Signs the typesetter itself takes: line ends, no-break and invisible ones. */
const SPACES = new Set(['\n', '\t', '\u00a0', '\u200b', '\u2060']);
