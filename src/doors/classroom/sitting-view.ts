import {
  examIn,
  questionAt,
  questionsOn,
  refusedFrom,
  type AttemptId,
  type Exam,
  type ExamItem,
  type KeptAttempt,
  type PaperQuestion,
  type SavedAnswer,
  type SittingFacts,
} from '#assessment';
import { itemByKey, type ProgrammeVersion } from '#catalogue';
import { accessEnds } from '#enrolments';
import { isWhole, type BankQuestion } from '#questions';

/** One sitting put together with the version its paper was drawn from. */
export type Sitting = {
  readonly slug: string;
  readonly kept: KeptAttempt;
  readonly exam: Exam;
  readonly version: ProgrammeVersion;
  readonly facts: SittingFacts;
  /** From this instant the server takes no answer. */
  readonly refusedFrom: Date;
  /** How many questions the paper asks. */
  readonly of: number;
};

export type AskedAt = {
  readonly place: number;
  readonly question: BankQuestion;
  readonly paper: PaperQuestion;
  readonly saved: SavedAnswer | null;
};

export function sittingFrom(facts: SittingFacts, version: ProgrammeVersion, graceSeconds: number): Sitting {
  const exam = examIn(version, facts.kept.examKey);
  if (!exam) throw new Error('the exam of an attempt is not in its version', { cause: facts.kept.attempt.id });
  const clock = { accessEnds: accessEnds(facts.enrolment.term), graceSeconds };
  return {
    slug: version.slug,
    kept: facts.kept,
    exam,
    version,
    facts,
    refusedFrom: refusedFrom(facts.kept.attempt, clock),
    of: facts.kept.attempt.paper.length,
  };
}

/** Null: the paper has no such place. */
export function askedAt(sitting: Sitting, place: number): AskedAt | null {
  const { paper } = sitting.kept.attempt;
  const question = questionAt(sitting.exam, paper, place);
  return question ? { place, question, paper: paper[place - 1]!, saved: sitting.facts.answers.get(question.versionId) ?? null } : null;
}

export const allAsked = (sitting: Sitting): AskedAt[] =>
  questionsOn(sitting.exam, sitting.kept.attempt.paper).map((question, at) => ({
    place: at + 1,
    question,
    paper: sitting.kept.attempt.paper[at]!,
    saved: sitting.facts.answers.get(question.versionId) ?? null,
  }));

/** `partly`: some of its parts are still open; what was answered counts all the same. */
export type Answered = 'wholly' | 'partly' | 'not';

export function answered({ question, saved }: AskedAt): Answered {
  if (!saved?.answer) return 'not';
  return isWhole(question, saved.answer) ? 'wholly' : 'partly';
}

export const isAnswered = (asked: AskedAt): boolean => answered(asked) === 'wholly';

export const attemptIdOf = (sitting: Sitting): AttemptId => sitting.kept.attempt.id;

/** Where going on with an open attempt leads: the first question without an answer. */
export const placeToGoOn = (sitting: Sitting): number => allAsked(sitting).find((asked) => !isAnswered(asked))?.place ?? sitting.of;

/** The item of the course this sitting is of. */
export function itemOf(sitting: Sitting): ExamItem {
  const item = itemByKey(sitting.version, sitting.kept.examKey);
  if (!item || item.kind === 'lesson') throw new Error('the exam of an attempt is not in its version', { cause: sitting.kept.attempt.id });
  return item;
}
