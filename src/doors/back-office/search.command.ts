import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { spend } from '#platform/limits.ts';
import { keepSearch } from '#support';

const HOURS_12 = 12 * 3_600_000;

/** Keeps what staff look for under an id that says nothing, and that they looked. */
export async function openSearch(platform: Platform, search: { staffId: string; words: string }): Promise<Result<string, 'too-many'>> {
  const now = platform.clock.now();
  // No member of staff reads a person a second: this stops a stolen session from copying the register.
  if (!(await spend(platform.db, { bucket: `office-search:${search.staffId}`, limit: 120, windowSeconds: 3600, now })))
    return refuse('too-many');
  return transact(platform.db, async (tx) => {
    const id = await keepSearch(tx, platform.vault, { ...search, expiresAt: new Date(now.getTime() + HOURS_12) });
    await journal(tx, { event: 'office.searched', subject: { kind: 'search', id }, actor: { kind: 'staff', id: search.staffId }, at: now });
    return ok(id);
  });
}
