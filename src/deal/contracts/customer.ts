import type { MemberRole } from '#organisations';

/** As whom a person stands under a contract: its customer, or one who sees to the seats of an organisation that is. */
export type ActsAs = 'customer' | 'manager';

/**
 * What may be done under a contract, and as whom. Clause 1.2.3: the customer of an organisation's contract is the
 * organisation, and who acts for it changes; whoever pressed Pay and acts for it no longer has no right left.
 */
export const contractRights = {
  see: ['customer', 'manager'],
  seats: ['customer', 'manager'],
  accept: ['customer'],
  refund: ['customer'],
  evidence: ['customer'],
} as const satisfies Record<string, readonly ActsAs[]>;
export type ContractRight = keyof typeof contractRights;

export const mayUnder = (as: ActsAs, right: ContractRight): boolean => (contractRights[right] as readonly ActsAs[]).includes(as);

/** A representative is the organisation itself towards us (offer 6: legal entities); a manager is not. */
export const actsAsRole: Readonly<Record<MemberRole, ActsAs>> = { representative: 'customer', manager: 'manager' };
