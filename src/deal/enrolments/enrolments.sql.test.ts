import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { transact, type Tx } from '#platform/database.ts';
import { testPlatform, type TestPlatform } from '#platform/testing/database.ts';
import type { ProgrammeVersion } from '#catalogue';
import type { ContractId } from '#contracts';
import { enrolmentById, enrolmentsOf, hasLiveEnrolment } from './enrolment.sql.ts';
import { extendEnrolment } from './extend-enrolment.command.ts';
import { openEnrolment } from './open-enrolment.command.ts';
import { enrolledLearner, publishedSample } from './testing/learner.ts';
import { lastDay } from './term.ts';

let platform: TestPlatform;
let version: ProgrammeVersion;
beforeAll(async () => {
  ({ platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z') }));
  version = await publishedSample(platform);
});

const withoutKeys = <Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> =>
  transact(platform.db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    return work(tx);
  });

test('ten settlements of one contract at the same time open one course', async () => {
  const [accountId, contractId] = [randomUUID(), randomUUID() as string as ContractId];
  const enrolment = {
    accountId,
    contractId,
    programmeId: version.programmeId,
    programmeVersionId: version.id,
    openedAt: platform.clock.now(),
    accessDays: 90,
  };
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => withoutKeys((tx) => openEnrolment(tx, enrolment))));
  expect(new Set(outcomes.map((one) => one.id)).size).toBe(1);
  expect(outcomes.filter((one) => one.opened)).toHaveLength(1);
  expect(await enrolmentsOf(platform.db, accountId)).toHaveLength(1);
  const told = await sql<{
    count: number;
  }>`select count(*)::int as count from platform.journal where event = 'enrolment.opened' and subject_id = ${outcomes[0]!.id}`.execute(
    platform.db,
  );
  expect(told.rows[0]?.count).toBe(1);
});

test('the programme counts as owned while the term runs, and no longer', async () => {
  const { accountId } = await enrolledLearner(platform, version, { accessDays: 10 });
  const owned = (now: string): Promise<boolean> => hasLiveEnrolment(platform.db, accountId, version.programmeId, new Date(now));
  expect(await owned('2026-12-02T18:59:59Z')).toBe(true);
  expect(await owned('2026-12-02T19:00:00Z')).toBe(false);
  expect(await hasLiveEnrolment(platform.db, randomUUID(), version.programmeId, platform.clock.now())).toBe(false);
});

test('an extension counts once for its ground', async () => {
  const enrolment = await enrolledLearner(platform, version, { accessDays: 10 });
  const extension = {
    enrolmentId: enrolment.id,
    ground: 'outage',
    groundRef: 'incident-7',
    days: 3,
    grantedAt: platform.clock.now(),
    grantedBy: null,
  } as const;
  const outcomes = await Promise.all([1, 2, 3].map(() => transact(platform.db, (tx) => extendEnrolment(tx, extension))));
  expect(outcomes.toSorted()).toEqual(['already-extended', 'already-extended', 'extended']);
  await transact(platform.db, (tx) => extendEnrolment(tx, { ...extension, groundRef: 'incident-8', days: 2 }));
  expect(lastDay((await enrolmentById(platform.db, enrolment.id))!.term)).toBe('2026-12-07');
});

test('what was opened cannot be moved or removed', async () => {
  const enrolment = await enrolledLearner(platform, version);
  await expect(sql`update enrolments.enrolment set access_days = 900 where id = ${enrolment.id}`.execute(platform.db)).rejects.toThrow();
  await expect(sql`delete from enrolments.enrolment where id = ${enrolment.id}`.execute(platform.db)).rejects.toThrow();
});
