import type { LegalKind } from '#offer';

/** What staff type to publish: the document and the number it will get, so that nobody confirms another version. */
export const confirmationOf = (kind: LegalKind, no: number): string => `${kind} ${no}`;
