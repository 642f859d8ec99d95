import { printAct } from '#checkout';
import { openCase, warn } from '#conduct';
import { acceptService, type Contract } from '#contracts';
import { expectOk } from '#kernel/result.ts';
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

/** A case that has come to a warning; returns its id. */
export async function warnedCase(platform: TestPlatform, contract: Contract, staffId: string): Promise<string> {
  const evidence = { text: 'Сабақ бейнесі ашық желіде табылды', reference: null };
  const caseId = expectOk(await openCase(platform, { contract, staffId, evidence }));
  expectOk(await warn(platform, { caseId, staffId, text: 'Материалдарды таратуды тоқтатыңыз' }));
  return caseId;
}
