import type { Trilingual, TaughtLocale } from '#kernel/locale.ts';
import type { Answer } from './answer.ts';
import { asked, type Asked } from './asked.ts';
import { isGapRight, mark, type Mark } from './mark.ts';
import type { Option, OptionId, Question } from './question.ts';
import { rightAnswer } from './right-answer.ts';

/** `full`: marks, right answers and feedback; `marks`: only what each answer earned; `none`: the total alone. */
export type ReviewDepth = 'full' | 'marks' | 'none';

/** What a finished attempt shows of one question. */
export type Reviewed = {
  readonly asked: Asked;
  readonly answer: Answer | null;
  readonly mark: Mark | null;
  /** Null unless the review is full, as everything below. */
  readonly right: Answer | null;
  /** What the author says of the whole question. */
  readonly feedback: string | null;
  /** What the author says of its parts, by `noteKey`: options that were chosen; every pair, item and gap. */
  readonly notes: ReadonlyMap<string, string>;
  /** Gaps filled in rightly: only this room knows what is forgiven. */
  readonly rightGaps: readonly number[];
};

export function reviewed(
  question: Question,
  answer: Answer | null,
  language: TaughtLocale,
  depth: ReviewDepth,
  order?: readonly OptionId[],
): Reviewed {
  const full = depth === 'full';
  return {
    asked: asked(question, language, order),
    answer,
    mark: depth === 'none' ? null : mark(question, answer),
    right: full ? rightAnswer(question, language) : null,
    feedback: full ? (question.feedback?.[language] ?? null) : null,
    notes: new Map(full ? notesOn(question, answer).flatMap(([key, text]) => (text ? [[key, text[language]]] : [])) : []),
    rightGaps: full ? rightGaps(question, answer) : [],
  };
}

type Note = readonly [key: string, text: Trilingual | null];

function notesOn(question: Question, answer: Answer | null): Note[] {
  switch (question.kind) {
    case 'single':
      return ofChosen(question.options, answer?.kind === 'single' ? [answer.option] : []);
    case 'multiple':
      return ofChosen(question.options, answer?.kind === 'multiple' ? answer.options : []);
    case 'truefalse':
      return answer?.kind === 'truefalse' ? [[String(answer.value), answer.value ? question.feedbackTrue : question.feedbackFalse]] : [];
    case 'matching':
      return question.pairs.map((pair) => [pair.left.id, pair.feedback]);
    case 'ordering':
      return question.items.map((item) => [item.id, item.feedback]);
    case 'gaps': {
      const given = answer?.kind === 'gaps' ? answer.gaps.map((one) => one.text) : [];
      const chosen = question.gaps.flatMap((gap) => (gap.control === 'choice' ? ofChosen(gap.options, given) : []));
      return [...question.gaps.map((gap, at): Note => [String(at + 1), gap.feedback]), ...chosen];
    }
    case 'text':
    case 'number':
      return [];
    default:
      throw new Error('unknown question', { cause: question satisfies never });
  }
}

const ofChosen = (options: readonly Option[], chosen: readonly string[]): Note[] =>
  options.filter((one) => chosen.includes(one.id)).map((one) => [one.id, one.feedback]);

function rightGaps(question: Question, answer: Answer | null): number[] {
  if (question.kind !== 'gaps' || answer?.kind !== 'gaps') return [];
  return answer.gaps.filter(({ gap, text }) => question.gaps[gap - 1] && isGapRight(question.gaps[gap - 1]!, text)).map((one) => one.gap);
}
