/** This room promises: a test asks, keeps and marks by the rules stated at its start, and no saved answer is lost. */
export {
  attemptsLeft, closesAt, mayStart, standing, type AnswerRefusal, type Attempt, type AttemptId, type FinishedAttempt, type OpenAttempt,
  type StartRefusal,
} from './attempt.ts';
export { questionCount, type Exam, type ExamRules } from './exam.ts';
export { questionAt, questionsOn, type Paper, type PaperQuestion } from './paper.ts';
export type { SavedAnswer } from './saving.ts';
