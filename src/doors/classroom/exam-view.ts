import {
  attemptsLeft,
  mayStart,
  standing,
  type Attempt,
  type Exam,
  type ExamItem,
  type FinishedAttempt,
  type OpenAttempt,
  type StartRefusal,
} from '#assessment';
import { accessEnds, type Enrolment } from '#enrolments';
import type { Incident } from '#incidents';

/** What the start page of a quiz or test says and offers. */
export type ExamView = {
  readonly item: ExamItem;
  readonly exam: Exam;
  readonly attempts: readonly Attempt[];
  readonly open: OpenAttempt | null;
  readonly standing: FinishedAttempt | null;
  readonly left: number | null;
  readonly extraPercent: number;
  /** Null: another attempt may begin now. */
  readonly refusal: StartRefusal | null;
  /** Set when access ends before the time of an attempt begun now would. */
  readonly cutAt: Date | null;
  /** What gave attempts back, by its id. */
  readonly incidents: ReadonlyMap<string, Incident>;
};

export function examViewOf(
  item: ExamItem,
  exam: Exam,
  attempts: readonly Attempt[],
  { enrolment, extraPercent, incidents, now }: Pick<ExamView, 'extraPercent' | 'incidents'> & { enrolment: Enrolment; now: Date },
): ExamView {
  const ends = accessEnds(enrolment.term);
  const allowed = mayStart(attempts, exam.rules, ends, now);
  const minutes = exam.rules.timeLimitMinutes;
  const whole = minutes === null ? null : now.getTime() + minutes * 60_000 * (1 + extraPercent / 100);
  return {
    item,
    exam,
    attempts,
    extraPercent,
    incidents,
    open: attempts.find((attempt) => attempt.state === 'open') ?? null,
    standing: standing(attempts, exam.rules),
    left: attemptsLeft(attempts, exam.rules),
    refusal: allowed.ok ? null : allowed.refusal,
    cutAt: allowed.ok && whole !== null && whole > ends.getTime() ? ends : null,
  };
}
