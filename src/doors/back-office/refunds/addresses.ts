/** Neutral addresses of refunds in the office. */
export const refundPaths = {
  list: '/office/refunds',
  rules: '/office/refunds/rules',
  one: (number: string) => `/office/refunds/${encodeURIComponent(number)}`,
  ground: (number: string) => `/office/refunds/${encodeURIComponent(number)}/ground`,
  money: (number: string) => `/office/refunds/${encodeURIComponent(number)}/money`,
  decision: (number: string, step: number) => `/office/refunds/${encodeURIComponent(number)}/decisions/${step}`,
  ofContract: (number: string) => `/office/contracts/${encodeURIComponent(number)}/refund`,
  disputeOf: (number: string) => `/office/contracts/${encodeURIComponent(number)}/dispute`,
  disputes: '/office/refunds?which=disputes',
  disputeOfMoney: '/office/disputes',
  dispute: (id: string) => `/office/disputes/${id}`,
} as const;
