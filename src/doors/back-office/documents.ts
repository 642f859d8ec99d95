import type { LegalKind } from '#offer';

/** What staff type to publish: the document and the number it will get, so that nobody confirms another version. */
export const confirmationOf = (name: string, no: number): string => `${name} ${no}`;

/** The short name of the address is taken too: every keyboard has its letters. */
export const isConfirmed = (
  typed: string,
  { kind, name, no }: { readonly kind: LegalKind; readonly name: string; readonly no: number },
): boolean => [kind, name].some((one) => typed.trim().replace(/\s+/g, ' ').toLowerCase() === confirmationOf(one, no).toLowerCase());
