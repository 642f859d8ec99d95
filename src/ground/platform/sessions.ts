import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Random } from '#kernel/random.ts';
import { token } from '#kernel/random.ts';
import type { Db, Tx } from './database.ts';

/** Who is signed in, as the session's row tells: one indexed query a request, account flags included. */
export type SignedIn = {
  readonly sessionId: string;
  readonly accountId: string;
  /** The account holds a staff role. Staff pages ask for `secondFactor` besides. */
  readonly staff: boolean;
  readonly secondFactor: boolean;
  readonly startedAt: Date;
};

export type SessionFlags = { readonly staff: boolean; readonly secondFactor: boolean };
export type Visitor = { readonly ip: string; readonly userAgent: string };

/** A learner stays signed in for 30 days of silence, staff for 12 hours. */
const LEARNER_SECONDS = 30 * 86_400;
const STAFF_SECONDS = 12 * 3_600;

/** Opens a session and returns the token for the cookie; the database keeps only its SHA-256. */
export async function openSession(
  tx: Tx,
  random: Random,
  session: { accountId: string; flags: SessionFlags; now: Date; visitor: Visitor },
): Promise<{ token: string; maxAgeSeconds: number }> {
  const secret = token(random);
  const maxAgeSeconds = session.flags.staff ? STAFF_SECONDS : LEARNER_SECONDS;
  await tx
    .insertInto('platform.session')
    .values({
      token_hash: hashed(secret),
      account_id: session.accountId,
      staff: session.flags.staff,
      second_factor: session.flags.secondFactor,
      user_agent: session.visitor.userAgent.slice(0, 200),
      ip: session.visitor.ip,
      created_at: session.now,
      seen_at: session.now,
      idle_seconds: maxAgeSeconds,
    })
    .execute();
  return { token: secret, maxAgeSeconds };
}

/** The session of a cookie, or null when unknown, closed or idle for too long. Notes the visit at most every 5 minutes. */
export async function sessionOf(db: Db, secret: string, now: Date): Promise<SignedIn | null> {
  if (!/^[\w-]{43}$/.test(secret)) return null;
  const row = await db
    .selectFrom('platform.session')
    .select(['id', 'account_id', 'staff', 'second_factor', 'created_at', 'seen_at', 'idle_seconds'])
    .where('token_hash', '=', hashed(secret))
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!row || row.seen_at.getTime() + row.idle_seconds * 1000 < now.getTime()) return null;
  if (now.getTime() - row.seen_at.getTime() > 5 * 60_000) {
    await db.updateTable('platform.session').set({ seen_at: now }).where('id', '=', row.id).where('seen_at', '<', now).execute();
  }
  return { sessionId: row.id, accountId: row.account_id, staff: row.staff, secondFactor: row.second_factor, startedAt: row.created_at };
}

export async function closeSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.updateTable('platform.session').set({ closed_at: now }).where('id', '=', sessionId).where('closed_at', 'is', null).execute();
}

/** Sign out everywhere; `except` keeps the session that asked. Returns how many were closed. */
export async function closeAllSessions(tx: Tx, accountId: string, now: Date, except: string | null = null): Promise<number> {
  const closed = await tx
    .updateTable('platform.session')
    .set({ closed_at: now })
    .where('account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .$if(except !== null, (query) => query.where('id', '!=', except!))
    .executeTakeFirst();
  return Number(closed.numUpdatedRows);
}

export type OpenSession = { id: string; startedAt: Date; seenAt: Date; ip: string; userAgent: string };

/** The person's own open sessions, the latest seen first. */
export async function listSessions(db: Db, accountId: string, now: Date): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('platform.session')
    .select(['id', 'created_at', 'seen_at', 'ip', 'user_agent'])
    .where('account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .where(sql<boolean>`seen_at + make_interval(secs => idle_seconds) > ${now}`)
    .orderBy('seen_at', 'desc')
    .execute();
  return rows.map((row) => ({ id: row.id, startedAt: row.created_at, seenAt: row.seen_at, ip: row.ip, userAgent: row.user_agent }));
}

const hashed = (secret: string): Buffer => createHash('sha256').update(secret).digest();
