import type { CivilDate } from '#kernel/civil-date.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import { contractById, type OfficialPaper } from '#contracts';
import type { Db, Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { actNumber } from './act.ts';
import { correctionNumber, type ActCorrection, type CorrectedSeat } from './correction.ts';

export type NewCorrection = Omit<ActCorrection, 'seats'> & {
  readonly actId: string;
  readonly seats: readonly CorrectedSeat[];
  readonly staffId: string;
  readonly organisationVersionId: string;
  readonly providerId: string;
};

export async function insertCorrection(tx: Tx, one: NewCorrection): Promise<void> {
  const { id } = await tx
    .insertInto('seats.act_correction')
    .values({
      act_id: one.actId,
      no: one.no,
      day: one.day,
      less: one.less,
      vat_less: one.vatLess,
      by_staff: one.staffId,
      organisation_version_id: one.organisationVersionId,
      provider_id: one.providerId,
      file_id: one.fileId,
      size: one.size,
      made_at: one.madeAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = one.seats.map(({ seatId, was, now }) => ({ correction_id: id, seat_id: seatId, was, now }));
  await tx.insertInto('seats.corrected_seat').values(rows).execute();
}

/** The corrective acts of a contract by the act they correct, the first first. */
export async function correctionsOf(db: Db, contractId: string): Promise<ReadonlyMap<string, readonly ActCorrection[]>> {
  const rows = await db
    .selectFrom('seats.act_correction as one')
    .innerJoin('seats.act as act', 'act.id', 'one.act_id')
    .selectAll('one')
    .where('act.contract_id', '=', contractId)
    .orderBy('one.no')
    .execute();
  const seats = await db
    .selectFrom('seats.corrected_seat as one')
    .innerJoin('seats.seat as seat', 'seat.id', 'one.seat_id')
    .select(['one.correction_id', 'one.was', 'one.now', 'seat.no'])
    .where('seat.contract_id', '=', contractId)
    .orderBy('seat.no')
    .execute();
  const made = rows.map((row): [string, ActCorrection] => [
    row.act_id,
    {
      no: row.no,
      day: row.day as CivilDate,
      seats: seats.filter((seat) => seat.correction_id === row.id).map(({ no, was, now }) => ({ no, was: was as Tiyn, now: now as Tiyn })),
      less: row.less as Tiyn,
      vatLess: row.vat_less as Tiyn | null,
      fileId: row.file_id as FileId,
      size: row.size,
      madeAt: row.made_at,
    },
  ]);
  return new Map([...new Set(made.map(([actId]) => actId))].map((id) => [id, made.flatMap(([of, one]) => (of === id ? [one] : []))]));
}

/** The corrective act that has exactly these bytes. */
export async function correctionByFile(db: Db, fileId: FileId): Promise<OfficialPaper | null> {
  const row = await db
    .selectFrom('seats.act_correction as one')
    .innerJoin('seats.act as act', 'act.id', 'one.act_id')
    .select(['act.contract_id', 'act.no as act_no', 'one.no', 'one.day'])
    .where('one.file_id', '=', fileId)
    .executeTakeFirst();
  const contract = row && (await contractById(db, row.contract_id));
  if (!row || !contract) return null;
  return { kind: 'seats-act', number: correctionNumber(actNumber(contract.number, row.act_no), row.no), day: row.day as CivilDate };
}
