import type { Tx } from '#platform/database.ts';
import { accessEnds, taughtVersion, type Enrolment } from '#enrolments';
import { finish, isOverdue, type AttemptId, type FinishedAttempt, type Sitting } from './attempt.ts';
import { answersOf, keepEnd, lockAttempt, type KeptAttempt } from './attempt.sql.ts';
import { examIn, type Exam } from './exam.ts';
import { questionsOn } from './paper.ts';

export type End = { readonly enrolment: Enrolment; readonly attemptId: AttemptId; readonly graceSeconds: number; readonly now: Date };

/** `ended` false: it was finished before, and this is that result. */
export type Ended = { readonly attempt: FinishedAttempt; readonly ended: boolean };

/** Hands the attempt in. However many tabs press at once, it is marked once; null: the enrolment has no such attempt. */
export async function submitAttempt(tx: Tx, end: End): Promise<Ended | null> {
  const kept = await lockAttempt(tx, end.enrolment.id, end.attemptId);
  if (!kept) return null;
  if (kept.attempt.state === 'finished') return { attempt: kept.attempt, ended: false };
  return { attempt: await endKeptAttempt(tx, kept, sittingOf(end), end.now), ended: true };
}

/** Ends the attempt if its time is over; null: there is no such attempt, or its time runs. */
export async function endOverdueAttempt(tx: Tx, end: End): Promise<Ended | null> {
  const kept = await lockAttempt(tx, end.enrolment.id, end.attemptId);
  if (!kept) return null;
  if (kept.attempt.state === 'finished') return { attempt: kept.attempt, ended: false };
  if (!isOverdue(kept.attempt, sittingOf(end), end.now)) return null;
  return { attempt: await endKeptAttempt(tx, kept, sittingOf(end), end.now), ended: true };
}

/** The exam of the version the paper was drawn from, however far the learner has moved since. */
export async function examOfAttempt(tx: Tx, kept: KeptAttempt): Promise<Exam> {
  const exam = examIn(await taughtVersion(tx, kept.versionId), kept.examKey);
  if (!exam) throw new Error('the exam of an attempt is not in its version', { cause: kept.attempt.id });
  return exam;
}

async function endKeptAttempt(tx: Tx, kept: KeptAttempt, sitting: Sitting, now: Date): Promise<FinishedAttempt> {
  if (kept.attempt.state === 'finished') return kept.attempt;
  const exam = await examOfAttempt(tx, kept);
  const saved = await answersOf(tx, kept.attempt.id);
  const answers = new Map([...saved].map(([question, one]) => [question, one.answer]));
  const marked = finish(kept.attempt, questionsOn(exam, kept.attempt.paper), answers, exam.rules, sitting, now);
  await keepEnd(tx, marked);
  return marked.attempt;
}

const sittingOf = (end: End): Sitting => ({ accessEnds: accessEnds(end.enrolment.term), graceSeconds: end.graceSeconds });
