/** This room promises: a question is marked by one stated rule, and its right answer never leaves before review. */
export {
  answerFault,
  isWhole,
  parseAnswer,
  partField,
  placesTwice,
  readAnswer,
  type Answer,
  type AnswerFault,
  type AnswerForm,
  type ParsedAnswer,
} from './answer.ts';
export { asked, type Asked, type AskedGap, type AskedOption } from './asked.ts';
export { drawnOrder } from './drawn-order.ts';
export { gapsNamed } from './gap-marks.ts';
export { reviewed, type Reviewed, type ReviewDepth } from './reviewed.ts';
export { rightAnswer } from './right-answer.ts';
export { parseDecimal } from './decimal.ts';
export { mark, passes, total, type Mark, type Total } from './mark.ts';
export { keepQuestions, questionVersions, type QuestionPlace } from './question-bank.sql.ts';
export {
  optionId,
  type BankQuestion,
  type Gap,
  type GapText,
  type Matching,
  type Ordering,
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
