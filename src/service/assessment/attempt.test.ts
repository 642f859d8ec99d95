import { expect, test } from 'vitest';
import type { Answer, QuestionVersionId } from '#questions';
import {
  attemptsLeft,
  deadlineOf,
  finish,
  isOverdue,
  mayAnswer,
  mayStart,
  standing,
  type Attempt,
  type AttemptId,
  type OpenAttempt,
} from './attempt.ts';
import { drawPaper, questionsOn } from './paper.ts';
import { finalTest, quiz, rightAnswer, rules, seeded, wrongAnswer } from './testing/exams.ts';

const minute = (count: number): Date => new Date(Date.UTC(2026, 5, 1, 6, count));
const sitting = { accessEnds: minute(100_000), graceSeconds: 15 };
const exam = finalTest();
const opened = (no = 1, startedAt = minute(0)): OpenAttempt => ({
  id: `attempt-${no}` as AttemptId,
  no,
  startedAt,
  state: 'open',
  deadline: deadlineOf(startedAt, exam.rules, 0),
  paper: drawPaper(seeded(no), exam),
});
const answered = (attempt: OpenAttempt, right: number): Map<QuestionVersionId, Answer> =>
  new Map(
    questionsOn(exam, attempt.paper).map((question, at) => [
      question.versionId,
      at < right ? rightAnswer(question) : wrongAnswer(question),
    ]),
  );
const finished = (no: number, right: number, end: Date, from = minute(0)) => {
  const attempt = opened(no, from);
  return finish(attempt, questionsOn(exam, attempt.paper), answered(attempt, right), exam.rules, sitting, end).attempt;
};

test('marks and verdict come from what was saved', () => {
  expect(finished(1, 4, minute(20))).toMatchObject({
    state: 'finished',
    by: 'person',
    finishedAt: minute(20),
    total: { points: 4, of: 4, percent: 100 },
    passed: true,
  });
  expect(finished(1, 2, minute(20))).toMatchObject({ total: { percent: 50 }, passed: false });
});

test('unanswered questions earn nothing and are marked all the same', () => {
  const attempt = opened();
  const { marks, attempt: done } = finish(attempt, questionsOn(exam, attempt.paper), new Map(), exam.rules, sitting, minute(1));
  expect(marks).toHaveLength(4);
  expect(done.total).toEqual({ points: 0, of: 4, percent: 0 });
});

test('answers are taken to the end of the time and its grace, then refused', () => {
  const attempt = opened();
  const question = attempt.paper[0]!.question;
  const inGrace = new Date(minute(60).getTime() + 14_999);
  expect(mayAnswer(attempt, question, sitting, inGrace).ok).toBe(true);
  expect(mayAnswer(attempt, question, sitting, new Date(minute(60).getTime() + 15_000))).toEqual({ ok: false, refusal: 'time-over' });
  expect(mayAnswer(attempt, 'version-of-another-paper' as QuestionVersionId, sitting, minute(1))).toEqual({
    ok: false,
    refusal: 'not-on-the-paper',
  });
  expect(mayAnswer(finished(1, 1, minute(5)), question, sitting, minute(6))).toEqual({ ok: false, refusal: 'finished' });
});

test('an attempt left behind ends when its time ran out, however late somebody looks', () => {
  const attempt = opened();
  expect(isOverdue(attempt, sitting, minute(60))).toBe(false);
  const { attempt: done } = finish(attempt, questionsOn(exam, attempt.paper), answered(attempt, 3), exam.rules, sitting, minute(5000));
  expect(done).toMatchObject({ by: 'clock', finishedAt: minute(60), passed: true });
});

test('the end of access ends every attempt, timed or not', () => {
  const short = { accessEnds: minute(10), graceSeconds: 15 };
  const untimed: OpenAttempt = { ...opened(), deadline: null };
  for (const attempt of [opened(), untimed]) {
    expect(isOverdue(attempt, short, minute(11))).toBe(true);
    expect(finish(attempt, [], new Map(), exam.rules, short, minute(11)).attempt.finishedAt).toEqual(minute(10));
  }
  expect(mayStart([], exam.rules, minute(10), minute(10))).toEqual({ ok: false, refusal: { kind: 'access-ended' } });
});

test('the next attempt waits for the delay after the last, and there are no more than allowed', () => {
  const first = finished(1, 1, minute(30));
  expect(mayStart([first], exam.rules, sitting.accessEnds, minute(31))).toEqual({
    ok: false,
    refusal: { kind: 'wait', until: minute(30 + 1440) },
  });
  expect(mayStart([first], exam.rules, sitting.accessEnds, minute(30 + 1440))).toEqual({ ok: true, value: { no: 2 } });
  const second = finished(2, 1, minute(1500), minute(1480));
  expect(mayStart([second, first], exam.rules, sitting.accessEnds, minute(9000))).toEqual({
    ok: false,
    refusal: { kind: 'no-attempts-left' },
  });
  expect(attemptsLeft([first], exam.rules)).toBe(1);
  expect(attemptsLeft([first], rules())).toBeNull();
});

test('an open attempt is gone on with, a passed final test is over, a passed quiz may be taken again', () => {
  const open = opened();
  expect(mayStart([open], exam.rules, sitting.accessEnds, minute(1))).toEqual({
    ok: false,
    refusal: { kind: 'already-open', attempt: open },
  });
  const passed = finished(1, 4, minute(5));
  expect(mayStart([passed], exam.rules, sitting.accessEnds, minute(9000))).toEqual({ ok: false, refusal: { kind: 'passed' } });
  expect(mayStart([passed], quiz().rules, sitting.accessEnds, minute(6)).ok).toBe(true);
});

test('granted extra time moves the deadline', () => {
  expect(deadlineOf(minute(0), exam.rules, 0)).toEqual(minute(60));
  expect(deadlineOf(minute(0), exam.rules, 50)).toEqual(minute(90));
  expect(deadlineOf(minute(0), quiz().rules, 50)).toBeNull();
});

test('the best attempt stands, or the last, as the rule says', () => {
  const past: Attempt[] = [finished(1, 3, minute(10)), finished(2, 1, minute(2000), minute(1990)), opened(3)];
  expect(standing(past, { counts: 'best' })?.no).toBe(1);
  expect(standing(past, { counts: 'last' })?.no).toBe(2);
  expect(standing([opened()], { counts: 'best' })).toBeNull();
});

test('an attempt that an outage gave back costs no attempt and no delay, and its failing says nothing', () => {
  const given = { uncounted: { ground: 'outage', ref: 'incident' } } as const;
  const [failed, lost] = [finished(1, 0, minute(10)), { ...finished(2, 1, minute(2000), minute(1990)), ...given }];
  expect(attemptsLeft([failed, lost], exam.rules)).toBe(1);
  expect(mayStart([failed, lost], exam.rules, minute(100_000), minute(2001))).toEqual({ ok: true, value: { no: 3 } });
  expect(standing([failed, lost], { counts: 'last' })).toBe(failed);
  expect(standing([lost], { counts: 'best' })).toBeNull();
  const passed = { ...finished(2, 4, minute(2000), minute(1990)), ...given };
  expect(passed.passed).toBe(true);
  expect(standing([failed, passed], { counts: 'last' })).toBe(passed);
  expect(mayStart([failed, passed], exam.rules, minute(100_000), minute(9000))).toMatchObject({ refusal: { kind: 'passed' } });
});
