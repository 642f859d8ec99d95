import { membersOf, organisationVersion } from '#organisations';
import type { AccountId } from '#people';
import type { Db } from '#platform/database.ts';
import type { Contract } from './contract.ts';
import { actsAsRole, mayUnder, type ActsAs, type ContractRight } from './customer.ts';

type Whose = Pick<Contract, 'accountId' | 'organisationVersionId'>;

/** Everybody who stands under a contract now, and as whom: the person, or the organisation's members of this moment. */
async function actingUnder(db: Db, contract: Whose): Promise<ReadonlyMap<string, ActsAs>> {
  if (contract.organisationVersionId === null) return new Map([[contract.accountId, 'customer']]);
  const organisation = await organisationVersion(db, contract.organisationVersionId);
  const members = organisation ? await membersOf(db, organisation.id) : [];
  return new Map(members.filter((one) => one.endedAt === null).map((one) => [one.accountId, actsAsRole[one.role]]));
}

/** Null: to this person the contract is as unknown as none at all. */
export async function actsUnder(db: Db, contract: Whose, accountId: string): Promise<ActsAs | null> {
  return (await actingUnder(db, contract)).get(accountId) ?? null;
}

export async function mayActUnder(db: Db, contract: Whose, accountId: string, right: ContractRight): Promise<boolean> {
  const as = await actsUnder(db, contract, accountId);
  return as !== null && mayUnder(as, right);
}

/** Those who are the customer towards us now, the longest acting first: whoever is to be told something as the customer. */
export async function customersOf(db: Db, contract: Whose): Promise<AccountId[]> {
  return [...(await actingUnder(db, contract))].filter(([, as]) => as === 'customer').map(([id]) => id as AccountId);
}
