import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, QuestionVersionId } from '#questions';
import {
  closesAt,
  deadlineOf,
  finish,
  isOverdue,
  mayAnswer,
  mayStart,
  refusedFrom,
  type Attempt,
  type AttemptId,
  type FinishedAttempt,
} from './attempt.ts';
import type { Exam } from './exam.ts';
import { drawPaper, questionsOn } from './paper.ts';
import { save, type SavedAnswer } from './saving.ts';
import { finalTest, quiz, rightAnswer, seeded, wrongAnswer } from './testing/exams.ts';

/** The decisions of this room put together as commands do it, with a plain array for a database. */
class Book {
  readonly attempts: Attempt[] = [];
  readonly answers = new Map<string, SavedAnswer>();
  readonly exam: Exam;
  readonly sitting = { accessEnds: new Date(30 * DAY), graceSeconds: 10 };
  constructor(exam: Exam) {
    this.exam = exam;
  }
  look(now: Date): void {
    const at = this.attempts.findIndex((attempt) => isOverdue(attempt, this.sitting, now));
    if (at >= 0) this.end(at, now);
  }
  start(now: Date): boolean {
    this.look(now);
    const allowed = mayStart(this.attempts, this.exam.rules, this.sitting.accessEnds, now);
    if (!allowed.ok) return false;
    const no = allowed.value.no;
    this.attempts.push({
      id: `${no}` as AttemptId,
      no,
      startedAt: now,
      state: 'open',
      deadline: deadlineOf(now, this.exam.rules, 0),
      paper: drawPaper(seeded(no), this.exam),
    });
    return true;
  }
  answer(place: number, right: boolean, seq: number, now: Date): boolean {
    this.look(now);
    const attempt = this.attempts.at(-1);
    const question = attempt && questionsOn(this.exam, attempt.paper)[place % attempt.paper.length];
    if (!attempt || !question || !mayAnswer(attempt, question.versionId, this.sitting, now).ok) return false;
    const key = `${attempt.no}/${question.versionId}`;
    const change = { answer: right ? rightAnswer(question) : wrongAnswer(question), seq, final: false };
    this.answers.set(key, save(this.answers.get(key) ?? null, change, now).kept);
    return true;
  }
  submit(now: Date): boolean {
    const at = this.attempts.findIndex((attempt) => attempt.state === 'open');
    if (at < 0) return false;
    this.end(at, now);
    return true;
  }
  private end(at: number, now: Date): void {
    const attempt = this.attempts[at]!;
    if (attempt.state !== 'open') throw new Error('ended twice');
    const mine = new Map<QuestionVersionId, Answer | null>();
    for (const { question } of attempt.paper) mine.set(question, this.answers.get(`${attempt.no}/${question}`)?.answer ?? null);
    this.attempts[at] = finish(attempt, questionsOn(this.exam, attempt.paper), mine, this.exam.rules, this.sitting, now).attempt;
  }
}

const DAY = 86_400_000;
type Step =
  | { kind: 'start' | 'submit' | 'look' }
  | { kind: 'answer'; place: number; right: boolean; seq: number }
  | { kind: 'clock'; by: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>({ kind: 'start' }, { kind: 'start' }, { kind: 'submit' }, { kind: 'look' }),
  fc.record({ kind: fc.constant('answer' as const), place: fc.nat(5), right: fc.boolean(), seq: fc.integer({ min: 1, max: 6 }) }),
  // The clock goes on by minutes or a day, and now and then steps back.
  fc.record({
    kind: fc.constant('clock' as const),
    by: fc.oneof(fc.integer({ min: 1, max: 40 * 60_000 }), fc.constant(DAY), fc.integer({ min: -20 * 60_000, max: -1 })),
  }),
);

test.each([
  ['a final test', finalTest()],
  ['a quiz', quiz()],
  ['a timed quiz with a delay', quiz({ timeLimitMinutes: 5, delayMinutes: 30, attempts: 3 })],
] as const)('whatever happens in whatever order, %s keeps its rules', (_name, exam) => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const book = new Book(exam);
      let now = new Date(0);
      for (const one of steps) {
        const before = structuredClone(book.attempts);
        if (one.kind === 'clock') now = new Date(Math.max(0, now.getTime() + one.by));
        if (one.kind === 'look') book.look(now);
        if (one.kind === 'submit') book.submit(now);
        if (one.kind === 'start') checkStart(book, book.start(now), now);
        if (one.kind === 'answer') checkAnswer(book, book.answer(one.place, one.right, one.seq, now), now);
        checkHistory(book, before);
      }
    }),
    { numRuns: 150 },
  );
});

function checkStart(book: Book, started: boolean, now: Date): void {
  const [last, previous] = [book.attempts.at(-1), book.attempts.at(-2)];
  if (!started || !last) return;
  expect(now < book.sitting.accessEnds).toBe(true);
  if (previous)
    expect(now.getTime()).toBeGreaterThanOrEqual(
      (previous as FinishedAttempt).finishedAt.getTime() + book.exam.rules.delayMinutes * 60_000,
    );
  if (book.exam.rules.afterPass === 'closed') expect(book.attempts.some((one) => one.state === 'finished' && one.passed)).toBe(false);
}

function checkAnswer(book: Book, taken: boolean, now: Date): void {
  const last = book.attempts.at(-1);
  if (taken) expect(last?.state === 'open' && now < refusedFrom(last, book.sitting)).toBe(true);
}

function checkHistory(book: Book, before: readonly Attempt[]): void {
  const { attempts, exam, sitting } = book;
  expect(attempts.filter((attempt) => attempt.state === 'open').length).toBeLessThanOrEqual(1);
  if (exam.rules.attempts !== null) expect(attempts.length).toBeLessThanOrEqual(exam.rules.attempts);
  expect(attempts.map((attempt) => attempt.no)).toEqual(attempts.map((_, at) => at + 1));
  before.forEach((was, at) => {
    const is = attempts[at]!;
    expect(is.deadline).toEqual(was.deadline);
    expect(is.paper).toEqual(was.paper);
    if (was.state === 'finished') expect(is).toEqual(was);
  });
  for (const attempt of attempts) {
    if (attempt.state !== 'finished') continue;
    expect(attempt.finishedAt >= attempt.startedAt).toBe(true);
    expect(attempt.finishedAt < refusedFrom(attempt, sitting) || attempt.finishedAt <= closesAt(attempt, sitting)).toBe(true);
    expect(attempt.passed).toBe(attempt.total.percent >= exam.rules.passPercent);
  }
}
