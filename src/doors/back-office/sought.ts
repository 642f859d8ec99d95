import { parseCertificateNumber } from '#certificates';
import { parseRequestNumber } from '#support';
import { isUuid } from './shell.ts';

/** What typed words may mean besides a person. */
export type Sought = {
  readonly application: string | null;
  readonly contract: string | null;
  readonly certificate: string | null;
  readonly request: string | null;
  readonly attemptId: string | null;
  readonly transactionId: string | null;
};

/** Numbers as people type them: small letters, look-alikes of Ө and Ш, spaces; without a letter they mean any of ours. */
export function soughtIn(words: string): Sought {
  const text = words.normalize('NFC').trim();
  const found = /^(\p{L}{0,2})[\s\p{Pd}]*(20\d{2})[\s\p{Pd}]+(\d{1,9})$/u.exec(text);
  const letter = (found?.[1] ?? '').toUpperCase();
  const number = (own: string, alike: readonly string[]): string | null =>
    found && (letter === '' || alike.includes(letter)) ? `${own}-${found[2]!}-${found[3]!.padStart(6, '0')}` : null;
  return {
    application: number('Ө', ['Ө', 'О', 'O']),
    contract: number('Ш', ['Ш']),
    certificate: letter === '' || letter.length === 2 ? parseCertificateNumber(text) : null,
    request: letter === '' && found ? parseRequestNumber(`Қ-${found[2]!}-${found[3]!}`) : parseRequestNumber(text),
    attemptId: isUuid(text.toLowerCase()) ? text.toLowerCase() : null,
    transactionId: /^\d{3,20}$/.test(text) ? text : null,
  };
}
