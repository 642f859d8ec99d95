import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { closeAllSessions, closeSession, openSession, type Visitor } from '#platform/sessions.ts';
import type { AccountId } from './account.ts';
import { credentialsOf } from './accounts.sql.ts';
import { arrive } from './arrive.command.ts';
import { parseEmail } from './email.ts';
import { passwordText } from './password-policy.ts';
import { passwordFits } from './passwords.gateway.ts';
import type { OpenedSession } from './sign-up.command.ts';
import { isStaff } from './staff.sql.ts';
import { mayTry, placeOf } from './tries.sql.ts';

export type SignedInNow = {
  readonly session: OpenedSession;
  readonly mark: string;
  readonly accountId: AccountId;
  readonly secondStep: boolean;
};

/** One answer and one amount of work for a wrong password and for an address nobody has. */
export async function signIn(
  platform: Platform,
  given: { email: string; password: string; visitor: Visitor; replaces: string | null; mark?: string | null },
): Promise<Result<SignedInNow, 'wrong' | 'too-many'>> {
  const read = parseEmail(given.email);
  const who = read.ok ? read.value : given.email.slice(0, 300);
  const place = placeOf(given.visitor.ip);
  const allowed = await mayTry(platform, ['sign-in:email-and-place', `${who} ${place}`], ['sign-in:email', who], ['sign-in:place', place]);
  if (!allowed) return refuse('too-many');
  const known = read.ok ? await credentialsOf(platform.db, { email: read.value }) : null;
  const fits = await passwordFits(known?.passwordHash ?? null, passwordText(given.password).slice(0, 1000));
  if (!known || !fits) return refuse('wrong');
  const opened = await open(platform, known.id, given);
  return opened ? ok(opened) : refuse('wrong');
}

/** A new session for each sign-in: the token of the browser's earlier one is worth nothing afterwards. */
function open(
  platform: Platform,
  accountId: AccountId,
  given: { visitor: Visitor; replaces: string | null; mark?: string | null },
): Promise<SignedInNow | null> {
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const mark = await arrive(tx, platform, { accountId, visitor: given.visitor, mark: given.mark ?? null });
    if (!mark) return null;
    const staff = await isStaff(tx, accountId);
    if (given.replaces) await closeSession(tx, given.replaces, now);
    await journal(tx, {
      event: 'account.signed-in',
      subject: { kind: 'account', id: accountId },
      actor: { kind: staff ? 'staff' : 'person', id: accountId },
      at: now,
    });
    const session = await openSession(tx, platform.random, {
      accountId,
      flags: { staff, secondFactor: false },
      now,
      visitor: given.visitor,
    });
    return { session, mark, accountId, secondStep: staff };
  });
}

export async function signOut(platform: Platform, sessionId: string): Promise<void> {
  await transact(platform.db, (tx) => closeSession(tx, sessionId, platform.clock.now()));
}

/** Every device, this one too unless it is kept. */
export async function signOutEverywhere(platform: Platform, accountId: AccountId, keep: string | null = null): Promise<void> {
  const now = platform.clock.now();
  await transact(platform.db, async (tx) => {
    const closed = await closeAllSessions(tx, accountId, now, keep);
    await journal(tx, {
      event: 'account.signed-out-everywhere',
      subject: { kind: 'account', id: accountId },
      actor: { kind: 'person', id: accountId },
      at: now,
      facts: { closed },
    });
  });
}
