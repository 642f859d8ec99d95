import type { Brand } from './brand.ts';
import { almatyDay, parseCivilDate, yearsBetween, type CivilDate } from './civil-date.ts';
import { checkDigit } from './kz-check-digit.ts';
import { ok, refuse, type Result } from './result.ts';

/** An individual identification number: 12 digits with a right check digit. Proves spelling, not identity. */
export type Iin = Brand<string, 'Iin'>;
export type IinRefusal = 'not-12-digits' | 'bad-birth-date' | 'bad-century' | 'bad-check-digit';

/** Accepts spaces and hyphens; ASCII digits only. Offer 3.5; government decree 853 of 2003 for the layout. */
export function parseIin(text: string, now: Date): Result<Iin, IinRefusal> {
  const digits = text.replace(/[\s\-\u2010-\u2014\u00a0]/g, '');
  if (!/^[0-9]{12}$/.test(digits)) return refuse('not-12-digits');
  const century = CENTURIES[digits[6]!];
  if (century === undefined) return refuse('bad-century');
  const born = birthDay(digits, century);
  if (!born || born > almatyDay(now)) return refuse('bad-birth-date');
  if (checkDigit(digits.slice(0, 11)) !== Number(digits[11])) return refuse('bad-check-digit');
  return ok(digits as Iin);
}

/** Age in whole years, checked in passing and never stored (clauses.md 3.5). */
export function ageOf(iin: Iin, day: CivilDate): number {
  return yearsBetween(birthDay(iin, CENTURIES[iin[6]!]!)!, day);
}

/** `580101 300008`, for reading back: the weight of digit 11 is 0 mod 11, so a typo there passes the check. */
export const iinReadBack = (iin: Iin): string => `${iin.slice(0, 6)} ${iin.slice(6)}`;

/** `58••••••••08`. */
export const iinMasked = (iin: Iin): string => `${iin.slice(0, 2)}••••••••${iin.slice(10)}`;

const CENTURIES: Record<string, string> = { 1: '18', 2: '18', 3: '19', 4: '19', 5: '20', 6: '20' };

function birthDay(digits: string, century: string): CivilDate | null {
  const day = parseCivilDate(`${century}${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`);
  return day.ok ? day.value : null;
}
