import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal, type Actor } from '#platform/journal.ts';
import { recordWithdrawal } from '#publications';
import { loggedAs } from './price-list.ts';
import { insertWithdrawal, publishedForUpdate } from './price-list.sql.ts';

/** Takes a coming list back; one that has begun can only be followed by the next. */
export async function withdrawPriceList(
  platform: Platform,
  request: { readonly no: number; readonly reason: string; readonly actor: Actor },
): Promise<Result<null, 'unknown-list' | 'not-coming'>> {
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const list = (await publishedForUpdate(tx)).find((one) => one.no === request.no);
    if (!list) return refuse('unknown-list');
    if (list.withdrawn || list.effectiveFrom <= now) return refuse('not-coming');
    await insertWithdrawal(tx, list.id, now, request.reason);
    await journal(tx, {
      event: 'price-list.withdrawn',
      subject: { kind: 'price-list', id: list.id },
      actor: request.actor,
      at: now,
      facts: { no: list.no },
    });
    await recordWithdrawal(tx, platform, loggedAs(list), now);
    return ok(null);
  });
}
