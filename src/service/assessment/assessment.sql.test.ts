import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { transact } from '#platform/database.ts';
import { testPlatform, type TestPlatform } from '#platform/testing/database.ts';
import type { ProgrammeVersion } from '#catalogue';
import type { Enrolment } from '#enrolments';
import { rightAnswer, type Answer, type BankQuestion } from '#questions';
import { enrolledLearner, publishedSample } from '../../deal/enrolments/testing/learner.ts';
import type { AttemptId, OpenAttempt } from './attempt.ts';
import { answersOf, attemptsOn, grantExtraTime } from './attempt.sql.ts';
import { endOverdueAttempt, submitAttempt } from './end-attempt.command.ts';
import { examIn, type Exam } from './exam.ts';
import { saveAnswer, type AnswerSent } from './save-answer.command.ts';
import { sittingOf } from './sitting.sql.ts';
import { startAttempt } from './start-attempt.command.ts';

const start = new Date('2026-11-22T09:00:00Z');
const graceSeconds = 10;
let platform: TestPlatform;
let version: ProgrammeVersion;
let enrolment: Enrolment;
let quiz: Exam;
let finalTest: Exam;

beforeAll(async () => {
  ({ platform } = await testPlatform({ now: start }));
  version = await publishedSample(platform);
  [quiz, finalTest] = [examIn(version, 'module-1')!, examIn(version, 'final-test')!];
});
beforeEach(async () => {
  platform.clock.set(start);
  enrolment = await enrolledLearner(platform, version);
});

const minutes = (count: number): Date => new Date(start.getTime() + count * 60_000);
const begin = (exam: Exam, now = platform.clock.now()) =>
  transact(platform.db, (tx) => startAttempt(tx, platform.random, { enrolment, exam, graceSeconds, now }));
const begun = async (exam: Exam, now?: Date): Promise<OpenAttempt> => {
  const { outcome } = await begin(exam, now);
  if (!outcome.ok) throw new Error('refused', { cause: outcome.refusal });
  return outcome.value;
};
const send = (attemptId: AttemptId, place: number, answer: AnswerSent['answer'], given: Partial<AnswerSent> = {}) =>
  transact(platform.db, (tx) =>
    saveAnswer(tx, { enrolment, attemptId, place, answer, seq: 1, final: false, graceSeconds, now: platform.clock.now(), ...given }),
  );
const submit = (attemptId: AttemptId, now = platform.clock.now()) =>
  transact(platform.db, (tx) => submitAttempt(tx, { enrolment, attemptId, graceSeconds, now }));

const right = (question: BankQuestion): Answer => rightAnswer(question, 'kk');

test('a sitting from start to verdict keeps the paper, the answers and the marks', async () => {
  const attempt = await begun(quiz);
  for (const place of [1, 2]) expect((await send(attempt.id, place, right)).ok).toBe(true);
  const ended = await submit(attempt.id, minutes(5));
  expect(ended).toMatchObject({ ended: true, attempt: { by: 'person', total: { points: 3, of: 3, percent: 100 }, passed: true } });
  const facts = await sittingOf(platform.db, enrolment.accountId, attempt.id);
  expect(facts?.kept.attempt).toEqual(ended?.attempt);
  expect(facts?.answers.size).toBe(2);
  const marks = await sql<{ count: number }>`select count(*)::int as count from assessment.mark where attempt_id = ${attempt.id}`.execute(
    platform.db,
  );
  expect(marks.rows[0]?.count).toBe(2);
});

test('two tabs that start at the same time get one open attempt', async () => {
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => begin(quiz)));
  const ids = outcomes.map(({ outcome }) =>
    outcome.ok ? outcome.value.id : outcome.refusal.kind === 'already-open' ? outcome.refusal.attempt.id : null,
  );
  expect(new Set(ids).size).toBe(1);
  expect(outcomes.filter(({ outcome }) => outcome.ok)).toHaveLength(1);
  expect(await attemptsOn(platform.db, enrolment.id, quiz.key)).toHaveLength(1);
});

test('two parallel submits give one result, and one set of marks', async () => {
  const attempt = await begun(quiz);
  await send(attempt.id, 1, right);
  const ends = await Promise.all([1, 2, 3, 4].map((minute) => submit(attempt.id, minutes(minute))));
  expect(ends.filter((one) => one?.ended)).toHaveLength(1);
  for (const one of ends) expect(one?.attempt).toEqual(ends[0]?.attempt);
});

test('an answer and the end of the attempt at the same time: the answer counts or is refused, never lost between', async () => {
  for (let round = 0; round < 5; round += 1) {
    const attempt = await begun(quiz);
    const [saved, ended] = await Promise.all([send(attempt.id, 1, right), submit(attempt.id)]);
    expect(ended!.attempt.total.points > 0 === saved.ok).toBe(true);
  }
});

test('answers that the network lost and replays out of order end with the last change', async () => {
  const attempt = await begun(quiz);
  const typed =
    (text: string) =>
    (question: BankQuestion): Answer =>
      question.kind === 'number' ? { kind: 'number', text } : right(question);
  const place =
    (await sittingOf(platform.db, enrolment.accountId, attempt.id))!.kept.attempt.paper.findIndex(
      (asked) => quiz.pools[0]!.questions.find((one) => one.versionId === asked.question)!.kind === 'number',
    ) + 1;
  await send(attempt.id, place, typed('1'), { seq: 1 });
  await Promise.all(
    [
      [4, '12,5'],
      [2, '2'],
      [3, '3'],
      [4, '12,5'],
      [1, '1'],
    ].map(([seq, text]) => send(attempt.id, place, typed(String(text)), { seq: Number(seq) })),
  );
  const [kept] = (await answersOf(platform.db, attempt.id)).values();
  expect(kept).toMatchObject({ answer: { kind: 'number', text: '12,5' }, seq: 4 });
  // A posted form is the latest word, even from a page that knew less.
  expect(await send(attempt.id, place, typed('12.4'), { seq: 1, final: true })).toMatchObject({
    ok: true,
    value: { outcome: 'saved', kept: { seq: 5 } },
  });
});

test('after the deadline and its grace nothing is taken, and the next look ends the attempt at the deadline', async () => {
  const attempt = await begun(finalTest);
  expect(attempt.deadline).toEqual(minutes(60));
  await send(attempt.id, 1, right);
  expect((await send(attempt.id, 1, right, { seq: 2, now: new Date(minutes(60).getTime() + 9_000) })).ok).toBe(true);
  expect(await send(attempt.id, 1, right, { seq: 3, now: new Date(minutes(60).getTime() + 10_000) })).toEqual({
    ok: false,
    refusal: 'time-over',
  });
  const early = await transact(platform.db, (tx) =>
    endOverdueAttempt(tx, { enrolment, attemptId: attempt.id, graceSeconds, now: minutes(60) }),
  );
  expect(early).toBeNull();
  const late = await transact(platform.db, (tx) =>
    endOverdueAttempt(tx, { enrolment, attemptId: attempt.id, graceSeconds, now: minutes(600) }),
  );
  expect(late).toMatchObject({ ended: true, attempt: { by: 'clock', finishedAt: minutes(60), passed: true } });
  expect(await send(attempt.id, 1, right, { seq: 4 })).toEqual({ ok: false, refusal: 'finished' });
});

test('starting again ends what was left behind, then waits for the delay and stops at the limit', async () => {
  await begun(finalTest);
  const second = await begin(finalTest, minutes(100));
  expect(second).toMatchObject({
    closed: { by: 'clock', finishedAt: minutes(60), passed: false },
    outcome: { refusal: { kind: 'wait', until: minutes(60 + 1440) } },
  });
  const third = await begun(finalTest, minutes(60 + 1440));
  await submit(third.id, minutes(60 + 1441));
  expect((await begin(finalTest, minutes(9000))).outcome).toEqual({ ok: false, refusal: { kind: 'no-attempts-left' } });
});

test('granted extra time is in the deadline of the next attempt', async () => {
  await transact(platform.db, (tx) =>
    grantExtraTime(tx, { enrolmentId: enrolment.id, percent: 50, grantedBy: enrolment.accountId, grantedAt: start }),
  );
  expect((await begun(finalTest)).deadline).toEqual(minutes(90));
});

test('another person sees no sitting, and takes no part in it', async () => {
  const attempt = await begun(quiz);
  const other = await enrolledLearner(platform, version);
  expect(await sittingOf(platform.db, other.accountId, attempt.id)).toBeNull();
  expect(await send(attempt.id, 1, right, { enrolment: other })).toEqual({ ok: false, refusal: 'no-attempt' });
  expect(
    await transact(platform.db, (tx) => submitAttempt(tx, { enrolment: other, attemptId: attempt.id, graceSeconds, now: start })),
  ).toBeNull();
  expect(await sittingOf(platform.db, other.accountId, 'no uuid' as AttemptId)).toBeNull();
});

test('a clock that steps back reopens nothing and moves no deadline', async () => {
  const attempt = await begun(finalTest, minutes(30));
  await submit(attempt.id, minutes(20));
  const [kept] = await attemptsOn(platform.db, enrolment.id, finalTest.key);
  expect(kept?.attempt).toMatchObject({ state: 'finished', startedAt: minutes(30), finishedAt: minutes(30), deadline: minutes(90) });
  expect(await send(attempt.id, 1, right, { now: minutes(0) })).toEqual({ ok: false, refusal: 'finished' });
});

test('the database itself keeps papers, ends and late answers', async () => {
  const attempt = await begun(finalTest);
  const refused = (statement: ReturnType<typeof sql>) => expect(statement.execute(platform.db)).rejects.toThrow();
  await refused(sql`update assessment.attempt set deadline = deadline + interval '1 day' where id = ${attempt.id}`);
  await refused(sql`update assessment.attempt set paper = '[]' where id = ${attempt.id}`);
  await refused(sql`update assessment.attempt set percent = 100 where id = ${attempt.id}`);
  await submit(attempt.id);
  await refused(sql`update assessment.attempt set passed = true, percent = 100 where id = ${attempt.id}`);
  await refused(sql`delete from assessment.attempt where id = ${attempt.id}`);
  await refused(
    sql`insert into assessment.answer (attempt_id, question, answer, seq, saved_at) values (${attempt.id}, 'x', '{}', 1, now())`,
  );
});
