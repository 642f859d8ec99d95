import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';

/** Any stored file, the oldest: whether the store gives it says whether media open. */
export async function anyFile(db: Db): Promise<FileId | null> {
  const { rows } = await sql<{ id: FileId }>`select id from platform.file where size > 0 order by size, id limit 1`.execute(db);
  return rows[0]?.id ?? null;
}
