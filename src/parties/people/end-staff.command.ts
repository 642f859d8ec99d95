import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { closeAllSessions } from '#platform/sessions.ts';
import type { AccountId } from './account.ts';
import { endRole } from './staff.sql.ts';

/** Every role ends now, and with it every open session, which carry the flag. False when there was none. */
export async function endStaff(platform: Platform, given: { accountId: AccountId; by: AccountId | null }): Promise<boolean> {
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    if (!(await endRole(tx, given.accountId, given.by, now))) return false;
    await closeAllSessions(tx, given.accountId, now);
    await journal(tx, {
      event: 'staff.role-ended',
      subject: { kind: 'account', id: given.accountId },
      actor: given.by ? { kind: 'staff', id: given.by } : { kind: 'system' },
      at: now,
    });
    return true;
  });
}
