import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Brand } from './brand.ts';
import { ok, refuse, type Result } from './result.ts';

/** A Kazakhstan phone number in E.164: `+77xxxxxxxxx`. */
export type Phone = Brand<string, 'Phone'>;
export type PhoneRefusal = 'not-a-phone' | 'not-kazakhstan';

/** Accepts `8 7xx ...`, `+7 (7xx) ...`, `7xx ...`; `+7 9xx` is Russia and refused by name. */
export function parsePhone(text: string): Result<Phone, PhoneRefusal> {
  const trimmed = text.replace(/[\u00a0\s]+/g, ' ').trim();
  if (trimmed.length > 40 || !/^[+\d\s().\-\u2010-\u2014]+$/.test(trimmed)) return refuse('not-a-phone');
  const parsed = parsePhoneNumberFromString(trimmed, 'KZ');
  if (!parsed?.isPossible()) return refuse('not-a-phone');
  if (!parsed.number.startsWith('+77')) return refuse('not-kazakhstan');
  return parsed.isValid() ? ok(parsed.number as unknown as Phone) : refuse('not-a-phone');
}

/** `+7 7xx xxx xx xx`. */
export const phoneText = (phone: Phone): string => phone.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7 $1 $2 $3 $4');

/** `+7 7•• ••• •• 45`. */
export const phoneMasked = (phone: Phone): string => `+7 7•• ••• •• ${phone.slice(-2)}`;
