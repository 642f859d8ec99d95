import { below, type Random } from '#kernel/random.ts';

/** Six digits sent to an address. Five tries and a quarter of an hour leave a guesser one chance in 200 000. */
export const CODE_MINUTES = 15;
export const CODE_TRIES = 5;
/** Another letter not sooner than this. */
export const RESEND_SECONDS = 60;

export const newCode = (random: Random): string => String(below(random, 1_000_000)).padStart(6, '0');

/** As typed from a letter: spaces and a dash in the middle are taken; null when it cannot be a code. */
export function codeTyped(text: string): string | null {
  const digits = text.replace(/[\s\-\u00a0\u2010-\u2014]/g, '');
  return /^[0-9]{6}$/.test(digits) ? digits : null;
}

/** What became of a typed code. */
export type CodeRefusal = 'wrong-code' | 'code-over';

/** An unguessable number for the address of a code page (UUID of version 4). */
export function newFlowNumber(random: Random): string {
  const bytes = Buffer.from(random.bytes(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const codeExpiry = (now: Date): Date => new Date(now.getTime() + CODE_MINUTES * 60_000);
