import type { Db } from '#platform/database.ts';

type Completed = { readonly contractId: string; readonly accountId: string; readonly completedAt: Date };

/** Courses completed under contracts in service whose acceptance was never offered, after the contract named, in a steady order. */
export async function completedUnoffered(db: Db, after: string | null, most: number): Promise<Completed[]> {
  const rows = await db
    .selectFrom('learning.v_completion as done')
    .innerJoin('enrolments.v_access as access', 'access.enrolment_id', 'done.enrolment_id')
    .innerJoin('contracts.v_state as standing', 'standing.contract_id', 'access.contract_id')
    .leftJoin('contracts.v_acceptance_offer as offer', 'offer.contract_id', 'access.contract_id')
    .select(['access.contract_id', 'access.account_id', 'done.completed_at'])
    .where('standing.state', '=', 'in-service')
    .where('offer.contract_id', 'is', null)
    // An organisation is offered acceptance once everybody on its seats has completed, and not by the first of them.
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('seats.v_seat as seat')
            .leftJoin('learning.v_completion as other', 'other.enrolment_id', 'seat.enrolment_id')
            .leftJoin('contracts.v_seat_state as own', (join) =>
              join.onRef('own.contract_id', '=', 'seat.contract_id').onRef('own.seat_no', '=', 'seat.no'),
            )
            .select('seat.seat_id')
            .whereRef('seat.contract_id', '=', 'access.contract_id')
            .where('other.enrolment_id', 'is', null)
            // A seat that was given back is waited for by nobody.
            .where((its) => its.or([its('own.state', 'is', null), its('own.state', 'in', ['in-service', 'suspended'])])),
        ),
      ),
    )
    .$if(after !== null, (query) => query.where('access.contract_id', '>', after))
    .orderBy('access.contract_id')
    .orderBy('done.completed_at')
    .limit(most)
    .execute();
  return rows.map((row) => ({ contractId: row.contract_id!, accountId: row.account_id!, completedAt: row.completed_at! }));
}
