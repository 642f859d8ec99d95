import { sql } from 'kysely';
import type { Bin } from '#kernel/bin.ts';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Phone } from '#kernel/phone.ts';
import type { Db, Tx } from '#platform/database.ts';
import { insertMember } from './member.sql.ts';
import type { MemberRole } from './member.ts';
import type { Organisation, OrganisationId, OrganisationParticulars, OrganisationVersionId, OwnOrganisation } from './organisation.ts';

/** A new organisation with the person who entered it as the one who acts for it. */
export async function insertOrganisation(tx: Tx, accountId: string, now: Date): Promise<OrganisationId> {
  const { id } = await tx.insertInto('organisations.organisation').values({ created_at: now }).returning('id').executeTakeFirstOrThrow();
  await insertMember(tx, { organisationId: id, accountId, role: 'representative', addedBy: null, since: now });
  return id as OrganisationId;
}

/** Two tabs that save at once wait for each other. */
export async function lockOrganisation(tx: Tx, id: OrganisationId): Promise<void> {
  await tx.selectFrom('organisations.organisation').select('id').where('id', '=', id).forUpdate().execute();
}

export async function insertVersion(
  tx: Tx,
  version: OrganisationParticulars & { organisationId: OrganisationId; accountId: string; now: Date },
): Promise<OrganisationVersionId> {
  const { signer, bank, organisationId } = version;
  const attorney = signer.authority.by === 'power-of-attorney' ? signer.authority : null;
  const row = await tx
    .insertInto('organisations.version')
    .values({
      organisation_id: organisationId,
      no: sql`(select coalesce(max(no), 0) + 1 from organisations.version where organisation_id = ${organisationId})`,
      bin: version.bin,
      name_kk: version.name.kk,
      name_ru: version.name.ru,
      address: version.address,
      bank_name: bank?.name ?? null,
      bik: bank?.bik ?? null,
      iik: bank?.iik ?? null,
      signer_name: signer.name,
      signer_position: signer.position,
      authority: signer.authority.by,
      authority_no: attorney?.no ?? null,
      authority_date: attorney?.date ?? null,
      phone: version.phone,
      email: version.email,
      saved_at: version.now,
      saved_by: version.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id as OrganisationVersionId;
}

/** All versions, the latest first; none: no such organisation. */
export async function organisationHistory(db: Db, id: string): Promise<Organisation[]> {
  if (!UUID.test(id)) return [];
  return (await versions(db).where('organisation_id', '=', id).orderBy('no', 'desc').execute()).map(fromRow);
}

/** As it is now, to a person who acts for it; null: no such organisation, or not this person's. */
export async function organisationFor(db: Db, id: string, accountId: string): Promise<OwnOrganisation | null> {
  return (await organisationsFor(db, accountId)).find((one) => one.id === id) ?? null;
}

/** The organisations a person acts for, in this role or in any, each as it is now. */
export async function organisationsFor(db: Db, accountId: string, role: MemberRole | null = null): Promise<OwnOrganisation[]> {
  const rows = await db
    .selectFrom('organisations.version as version')
    .innerJoin('organisations.member as member', 'member.organisation_id', 'version.organisation_id')
    .selectAll('version')
    .select('member.role')
    .where('member.account_id', '=', accountId)
    .where('member.ended_at', 'is', null)
    .$if(role !== null, (query) => query.where('member.role', '=', role!))
    .distinctOn('version.organisation_id')
    .orderBy('version.organisation_id')
    .orderBy('version.no', 'desc')
    .execute();
  return rows.map((row) => ({ ...fromRow(row), role: row.role as MemberRole }));
}

/** The version a submission or a contract names. */
export async function organisationVersion(db: Db, versionId: string): Promise<Organisation | null> {
  if (!UUID.test(versionId)) return null;
  const row = await versions(db).where('id', '=', versionId).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export type OrganisationsPage = { readonly organisations: readonly Organisation[]; readonly count: number };

/** A page of all organisations as they are now, the latest changed first: by BIN, or by a part of a name. */
export async function organisationsPage(
  db: Db,
  { sought, from, size }: { sought: string; from: number; size: number },
): Promise<OrganisationsPage> {
  const latest = db
    .selectFrom((of) =>
      of
        .selectFrom('organisations.version')
        .selectAll()
        .distinctOn('organisation_id')
        .orderBy('organisation_id')
        .orderBy('no', 'desc')
        .as('latest'),
    )
    .$if(sought !== '', (query) => query.where(isNamed(sought)));
  const [rows, { count }] = await Promise.all([
    latest.selectAll().orderBy('saved_at', 'desc').orderBy('id').limit(size).offset(from).execute(),
    latest.select((of) => of.fn.countAll<bigint>().as('count')).executeTakeFirstOrThrow(),
  ]);
  return { organisations: rows.map(fromRow), count: Number(count) };
}

/** The organisations that words mean, by BIN or by a part of a name they bear or bore; the words must be long enough to mean one. */
export async function organisationsMatching(db: Db, words: string): Promise<OrganisationId[]> {
  const sought = words.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (sought.length < 3) return [];
  const rows = await db.selectFrom('organisations.version').select('organisation_id').distinct().where(isNamed(sought)).execute();
  return rows.map((row) => row.organisation_id as OrganisationId);
}

const isNamed = (sought: string) =>
  sql<boolean>`(bin = ${sought.replaceAll(' ', '')} or strpos(lower(name_kk), lower(${sought})) > 0 or strpos(lower(name_ru), lower(${sought})) > 0)`;

/** An identifier from outside that is none of ours must not reach PostgreSQL as a broken uuid. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const versions = (db: Db) => db.selectFrom('organisations.version').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): Organisation => ({
  id: row.organisation_id as OrganisationId,
  versionId: row.id as OrganisationVersionId,
  no: row.no,
  bin: row.bin as Bin,
  name: { kk: row.name_kk, ru: row.name_ru },
  address: row.address,
  bank: row.iik === null ? null : { name: row.bank_name!, bik: row.bik!, iik: row.iik },
  signer: {
    name: row.signer_name,
    position: row.signer_position,
    authority:
      row.authority === 'charter'
        ? { by: 'charter' }
        : { by: 'power-of-attorney', no: row.authority_no!, date: row.authority_date as CivilDate },
  },
  phone: row.phone as Phone,
  email: row.email,
  savedAt: row.saved_at,
});
