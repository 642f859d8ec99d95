import { createHash } from 'node:crypto';
import type { Tx } from '#platform/database.ts';
import type { AccountId } from './account.ts';

/** Notes a browser at its sign-in; says whether this account was ever on it, and on any other. */
export async function noteDevice(
  tx: Tx,
  device: { accountId: AccountId; mark: string; now: Date },
): Promise<{ readonly known: boolean; readonly first: boolean }> {
  const markHash = createHash('sha256').update(device.mark).digest();
  const seen = await tx
    .updateTable('people.device')
    .set({ latest_at: device.now })
    .where('account_id', '=', device.accountId)
    .where('mark_hash', '=', markHash)
    .executeTakeFirst();
  if (seen.numUpdatedRows === 1n) return { known: true, first: false };
  const other = await tx
    .selectFrom('people.device')
    .select('first_at')
    .where('account_id', '=', device.accountId)
    .limit(1)
    .executeTakeFirst();
  await tx
    .insertInto('people.device')
    .values({ account_id: device.accountId, mark_hash: markHash, first_at: device.now, latest_at: device.now })
    .onConflict((on) => on.doNothing())
    .execute();
  return { known: false, first: !other };
}
