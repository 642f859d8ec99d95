import type { StaffRole } from '#people';

/** Acts that bind the provider, move money or reach a person, and the kinds of staff that may do each; administrators all. */
export const rights = {
  'publish-legal-version': ['lawyer'],
  'publish-price-list': ['manager', 'accountant'],
  'change-provider': ['lawyer', 'accountant'],
  'write-to-learner': ['manager', 'accountant', 'data-officer'],
  'refuse-application': ['lawyer', 'manager'],
  'publish-answer-time': ['manager'],
  'decide-odd-payment': ['accountant'],
  'offer-acceptance': ['manager', 'lawyer'],
  'make-act': ['manager', 'accountant'],
  'take-evidence': ['lawyer'],
  conduct: ['lawyer'],
  'keep-outage': ['manager'],
  'keep-force-majeure': ['lawyer'],
  'read-books': ['accountant'],
  'load-registry': ['accountant'],
  'take-statement': ['accountant'],
  'switch-invoices': ['accountant'],
  'open-refund': ['lawyer', 'accountant', 'manager'],
  'decide-refund-ground': ['lawyer'],
  'decide-refund-money': ['accountant'],
  'publish-refund-rule': ['lawyer'],
} as const satisfies Record<string, readonly Exclude<StaffRole, 'administrator'>[]>;
export type OfficeAct = keyof typeof rights;

export function mayDo(act: OfficeAct, roles: readonly StaffRole[]): boolean {
  const allowed: readonly StaffRole[] = rights[act];
  return roles.some((role) => role === 'administrator' || allowed.includes(role));
}
