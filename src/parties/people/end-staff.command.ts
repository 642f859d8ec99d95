import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { closeAllSessions } from '#platform/sessions.ts';
import type { AccountId } from './account.ts';
import { endRole } from './staff.sql.ts';

/** The role ends now, and with it every open session, which carry the flag. */
export async function endStaff(platform: Platform, given: { accountId: AccountId; by: AccountId }): Promise<void> {
  const now = platform.clock.now();
  await transact(platform.db, async (tx) => {
    if (!(await endRole(tx, given.accountId, given.by, now))) return;
    await closeAllSessions(tx, given.accountId, now);
    await journal(tx, {
      event: 'staff.role-ended',
      subject: { kind: 'account', id: given.accountId },
      actor: { kind: 'staff', id: given.by },
      at: now,
    });
  });
}
