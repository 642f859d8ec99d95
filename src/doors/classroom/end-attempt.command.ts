import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal } from '#platform/journal.ts';
import { attemptById, endOverdueAttempt, refusedFrom, submitAttempt, type AttemptId, type Ended, type FinishedAttempt } from '#assessment';
import { accessEnds, enrolmentById, lockEnrolment, type Enrolment } from '#enrolments';
import { afterStep } from './after-step.command.ts';
import { closing, type ClosingPayload } from './closing.ts';

type Which = { readonly enrolment: Enrolment; readonly attemptId: AttemptId };

/** 'Hand in the test': marked once however many tabs press; null: the enrolment has no such attempt. */
export async function handIn(platform: Platform, which: Which): Promise<FinishedAttempt | null> {
  const [now, graceSeconds] = [platform.clock.now(), platform.config.answerGraceSeconds];
  return transact(platform.db, async (tx) => {
    await lockEnrolment(tx, which.enrolment.id);
    return told(tx, which.enrolment, await submitAttempt(tx, { ...which, graceSeconds, now }), now);
  });
}

/** At a look after the time is over; null: its time still runs. */
export async function endIfOverdue(platform: Platform, which: Which): Promise<FinishedAttempt | null> {
  const [now, graceSeconds] = [platform.clock.now(), platform.config.answerGraceSeconds];
  return transact(platform.db, async (tx) => {
    await lockEnrolment(tx, which.enrolment.id);
    return told(tx, which.enrolment, await endOverdueAttempt(tx, { ...which, graceSeconds, now }), now);
  });
}

/** The job's turn: ends the attempt, or waits on where the term was extended meanwhile. Repeatable. */
export async function closeAttempt(platform: Platform, payload: ClosingPayload): Promise<void> {
  const attemptId = payload.attemptId as AttemptId;
  const enrolment = await enrolmentById(platform.db, payload.enrolmentId as Enrolment['id']);
  const kept = await attemptById(platform.db, attemptId);
  if (!enrolment || !kept || kept.attempt.state === 'finished') return;
  if (await endIfOverdue(platform, { enrolment, attemptId })) return;
  const runAt = refusedFrom(kept.attempt, { accessEnds: accessEnds(enrolment.term), graceSeconds: platform.config.answerGraceSeconds });
  await transact(platform.db, (tx) => enqueue(tx, closing, payload, { runAt, key: `${closing.name}:${attemptId}` }));
}

async function told(tx: Tx, enrolment: Enrolment, ended: Ended | null, now: Date): Promise<FinishedAttempt | null> {
  if (!ended?.ended) return ended?.attempt ?? null;
  const { attempt } = ended;
  await journal(tx, {
    event: 'attempt.finished',
    subject: { kind: 'attempt', id: attempt.id },
    at: now,
    actor: attempt.by === 'person' ? { kind: 'person', id: enrolment.accountId } : { kind: 'system' },
    facts: { enrolment: enrolment.id, percent: attempt.total.percent, passed: attempt.passed },
  });
  await afterStep(tx, enrolment, now);
  return attempt;
}
