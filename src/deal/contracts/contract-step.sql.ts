import type { Actor } from '#platform/journal.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { ContractId } from './contract.ts';
import type { ContractState, Standing } from './contract-state.ts';

/** A step as it was taken; rows are added, never changed. `reference` names what led to it: a payment, a case, a decision. */
export type ContractStep = {
  readonly no: number;
  readonly from: ContractState | null;
  readonly to: ContractState;
  readonly reason: string;
  readonly reference: string | null;
  readonly actor: Actor;
  readonly at: Date;
};

/** A second step of the same number is refused by the key, one that the table does not know by its foreign key. */
export async function insertSteps(tx: Tx, contractId: string, ...steps: readonly ContractStep[]): Promise<void> {
  await tx
    .insertInto('contracts.step')
    .values(
      steps.map((step) => ({
        contract_id: contractId,
        no: step.no,
        from_state: step.from,
        to_state: step.to,
        reason: step.reason,
        reference: step.reference,
        actor_kind: step.actor.kind,
        actor_id: step.actor.id ?? null,
        at: step.at,
      })),
    )
    .execute();
}

/** Serialises the movers of one contract, so that the later sees the earlier's step. False: no such contract. */
export async function lockContract(tx: Tx, contractId: string): Promise<boolean> {
  const row = await tx.selectFrom('contracts.contract').select('id').where('id', '=', contractId).forNoKeyUpdate().executeTakeFirst();
  return row !== undefined;
}

export async function contractStanding(db: Db, contractId: string): Promise<Standing | null> {
  const row = await db
    .selectFrom('contracts.step')
    .select(['no', 'from_state', 'to_state', 'at'])
    .where('contract_id', '=', contractId)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    (row && {
      no: row.no,
      from: row.from_state as ContractState | null,
      state: row.to_state as ContractState,
      since: row.at,
    }) ??
    null
  );
}

/** Where the contract stands now; null: there is no such contract. */
export async function contractState(db: Db, contractId: string): Promise<ContractState | null> {
  return (await contractStanding(db, contractId))?.state ?? null;
}

/** All steps, the first first. */
export async function contractSteps(db: Db, contractId: string): Promise<ContractStep[]> {
  const rows = await db
    .selectFrom('contracts.step')
    .select(['no', 'from_state', 'to_state', 'reason', 'reference', 'actor_kind', 'actor_id', 'at'])
    .where('contract_id', '=', contractId)
    .orderBy('no')
    .execute();
  return rows.map((row) => ({
    no: row.no,
    from: row.from_state as ContractState | null,
    to: row.to_state as ContractState,
    reason: row.reason,
    reference: row.reference,
    actor: { kind: row.actor_kind, ...(row.actor_id ? { id: row.actor_id } : {}) } as Actor,
    at: row.at,
  }));
}

/** Contracts that were concluded by a build which knew no steps, while a newer one had been installed already. */
export async function unsteppedContracts(db: Db, most: number): Promise<ContractId[]> {
  const rows = await db
    .selectFrom('contracts.contract as contract')
    .select('contract.id')
    // Steps are older than contracts with seats.
    .where('contract.seats', 'is', null)
    .where((one) =>
      one.not(one.exists(one.selectFrom('contracts.step as step').select('step.no').whereRef('step.contract_id', '=', 'contract.id'))),
    )
    .orderBy('contract.recorded_at')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id as ContractId);
}
