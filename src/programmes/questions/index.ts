/** This room promises: a question is marked by one stated rule, and its right answer never leaves before review. */
export { answerFault, parseAnswer, readAnswer, type Answer, type AnswerForm } from './answer.ts';
export { asked, optionIds, reviewed, type Asked, type AskedOption, type Reviewed, type ReviewDepth } from './asked.ts';
export { parseDecimal } from './decimal.ts';
export { mark, passes, total, type Mark, type Total } from './mark.ts';
export { keepQuestions, questionVersions, type QuestionPlace } from './question-bank.sql.ts';
export {
  optionId,
  type BankQuestion,
  type MultipleChoice,
  type Numeric,
  type Option,
  type OptionId,
  type Question,
  type QuestionKind,
  type QuestionVersionId,
  type ShortText,
  type SingleChoice,
} from './question.ts';
