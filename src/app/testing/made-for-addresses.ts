import { sql } from 'kysely';
import { expectOk } from '#kernel/result.ts';
import type { TestPlatform } from '#platform/testing/database.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import type { Contract } from '#contracts';
import { askBundle, bundlesOf } from '#evidence';
import { jobs } from '../jobs.ts';

/** An archive that a member of staff asked for, made. */
export async function aBundle(platform: TestPlatform, contract: Contract): Promise<string> {
  expectOk(await askBundle(platform, contract, { as: 'staff', by: contract.accountId, reason: 'a dispute' }));
  await runDueJobs(platform, jobs);
  const [bundle] = await bundlesOf(platform.db, contract.id);
  return `/office/contracts/${encodeURIComponent(contract.number)}/evidence/${bundle!.id}`;
}

export async function aLetter({ db }: TestPlatform): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from messages.message limit 1`.execute(db);
  return rows[0]!.id;
}

/** Printed on one of the learner's papers. */
export async function aProof({ db }: TestPlatform): Promise<string> {
  const { rows } = await sql<{ token: string }>`select token from contracts.paper_proof limit 1`.execute(db);
  return rows[0]!.token;
}
