import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { OrganisationId, OrganisationParticulars } from './organisation.ts';
import { changedOrganisationFields } from './organisation-form.ts';
import { insertOrganisation, insertVersion, lockOrganisation, organisationFor } from './organisation.sql.ts';

/**
 * Enters an organisation, or writes its next version; the same particulars again add none. Null: not one that this
 * person represents. What the journal keeps are the names of the changed lines, never what stands in them.
 */
export async function saveOrganisation(
  platform: Platform,
  input: { id: string | null; particulars: OrganisationParticulars; accountId: string },
): Promise<OrganisationId | null> {
  const now = platform.clock.now();
  const { accountId, particulars } = input;
  return transact(platform.db, async (tx) => {
    const known = input.id === null ? null : await organisationFor(tx, input.id, accountId);
    if (input.id !== null && known?.role !== 'representative') return null;
    const id = known?.id ?? (await insertOrganisation(tx, accountId, now));
    await lockOrganisation(tx, id);
    const before = await organisationFor(tx, id, accountId);
    const changed = before && changedOrganisationFields(before, particulars);
    if (changed?.length === 0) return id;
    const version = await insertVersion(tx, { ...particulars, organisationId: id, accountId, now });
    await journal(tx, {
      event: before ? 'organisation.changed' : 'organisation.entered',
      subject: { kind: 'organisation', id },
      actor: { kind: 'person', id: accountId },
      at: now,
      facts: { version, ...(changed && { fields: changed.join(' ') }) },
    });
    return id;
  });
}
