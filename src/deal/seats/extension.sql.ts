import type { Db, Tx } from '#platform/database.ts';
import type { SeatExtension, SeatId } from './seat.ts';

/** False: the seat was extended on this ground before. */
export async function insertSeatExtension(tx: Tx, extension: SeatExtension): Promise<boolean> {
  const done = await tx
    .insertInto('seats.extension')
    .values({
      seat_id: extension.seatId,
      ground: extension.ground,
      ground_ref: extension.groundRef,
      days: extension.days,
      granted_at: extension.grantedAt,
      granted_by: extension.grantedBy,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function extensionsOfSeat(db: Db, seatId: SeatId): Promise<SeatExtension[]> {
  const rows = await db.selectFrom('seats.extension').selectAll().where('seat_id', '=', seatId).orderBy('granted_at').execute();
  return rows.map((row) => ({
    seatId,
    ground: row.ground as SeatExtension['ground'],
    groundRef: row.ground_ref,
    days: row.days,
    grantedAt: row.granted_at,
    grantedBy: row.granted_by,
  }));
}

/** What was given to the seats of a contract that are nobody's yet; one line a ground, as for courses. */
export async function extensionsOfUnclaimed(db: Db, contractId: string): Promise<GivenToSeats[]> {
  const rows = await db
    .selectFrom('seats.v_extension')
    .select((of) => ['ground', 'ground_ref', 'days', of.fn.min('granted_at').as('granted_at'), of.fn.countAll<string>().as('seats')])
    .where('contract_id', '=', contractId)
    .groupBy(['ground', 'ground_ref', 'days'])
    .orderBy('granted_at')
    .execute();
  return rows.map((row) => ({
    ground: row.ground as SeatExtension['ground'],
    groundRef: row.ground_ref!,
    days: row.days!,
    grantedAt: row.granted_at!,
    seats: Number(row.seats),
  }));
}
export type GivenToSeats = Pick<SeatExtension, 'ground' | 'groundRef' | 'days' | 'grantedAt'> & { readonly seats: number };
