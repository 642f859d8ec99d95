import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database.ts';
import { journal, type Actor } from '#platform/journal.ts';
import { mayMove, type ContractState, type MoveRefusal } from './contract-state.ts';
import { contractStanding, insertSteps, lockContract, type ContractStep } from './contract-step.sql.ts';

/** Why a contract moves: a short code (`violation`, `deemed-accepted`), and what can be looked up behind it. */
export type Move = { readonly reason: string; readonly reference: string | null; readonly actor: Actor; readonly at: Date };

/** One step, in the caller's transaction and behind the contract's lock; what the table does not know is refused here and by the database. */
export async function moveContract(tx: Tx, contractId: string, to: ContractState, move: Move): Promise<Result<ContractStep, MoveRefusal>> {
  const standing = (await lockContract(tx, contractId)) ? await contractStanding(tx, contractId) : null;
  if (!standing) return refuse({ kind: 'no-such-contract' });
  const allowed = mayMove(standing, to);
  if (!allowed.ok) return allowed;
  const step: ContractStep = { no: standing.no + 1, from: standing.state, to, ...move };
  await insertSteps(tx, contractId, step);
  await journalStep(tx, contractId, step);
  return ok(step);
}

export const journalStep = (tx: Tx, contractId: string, { from, to, reason, reference, actor, at }: ContractStep): Promise<void> =>
  journal(tx, { event: `contract.${to}`, subject: { kind: 'contract', id: contractId }, actor, at, facts: { from, reason, reference } });
