import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { faultText } from '#catalogue';
import { seedLegal } from '#offer';
import { seedCatalogue } from '#pricing';
import { seedProvider } from '#provider';

/** What the first start shows on the terminal, once: the demo accounts and the one-time staff sign-in. */
export type SeedShown = { readonly lines: readonly string[] };

export async function seedHouse(platform: Platform): Promise<SeedShown> {
  const now = platform.clock.now();
  await transact(platform.db, (tx) => seedProvider(tx, now));
  await seedLegal(platform);
  const content = await seedCatalogue(platform, platform.config.contentFolder);
  if (!content.ok) throw new Error(`the content folder has faults:\n${content.refusal.map(faultText).join('\n')}`);
  return { lines: [] };
}
