import { organisationVersionsSubmitted } from '#applications';
import { removeUnused, unusedOrganisations } from '#organisations';
import type { Platform } from '#platform/context.ts';

const DAY_MS = 86_400_000;

/** Particulars that were entered and never used for a purchase go after the set time. Returns of how many organisations. */
export async function tidyOrganisations(platform: Platform): Promise<number> {
  const { db, clock, config } = platform;
  const since = new Date(clock.now().getTime() - config.unusedOrganisationDays * DAY_MS);
  const old = await unusedOrganisations(db, since);
  const used = await organisationVersionsSubmitted(
    db,
    old.flatMap((one) => one.versionIds),
  );
  const unused = old.filter((one) => !one.versionIds.some((id) => used.has(id)));
  for (const { id } of unused) await removeUnused(platform, id);
  return unused.length;
}
