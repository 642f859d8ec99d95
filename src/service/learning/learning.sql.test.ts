import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { transact, type Db, type Tx } from '#platform/database.ts';
import { testPlatform, type TestPlatform } from '#platform/testing/database.ts';
import type { ProgrammeVersion } from '#catalogue';
import { lockEnrolment, type Enrolment } from '#enrolments';
import { enrolledLearner, publishedSample } from '../../deal/enrolments/testing/learner.ts';
import { completeCourse } from './complete-course.command.ts';
import { courseOf, coursesOf, deskOf } from './course.sql.ts';
import { keepNote } from './note.sql.ts';
import { personalData } from './personal-data.sql.ts';
import { keepDone, keepVideoPosition, noteOpened } from './progress.sql.ts';

const start = new Date('2026-11-22T09:00:00Z');
const later = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);
let platform: TestPlatform;
let version: ProgrammeVersion;
let enrolment: Enrolment;

beforeAll(async () => {
  ({ platform } = await testPlatform({ now: start }));
  version = await publishedSample(platform);
});
beforeEach(async () => {
  enrolment = await enrolledLearner(platform, version);
});

const desk = (lesson = 'first') => deskOf(platform.db, platform.vault, enrolment.accountId, version.programmeId, lesson);
const finish = (lessonKey: string, now: Date) => transact(platform.db, (tx) => keepDone(tx, { enrolmentId: enrolment.id, lessonKey, now }));
/** What other rooms' tests do by sitting: here only the fact counts. */
const pass = (exam: string, db: Db = platform.db) =>
  sql`
  insert into assessment.attempt (enrolment_id, exam_key, programme_version_id, no, paper, started_at, finished_at, finished_by, points, of_points, percent, passed)
  values (${enrolment.id}, ${exam}, ${version.id}, 1, '[]', ${start}, ${later(5)}, 'person', 3, 3, 100, true)`.execute(db);

test('the first opening and the first finishing of a lesson stand', async () => {
  const lesson = { enrolmentId: enrolment.id, lessonKey: 'first' };
  await Promise.all([noteOpened(platform.db, { ...lesson, now: start }), noteOpened(platform.db, { ...lesson, now: start })]);
  await noteOpened(platform.db, { ...lesson, now: later(9) });
  await finish('first', later(20));
  await finish('first', later(90));
  expect((await desk())?.facts.lessons.get('first')).toEqual({ openedAt: start, doneAt: later(20) });
});

test('a lesson finished by a clock that stepped back is finished when it was opened', async () => {
  await noteOpened(platform.db, { enrolmentId: enrolment.id, lessonKey: 'first', now: later(10) });
  await finish('first', start);
  expect((await desk())?.facts.lessons.get('first')).toEqual({ openedAt: later(10), doneAt: later(10) });
});

test('the desk of a lesson holds access, progress, the note and where each video stopped', async () => {
  await noteOpened(platform.db, { enrolmentId: enrolment.id, lessonKey: 'first', now: start });
  await pass('module-1');
  await transact(platform.db, async (tx) => {
    await keepNote(tx, platform.vault, { enrolmentId: enrolment.id, lessonKey: 'first', text: 'Ертеңге: үш сұрақ', savedAt: later(3) });
    await keepVideoPosition(tx, { enrolmentId: enrolment.id, video: 'film', seconds: 40, savedAt: later(1) });
    await keepVideoPosition(tx, { enrolmentId: enrolment.id, video: 'film', seconds: 75, savedAt: later(2) });
  });
  const found = await desk();
  expect(found).toMatchObject({ enrolment, completedAt: null, note: { text: 'Ертеңге: үш сұрақ', savedAt: later(3) } });
  expect(found?.positions.get('film')).toBe(75);
  expect(found?.facts.attempts.get('module-1')).toMatchObject([
    { no: 1, state: 'finished', finishedAt: later(5), percent: 100, passed: true },
  ]);
  expect((await desk('second'))?.note).toBeNull();
});

test('a note lies sealed in the database, does not open in another place, and goes when emptied', async () => {
  const keep = (text: string) =>
    transact(platform.db, (tx) => keepNote(tx, platform.vault, { enrolmentId: enrolment.id, lessonKey: 'first', text, savedAt: start }));
  await keep('құпия жазба');
  const stored = await sql<{ body: Buffer }>`select body from learning.note where enrolment_id = ${enrolment.id}`.execute(platform.db);
  expect(stored.rows[0]!.body.toString('utf8')).not.toContain('құпия');
  await sql`update learning.note set lesson_key = 'second' where enrolment_id = ${enrolment.id}`.execute(platform.db);
  await expect(desk('second')).rejects.toThrow();
  await sql`update learning.note set lesson_key = 'first' where enrolment_id = ${enrolment.id}`.execute(platform.db);
  await keep('');
  expect((await desk())?.note).toBeNull();
});

test('two tabs that do the last two steps at the same time complete the course once', async () => {
  for (let round = 0; round < 5; round += 1) {
    enrolment = await enrolledLearner(platform, version);
    await pass('final-test');
    const step = (work: (tx: Tx) => Promise<unknown>) =>
      transact(platform.db, async (tx) => {
        await lockEnrolment(tx, enrolment.id);
        await work(tx);
        return completeCourse(tx, enrolment, later(30));
      });
    const outcomes = await Promise.all([
      step((tx) => pass('module-1', tx)),
      step((tx) => keepDone(tx, { enrolmentId: enrolment.id, lessonKey: 'first', now: later(30) })),
    ]);
    expect(outcomes.filter((one) => one.completedNow)).toHaveLength(1);
    expect((await courseOf(platform.db, enrolment.accountId, version.programmeId))?.completedAt).toEqual(later(30));
  }
});

test('a completed course stays completed at its first moment', async () => {
  await finish('first', later(1));
  for (const exam of ['module-1', 'final-test']) await pass(exam);
  const complete = (now: Date) => transact(platform.db, (tx) => completeCourse(tx, enrolment, now));
  expect(await complete(later(2))).toEqual({ complete: true, missing: [], completedNow: true });
  expect(await complete(later(50))).toEqual({ complete: true, missing: [], completedNow: false });
  expect((await coursesOf(platform.db, enrolment.accountId))[0]?.completedAt).toEqual(later(2));
});

test('of two enrolments in one programme the newer is the course', async () => {
  platform.clock.set(later(60 * 24 * 100));
  const newer = await enrolledLearner(platform, version, { accountId: enrolment.accountId });
  platform.clock.set(start);
  expect((await courseOf(platform.db, enrolment.accountId, version.programmeId))?.enrolment.id).toBe(newer.id);
  expect(await coursesOf(platform.db, enrolment.accountId)).toHaveLength(2);
});

test('a person gets their notes and progress back as data, and notes go with erasure', async () => {
  await finish('first', later(1));
  await transact(platform.db, (tx) =>
    keepNote(tx, platform.vault, { enrolmentId: enrolment.id, lessonKey: 'first', text: 'менің ойым', savedAt: start }),
  );
  expect(await personalData.export(platform.db, enrolment.accountId, platform.vault)).toMatchObject({
    notes: [{ lesson: 'first', text: 'менің ойым' }],
    lessons: [{ lesson: 'first' }],
  });
  await transact(platform.db, (tx) => personalData.erase(tx, enrolment.accountId, start));
  expect(await personalData.export(platform.db, enrolment.accountId, platform.vault)).toMatchObject({
    notes: [],
    lessons: [{ lesson: 'first' }],
  });
});
