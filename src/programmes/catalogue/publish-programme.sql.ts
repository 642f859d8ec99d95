import { sql } from 'kysely';
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

export async function newestVersion(tx: Tx, id: ProgrammeId): Promise<{ no: number; hash: string } | null> {
  const row = await tx
    .selectFrom('catalogue.version')
    .select(['no', 'hash'])
    .where('programme_id', '=', id)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
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

/** Every web process drops the public pages it keeps. */
export async function tellPublicPages(tx: Tx): Promise<void> {
  await sql`select platform.public_changed()`.execute(tx);
}
