import { book, ledgerOf } from '#ledger';
import type { Tx } from '#platform/database.ts';
import { contractById } from './contract.sql.ts';
import { onConcluded } from './entries.ts';

/** The entry of a contract's advance that the books lack, from the contract. False: it is there, or there is no such contract. */
export async function rebookContract(tx: Tx, contractId: string, at: Date): Promise<boolean> {
  const contract = await contractById(tx, contractId);
  if (!contract || (await ledgerOf(tx, { contractId })).some((one) => one.event === 'concluded')) return false;
  await book(tx, [onConcluded(contract)], at);
  return true;
}
