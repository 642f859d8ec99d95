import type { Bin } from '#kernel/bin.ts';
import type { Brand } from '#kernel/brand.ts';
import type { Trilingual } from '#kernel/locale.ts';
import type { Phone } from '#kernel/phone.ts';

export type ProviderId = Brand<string, 'ProviderId'>;

/** Offer 1.2.2: who teaches, as footer, offer, contract, invoice and certificate print it. */
export type Provider = Particulars & { readonly id: ProviderId; readonly inForceFrom: Date };

export type Particulars = {
  readonly name: Trilingual;
  readonly bin: Bin;
  readonly address: Trilingual;
  readonly bank: { readonly name: Trilingual; readonly bik: string; readonly iik: Iik };
  readonly phone: Phone;
  readonly email: string;
  readonly supportEmail: string;
  readonly signer: { readonly name: string; readonly position: Trilingual };
};

/** An account number of Kazakhstan (IBAN): KZ, two check digits, bank, account. */
export type Iik = Brand<string, 'Iik'>;

/** Spaces are taken; the check digits must fit (ISO 13616: the number turned round is 1 modulo 97). */
export function parseIik(text: string): Iik | null {
  const iik = text.replace(/\s/g, '').toUpperCase();
  if (!/^KZ[0-9]{2}[A-Z0-9]{16}$/.test(iik)) return null;
  const digits = (iik.slice(4) + iik.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n ? (iik as Iik) : null;
}
