import type { Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import type { Visitor } from '#platform/sessions.ts';
import { legalInForce } from '#offer';
import type { AccountId } from './account.ts';
import { lockAccount } from './accounts.sql.ts';
import type { ConsentRefusal } from './consent-refusal.ts';
import { consentInForce, giveConsent, type ConsentId } from './consents.sql.ts';

/**
 * The separate act: the box was ticked under the very text that is in force. A second tick under the same text changes
 * nothing; under a newer one it is a consent of its own.
 */
export async function recordConsent(
  platform: Platform,
  given: { accountId: AccountId; ticked: boolean; shownVersion: string; locale: Locale; visitor: Visitor },
): Promise<Result<ConsentId, ConsentRefusal>> {
  const now = platform.clock.now();
  const version = await legalInForce(platform.db, 'consent', now);
  if (!given.ticked) return refuse('not-ticked');
  if (given.shownVersion !== version.id) return refuse('text-changed');
  return transact(platform.db, async (tx) => {
    if (!(await lockAccount(tx, given.accountId))) throw new Error('a session without its account');
    const known = await consentInForce(tx, given.accountId);
    if (known?.versionId === version.id) return ok(known.id);
    const { accountId, locale, visitor } = given;
    return ok(await giveConsent(tx, { accountId, versionId: version.id, locale, at: now, ...visitor, channel: 'web' }));
  });
}
