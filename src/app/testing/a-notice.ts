import { sql } from 'kysely';
import type { TestPlatform } from '#platform/testing/database.ts';

/** The person was told of a version of the offer. */
export async function aNotice(platform: TestPlatform, accountId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into contracts.terms_notice (version_id, account_id, event, at)
    select id, ${accountId}, 'scheduled', ${platform.clock.now()} from offer.version where kind = 'offer' returning id`.execute(
    platform.db,
  );
  return rows[0]!.id;
}
