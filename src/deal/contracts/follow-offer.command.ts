import { legalVersions } from '#offer';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact } from '#platform/database.ts';
import { amendments } from './governing.ts';
import { insertFollowing } from './governing.sql.ts';

const AT_ONCE = 2000;

/**
 * Clause 2.3: running contracts go over to the versions of the offer that have taken effect. It looks at what is missing,
 * so it may run twice, at once, or after days of standing still, with the same rows in the end.
 */
export async function followOffer(platform: Platform): Promise<number> {
  const now = platform.clock.now();
  let followed = 0;
  for (const amendment of amendments(await legalVersions(platform.db, 'offer'), now)) {
    for (;;) {
      const added = await transact(platform.db, (tx) => insertFollowing(tx, amendment, now, AT_ONCE));
      followed += added;
      if (added > 0) crashPoint(platform, 'governing-written');
      if (added < AT_ONCE) break;
    }
  }
  return followed;
}
