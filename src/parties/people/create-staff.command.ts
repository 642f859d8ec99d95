import type { Locale } from '#kernel/locale.ts';
import { token } from '#kernel/random.ts';
import { expectOk } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { AccountId } from './account.ts';
import { credentialsOf, insertAccount, setOneTimePassword } from './accounts.sql.ts';
import { parseEmail, type Email } from './email.ts';
import { hashPassword } from './passwords.gateway.ts';
import { giveRole, hadStaff } from './staff.sql.ts';

export type OneTimeSignIn = { readonly accountId: AccountId; readonly email: Email; readonly password: string };

/**
 * An account with a staff role and a password that opens only the choice of an own one and of a second factor.
 * Null when the address has an account already: then only the role is given.
 */
export async function createStaff(
  platform: Platform,
  given: { email: string; locale: Locale; by: AccountId | null },
): Promise<OneTimeSignIn | null> {
  const email = expectOk(parseEmail(given.email));
  const password = token(platform.random, 12);
  const passwordHash = await hashPassword(password);
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const made = await insertAccount(tx, { email, passwordHash, passwordIsOneTime: true, locale: given.locale, now });
    const accountId = made ?? (await credentialsOf(tx, { email }))!.id;
    await giveRole(tx, accountId, given.by, now);
    await journal(tx, {
      event: 'staff.role-given',
      subject: { kind: 'account', id: accountId },
      actor: given.by ? { kind: 'staff', id: given.by } : { kind: 'system' },
      at: now,
      facts: { role: 'administrator' },
    });
    return made ? { accountId: made, email, password } : null;
  });
}

/**
 * For the first start: a member of staff when there never was one. As long as nobody has used the one-time password, a new
 * one is given for it, so that a lost line on a terminal locks nobody out. Null otherwise.
 */
export async function createFirstStaff(platform: Platform, given: { email: string; locale: Locale }): Promise<OneTimeSignIn | null> {
  const email = expectOk(parseEmail(given.email));
  const known = await credentialsOf(platform.db, { email });
  if (!(await hadStaff(platform.db))) return createStaff(platform, { ...given, by: null });
  if (!known?.passwordIsOneTime) return null;
  const password = token(platform.random, 12);
  const passwordHash = await hashPassword(password);
  await transact(platform.db, (tx) => setOneTimePassword(tx, known.id, passwordHash, platform.clock.now()));
  return { accountId: known.id, email, password };
}
