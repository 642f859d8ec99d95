import { mendExtractor } from '#kernel/kazakh-text.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';

/** One line of a source text, mended; `no` counts from 1 as editors do. */
export interface SourceLine {
  readonly no: number;
  readonly text: string;
}
export type LineRefusal = { kind: 'unreadable-sign'; line: number; sign: string } | { kind: 'too-long'; line: number };

const LONGEST = 1_000_000;
/** Signs no legal text has: controls, private use, half surrogates, the mark of a wrong encoding. */
const UNREADABLE = /(?!\t)\p{Cc}|[\ufffd\p{Co}\p{Cs}\p{Cn}]/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/**
 * Lines without the marks an extractor leaves: doubled and odd spaces, page feeds, invisible signs, the U+0525
 * artefact. What cannot be mended without guessing is refused with its line.
 */
export function readLines(raw: string): Result<SourceLine[], LineRefusal> {
  if (raw.length > LONGEST) return refuse({ kind: 'too-long', line: 1 });
  const lines: SourceLine[] = [];
  for (const [at, line] of raw.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u).entries()) {
    const sign = UNREADABLE.exec(line)?.[0];
    if (sign !== undefined) return refuse({ kind: 'unreadable-sign', line: at + 1, sign: codePoint(sign) });
    lines.push({ no: at + 1, text: mended(line) });
  }
  return ok(lines);
}

/** One paragraph on one line: NFC, single spaces, nothing invisible. */
const mended = (text: string): string => mendExtractor(text.replace(INVISIBLE, '')).normalize('NFC').replace(/\s+/gu, ' ').trim();

const codePoint = (sign: string): string => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
