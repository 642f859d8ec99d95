import { actsUnder, contractByNumber, mayUnder, type ActsAs, type Contract, type ContractRight } from '#contracts';
import type { AccountId } from '#people';
import { missing, refused, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';

/** A contract under which the visitor stands now. */
export type OwnContract = { readonly accountId: AccountId; readonly contract: Contract; readonly as: ActsAs };

/** The contract of an address, to whoever has this right under it; somebody else's is as unknown here as none at all. */
export async function atOwnContract(
  visit: Visit,
  accountId: AccountId,
  right: ContractRight,
  answer: (held: OwnContract) => Answer | Promise<Answer>,
): Promise<Answer> {
  const contract = await contractByNumber(visit.platform.db, visit.params['number'] ?? '');
  return contract ? atContract(visit, { accountId, contract, right }, answer) : missing();
}

export async function atContract(
  visit: Visit,
  { accountId, contract, right }: Omit<OwnContract, 'as'> & { readonly right: ContractRight },
  answer: (held: OwnContract) => Answer | Promise<Answer>,
): Promise<Answer> {
  const as = await actsUnder(visit.platform.db, contract, accountId);
  if (as === null) return missing();
  return mayUnder(as, right) ? answer({ accountId, contract, as }) : refused(403);
}
