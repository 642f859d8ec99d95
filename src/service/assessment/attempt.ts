import type { Brand } from '#kernel/brand.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mark, passes, total, type Answer, type BankQuestion, type Mark, type QuestionVersionId, type Total } from '#questions';
import type { ExamRules } from './exam.ts';
import type { Paper } from './paper.ts';

export type AttemptId = Brand<string, 'AttemptId'>;

/** One sitting of a quiz or final test. It begins open and is finished once, by the person or by the clock, for good. */
export type Attempt = OpenAttempt | FinishedAttempt;
export type OpenAttempt = Begun & { readonly state: 'open' };
export type FinishedAttempt = Begun & {
  readonly state: 'finished';
  readonly finishedAt: Date;
  readonly by: 'person' | 'clock';
  readonly total: Total;
  readonly passed: boolean;
};
type Begun = {
  readonly id: AttemptId;
  readonly no: number;
  readonly startedAt: Date;
  /** Start plus the time allowed (extra time included); null: no limit but the access term. */
  readonly deadline: Date | null;
  readonly paper: Paper;
  /** It ran into an outage: it does not count against the limit, and failing it says nothing. */
  readonly uncounted?: Uncounted;
};
/** What gave the attempt back: an incident, by its id. */
export type Uncounted = { readonly ground: 'outage' | 'force-majeure'; readonly ref: string };

/** Which attempts the rules look at. A passed one is never taken away, whatever it ran into. */
const counted = (past: readonly Attempt[]): readonly Attempt[] => past.filter((attempt) => attempt.uncounted === undefined);
const stands = (attempt: Attempt): attempt is FinishedAttempt =>
  attempt.state === 'finished' && (attempt.passed || attempt.uncounted === undefined);

/** The clock of one sitting: when access ends and how late an answer on its way may still arrive. */
export type Sitting = { readonly accessEnds: Date; readonly graceSeconds: number };

export type StartRefusal =
  | { readonly kind: 'access-ended' }
  | { readonly kind: 'already-open'; readonly attempt: OpenAttempt }
  | { readonly kind: 'passed' }
  | { readonly kind: 'no-attempts-left' }
  | { readonly kind: 'wait'; readonly until: Date };

/** May another attempt begin? `past` in any order; an attempt whose time is over must be closed before asking. */
export function mayStart(past: readonly Attempt[], rules: ExamRules, accessEnds: Date, now: Date): Result<{ no: number }, StartRefusal> {
  if (now >= accessEnds) return refuse({ kind: 'access-ended' });
  const open = past.find((attempt) => attempt.state === 'open');
  if (open) return refuse({ kind: 'already-open', attempt: open });
  if (rules.afterPass === 'closed' && past.some((attempt) => attempt.state === 'finished' && attempt.passed))
    return refuse({ kind: 'passed' });
  if (rules.attempts !== null && counted(past).length >= rules.attempts) return refuse({ kind: 'no-attempts-left' });
  const until = nextAllowed(past, rules);
  if (until && now < until) return refuse({ kind: 'wait', until });
  return ok({ no: Math.max(0, ...past.map((attempt) => attempt.no)) + 1 });
}

export const attemptsLeft = (past: readonly Attempt[], rules: ExamRules): number | null =>
  rules.attempts === null ? null : Math.max(0, rules.attempts - counted(past).length);

/** `extraPercent`: time added for a person it was granted to (50: half as much again). */
export function deadlineOf(startedAt: Date, rules: ExamRules, extraPercent: number): Date | null {
  if (rules.timeLimitMinutes === null) return null;
  return new Date(startedAt.getTime() + Math.ceil(rules.timeLimitMinutes * 60_000 * (1 + extraPercent / 100)));
}

/** The instant the sitting is over: its own deadline or the end of access, whichever comes first. */
export const closesAt = (attempt: Attempt, { accessEnds }: Sitting): Date =>
  attempt.deadline && attempt.deadline < accessEnds ? attempt.deadline : accessEnds;

/** From this instant nothing is taken any more; answers sent in time have had the grace to arrive. */
export const refusedFrom = (attempt: Attempt, sitting: Sitting): Date =>
  new Date(closesAt(attempt, sitting).getTime() + sitting.graceSeconds * 1000);

export const isOverdue = (attempt: Attempt, sitting: Sitting, now: Date): boolean =>
  attempt.state === 'open' && now >= refusedFrom(attempt, sitting);

export type AnswerRefusal = 'finished' | 'time-over' | 'not-on-the-paper';

export function mayAnswer(attempt: Attempt, question: QuestionVersionId, sitting: Sitting, now: Date): Result<OpenAttempt, AnswerRefusal> {
  if (attempt.state === 'finished') return refuse('finished');
  if (isOverdue(attempt, sitting, now)) return refuse('time-over');
  if (!attempt.paper.some((asked) => asked.question === question)) return refuse('not-on-the-paper');
  return ok(attempt);
}

export type QuestionMark = Mark & { readonly question: QuestionVersionId };
export type Marked = { readonly attempt: FinishedAttempt; readonly marks: readonly QuestionMark[] };

/**
 * Marks what was saved and ends the attempt. Whoever looks after the time is over ends it by the clock, and then the end
 * is the instant the time ran out, however late the look: the delay before the next attempt does not depend on it.
 */
export function finish(
  attempt: OpenAttempt,
  questions: readonly BankQuestion[],
  answers: ReadonlyMap<QuestionVersionId, Answer | null>,
  rules: ExamRules,
  sitting: Sitting,
  now: Date,
): Marked {
  const marks = questions.map((question) => ({ question: question.versionId, ...mark(question, answers.get(question.versionId) ?? null) }));
  const reached = total(marks);
  const over = isOverdue(attempt, sitting, now);
  const end = over ? closesAt(attempt, sitting) : now;
  const finishedAt = end < attempt.startedAt ? attempt.startedAt : end;
  const passed = passes(reached, rules.passPercent);
  return { attempt: { ...attempt, state: 'finished', finishedAt, by: over ? 'clock' : 'person', total: reached, passed }, marks };
}

/** The attempt that stands as the result, null before the first is finished. */
export function standing(past: readonly Attempt[], rules: Pick<ExamRules, 'counts'>): FinishedAttempt | null {
  const finished = past.filter(stands).sort((a, b) => a.no - b.no);
  if (rules.counts === 'last') return finished.at(-1) ?? null;
  return finished.reduce<FinishedAttempt | null>((best, one) => (best && best.total.percent >= one.total.percent ? best : one), null);
}

function nextAllowed(past: readonly Attempt[], rules: ExamRules): Date | null {
  const ends = counted(past).flatMap((attempt) => (attempt.state === 'finished' ? [attempt.finishedAt.getTime()] : []));
  return ends.length === 0 ? null : new Date(Math.max(...ends) + rules.delayMinutes * 60_000);
}
