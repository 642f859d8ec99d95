import type { Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { openSession, type Visitor } from '#platform/sessions.ts';
import type { AccountId } from './account.ts';
import { insertAccount } from './accounts.sql.ts';
import { arrive } from './arrive.command.ts';
import { proveCode, sendCode } from './email-code.command.ts';
import type { EmailProofId } from './email-proofs.sql.ts';
import { parseEmail } from './email.ts';
import type { CodeRefusal } from './one-time-code.ts';
import { parseNewPassword, type PasswordRefusal } from './password-policy.ts';
import { hashPassword } from './passwords.gateway.ts';
import { mayTry, placeOf } from './tries.sql.ts';

export type OpenedSession = { readonly token: string; readonly maxAgeSeconds: number };

export type SignUpRefusal = { readonly email: 'not-an-email' | null; readonly password: PasswordRefusal | null } | 'too-many';

/**
 * Takes an address and a password and sends a code. What comes back never tells whether the address has an account:
 * a letter does, to its owner. The password waits with the code, so nobody can slip theirs under another's address.
 */
export async function startSignUp(
  platform: Platform,
  given: { email: string; password: string; locale: Locale; visitor: Visitor },
): Promise<Result<EmailProofId, SignUpRefusal>> {
  const email = parseEmail(given.email);
  const password = parseNewPassword(given.password, given.email);
  if (!email.ok || !password.ok) {
    return refuse({ email: email.ok ? null : email.refusal, password: password.ok ? null : password.refusal });
  }
  const allowed = await mayTry(platform, ['sign-up:email', email.value], ['sign-up:place', placeOf(given.visitor.ip)]);
  if (!allowed) return refuse('too-many');
  const passwordHash = await hashPassword(password.value);
  const proof = { purpose: 'sign-up', email: email.value, accountId: null, passwordHash, locale: given.locale } as const;
  return ok(await transact(platform.db, (tx) => sendCode(tx, platform, proof)));
}

export type ConfirmRefusal = CodeRefusal | 'taken';

/** The code makes the account and signs in. */
export async function confirmSignUp(
  platform: Platform,
  given: { flow: string; code: string; visitor: Visitor; mark?: string | null },
): Promise<Result<{ accountId: AccountId; session: OpenedSession; mark: string }, ConfirmRefusal>> {
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const proof = await proveCode(tx, platform, { ...given, purpose: 'sign-up' });
    if (!proof.ok) return proof;
    const { email, passwordHash, locale } = proof.value;
    if (!passwordHash) return refuse('code-over');
    const accountId = await insertAccount(tx, { email, passwordHash, passwordIsOneTime: false, locale, now });
    if (!accountId) return refuse('taken');
    await journal(tx, {
      event: 'account.opened',
      subject: { kind: 'account', id: accountId },
      actor: { kind: 'person', id: accountId },
      at: now,
    });
    const mark = await arrive(tx, platform, { accountId, visitor: given.visitor, mark: given.mark ?? null });
    if (!mark) return refuse('taken');
    const flags = { staff: false, secondFactor: false };
    return ok({ accountId, mark, session: await openSession(tx, platform.random, { accountId, flags, now, visitor: given.visitor }) });
  });
}
