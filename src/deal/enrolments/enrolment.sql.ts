import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { ProgrammeId, ProgrammeVersionId } from '#catalogue';
import type { ClosedState, ContractId } from '#contracts';
import type { AccountId } from '#people';
import type { Enrolment, EnrolmentId, Extension, GivenExtension, NewEnrolment } from './enrolment.ts';
import { isOpen } from './term.ts';

/** Null: the contract has opened its enrolment before; the unique key lets only one in. */
export async function insertEnrolment(tx: Tx, enrolment: NewEnrolment): Promise<EnrolmentId | null> {
  const row = await tx
    .insertInto('enrolments.enrolment')
    .values({
      account_id: enrolment.accountId,
      programme_id: enrolment.programmeId,
      programme_version_id: enrolment.programmeVersionId,
      contract_id: enrolment.contractId,
      seat_no: enrolment.seatNo ?? null,
      opened_at: enrolment.openedAt,
      access_days: enrolment.accessDays,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row ? (row.id as EnrolmentId) : null;
}

/** Serialises what happens to one enrolment (two tabs finishing the last two steps must see each other). */
export async function lockEnrolment(tx: Tx, id: EnrolmentId): Promise<void> {
  await tx.selectFrom('enrolments.enrolment').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow();
}

/** False: the term was extended on this ground before. */
export async function insertExtension(tx: Tx, extension: Extension): Promise<boolean> {
  const done = await tx
    .insertInto('enrolments.extension')
    .values({
      enrolment_id: extension.enrolmentId,
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

/** Why the courses of a contract are open longer than was agreed; one line a ground, however many seats it reached. */
export async function extensionsOfContract(db: Db, contractId: ContractId): Promise<GivenExtension[]> {
  const rows = await db
    .selectFrom('enrolments.extension as extension')
    .innerJoin('enrolments.enrolment as enrolment', 'enrolment.id', 'extension.enrolment_id')
    .select(['extension.ground', 'extension.ground_ref', 'extension.days'])
    .select([sql<Date>`min(extension.granted_at)`.as('granted_at'), sql<number>`count(*)::int`.as('courses')])
    .where('enrolment.contract_id', '=', contractId)
    .groupBy(['extension.ground', 'extension.ground_ref', 'extension.days'])
    .orderBy('granted_at')
    .execute();
  return rows.map((row) => ({
    ground: row.ground as Extension['ground'],
    groundRef: row.ground_ref,
    days: row.days,
    grantedAt: row.granted_at,
    courses: row.courses,
  }));
}

export async function enrolmentsOf(db: Db, accountId: string): Promise<Enrolment[]> {
  const rows = await selectAccess(db).where('account_id', '=', accountId).orderBy('opened_at', 'desc').execute();
  return rows.map(enrolmentFrom);
}

export async function enrolmentById(db: Db, id: EnrolmentId): Promise<Enrolment | null> {
  const row = await selectAccess(db).where('enrolment_id', '=', id).executeTakeFirst();
  return row ? enrolmentFrom(row) : null;
}

/** The course a person's own contract opened; of a contract with seats there is none but the seats' own. */
export async function enrolmentByContract(db: Db, contractId: ContractId, seatNo: number | null = null): Promise<Enrolment | null> {
  const row = await selectAccess(db)
    .where('enrolment_id', 'in', (of) =>
      of
        .selectFrom('enrolments.enrolment')
        .select('id')
        .where('contract_id', '=', contractId)
        .where('seat_no', seatNo === null ? 'is' : '=', seatNo),
    )
    .executeTakeFirst();
  return row ? enrolmentFrom(row) : null;
}

/** The courses that were opened on seats of a contract, by the seat's number. */
export async function seatEnrolments(db: Db, contractId: string): Promise<ReadonlyMap<number, Enrolment>> {
  const rows = await selectAccess(db).where('contract_id', '=', contractId).where('seat_no', 'is not', null).execute();
  return new Map(rows.map((row) => [row.seat_no!, enrolmentFrom(row)]));
}

/** Said before paying: you already have this programme. */
export async function hasLiveEnrolment(db: Db, accountId: string, programmeId: ProgrammeId, now: Date): Promise<boolean> {
  const rows = await selectAccess(db).where('account_id', '=', accountId).where('programme_id', '=', programmeId).execute();
  return rows.some((row) => isOpen(enrolmentFrom(row).term, now));
}

const selectAccess = (db: Db) =>
  db
    .selectFrom('enrolments.v_access')
    .select([
      'enrolment_id',
      'account_id',
      'programme_id',
      'programme_version_id',
      'contract_id',
      'opened_at',
      'access_days',
      'extra_days',
      'closed_as',
      'closed_at',
      'seat_no',
    ]);

/** A row of `enrolments.v_access`, also as a part of a later room's wider read. */
export type AccessRow = {
  enrolment_id: string | null;
  account_id: string | null;
  programme_id: string | null;
  programme_version_id: string | null;
  contract_id: string | null;
  opened_at: Date | null;
  access_days: number | null;
  extra_days: number | null;
  closed_as: string | null;
  closed_at: Date | null;
  seat_no: number | null;
};

/** The types of a view say that every column may be null; in this one only the closure is. */
export function enrolmentFrom(row: AccessRow): Enrolment {
  return {
    id: row.enrolment_id as EnrolmentId,
    accountId: row.account_id as AccountId,
    programmeId: row.programme_id as ProgrammeId,
    programmeVersionId: row.programme_version_id as ProgrammeVersionId,
    contractId: row.contract_id as ContractId,
    seatNo: row.seat_no,
    term: {
      openedAt: row.opened_at!,
      accessDays: row.access_days!,
      extraDays: row.extra_days!,
      closed: row.closed_as && row.closed_at ? { as: row.closed_as as ClosedState, at: row.closed_at } : null,
    },
  };
}
