import type { Actor } from '#platform/journal.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { SeatStanding } from './seat-state.ts';

export type SeatStep = {
  readonly seatNo: number;
  readonly no: number;
  readonly from: SeatStanding;
  readonly to: SeatStanding;
  readonly reason: string;
  readonly reference: string | null;
  readonly actor: Actor;
  readonly at: Date;
};

/** A second step of the same number is refused by the key, one that the table does not know by its foreign key. */
export async function insertSeatStep(tx: Tx, contractId: string, step: SeatStep): Promise<void> {
  await tx
    .insertInto('contracts.seat_step')
    .values({
      contract_id: contractId,
      seat_no: step.seatNo,
      no: step.no,
      from_state: step.from,
      to_state: step.to,
      reason: step.reason,
      reference: step.reference,
      actor_kind: step.actor.kind,
      actor_id: step.actor.id ?? null,
      at: step.at,
    })
    .execute();
}

/** What seats of a contract went through by themselves, in order; a seat without a step lives as its contract does. */
export async function seatSteps(db: Db, contractId: string): Promise<ReadonlyMap<number, readonly SeatStep[]>> {
  const rows = await db
    .selectFrom('contracts.seat_step')
    .select(['seat_no', 'no', 'from_state', 'to_state', 'reason', 'reference', 'actor_kind', 'actor_id', 'at'])
    .where('contract_id', '=', contractId)
    .orderBy('seat_no')
    .orderBy('no')
    .execute();
  return Map.groupBy(
    rows.map((row) => ({
      seatNo: row.seat_no,
      no: row.no,
      from: row.from_state as SeatStanding,
      to: row.to_state as SeatStanding,
      reason: row.reason,
      reference: row.reference,
      actor: { kind: row.actor_kind, ...(row.actor_id ? { id: row.actor_id } : {}) } as Actor,
      at: row.at,
    })),
    (step) => step.seatNo,
  );
}

/** Where every seat that has moved by itself stands now. */
export async function seatStandings(db: Db, contractId: string): Promise<ReadonlyMap<number, SeatStanding>> {
  const steps = await seatSteps(db, contractId);
  return new Map([...steps].map(([no, all]) => [no, all.at(-1)!.to]));
}
