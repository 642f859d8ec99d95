import type { Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal } from '#platform/journal.ts';
import { refusedFrom, startAttempt, type Exam, type OpenAttempt, type StartRefusal } from '#assessment';
import { accessEnds, lockEnrolment, type Enrolment } from '#enrolments';
import { afterStep } from './after-step.command.ts';
import { closing, type ClosingPayload } from './closing.ts';

/** Begins an attempt, and makes sure that somebody ends it when its time is over, even if nobody looks. */
export async function beginAttempt(
  platform: Platform,
  { enrolment, exam }: { enrolment: Enrolment; exam: Exam },
): Promise<Result<OpenAttempt, StartRefusal>> {
  const now = platform.clock.now();
  const graceSeconds = platform.config.answerGraceSeconds;
  return transact(platform.db, async (tx) => {
    await lockEnrolment(tx, enrolment.id);
    const { closed, outcome } = await startAttempt(tx, platform.random, { enrolment, exam, graceSeconds, now });
    if (closed) await afterStep(tx, enrolment, now);
    if (!outcome.ok) return outcome;
    const attempt = outcome.value;
    await journal(tx, {
      event: 'attempt.begun',
      subject: { kind: 'attempt', id: attempt.id },
      actor: { kind: 'person', id: enrolment.accountId },
      at: now,
      facts: { enrolment: enrolment.id, test: exam.key, no: attempt.no },
    });
    const payload: ClosingPayload = { enrolmentId: enrolment.id, attemptId: attempt.id };
    const runAt = refusedFrom(attempt, { accessEnds: accessEnds(enrolment.term), graceSeconds });
    await enqueue(tx, closing, payload, { runAt, key: `${closing.name}:${attempt.id}` });
    return outcome;
  });
}
