import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { seedLegal } from '#offer';
import { seedProvider } from '#provider';

/** What the first start shows on the terminal, once: the demo accounts and the one-time staff sign-in. */
export type SeedShown = { readonly lines: readonly string[] };

export async function seedHouse(platform: Platform): Promise<SeedShown> {
  const now = platform.clock.now();
  await transact(platform.db, (tx) => seedProvider(tx, now));
  await seedLegal(platform);
  return { lines: [] };
}
