import type { Messages } from '#kernel/locale.ts';
import type { Letter, LetterPart } from './letter.ts';
import type { TemplateFacts, TemplateName } from './message.ts';

/** The letters of one subject, each in the three languages. */
export type LettersOf<Name extends TemplateName> = Messages<{ readonly [One in Name]: (facts: TemplateFacts[One]) => Letter }>;

export const text = (words: string): LetterPart => ({ kind: 'text', text: words });
export const code = (digits: string): LetterPart => ({ kind: 'code', code: digits });
export const link = (words: string, href: string): LetterPart => ({ kind: 'link', text: words, href });
export const facts = (...rows: (readonly [string, string])[]): LetterPart => ({ kind: 'facts', facts: rows });
