import { printAct } from '#checkout';
import { acceptService } from '#contracts';
import { tendAcceptance } from '#my';
import { transact } from '#platform/database.ts';
import type { TestPlatform } from '#platform/testing/database.ts';

/** The completed service is accepted, and its act made. */
export async function serviceAccepted(platform: TestPlatform, contractId: string, accountId: string): Promise<void> {
  await tendAcceptance(platform);
  const given = { how: 'accepted', actor: { kind: 'person', id: accountId }, at: platform.clock.now() } as const;
  await transact(platform.db, (tx) => acceptService(tx, contractId, given));
  await printAct(platform, contractId);
}
