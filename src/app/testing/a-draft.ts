import { sql } from 'kysely';
import type { TestPlatform } from '#platform/testing/database.ts';

/** A draft of the offer, as begun in the office. */
export async function aDraft({ db }: TestPlatform): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into offer.draft (kind, binding_language, created_at) values ('offer', 'kk', now()) returning id`.execute(db);
  return rows[0]!.id;
}
