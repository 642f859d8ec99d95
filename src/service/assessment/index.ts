/** This room promises: a test asks, keeps and marks by the rules stated at its start, and no saved answer is lost. */
export {
  attemptsLeft,
  closesAt,
  isOverdue,
  mayStart,
  refusedFrom,
  standing,
  type AnswerRefusal,
  type Attempt,
  type AttemptId,
  type FinishedAttempt,
  type OpenAttempt,
  type Sitting,
  type StartRefusal,
  type Uncounted,
} from './attempt.ts';
export { answersOf, attemptById, attemptsOf, attemptsOn, extraTimeOf, grantExtraTime, type KeptAttempt } from './attempt.sql.ts';
export { endOverdueAttempt, submitAttempt, type Ended } from './end-attempt.command.ts';
export { examIn, examOf, questionCount, type Exam, type ExamItem, type ExamRules } from './exam.ts';
export { questionAt, questionsOn, type Paper, type PaperQuestion } from './paper.ts';
export { personalData } from './personal-data.sql.ts';
export { sittingOf, type SittingFacts } from './sitting.sql.ts';
export { saveAnswer, type AnswerSent } from './save-answer.command.ts';
export type { SavedAnswer, Saving } from './saving.ts';
export { attemptsInto, insertUncounted, uncountedBy, uncountedOf, type RanInto, type UncountedAttempt } from './uncounted.sql.ts';
export { startAttempt, type Started } from './start-attempt.command.ts';
