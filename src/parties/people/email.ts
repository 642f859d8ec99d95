import { domainToASCII } from 'node:url';
import type { Brand } from '#kernel/brand.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';

/** An address mail can be sent to, in small letters: one mailbox is one account. */
export type Email = Brand<string, 'Email'>;

export function parseEmail(text: string): Result<Email, 'not-an-email'> {
  const typed = text.normalize('NFC').replace(/[\u200b-\u200f\u2060\ufeff\u00a0\s]/g, '');
  const at = typed.lastIndexOf('@');
  if (at < 1 || typed.length > 254) return refuse('not-an-email');
  const local = typed.slice(0, at).toLowerCase();
  const domain = domainToASCII(typed.slice(at + 1)).toLowerCase();
  if (local.length > 64 || !LOCAL.test(local) || !DOMAIN.test(domain) || domain.length > 190) return refuse('not-an-email');
  return ok(`${local}@${domain}` as Email);
}

/** `a•••@example.kz`: enough to recognise one's own address, too little to learn another's. */
export const emailMasked = (email: Email): string => email.replace(/^(.)[^@]*/, '$1•••');

/** RFC 5321 dot-string; quoted local parts and addresses by number are nobody's in practice. */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
