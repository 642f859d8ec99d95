import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database.ts';
import { accessEnds, type Enrolment } from '#enrolments';
import { answerTo, keepAnswer, lockAttempt } from './attempt.sql.ts';
import { mayAnswer, type AnswerRefusal, type AttemptId } from './attempt.ts';
import { examOfAttempt } from './end-attempt.command.ts';
import { questionAt } from './paper.ts';
import { save, type Change, type Saving } from './saving.ts';
import type { Answer, BankQuestion } from '#questions';

export type AnswerSent = {
  readonly enrolment: Enrolment;
  readonly attemptId: AttemptId;
  /** The question by its place on the paper, counted from 1. */
  readonly place: number;
  /** Reads the answer once it is known which question was asked. */
  readonly answer: (question: BankQuestion) => Answer | null;
  readonly seq: Change['seq'];
  readonly final: Change['final'];
  readonly graceSeconds: number;
  readonly now: Date;
};

/** Keeps one answer. Nothing is kept after the time is over, and no late packet undoes a later change. */
export async function saveAnswer(tx: Tx, sent: AnswerSent): Promise<Result<Saving, AnswerRefusal | 'no-attempt'>> {
  const kept = await lockAttempt(tx, sent.enrolment.id, sent.attemptId);
  if (!kept) return refuse('no-attempt');
  const question = questionAt(await examOfAttempt(tx, kept), kept.attempt.paper, sent.place);
  if (!question) return refuse('not-on-the-paper');
  const sitting = { accessEnds: accessEnds(sent.enrolment.term), graceSeconds: sent.graceSeconds };
  const allowed = mayAnswer(kept.attempt, question.versionId, sitting, sent.now);
  if (!allowed.ok) return allowed;
  const stored = await answerTo(tx, sent.attemptId, question.versionId);
  const saving = save(stored, { answer: sent.answer(question), seq: sent.seq, final: sent.final }, sent.now);
  if (saving.outcome === 'saved') await keepAnswer(tx, sent.attemptId, question.versionId, saving.kept);
  return ok(saving);
}
