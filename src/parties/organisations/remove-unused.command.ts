import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { OrganisationId } from './organisation.ts';
import { lockOrganisation } from './organisation.sql.ts';
import { deleteParticulars } from './unused.sql.ts';

/** Removes the particulars of an organisation that never pressed to buy; the database refuses where it did after all. */
export function removeUnused(platform: Platform, id: OrganisationId): Promise<void> {
  return transact(platform.db, async (tx) => {
    await lockOrganisation(tx, id);
    await deleteParticulars(tx, id);
    await journal(tx, {
      event: 'organisation.removed-unused',
      subject: { kind: 'organisation', id },
      actor: { kind: 'system' },
      at: platform.clock.now(),
      facts: {},
    });
  });
}
