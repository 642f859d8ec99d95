import type { Random } from '#kernel/random.ts';
import { refuse, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database.ts';
import { accessEnds, type Enrolment } from '#enrolments';
import { deadlineOf, isOverdue, mayStart, type FinishedAttempt, type OpenAttempt, type StartRefusal } from './attempt.ts';
import { attemptsOn, extraTimeOf, insertAttempt, type KeptAttempt } from './attempt.sql.ts';
import { endOverdueAttempt } from './end-attempt.command.ts';
import type { Exam } from './exam.ts';
import { drawPaper } from './paper.ts';

export type Start = { readonly enrolment: Enrolment; readonly exam: Exam; readonly graceSeconds: number; readonly now: Date };

/** `closed`: an attempt left behind whose time was over, ended on the way. */
export type Started = { readonly closed: FinishedAttempt | null; readonly outcome: Result<OpenAttempt, StartRefusal> };

/** Begins an attempt: the paper is drawn and the end fixed now, by the server. */
export async function startAttempt(tx: Tx, random: Random, start: Start): Promise<Started> {
  const { enrolment, exam, now } = start;
  const sitting = { accessEnds: accessEnds(enrolment.term), graceSeconds: start.graceSeconds };
  const past = await attemptsOn(tx, enrolment.id, exam.key);
  const left = past.find((kept) => isOverdue(kept.attempt, sitting, now));
  const closed = left ? ((await endOverdueAttempt(tx, { ...start, attemptId: left.attempt.id }))?.attempt ?? null) : null;
  const attempts = past.map(({ attempt }) => (attempt.id === closed?.id ? closed : attempt));
  const allowed = mayStart(attempts, exam.rules, sitting.accessEnds, now);
  if (!allowed.ok) return { closed, outcome: allowed };
  const attempt = await insertAttempt(tx, {
    enrolmentId: enrolment.id,
    examKey: exam.key,
    versionId: enrolment.programmeVersionId,
    no: allowed.value.no,
    startedAt: now,
    deadline: deadlineOf(now, exam.rules, await extraTimeOf(tx, enrolment.id)),
    paper: drawPaper(random, exam),
  });
  return { closed, outcome: attempt ? ok(attempt) : refuse({ kind: 'already-open', attempt: await begunMeanwhile(tx, start) }) };
}

/** The other tab was quicker: go on with its attempt. */
async function begunMeanwhile(tx: Tx, { enrolment, exam }: Start): Promise<OpenAttempt> {
  const open = (await attemptsOn(tx, enrolment.id, exam.key)).map(attemptOf).find((attempt) => attempt.state === 'open');
  if (!open)
    throw new Error('an attempt was begun and finished within one instant', { cause: { enrolment: enrolment.id, exam: exam.key } });
  return open;
}

const attemptOf = (kept: KeptAttempt) => kept.attempt;
