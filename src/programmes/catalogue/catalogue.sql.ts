import { sql } from 'kysely';
import type { TaughtLocale, Trilingual } from '#kernel/locale.ts';
import type { Db } from '#platform/database.ts';
import type { PublishedCorrection } from './correction.ts';
import { parsedLesson, type ParsedLesson } from './lesson-html.ts';
import type { ProgrammeId, ProgrammeOutline, ProgrammeVersion, ProgrammeVersionId } from './programme.ts';
import { shelf } from './shelf.ts';

/** The newest published version of each programme; no order is promised. */
export async function publishedProgrammes(db: Db): Promise<ProgrammeVersion[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct on (programme_id) id from catalogue.version order by programme_id, no desc`.execute(db);
  return versionsOf(
    db,
    rows.map((row) => row.id as ProgrammeVersionId),
  );
}

export async function programmeBySlug(db: Db, slug: string): Promise<ProgrammeVersion | null> {
  const row = await db
    .selectFrom('catalogue.programme as programme')
    .innerJoin('catalogue.version as version', 'version.programme_id', 'programme.id')
    .select('version.id')
    .where('programme.slug', '=', slug)
    .orderBy('version.no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? programmeVersion(db, row.id as ProgrammeVersionId) : null;
}

/** The newest version of a programme by its id. */
export async function programmeById(db: Db, id: ProgrammeId): Promise<ProgrammeVersion | null> {
  const row = await db
    .selectFrom('catalogue.version')
    .select('id')
    .where('programme_id', '=', id)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? programmeVersion(db, row.id as ProgrammeVersionId) : null;
}

/** From memory once read: a version never changes. */
export async function programmeVersion(db: Db, id: ProgrammeVersionId): Promise<ProgrammeVersion | null> {
  const known = VERSIONS.get(id);
  return known ?? (await versionsOf(db, [id]))[0] ?? null;
}

export async function programmeSlugs(db: Db): Promise<Map<string, ProgrammeId>> {
  const rows = await db.selectFrom('catalogue.programme').select(['id', 'slug']).execute();
  return new Map(rows.map((row) => [row.slug, row.id as ProgrammeId]));
}

/** Programmes that a price list may name: those whose newest version is whole. */
export async function saleableProgrammes(db: Db): Promise<Map<string, ProgrammeId>> {
  const rows = await db
    .selectFrom('catalogue.programme as programme')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('catalogue.version')
          .select('outline')
          .whereRef('programme_id', '=', 'programme.id')
          .orderBy('no', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select(['programme.id', 'programme.slug'])
    .where(sql<boolean>`not jsonb_path_exists(newest.outline, '$.modules[*].planned[*]')`)
    .execute();
  return new Map(rows.map((row) => [row.slug, row.id as ProgrammeId]));
}

/** When each programme was first published. */
export async function firstPublished(db: Db): Promise<Map<ProgrammeId, Date>> {
  const rows = await db
    .selectFrom('catalogue.version')
    .select((one) => ['programme_id', one.fn.min('published_at').as('at')])
    .groupBy('programme_id')
    .execute();
  return new Map(rows.map((row) => [row.programme_id as ProgrammeId, row.at]));
}

/** What was corrected in this version and those before it since a moment, the newest first: told to who bought earlier. */
export async function correctionsSince(
  db: Db,
  { programmeId, no }: Pick<ProgrammeVersion, 'programmeId' | 'no'>,
  since: Date,
): Promise<PublishedCorrection[]> {
  const rows = await db
    .selectFrom('catalogue.correction as correction')
    .innerJoin('catalogue.version as version', 'version.id', 'correction.version_id')
    .select(['version.no', 'version.published_at', 'correction.says'])
    .where('version.programme_id', '=', programmeId)
    .where('version.no', '<=', no)
    .where('version.published_at', '>', since)
    .orderBy('version.no', 'desc')
    .execute();
  return rows.map((row) => ({ no: row.no, publishedAt: row.published_at, says: row.says as unknown as Trilingual }));
}

/** One lesson's text in one of the languages taught; from memory once read. */
export async function lessonOf(db: Db, id: ProgrammeVersionId, key: string, language: TaughtLocale): Promise<ParsedLesson | null> {
  const place = `${id}/${key}/${language}`;
  const known = LESSONS.get(place);
  if (known) return known;
  const row = await db
    .selectFrom('catalogue.lesson')
    .select(['title', 'html'])
    .where('version_id', '=', id)
    .where('key', '=', key)
    .where('language', '=', language)
    .executeTakeFirst();
  return row ? LESSONS.put(place, parsedLesson(row.title, row.html)) : null;
}

async function versionsOf(db: Db, ids: readonly ProgrammeVersionId[]): Promise<ProgrammeVersion[]> {
  // Taken in hand first: reading the missing ones may push these off the shelf.
  const inHand = new Map(ids.map((id) => [id, VERSIONS.get(id)] as const));
  const missing = ids.filter((id) => !inHand.get(id));
  if (missing.length > 0) for (const version of await readVersions(db, missing)) inHand.set(version.id, VERSIONS.put(version.id, version));
  return ids.flatMap((id) => inHand.get(id) ?? []);
}

async function readVersions(db: Db, ids: readonly ProgrammeVersionId[]): Promise<ProgrammeVersion[]> {
  const rows = await db
    .selectFrom('catalogue.version as version')
    .innerJoin('catalogue.programme as programme', 'programme.id', 'version.programme_id')
    .select([
      'version.id',
      'version.programme_id',
      'version.no',
      'version.outline',
      'version.published_at',
      'programme.slug',
      'programme.cover_seed',
    ])
    .where('version.id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    ...(row.outline as unknown as ProgrammeOutline),
    id: row.id as ProgrammeVersionId,
    programmeId: row.programme_id as ProgrammeId,
    slug: row.slug,
    no: row.no,
    publishedAt: row.published_at,
    coverSeed: row.cover_seed,
  }));
}

/** Versions and lessons are named by ids of their own, so one memory serves every database a process opens. */
const VERSIONS = shelf<ProgrammeVersion>(40_000_000, (version) => JSON.stringify(version).length);
const LESSONS = shelf<ParsedLesson>(16_000_000, (lesson) => lesson.size);
