import type { CivilDate } from '#kernel/civil-date.ts';
import { tiyn, type Tiyn } from '#kernel/tiyn.ts';
import { contractById, type OfficialPaper } from '#contracts';
import type { Db, Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { correctionByFile, correctionsOf } from './correction.sql.ts';
import { correctionNumber } from './correction.ts';
import { actNumber, type Rendering, type SeatsAct, type StatedSeat } from './act.ts';

/** Whoever asks for an act of a contract waits here for those before them. */
export async function lockSeatsOf(tx: Tx, contractId: string): Promise<void> {
  await tx.selectFrom('seats.seat').select('id').where('contract_id', '=', contractId).orderBy('no').forUpdate().execute();
}

export type NewSeatsAct = Omit<SeatsAct, 'id' | 'seats' | 'corrections'> & {
  readonly accountId: string;
  readonly seats: readonly StatedSeat[];
};

/** The key of each seat lets it into one act only. */
export async function insertAct(tx: Tx, act: NewSeatsAct): Promise<string> {
  const { id } = await tx
    .insertInto('seats.act')
    .values({
      contract_id: act.contractId,
      no: act.no,
      day: act.day,
      amount: act.amount,
      vat_amount: act.vat,
      asked_by: act.askedBy,
      account_id: act.accountId,
      organisation_version_id: act.organisationVersionId,
      provider_id: act.providerId,
      file_id: act.fileId,
      size: act.size,
      made_at: act.madeAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = act.seats.map(({ seatId, how, day, worth }) => ({ seat_id: seatId, act_id: id, how, day, worth }));
  await tx.insertInto('seats.act_seat').values(rows).execute();
  return id;
}

/** The acts of a contract, the first first. */
export async function actsOf(db: Db, contractId: string): Promise<SeatsAct[]> {
  const acts = await db.selectFrom('seats.act').selectAll().where('contract_id', '=', contractId).orderBy('no').execute();
  const seats = await db
    .selectFrom('seats.act_seat as one')
    .innerJoin('seats.act as act', 'act.id', 'one.act_id')
    .innerJoin('seats.seat as seat', 'seat.id', 'one.seat_id')
    .select(['one.act_id', 'one.how', 'one.day', 'one.worth', 'seat.no'])
    .where('act.contract_id', '=', contractId)
    .orderBy('seat.no')
    .execute();
  const corrections = await correctionsOf(db, contractId);
  return acts.map((act) => ({
    id: act.id,
    contractId: act.contract_id,
    no: act.no,
    day: act.day as CivilDate,
    seats: seats
      .filter((one) => one.act_id === act.id)
      .map((one, _at, own) => ({
        no: one.no,
        how: one.how as Rendering,
        day: one.day as CivilDate,
        worth: tiyn(one.worth ?? act.amount / BigInt(own.length)),
      })),
    amount: act.amount as Tiyn,
    vat: act.vat_amount as Tiyn | null,
    askedBy: act.asked_by as SeatsAct['askedBy'],
    organisationVersionId: act.organisation_version_id,
    providerId: act.provider_id,
    fileId: act.file_id as FileId,
    size: act.size,
    madeAt: act.made_at,
    corrections: corrections.get(act.id) ?? [],
  }));
}

export async function actOf(db: Db, contractId: string, no: string): Promise<SeatsAct | null> {
  return (await actsOf(db, contractId)).find((one) => String(one.no) === no) ?? null;
}

/** The stored file of an act (`2`), or of its first correction (`2.1`), with the number it is called by. */
export async function actFileOf(
  db: Db,
  { id, number }: { readonly id: string; readonly number: string },
  named: string,
): Promise<{ readonly number: string; readonly fileId: FileId } | null> {
  const [no = '', correction] = named.split('.');
  const act = await actOf(db, id, no);
  if (!act) return null;
  const own = actNumber(number, act.no);
  if (correction === undefined) return { number: own, fileId: act.fileId };
  const found = act.corrections.find((one) => String(one.no) === correction);
  return found ? { number: correctionNumber(own, found.no), fileId: found.fileId } : null;
}

/** The act, or the correction of one, that has exactly these bytes. */
export async function actByFile(db: Db, fileId: FileId): Promise<OfficialPaper | null> {
  const row = await db.selectFrom('seats.act').select(['contract_id', 'no', 'day']).where('file_id', '=', fileId).executeTakeFirst();
  const contract = row && (await contractById(db, row.contract_id));
  if (!row || !contract) return correctionByFile(db, fileId);
  return { kind: 'seats-act', number: actNumber(contract.number, row.no), day: row.day as CivilDate };
}
