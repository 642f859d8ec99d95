import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { faultText } from '#catalogue';
import { seedLegal } from '#offer';
import { gatewayOf } from '#payments';
import { createFirstStaff, seedDemoPeople } from '#people';
import { seedCatalogue } from '#pricing';
import { seedProvider } from '#provider';

/** What the first start shows on the terminal, once: the demo accounts and the one-time staff sign-in. */
export type SeedShown = { readonly lines: readonly string[] };

export async function seedHouse(platform: Platform): Promise<SeedShown> {
  const now = platform.clock.now();
  await transact(platform.db, (tx) => seedProvider(tx, now));
  await seedLegal(platform);
  const content = await seedCatalogue(platform, platform.config.contentFolder, gatewayOf(platform).can.leastPayment);
  if (!content.ok) throw new Error(`the content folder has faults:\n${content.refusal.map(faultText).join('\n')}`);
  const untaken = content.value.untaken.map((fault) => `prices stay as they are: ${faultText(fault)}; publish new ones in the office`);
  return { lines: [...(await demoLearner(platform)), ...(await firstStaff(platform)), ...untaken] };
}

/** Demonstration only: production has real people. */
async function demoLearner(platform: Platform): Promise<string[]> {
  if (platform.config.mode === 'production') return [];
  const { learner } = await seedDemoPeople(platform);
  return [`demo learner: ${learner.email}, password ${learner.password}`];
}

/**
 * The first member of staff; the password opens only the choice of an own one and of a second factor. Shown once. In
 * production whoever runs it makes one by name: `npm run staff -- first EMAIL`.
 */
async function firstStaff(platform: Platform): Promise<string[]> {
  if (platform.config.mode === 'production') return [];
  const staff = await createFirstStaff(platform, { email: platform.config.firstStaffEmail, locale: 'kk' });
  return staff ? [`staff, one-time sign-in: ${staff.email}, password ${staff.password}`] : [];
}
