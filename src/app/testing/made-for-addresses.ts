import { sql } from 'kysely';
import { expectOk } from '#kernel/result.ts';
import type { TestPlatform } from '#platform/testing/database.ts';
import { transact } from '#platform/database.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import type { Contract } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { askBundle, bundlesOf } from '#evidence';
import { openIncident } from '#incidents';
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

/** For whom the learner's media addresses are made. */
export async function readerOf({ db }: TestPlatform, { id, accountId }: Contract) {
  return { accountId, ground: (await enrolmentByContract(db, id))!.id };
}

/** Found by measurement. */
export const anIncident = (platform: TestPlatform): Promise<string> =>
  transact(platform.db, (tx) => {
    const text = { kk: 'Ақау', ru: 'Сбой', en: 'Outage' };
    const scope = { start: platform.clock.now(), end: null, functions: ['media' as const], programmes: null };
    return openIncident(tx, platform, { kind: 'outage', scope, text, staffId: null, reason: 'test' });
  });

/** An account that several devices learned by. */
export async function aSignal({ db, clock }: TestPlatform, { id, accountId }: Contract): Promise<string> {
  const at = clock.now();
  const { rows } = await sql<{ id: string }>`
    insert into conduct.signal (account_id, contract_id, rule_no, first_at, last_at, times, devices, networks, found_at)
    values (${accountId}, ${id}, 1, ${at}, ${at}, 3, 3, 1, ${at}) returning id`.execute(db);
  return rows[0]!.id;
}
