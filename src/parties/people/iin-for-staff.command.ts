import type { Iin } from '#kernel/iin.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { AccountId } from './account.ts';
import { openCard } from './cards.sql.ts';
import { insertIinException, insertReveal } from './iin-for-staff.sql.ts';

/** The full IIN for a member of staff with a reason: journalled, and shown to the person (offer 3.8). */
export async function revealIin(
  platform: Platform,
  given: { accountId: AccountId; staffId: AccountId; reason: string },
): Promise<Iin | null> {
  const at = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const card = await openCard(tx, platform.vault, given.accountId);
    if (!card?.iin) return null;
    await insertReveal(tx, { ...given, at });
    await journal(tx, {
      event: 'iin.revealed',
      subject: { kind: 'account', id: given.accountId },
      actor: { kind: 'staff', id: given.staffId },
      at,
      facts: { cardVersionId: card.versionId },
    });
    return card.iin;
  });
}

/** A person who has no IIN may fill in the card without one (clauses.md, hard moments). */
export async function approveWithoutIin(
  platform: Platform,
  given: { accountId: AccountId; staffId: AccountId; reason: string },
): Promise<void> {
  const at = platform.clock.now();
  await transact(platform.db, async (tx) => {
    await insertIinException(tx, { ...given, at });
    await journal(tx, {
      event: 'iin.exception-approved',
      subject: { kind: 'account', id: given.accountId },
      actor: { kind: 'staff', id: given.staffId },
      at,
    });
  });
}
