import { locales, type Locale, type Trilingual } from '#kernel/locale.ts';
import { isAskedKind, type LegalKind } from '#offer';

/** Names of the box and of the reason's three fields. */
export const MATERIAL = 'asks-again';
export const reasonField = (locale: Locale): string => `reason-${locale}`;

export type TypedMaterial = { readonly ticked: boolean; readonly reasons: Trilingual };
export const notMaterial: TypedMaterial = { ticked: false, reasons: { kk: '', ru: '', en: '' } };

/** The offer is accepted by paying and a first version amends nothing: neither can ask again. */
export const mayAskAgain = (kind: LegalKind, no: number): boolean => isAskedKind(kind) && no > 1;

export type MaterialFault = { readonly field: string; readonly fault: 'no-reason' | 'not-ticked' };

/** A reason without the box is a slip that could never be mended afterwards, so it is asked about. */
export function materialFaults({ ticked, reasons }: TypedMaterial): MaterialFault[] {
  if (ticked) return locales.filter((one) => reasons[one] === '').map((one) => ({ field: reasonField(one), fault: 'no-reason' as const }));
  return locales.some((one) => reasons[one] !== '') ? [{ field: MATERIAL, fault: 'not-ticked' }] : [];
}
