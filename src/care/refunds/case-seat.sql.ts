import type { Db, Tx } from '#platform/database.ts';
import type { SeatArithmetic } from './arithmetic.ts';
import { endedStates, type CaseId, type CaseState } from './refund-case.ts';

/**
 * The seats of a case, with which of them the arithmetic knew as claimed. One that waits in another case, more of one than
 * its share, or one that was claimed in between, is refused by name.
 */
export async function insertCaseSeats(tx: Tx, id: CaseId, seats: readonly SeatArithmetic[], claimed: readonly number[]): Promise<void> {
  await tx
    .insertInto('refunds.case_seat')
    .values(seats.map((one) => ({ case_id: id, seat_no: one.no, share: one.price, amount: one.refund, claimed: claimed.includes(one.no) })))
    .execute();
}

export type NamedSeat = {
  readonly seatNo: number;
  readonly amount: bigint;
  readonly number: string;
  readonly state: CaseState;
  /** The case waits. */
  readonly open: boolean;
};

/** Every seat of a contract that a case names, ended ones too. */
export async function seatsInCases(db: Db, contractId: string): Promise<NamedSeat[]> {
  const rows = await db
    .selectFrom('refunds.case_seat as seat')
    .innerJoin('refunds.refund_case as c', 'c.id', 'seat.case_id')
    .select(['seat.seat_no', 'seat.amount', 'c.number', 'c.state'])
    .where('c.contract_id', '=', contractId)
    .execute();
  return rows.map((row) => {
    const state = row.state as CaseState;
    return { seatNo: row.seat_no, amount: row.amount, number: row.number, state, open: !endedStates.includes(state) };
  });
}

/** A case that names this seat waits or is being paid: nobody takes the seat meanwhile. */
export const refundOfSeatWaits = async (db: Db, { contractId, no }: { contractId: string; no: number }): Promise<boolean> =>
  (await seatsInCases(db, contractId)).some((one) => one.seatNo === no && one.open);
