import type { Brand } from '#kernel/brand.ts';
import { token, type Random } from '#kernel/random.ts';

/** Printed beside the number: eight signs of Crockford's alphabet (no I, L, O, U), 40 bits of chance. */
export type CheckCode = Brand<string, 'CheckCode'>;
/** In the QR code: 128 bits of chance, 22 signs of base64url. Who has it has the paper in hand. */
export type CertificateToken = Brand<string, 'CertificateToken'>;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

export function newCheckCode(random: Random): CheckCode {
  // 256 is a multiple of 32: each sign is equally likely.
  return [...random.bytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]!).join('') as CheckCode;
}

export const newToken = (random: Random): CertificateToken => token(random, 16) as CertificateToken;

export const isToken = (text: string): text is CertificateToken => /^[\w-]{22}$/.test(text);

/** `7F3K9Q2M` -> `7F3K-9Q2M`, as papers and pages print it. */
export const checkCodeText = (code: CheckCode): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** As it was typed: any case, spaces and dashes, O for 0, I and L for 1, Cyrillic letters of the same look. */
export function parseCheckCode(text: string): CheckCode | null {
  const signs = [
    ...text
      .normalize('NFC')
      .toUpperCase()
      .replace(/[\s\p{Pd}]/gu, ''),
  ].map((sign) => READ_AS[sign] ?? sign);
  const fits = signs.length === LENGTH && signs.every((sign) => ALPHABET.includes(sign));
  return fits ? (signs.join('') as CheckCode) : null;
}

const READ_AS: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  Һ: 'H',
  К: 'K',
  М: 'M',
  О: '0',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  Ү: 'Y',
  Ѕ: 'S',
  І: '1',
  З: '3',
};
