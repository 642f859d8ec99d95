import type { SourceLine } from './read-lines.ts';

/** Where a paragraph goes on and where the next begins, in text that an extractor broke into lines. */
export interface Flow {
  readonly width: number;
  readonly wrapped: boolean;
}

const UNWRAPPED_FROM = 200;
const SHORT_OF_WIDTH = 0.8;

/** The width most lines reach (90th percentile); lines of 200 signs and more were never wrapped. */
export function flowOf(lines: readonly SourceLine[]): Flow {
  const lengths = lines
    .map((line) => line.text.length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return { width, wrapped: width < UNWRAPPED_FROM };
}

/** A sentence or a list item ends here, closing quotes and brackets included. */
export const endsSentence = (text: string): boolean => /[.!?…;:][»"”)\]]*$/u.test(text);

/** How clauses, titles and paragraphs begin: a capital, a quote, a dash; a wrapped line seldom does. */
export const startsAnew = (text: string): boolean => /^[\p{Lu}\p{Lt}«"“„(–—•-]/u.test(text);

/** Whether `next` opens a paragraph after the line `last`; `gap` means that blank lines stand between them. */
export function opensParagraph(last: string, next: string, gap: boolean, flow: Flow): boolean {
  if (gap) return endsSentence(last) || !/^\p{Ll}/u.test(next);
  if (!endsSentence(last) || !startsAnew(next)) return false;
  if (/^[–—•-]\s/u.test(next)) return true;
  if (/[;:]$/u.test(last)) return false;
  const firstWord = next.split(' ', 1)[0]!;
  return !flow.wrapped || last.length + 1 + firstWord.length < flow.width * SHORT_OF_WIDTH;
}
