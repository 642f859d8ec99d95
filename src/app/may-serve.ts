import { sql } from 'kysely';
import type { Platform } from '#platform/context.ts';
import { missingMigrations, readMigrations } from '#platform/migrations.ts';
import { hasDemoPeople } from '#people';

const MIGRATIONS = 'db/migrations';

/**
 * Asked once before web or worker begins: the database must have what this build needs (it may have more: that is the
 * next build being deployed), and a production site must not have a demo person whose password stands in the README.
 * A database that is not there yet stops nobody: /readyz tells.
 */
export async function demandFitDatabase(platform: Platform): Promise<void> {
  try {
    await sql`select 1`.execute(platform.db);
  } catch (fault) {
    platform.log.warn({ fault }, 'the database is not there yet');
    return;
  }
  const missing = await missingMigrations(platform.config.databaseUrl, await readMigrations(MIGRATIONS));
  if (missing.length > 0) throw new Error(`the database is behind this build: run \`npm run migrate\` first (${missing.join(', ')})`);
  if (platform.config.mode === 'production' && (await hasDemoPeople(platform.db)))
    throw new Error('the database holds the demo learner, whose password everybody may read: production begins with a database of its own');
}
