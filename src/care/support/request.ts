import type { Brand } from '#kernel/brand.ts';
import type { Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { parseEmail, type Email } from '#people';

export type RequestId = Brand<string, 'RequestId'>;
/** `Қ-2026-000123`. */
export type RequestNumber = Brand<string, 'RequestNumber'>;

export type Letter = {
  readonly id: string;
  readonly no: number;
  readonly author: 'person' | 'staff';
  readonly staffId: string | null;
  /** Null after the person was erased. */
  readonly text: string | null;
  readonly at: Date;
  readonly setAside: boolean;
};

/** A line of a list. */
export type RequestLine = {
  readonly id: RequestId;
  readonly number: RequestNumber;
  readonly accountId: string | null;
  readonly locale: Locale;
  readonly subject: string | null;
  readonly email: Email | null;
  readonly createdAt: Date;
  readonly latestAt: Date;
  readonly waitingSince: Date | null;
  /** Until when it is answered (clause 4.1); null when nothing waits. */
  readonly answerBy: Date | null;
  readonly begunBy: 'person' | 'staff';
  /** Staff wrote, and the person has not opened the thread since. */
  readonly newAnswer: boolean;
};
export type SupportRequest = RequestLine & { readonly letters: readonly Letter[] };

export const LONGEST = { subject: 150, text: 5000 } as const;
const SHORTEST_TEXT = 10;

/** What was typed, and is shown again when something is wrong. */
export type Question = { readonly subject: string; readonly text: string; readonly email: string };
export const emptyQuestion: Question = { subject: '', text: '', email: '' };
export type QuestionFault = 'no-subject' | 'long-subject' | 'short-text' | 'long-text' | 'no-email';
export type AskedQuestion = { readonly subject: string; readonly text: string; readonly email: Email };

/** `known` is the address of the account; a guest types one. */
export function parseQuestion(typed: Question, known: Email | null): Result<AskedQuestion, QuestionFault[]> {
  const subject = typed.subject.replace(/\s+/g, ' ').trim();
  const text = parseLetter(typed.text);
  const email = known ? ok(known) : parseEmail(typed.email);
  const faults: QuestionFault[] = [];
  if (subject === '') faults.push('no-subject');
  if (subject.length > LONGEST.subject) faults.push('long-subject');
  if (!text.ok) faults.push(text.refusal);
  if (!email.ok) faults.push('no-email');
  if (faults.length > 0 || !text.ok || !email.ok) return refuse(faults);
  return ok({ subject, text: text.value, email: email.value });
}

export function parseLetter(typed: string): Result<string, 'short-text' | 'long-text'> {
  const text = typed.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
  if (text.length < SHORTEST_TEXT) return refuse('short-text');
  return text.length > LONGEST.text ? refuse('long-text') : ok(text);
}

/** `('2026', 123n)` -> `Қ-2026-000123`; one sequence through the years, gaps allowed. */
export const requestNumber = (year: string, serial: bigint): RequestNumber =>
  `Қ-${year}-${String(serial).padStart(6, '0')}` as RequestNumber;

/** As typed into a search box or an address: small letters and the Russian К are forgiven. */
export function parseRequestNumber(text: string): RequestNumber | null {
  const found = /^[қкk]\s*-?\s*(\d{4})\s*-\s*(\d{1,9})$/i.exec(text.trim());
  return found ? requestNumber(found[1]!, BigInt(found[2]!)) : null;
}

/** `written`: staff wrote, and nobody has since. */
export type RequestState = 'waiting' | 'answered' | 'set-aside' | 'written';
/** How the thread stands, for the person and for staff. */
export function stateOf(
  request: Pick<RequestLine, 'waitingSince' | 'begunBy' | 'createdAt' | 'latestAt'> & { readonly letters?: readonly Letter[] },
): RequestState {
  if (request.waitingSince) return 'waiting';
  if (request.begunBy === 'staff' && request.latestAt.getTime() === request.createdAt.getTime()) return 'written';
  return request.letters?.at(-1)?.author === 'person' ? 'set-aside' : 'answered';
}
