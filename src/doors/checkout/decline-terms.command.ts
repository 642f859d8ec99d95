import { declineApplication } from '#applications';
import { closePages, lockPayments } from '#payments';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { returnHeld } from './return-held.command.ts';

/**
 * 'I do not agree' (offer 5.1): the application ends, and money that waited for its payer to choose goes back, for this is the choice.
 * Decided in turn with whoever settles money of it; what still comes afterwards goes back by itself. False: it had ended already.
 */
export async function declineTerms(
  platform: Platform,
  { applicationId, accountId }: { applicationId: string; accountId: string },
): Promise<boolean> {
  const declined = await transact(platform.db, async (tx) => {
    const now = platform.clock.now();
    const tries = await lockPayments(tx, applicationId);
    if (!(await declineApplication(tx, { applicationId, actor: { kind: 'person', id: accountId }, now }))) return false;
    await returnHeld(tx, tries, { why: 'declined', now });
    return true;
  });
  // A page of the bank that is still open would only take money that has to go back.
  await closePages(platform, applicationId, null);
  return declined;
}
