import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * Spends one try of a bucket and says whether it was allowed: `limit` tries at once, then one each windowSeconds/limit.
 * Counted in PostgreSQL, so that all processes count together; decided by one conditional update, so that parallel tries
 * cannot slip through. Buckets name what is limited by ids or keyed hashes, never by an address in clear.
 * It takes `Db`: a try counts also when the caller's transaction is rolled back.
 */
export async function spend(db: Db, limit: { bucket: string; limit: number; windowSeconds: number; now: Date }): Promise<boolean> {
  const each = sql`make_interval(secs => ${limit.windowSeconds}::float8 / ${limit.limit}::int)`;
  const latest = sql`${limit.now}::timestamptz + make_interval(secs => ${limit.windowSeconds}::float8)`;
  const spent = sql`greatest(rate.used_until, ${limit.now}::timestamptz) + ${each}`;
  const { rows } = await sql`
    insert into platform.rate (bucket, used_until) values (${limit.bucket}, ${limit.now}::timestamptz + ${each})
    on conflict (bucket) do update set used_until = ${spent} where ${spent} <= ${latest} + interval '1 millisecond'
    returning 1`.execute(db);
  return rows.length > 0;
}

/** Empty buckets are swept by a job. */
export async function sweepLimits(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('platform.rate').where('used_until', '<', now).execute();
}
