import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { transact } from '#platform/database.ts';
import { testPlatform, type TestPlatform } from '#platform/testing/database.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import type { ProgrammeVersion } from '#catalogue';
import { enrolmentById, lastDay, type Enrolment } from '#enrolments';
import { enrolledLearner, publishedSample } from '../../deal/enrolments/testing/learner.ts';
import { openAccount } from '../support/testing/accounts.ts';
import { awardsOf, contractsTouched, givenBack } from './award.sql.ts';
import { extendTerms } from './extend-terms.command.ts';
import { learnerFunctions, type Incident, type LearnerFunction } from './incident.ts';
import { incidentById, incidentsTouching, latestIncidents, notesOf } from './incident.sql.ts';
import { jobs } from './incidents.job.ts';
import { changeIncident, decideExtension, openIncident } from './keep-incident.command.ts';
import { watchFunctions } from './watch-functions.command.ts';
import type { Measured } from './watch.ts';
import { talliesOf } from './watch.sql.ts';

let platform: TestPlatform;
let version: ProgrammeVersion;
const NOON = new Date('2026-11-16T07:00:00Z');
beforeAll(async () => {
  ({ platform } = await testPlatform({ now: NOON }));
  version = await publishedSample(platform);
});

const text = { kk: 'Ақау', ru: 'Сбой', en: 'Outage' };
const day = (at: string): Date => new Date(`${at}Z`);
const found = async (id: string): Promise<Incident> => (await incidentById(platform.db, id))!;
const open = (
  kind: Incident['kind'],
  start: string,
  end: string | null,
  functions: LearnerFunction[] = ['lessons'],
  staffId: string | null = null,
) =>
  transact(platform.db, (tx) =>
    openIncident(tx, platform, {
      kind,
      scope: { start: day(start), end: end === null ? null : day(end), functions, programmes: null },
      text,
      staffId,
      reason: 'test',
    }),
  );
const change = async (id: string, to: { start?: Date; end?: Date | null; annulled?: boolean }) =>
  transact(platform.db, async (tx) =>
    changeIncident(tx, platform, { incident: (await incidentById(tx, id))!, to, reason: 'test', staffId: null }),
  );
const extra = async ({ id }: Enrolment): Promise<number> => (await enrolmentById(platform.db, id))!.term.extraDays;
const work = () => runDueJobs(platform, jobs);

describe('days given back', () => {
  let learner: Enrolment;
  beforeEach(async () => {
    platform.clock.set(NOON);
    learner = await enrolledLearner(platform, version, { accessDays: 10 });
  });

  test('an outage that is over extends each course it touched, once, however often and by how many the job is done', async () => {
    const id = await open('outage', '2026-11-18T07:00:00', '2026-11-19T07:00:00');
    expect(await awardsOf(platform.db, id)).toMatchObject([{ no: 1, by: null }]);
    await work();
    expect(await extra(learner)).toBe(2);
    await Promise.all([extendTerms(platform, id, 1), extendTerms(platform, id, 1), extendTerms(platform, id, 1)]);
    expect(await extra(learner)).toBe(2);
    expect(await givenBack(platform.db, learner.id)).toMatchObject([{ kind: 'outage', days: 2 }]);
    expect(lastDay((await enrolmentById(platform.db, learner.id))!.term)).toBe('2026-11-28');
    expect((await incidentsTouching(platform.db, learner)).map((one) => one.id)).toContain(id);
  });

  test('short ones, and those that kept nobody from learning, give nothing', async () => {
    await open('outage', '2026-11-18T07:00:00', '2026-11-18T07:59:00');
    await open('outage', '2026-11-18T07:00:00', '2026-11-20T07:00:00', ['payment', 'letters', 'certificates']);
    expect(await work()).toEqual([]);
    expect(await extra(learner)).toBe(0);
  });

  test('overlapping incidents, told at once and worked at once, do not give one day twice', async () => {
    const ids = await Promise.all([
      open('outage', '2026-11-20T07:00:00', '2026-11-22T07:00:00'),
      open('outage', '2026-11-21T07:00:00', '2026-11-23T07:00:00', ['media']),
    ]);
    await Promise.all(ids.flatMap((id) => [extendTerms(platform, id, 1), extendTerms(platform, id, 1)]));
    await work();
    expect(await extra(learner)).toBe(4);
  });

  test('a longer interval adds the difference, a shorter one takes nothing away, and so does a false alarm', async () => {
    const id = await open('outage', '2026-11-18T07:00:00', '2026-11-18T09:00:00');
    await work();
    expect(await extra(learner)).toBe(1);
    await change(id, { end: day('2026-11-20T07:00:00') });
    await work();
    expect(await extra(learner)).toBe(3);
    await change(id, { end: day('2026-11-18T08:30:00') });
    await change(id, { annulled: true });
    await work();
    expect(await extra(learner)).toBe(3);
    expect((await givenBack(platform.db, learner.id)).map((one) => one.days)).toEqual([1, 2]);
    expect(await awardsOf(platform.db, id)).toHaveLength(2);
  });

  test('a course of another programme, or opened after it, is not touched', async () => {
    const reach = { start: day('2026-11-18T07:00:00'), end: day('2026-11-19T07:00:00') };
    const all = await contractsTouched(platform.db, { ...reach, programmes: null });
    expect(all).toBeGreaterThan(0);
    expect(await contractsTouched(platform.db, { ...reach, programmes: [version.programmeId] })).toBe(all);
    expect(await contractsTouched(platform.db, { ...reach, programmes: [learner.id] })).toBe(0);
    platform.clock.set(day('2026-11-19T07:00:00'));
    await enrolledLearner(platform, version, { accessDays: 10 });
    expect(await contractsTouched(platform.db, { ...reach, programmes: null })).toBe(all);
  });

  test('of two who correct at once one is told', async () => {
    const id = await open('outage', '2026-11-18T07:00:00', null);
    const incident = await found(id);
    const close = (end: string) =>
      transact(platform.db, (tx) => changeIncident(tx, platform, { incident, to: { end: day(end) }, reason: 'test', staffId: null }));
    const done = await Promise.all([close('2026-11-18T07:10:00'), close('2026-11-18T07:20:00')]);
    expect(done.map((one) => one.ok).sort()).toEqual([false, true]);
  });

  test('facts, words and given days are never rewritten', async () => {
    await open('outage', '2026-11-18T07:00:00', '2026-11-19T07:00:00');
    await work();
    for (const table of ['incident', 'revision', 'note', 'award', 'granted', 'given_day'])
      await expect(sql`delete from ${sql.table(`incidents.${table}`)}`.execute(platform.db)).rejects.toThrow('immutable');
  });
});

describe('the watch', () => {
  const measured = (failed: readonly LearnerFunction[]): Measured =>
    Object.fromEntries(learnerFunctions.map((name) => [name, failed.includes(name) ? 'HTTP 500' : null])) as Measured;
  /** One round a minute. */
  async function rounds(count: number, failed: readonly LearnerFunction[] = []): Promise<void> {
    for (let turn = 0; turn < count; turn += 1) {
      platform.clock.advance(60);
      expect(await watchFunctions(platform, measured(failed))).toBe('counted');
    }
  }
  const latest = async () =>
    (await latestIncidents(platform.db)).filter((one) => one.foundBy === 'system' && one.start >= day('2026-12-01T00:00:00'));

  beforeAll(async () => {
    await work();
    platform.clock.set(day('2026-12-01T07:00:00'));
  });

  test('three failures open an incident of what broke together, three successes close it, each told to the public', async () => {
    await rounds(2);
    await rounds(2, ['lessons', 'media']);
    expect(await latest()).toEqual([]);
    await rounds(1, ['lessons', 'media']);
    const [going] = await latest();
    expect(going).toMatchObject({ functions: ['lessons', 'media'], end: null, start: day('2026-12-01T07:03:00') });
    await rounds(60, ['lessons']);
    await rounds(3);
    const [closed] = await latest();
    expect(closed).toMatchObject({ id: going!.id, end: day('2026-12-01T08:06:00') });
    expect((await notesOf(platform.db, [going!.id])).get(going!.id)).toHaveLength(2);
    expect(await awardsOf(platform.db, going!.id)).toMatchObject([{ no: 1 }]);
  });

  test('what comes back within half an hour is the same incident, and adds only its own days', async () => {
    const [before] = await latest();
    await rounds(5, ['lessons']);
    const [again, ...more] = await latest();
    expect([again!.id, again!.end, more]).toEqual([before!.id, null, []]);
    await rounds(4);
    expect((await latest())[0]!.end).not.toBeNull();
  });

  test('two workers measure one round once', async () => {
    platform.clock.advance(60);
    const done = await Promise.all([watchFunctions(platform, measured([])), watchFunctions(platform, measured([]))]);
    expect(done.sort()).toEqual(['counted', 'too-soon']);
  });

  test('a silence is written down at the next start as an outage of everything, and counted against every day', async () => {
    const before = await talliesOf(platform.db, '2026-12');
    platform.clock.advance(2 * 86_400);
    expect(await watchFunctions(platform, measured([]))).toBe('counted');
    const [gap] = await latest();
    expect(gap!.functions).toEqual(learnerFunctions);
    expect(gap!.end!.getTime() - gap!.start.getTime()).toBe(2 * 86_400_000);
    expect(await awardsOf(platform.db, gap!.id)).toHaveLength(1);
    const after = await talliesOf(platform.db, '2026-12');
    const failed = (rows: typeof after) => rows.filter((one) => one.name === 'tests').reduce((all, one) => all + one.failed, 0);
    expect(failed(after) - failed(before)).toBe(2 * 1440 - 1);
  });

  test('force majeure waits for a person’s decision, which is made once', async () => {
    const lawyer = await openAccount(platform, 'lawyer@example.kz');
    const id = await open('force-majeure', '2026-12-02T07:00:00', '2026-12-02T07:10:00', ['lessons'], lawyer);
    expect(await awardsOf(platform.db, id)).toEqual([]);
    const incident = await found(id);
    const done = await Promise.all([1, 2].map(() => decideExtension(platform, { incident, staffId: lawyer })));
    expect(done.filter((one) => one.ok)).toHaveLength(1);
    expect(await awardsOf(platform.db, id)).toMatchObject([{ by: lawyer, kind: 'force-majeure' }]);
  });
});
