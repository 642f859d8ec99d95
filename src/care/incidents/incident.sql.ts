import { sql } from 'kysely';
import type { Trilingual } from '#kernel/locale.ts';
import type { Db, Tx } from '#platform/database.ts';
import { accessEnds, type Enrolment } from '#enrolments';
import type { Incident, IncidentId, IncidentKind, LearnerFunction, PublicNote, Revision, Scope } from './incident.ts';

export type NewIncident = { readonly kind: IncidentKind; readonly staffId: string | null; readonly at: Date };

export async function insertIncident(tx: Tx, { kind, staffId, at }: NewIncident): Promise<IncidentId> {
  const row = await tx
    .insertInto('incidents.incident')
    .values({ kind, found_by: staffId ? 'staff' : 'system', opened_by: staffId, opened_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id as IncidentId;
}

/** False: another revision took this number meanwhile. */
export async function insertRevision(tx: Tx, id: IncidentId, revision: Revision): Promise<boolean> {
  const done = await tx
    .insertInto('incidents.revision')
    .values({
      incident_id: id,
      no: revision.no,
      starts_at: revision.start,
      ends_at: revision.end,
      functions: [...revision.functions],
      programmes: revision.programmes && [...revision.programmes],
      annulled: revision.annulled,
      reason: revision.reason,
      by_staff: revision.by,
      at: revision.at,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** The next thing the public reads; writers of one incident take turns behind its row. */
export async function insertNote(tx: Tx, id: IncidentId, note: { text: Trilingual; by: string | null; at: Date }): Promise<void> {
  await tx.selectFrom('incidents.incident').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow();
  const { kk, ru, en } = note.text;
  await sql`insert into incidents.note (incident_id, no, kk, ru, en, by_staff, at)
    select ${id}::uuid, coalesce(max(no), 0) + 1, ${kk}::text, ${ru}::text, ${en}::text, ${note.by}::uuid, ${note.at}::timestamptz
    from incidents.note where incident_id = ${id}::uuid`.execute(tx);
}

/** An id of another kind of thing, or none at all, finds nothing. */
export async function incidentById(db: Db, id: string): Promise<Incident | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const row = await known(db).where('incident.id', '=', id).executeTakeFirst();
  return row ? incidentFrom(row) : null;
}

/** For staff: the latest, those that go on first. */
export async function latestIncidents(db: Db, most = 200): Promise<Incident[]> {
  const rows = await known(db)
    .orderBy(sql`revision.ends_at is not null or revision.annulled`)
    .orderBy('revision.starts_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(incidentFrom);
}

/** What touched a stretch of time and really happened, the latest first. */
export async function incidentsBetween(db: Db, from: Date, to: Date): Promise<Incident[]> {
  const rows = await known(db)
    .where('revision.annulled', '=', false)
    .where('revision.starts_at', '<', to)
    .where(sql<boolean>`coalesce(revision.ends_at, 'infinity') > ${from}::timestamptz`)
    .orderBy('revision.starts_at', 'desc')
    .limit(500)
    .execute();
  return rows.map(incidentFrom);
}

/** What a refund may name as its ground (clause 4.4): incidents that touched this course while it was open. */
export async function incidentsTouching(db: Db, enrolment: Pick<Enrolment, 'programmeId' | 'term'>): Promise<Incident[]> {
  const found = await incidentsBetween(db, enrolment.term.openedAt, accessEnds(enrolment.term));
  return found.filter(({ programmes }) => programmes === null || programmes.includes(enrolment.programmeId));
}

export async function notesOf(db: Db, ids: readonly IncidentId[]): Promise<Map<IncidentId, PublicNote[]>> {
  const notes = new Map<IncidentId, PublicNote[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return notes;
  const rows = await db.selectFrom('incidents.note').selectAll().where('incident_id', 'in', ids).orderBy('no').execute();
  for (const { incident_id, no, kk, ru, en, by_staff, at } of rows)
    notes.get(incident_id as IncidentId)!.push({ no, text: { kk, ru, en }, by: by_staff, at });
  return notes;
}

export async function revisionsOf(db: Db, id: IncidentId): Promise<Revision[]> {
  const rows = await db.selectFrom('incidents.revision').selectAll().where('incident_id', '=', id).orderBy('no').execute();
  return rows.map((row) => ({ ...scopeFrom(row), no: row.no, reason: row.reason, by: row.by_staff, at: row.at }));
}

/** For the office's menu: what goes on now. */
export async function openIncidents(db: Db): Promise<number> {
  const rows = await known(db).where('revision.ends_at', 'is', null).where('revision.annulled', '=', false).limit(100).execute();
  return rows.length;
}

const known = (db: Db) =>
  db
    .selectFrom('incidents.incident as incident')
    .innerJoin('incidents.revision as revision', 'revision.incident_id', 'incident.id')
    .select(['incident.id', 'incident.no', 'incident.kind', 'incident.found_by', 'incident.opened_at', 'incident.opened_by'])
    .select([
      'revision.no as revision',
      'revision.starts_at',
      'revision.ends_at',
      'revision.functions',
      'revision.programmes',
      'revision.annulled',
    ])
    .where(sql<boolean>`revision.no = (select max(no) from incidents.revision latest where latest.incident_id = incident.id)`);
type Row = Awaited<ReturnType<ReturnType<typeof known>['executeTakeFirstOrThrow']>>;

const scopeFrom = (row: Pick<Row, 'starts_at' | 'ends_at' | 'functions' | 'programmes' | 'annulled'>): Scope => ({
  start: row.starts_at,
  end: row.ends_at,
  functions: row.functions as LearnerFunction[],
  programmes: row.programmes,
  annulled: row.annulled,
});

const incidentFrom = (row: Row): Incident => ({
  ...scopeFrom(row),
  id: row.id as IncidentId,
  no: row.no,
  kind: row.kind as IncidentKind,
  foundBy: row.found_by as Incident['foundBy'],
  openedAt: row.opened_at,
  openedBy: row.opened_by,
  revision: row.revision,
});
