import type { Db, Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import type { MediaFamily, MediaId, Medium } from './media.ts';

/** A medium with where its bytes lie and whether everybody may see it. */
export type StoredMedium = Medium & { readonly fileId: FileId; readonly released: boolean };

/** Idempotent: media are content-addressed. */
export async function insertMedium(tx: Tx, medium: Medium, fileId: FileId, now: Date): Promise<void> {
  await tx
    .insertInto('media.medium')
    .values({
      id: medium.id,
      file_id: fileId,
      name: medium.name,
      type: medium.type,
      family: medium.family,
      size: BigInt(medium.size),
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** From now on everybody may see it: a preview lesson uses it. */
export async function releaseMedium(tx: Tx, id: MediaId, now: Date): Promise<void> {
  await tx
    .insertInto('media.release')
    .values({ medium_id: id, released_at: now })
    .onConflict((conflict) => conflict.column('medium_id').doNothing())
    .execute();
}

export async function storedMedium(db: Db, id: MediaId): Promise<StoredMedium | null> {
  const row = await db
    .selectFrom('media.medium as medium')
    .leftJoin('media.release as release', 'release.medium_id', 'medium.id')
    .select(['medium.id', 'medium.file_id', 'medium.name', 'medium.type', 'medium.family', 'medium.size', 'release.released_at'])
    .where('medium.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id as MediaId,
    fileId: row.file_id as FileId,
    name: row.name,
    type: row.type,
    family: row.family as MediaFamily,
    size: Number(row.size),
    released: row.released_at !== null,
  };
}
