import { token } from '#kernel/random.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { closeAllSessions } from '#platform/sessions.ts';
import type { AccountId } from './account.ts';
import { replaceByOneTimePassword } from './accounts.sql.ts';
import { hashPassword } from './passwords.gateway.ts';
import { isStaff, removeAuthenticator } from './staff.sql.ts';

/**
 * For staff whose phone is lost: authenticator and recovery codes go, every session ends, and the password gives way to a
 * one-time one, because whoever has the phone may have the password too. Null when the account is not staff now.
 */
export async function resetSecondStep(platform: Platform, given: { accountId: AccountId }): Promise<{ password: string } | null> {
  const { accountId } = given;
  const password = token(platform.random, 12);
  const passwordHash = await hashPassword(password);
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    if (!(await isStaff(tx, accountId))) return null;
    await removeAuthenticator(tx, accountId);
    await replaceByOneTimePassword(tx, accountId, passwordHash, now);
    await closeAllSessions(tx, accountId, now);
    await journal(tx, {
      event: 'staff.second-factor-reset',
      subject: { kind: 'account', id: accountId },
      actor: { kind: 'system' },
      at: now,
    });
    return { password };
  });
}
