import type { Brand } from './brand.ts';
import { checkDigit } from './kz-check-digit.ts';
import { ok, refuse, type Result } from './result.ts';

/** A business identification number: YYMM, type 4-6, division 0-3, serial, check digit. */
export type Bin = Brand<string, 'Bin'>;
export type BinRefusal = 'not-12-digits' | 'bad-month' | 'bad-type' | 'bad-division' | 'bad-check-digit';

export function parseBin(text: string): Result<Bin, BinRefusal> {
  const digits = text.replace(/[\s\-\u2010-\u2014\u00a0]/g, '');
  if (!/^[0-9]{12}$/.test(digits)) return refuse('not-12-digits');
  const month = Number(digits.slice(2, 4));
  if (month < 1 || month > 12) return refuse('bad-month');
  if (!'456'.includes(digits[4]!)) return refuse('bad-type');
  if (!'0123'.includes(digits[5]!)) return refuse('bad-division');
  if (checkDigit(digits.slice(0, 11)) !== Number(digits[11])) return refuse('bad-check-digit');
  return ok(digits as Bin);
}
