import type { Platform } from '#platform/context.ts';
import { refusedBy, transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { closeAllSessions } from '#platform/sessions.ts';
import { personalData as messagesData } from '#messages';
import type { AccountId } from './account.ts';
import { accountsWithoutConsent, deleteAccount } from './accounts.sql.ts';

/** Offer 3.6: an account that never consented holds email and password only, and is removed after some days. */
export async function removeUnconsented(platform: Platform): Promise<number> {
  const now = platform.clock.now();
  const createdBefore = new Date(now.getTime() - platform.config.accountWithoutConsentDays * 86_400_000);
  let removed = 0;
  for (const accountId of await accountsWithoutConsent(platform.db, createdBefore, 1000)) {
    if (await removeOne(platform, accountId, now)) removed += 1;
  }
  return removed;
}

/** Somebody another room still needs (a request to support) stays. */
async function removeOne(platform: Platform, accountId: AccountId, now: Date): Promise<boolean> {
  try {
    await transact(platform.db, async (tx) => {
      await closeAllSessions(tx, accountId, now);
      await messagesData.erase(tx, accountId, now);
      await deleteAccount(tx, accountId);
      await journal(tx, {
        event: 'account.removed-without-consent',
        subject: { kind: 'account', id: accountId },
        actor: { kind: 'system' },
        at: now,
      });
    });
    return true;
  } catch (fault) {
    if (refusedBy(fault)) return false;
    throw fault;
  }
}
