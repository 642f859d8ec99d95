import type { Db, Tx } from '#platform/database.ts';
import type { Account } from '#ledger';
import type { Answered } from './books-rule.ts';
import type { Alarm, Correction, TypedCorrection } from './correction.ts';

type New = TypedCorrection & {
  readonly oddityId: string;
  readonly alarm: Alarm;
  readonly needsTwo: boolean;
  readonly reason: string;
  readonly staffId: string;
  readonly at: Date;
};

export async function insertCorrection(
  tx: Tx,
  { alarm, oddityId, debit, credit, amount, provider, needsTwo, reason, staffId, at }: New,
): Promise<string> {
  const { rule, about, difference, currency, contractId, seatNo } = alarm;
  const { id } = await tx
    .insertInto('reconciliation.correction')
    .values({
      oddity_id: oddityId,
      rule,
      about,
      difference,
      debit,
      credit,
      amount,
      currency,
      provider,
      contract_id: contractId,
      seat_no: seatNo,
      needs_two: needsTwo,
      reason,
      by_staff: staffId,
      at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The database lets no correction through by its own writer where two are needed. */
export async function insertBooked(tx: Tx, one: { correctionId: string; oddityId: string; staffId: string; at: Date }): Promise<void> {
  await tx
    .insertInto('reconciliation.correction_booked')
    .values({ correction_id: one.correctionId, oddity_id: one.oddityId, by_staff: one.staffId, at: one.at })
    .execute();
}

/** The latest that was written for the case: an earlier one that nobody let through is replaced by it. */
export async function correctionOf(db: Db, oddityId: string): Promise<Correction | null> {
  const row = await db
    .selectFrom('reconciliation.correction as one')
    .leftJoin('reconciliation.correction_booked as booked', 'booked.correction_id', 'one.id')
    .selectAll('one')
    .select('booked.at as booked_at')
    .where('one.oddity_id', '=', oddityId)
    .orderBy('one.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        debit: row.debit as Account,
        credit: row.credit as Account,
        amount: row.amount,
        currency: row.currency,
        provider: row.provider,
        contractId: row.contract_id,
        seatNo: row.seat_no,
        needsTwo: row.needs_two,
        reason: row.reason,
        staffId: row.by_staff,
        at: row.at,
        booked: row.booked_at !== null,
      }
    : null;
}

/** Differences that corrections have answered. */
export const answeredFaults = (db: Db): Promise<Answered[]> =>
  db
    .selectFrom('reconciliation.correction as one')
    .innerJoin('reconciliation.correction_booked as booked', 'booked.correction_id', 'one.id')
    .select(['one.rule', 'one.about', 'one.difference'])
    .execute();
