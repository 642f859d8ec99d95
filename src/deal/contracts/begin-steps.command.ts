import type { Tx } from '#platform/database.ts';
import { contractById } from './contract.sql.ts';
import { contractStanding, insertSteps, lockContract } from './contract-step.sql.ts';
import { journalStep } from './move-contract.command.ts';

/** The first steps of a contract that has none: as they would have been written when it was concluded. False: it has some. */
export async function beginSteps(
  tx: Tx,
  contractId: string,
  opened: { readonly reference: string; readonly at: Date } | null,
): Promise<boolean> {
  if (!(await lockContract(tx, contractId)) || (await contractStanding(tx, contractId))) return false;
  const { captureId, accountId, recordedAt } = (await contractById(tx, contractId))!;
  const customer = { kind: 'person', id: accountId } as const;
  await insertSteps(tx, contractId, {
    no: 1,
    from: null,
    to: 'concluded',
    reason: 'paid',
    reference: captureId,
    actor: customer,
    at: recordedAt,
  });
  if (!opened) return true;
  const step = { no: 2, from: 'concluded', to: 'in-service', reason: 'opened', actor: { kind: 'system' }, ...opened } as const;
  await insertSteps(tx, contractId, step);
  await journalStep(tx, contractId, step);
  return true;
}
