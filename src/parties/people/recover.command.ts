import { localPath, type Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { closeAllSessions, openSession, type Visitor } from '#platform/sessions.ts';
import { sendMessage } from '#messages';
import type { Account } from './account.ts';
import { accountById, credentialsOf, setPassword } from './accounts.sql.ts';
import { arrive } from './arrive.command.ts';
import { proveCode, sendCode } from './email-code.command.ts';
import { closeProofs, openProof, type EmailProofId } from './email-proofs.sql.ts';
import { parseEmail } from './email.ts';
import type { CodeRefusal } from './one-time-code.ts';
import { parseNewPassword, type PasswordRefusal } from './password-policy.ts';
import { hashPassword } from './passwords.gateway.ts';
import type { OpenedSession } from './sign-up.command.ts';
import { isStaff } from './staff.sql.ts';
import { mayTry, placeOf } from './tries.sql.ts';

/** Always goes on to the code page; a letter leaves only where there is an account. */
export async function startRecovery(
  platform: Platform,
  given: { email: string; locale: Locale; visitor: Visitor },
): Promise<Result<EmailProofId, 'not-an-email' | 'too-many'>> {
  const email = parseEmail(given.email);
  if (!email.ok) return refuse('not-an-email');
  const allowed = await mayTry(platform, ['recovery:email', email.value], ['recovery:place', placeOf(given.visitor.ip)]);
  if (!allowed) return refuse('too-many');
  const known = await credentialsOf(platform.db, { email: email.value });
  const proof = {
    purpose: 'recovery',
    email: email.value,
    accountId: known?.id ?? null,
    passwordHash: null,
    locale: given.locale,
  } as const;
  return ok(await transact(platform.db, (tx) => sendCode(tx, platform, proof)));
}

export type RecoveryRefusal = { readonly code: CodeRefusal | null; readonly password: PasswordRefusal | null };

/** The code and a new password: signs out everywhere, then in here. Staff still owe their second factor. */
export async function finishRecovery(
  platform: Platform,
  given: { flow: string; code: string; password: string; visitor: Visitor; mark?: string | null },
): Promise<Result<{ session: OpenedSession; mark: string; secondStep: boolean }, RecoveryRefusal>> {
  const waiting = await openProof(platform.db, given.flow, 'recovery');
  const password = parseNewPassword(given.password, waiting?.email ?? '');
  if (!password.ok) return refuse({ code: null, password: password.refusal });
  const passwordHash = await hashPassword(password.value);
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const proof = await proveCode(tx, platform, { ...given, purpose: 'recovery' });
    if (!proof.ok) return refuse({ code: proof.refusal, password: null });
    const account = proof.value.accountId && (await accountById(tx, proof.value.accountId));
    if (!account) return refuse({ code: 'code-over', password: null });
    const mark = await arrive(tx, platform, { accountId: account.id, visitor: given.visitor, mark: given.mark ?? null });
    if (!mark) return refuse({ code: 'code-over', password: null });
    await replacePassword(tx, platform, account, passwordHash);
    await closeProofs(tx, account.id, now);
    const staff = await isStaff(tx, account.id);
    const session = await openSession(tx, platform.random, {
      accountId: account.id,
      flags: { staff, secondFactor: false },
      now,
      visitor: given.visitor,
    });
    return ok({ session, mark, secondStep: staff });
  });
}

/** A changed password closes every session and is told by letter. */
export async function replacePassword(tx: Tx, platform: Platform, account: Account, passwordHash: string): Promise<void> {
  const now = platform.clock.now();
  await setPassword(tx, account.id, passwordHash, now);
  await closeAllSessions(tx, account.id, now);
  await journal(tx, {
    event: 'account.password-changed',
    subject: { kind: 'account', id: account.id },
    actor: { kind: 'person', id: account.id },
    at: now,
  });
  await sendMessage(tx, platform, {
    to: account.email,
    template: 'password-changed',
    locale: account.locale,
    accountId: account.id,
    facts: { recoverLink: platform.config.origin + localPath(account.locale, '/recover') },
  });
}
