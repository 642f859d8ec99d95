import { sql } from 'kysely';
import type { Trilingual } from '#kernel/locale.ts';
import type { Tx } from '#platform/database.ts';
import type { ProgrammeDraft, ProgrammeId, ProgrammeOutline, ProgrammeVersionId } from './programme.ts';

/** The programme's row, made at its first import, locked: two imports of one programme take turns. */
export async function lockProgramme(tx: Tx, slug: string, coverSeed: string, now: Date): Promise<ProgrammeId> {
  await tx
    .insertInto('catalogue.programme')
    .values({ slug, cover_seed: coverSeed, created_at: now })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute();
  const row = await tx.selectFrom('catalogue.programme').select('id').where('slug', '=', slug).forUpdate().executeTakeFirstOrThrow();
  return row.id as ProgrammeId;
}

export type NewestVersion = {
  readonly id: ProgrammeVersionId;
  readonly no: number;
  readonly hash: string;
  readonly outline: ProgrammeOutline;
};

export const newestVersion = (tx: Tx, id: ProgrammeId): Promise<NewestVersion | null> =>
  newest(selectVersion(tx).where('version.programme_id', '=', id));

/** Null: no version of it is published. */
export const newestVersionOf = (tx: Tx, slug: string): Promise<NewestVersion | null> =>
  newest(
    selectVersion(tx)
      .innerJoin('catalogue.programme as programme', 'programme.id', 'version.programme_id')
      .where('programme.slug', '=', slug),
  );

const selectVersion = (tx: Tx) =>
  tx.selectFrom('catalogue.version as version').select(['version.id', 'version.no', 'version.hash', 'version.outline']);

async function newest(query: ReturnType<typeof selectVersion>): Promise<NewestVersion | null> {
  const row = await query.orderBy('version.no', 'desc').limit(1).executeTakeFirst();
  return row ? { ...row, id: row.id as ProgrammeVersionId, outline: row.outline as unknown as ProgrammeOutline } : null;
}

type NewVersion = {
  readonly programmeId: ProgrammeId;
  readonly no: number;
  readonly hash: string;
  readonly outline: ProgrammeOutline;
  readonly lessons: ProgrammeDraft['lessons'];
  readonly now: Date;
};

export async function insertVersion(tx: Tx, version: NewVersion): Promise<ProgrammeVersionId> {
  const row = await tx
    .insertInto('catalogue.version')
    .values({
      programme_id: version.programmeId,
      no: version.no,
      hash: version.hash,
      outline: JSON.stringify(version.outline),
      published_at: version.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const lessons = Object.entries(version.lessons).flatMap(([key, texts]) =>
    Object.entries(texts).map(([language, lesson]) => ({ version_id: row.id, key, language, title: lesson.title, html: lesson.html })),
  );
  await tx.insertInto('catalogue.lesson').values(lessons).execute();
  return row.id as ProgrammeVersionId;
}

/** From now on who bought the earlier version is taught by this one (clause 3.13). */
export async function insertCorrection(
  tx: Tx,
  of: { corrected: ProgrammeVersionId; by: ProgrammeVersionId; says: Trilingual },
): Promise<void> {
  await tx
    .insertInto('catalogue.correction')
    .values({ version_id: of.by, corrects_id: of.corrected, says: JSON.stringify(of.says) })
    .execute();
}

/** Every web process drops the public pages it keeps. */
export async function tellPublicPages(tx: Tx): Promise<void> {
  await sql`select platform.public_changed()`.execute(tx);
}
