import { sql } from 'kysely';
import type { TestPlatform } from '#platform/testing/database.ts';

/** A bare account, for tests that only need somebody to be there. */
export async function openAccount(platform: TestPlatform, email: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into people.account (email, email_confirmed_at, password_hash, password_set_at, password_is_one_time, locale, created_at)
    values (${email}, now(), 'x', now(), false, 'kk', now()) returning id`.execute(platform.db);
  return rows[0]!.id;
}
