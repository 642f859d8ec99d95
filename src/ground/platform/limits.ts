import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * Counts one try against a bucket and says whether it is still allowed. Fixed windows in PostgreSQL, so that all
 * processes count together. Buckets name what is limited by ids or keyed hashes, never by an address in clear.
 */
export async function spend(db: Db, limit: { bucket: string; limit: number; windowSeconds: number; now: Date }): Promise<boolean> {
  const window = new Date(Math.floor(limit.now.getTime() / (limit.windowSeconds * 1000)) * limit.windowSeconds * 1000);
  const row = await db
    .insertInto('platform.rate')
    .values({ bucket: limit.bucket, window_start: window, spent: 1 })
    .onConflict((conflict) => conflict.columns(['bucket', 'window_start']).doUpdateSet({ spent: sql`rate.spent + 1` }))
    .returning('spent')
    .executeTakeFirstOrThrow();
  return row.spent <= limit.limit;
}

/** Old windows are swept by a job. */
export async function sweepLimits(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('platform.rate').where('window_start', '<', new Date(now.getTime() - 2 * 86_400_000)).execute();
}
