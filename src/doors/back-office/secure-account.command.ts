import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { closeAllSessions } from '#platform/sessions.ts';

/** A stolen account is closed on every device; its owner signs in anew. It is no suspension (clauses.md 4.2). */
export async function secureAccount(platform: Platform, given: { accountId: string; staffId: string }): Promise<number> {
  const at = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const closed = await closeAllSessions(tx, given.accountId, at);
    await journal(tx, {
      event: 'account.secured',
      subject: { kind: 'account', id: given.accountId },
      actor: { kind: 'staff', id: given.staffId },
      at,
      facts: { closed },
    });
    return closed;
  });
}
