import { printAct } from '#checkout';
import { openCase, readEvidenceFiles, warn } from '#conduct';
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

/** A case with a file of evidence that has come to a warning; returns its id. */
export async function warnedCase(platform: TestPlatform, contract: Contract, staffId: string): Promise<string> {
  const files = expectOk(readEvidenceFiles([{ name: 'screen.pdf', bytes: Buffer.from('%PDF-1.7 screen') }]));
  const attached = { files, speaksOfOthers: false };
  const evidence = { text: 'Сабақ бейнесі ашық желіде табылды', reference: null, attached };
  const caseId = expectOk(await openCase(platform, { contract, staffId, evidence }));
  expectOk(await warn(platform, { caseId, staffId, text: 'Материалдарды таратуды тоқтатыңыз' }));
  return caseId;
}

export const caseAddresses = (id: string): Record<string, string> =>
  Object.fromEntries(
    ['/my/conduct', '/office/conduct'].flatMap((at) => [
      [`${at}/:id`, `${at}/${id}`],
      [`${at}/:id/evidence/:no`, `${at}/${id}/evidence/1`],
    ]),
  );
