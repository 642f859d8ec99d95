import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { openSession, type SessionFlags, type Visitor } from '#platform/sessions.ts';
import type { AccountId } from './account.ts';
import { credentialsOf } from './accounts.sql.ts';
import { parseNewPassword, passwordText, type PasswordRefusal } from './password-policy.ts';
import { hashPassword, passwordFits } from './passwords.gateway.ts';
import { replacePassword } from './recover.command.ts';
import type { OpenedSession } from './sign-up.command.ts';
import { mayTry } from './tries.sql.ts';

export type ChangePasswordRefusal = { readonly current: 'wrong' | 'too-many' | null; readonly password: PasswordRefusal | null };

/** Asks for the present password, signs out every other device and gives this one a new session. */
export async function changePassword(
  platform: Platform,
  given: { accountId: AccountId; current: string; password: string; flags: SessionFlags; visitor: Visitor },
): Promise<Result<OpenedSession, ChangePasswordRefusal>> {
  const { accountId, flags, visitor } = given;
  const account = await credentialsOf(platform.db, { id: accountId });
  if (!account) throw new Error('a session without its account');
  const password = parseNewPassword(given.password, account.email);
  if (!(await mayTry(platform, ['password:account', accountId]))) return refuse({ current: 'too-many', password: null });
  const fits = await passwordFits(account.passwordHash, passwordText(given.current).slice(0, 1000));
  if (!fits || !password.ok) return refuse({ current: fits ? null : 'wrong', password: password.ok ? null : password.refusal });
  const passwordHash = await hashPassword(password.value);
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    await replacePassword(tx, platform, account, passwordHash);
    return ok(await openSession(tx, platform.random, { accountId, flags, now, visitor }));
  });
}
