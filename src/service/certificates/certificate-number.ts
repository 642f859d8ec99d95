import type { Brand } from '#kernel/brand.ts';

/** `PD-2026-000418`: year of issue and place in that year's register, without gaps. */
export type CertificateNumber = Brand<string, 'CertificateNumber'>;

export const certificateNumber = (year: number, serial: number): CertificateNumber =>
  `PD-${year}-${String(serial).padStart(6, '0')}` as CertificateNumber;

/**
 * Reads a number as people type it off a paper: small letters, spaces, other dashes, Cyrillic look-alikes, no prefix,
 * leading zeros left out (`рd 2026 418`). Null: no number of ours looks like that.
 */
export function parseCertificateNumber(text: string): CertificateNumber | null {
  const match = /^(?:[PpРр][DdДд])?[\s\p{Pd}]*(20\d{2})(?:[\s\p{Pd}]+(\d{1,7})|(\d{6,7}))$/u.exec(text.normalize('NFC').trim());
  const serial = Number(match?.[2] ?? match?.[3] ?? 0);
  return match && serial > 0 ? certificateNumber(Number(match[1]), serial) : null;
}
