import { sql } from 'kysely';
import { expectOk } from '#kernel/result.ts';
import type { Contract } from '#contracts';
import { createStaff } from '#people';
import type { TestPlatform } from '#platform/testing/database.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import { askRefund, refuseRefund, takeUp } from '#refunds';
import { jobs } from '../jobs.ts';

/** A refund that was asked for and refused, with its paper; and a dispute at the bank, without what it does: pattern of a route -> address. */
export async function refusedRefund(
  platform: TestPlatform,
  { accountId, contract }: { readonly accountId: string; readonly contract: Contract },
): Promise<Readonly<Record<string, string>>> {
  const by = { kind: 'person', id: accountId } as const;
  const one = expectOk(await askRefund(platform, { contractId: contract.id, ground: 'provider-fault', words: 'Сабақ ашылмады', by }));
  const staffId = (await createStaff(platform, { email: 'lawyer@example.kz', locale: 'kk', by: null }))!.accountId;
  await takeUp(platform, { caseId: one.id, staffId });
  await refuseRefund(platform, { caseId: one.id, staffId, reason: 'Ақау болған жоқ' });
  await runDueJobs(platform, jobs);
  const { rows } = await sql<{ id: string }>`
    insert into refunds.chargeback (contract_id, capture_id, account_id, amount, bank_ref, by_staff, at)
    values (${contract.id}, ${contract.captureId}, ${accountId}, 100, 'D-1', ${staffId}, now()) returning id`.execute(platform.db);
  const number = encodeURIComponent(one.number);
  return {
    '/my/refunds/:number': `/my/refunds/${number}`,
    '/my/refunds/:number/decisions/:step': `/my/refunds/${number}/decisions/3`,
    '/office/refunds/:number': `/office/refunds/${number}`,
    '/office/refunds/:number/decisions/:step': `/office/refunds/${number}/decisions/3`,
    '/office/disputes/:id': `/office/disputes/${rows[0]!.id}`,
  };
}
