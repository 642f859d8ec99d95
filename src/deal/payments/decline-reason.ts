/** Why a bank declined, in groups a person can act on. */
export const declineReasons = [
  'funds',
  'limit',
  'card-data',
  'card-expired',
  'issuer',
  'blocked',
  'secure-code',
  'technical',
  'page-expired',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

const GROUPS: Readonly<Record<Exclude<DeclineReason, 'other'>, readonly string[]>> = {
  funds: ['5051'],
  limit: ['5061', '5065', '5303'],
  'card-data': ['5013', '5014', '5082'],
  'card-expired': ['5054'],
  issuer: ['5001', '5005', '5019', '5057', '5204'],
  blocked: ['5034', '5041', '5043', '5059', '5300'],
  'secure-code': ['5206', '5207'],
  technical: ['3006', '3007', '5030', '5091', '5092', '5096'],
  'page-expired': ['3004'],
};

/** Codes of TipTop Pay (reference C4); an unknown code is no reason to guess. */
export function declineReason(code: string | null): DeclineReason {
  const found = Object.entries(GROUPS).find(([, codes]) => code !== null && codes.includes(code));
  return (found?.[0] as DeclineReason | undefined) ?? 'other';
}
