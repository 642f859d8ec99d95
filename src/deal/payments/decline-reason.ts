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
  funds: ['5051', '484'],
  limit: ['5061', '5065', '5303', '486', '488', '491', '528', '529'],
  'card-data': ['5013', '5014', '5082', '457', '459', '469', '471', '472', '501', '522'],
  'card-expired': ['5054', '478', '485'],
  issuer: ['5001', '5005', '5019', '5057', '5204', '462', '463', '466', '480', '487', '490', '495', '521', '523', '527'],
  blocked: ['5034', '5041', '5043', '5059', '5300', '465', '467', '479', '481', '482', '483', '489', '492', '524', '525'],
  'secure-code': ['5206', '5207', '455', '468', '473', '499'],
  technical: [
    '3006',
    '3007',
    '5030',
    '5091',
    '5092',
    '5096',
    '454',
    '456',
    '458',
    '460',
    '461',
    '464',
    '475',
    '476',
    '477',
    '493',
    '494',
    '496',
    '497',
    '498',
    '500',
    '502',
    '503',
    '526',
  ],
  'page-expired': ['3004'],
};

/** Codes of TipTop Pay (four digits, reference C4) and of Halyk ePay (three, A8); an unknown code is no reason to guess. */
export function declineReason(code: string | null): DeclineReason {
  const found = Object.entries(GROUPS).find(([, codes]) => code !== null && codes.includes(code));
  return (found?.[0] as DeclineReason | undefined) ?? 'other';
}
