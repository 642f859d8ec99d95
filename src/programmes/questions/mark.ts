import { folded } from '#kernel/kazakh-text.ts';
import type { Answer } from './answer.ts';
import { parseDecimal, within } from './decimal.ts';
import type { MultipleChoice, Numeric, OptionId, Question, ShortText, SingleChoice } from './question.ts';

/** Points have at most two decimals; `right` means full points. */
export type Mark = { readonly points: number; readonly of: number; readonly right: boolean };
export type Total = { readonly points: number; readonly of: number; readonly percent: number };

/** No answer, or an answer of another kind, earns nothing. */
export function mark(question: Question, answer: Answer | null): Mark {
  const share = answer ? earned(question, answer) : 0;
  return { points: Math.floor(question.points * share * 100 + 1e-6) / 100, of: question.points, right: share === 1 };
}

/** The percent is rounded down: 69.9 is never shown as a passed 70. */
export function total(marks: readonly Mark[]): Total {
  const points = Math.round(marks.reduce((sum, one) => sum + one.points * 100, 0)) / 100;
  const of = marks.reduce((sum, one) => sum + one.of, 0);
  return { points, of, percent: of === 0 ? 0 : Math.floor((points * 100) / of + 1e-9) };
}

export const passes = (reached: Total, passPercent: number): boolean => reached.of > 0 && reached.percent >= passPercent;

function earned(question: Question, answer: Answer): number {
  switch (question.kind) {
    case 'single':
      return answer.kind === 'single' ? byChoice(question, answer.option) : 0;
    case 'multiple':
      return answer.kind === 'multiple' ? bySet(question, answer.options) : 0;
    case 'text':
      return answer.kind === 'text' ? byWords(question, answer.text) : 0;
    case 'number':
      return answer.kind === 'number' ? byNumber(question, answer.text) : 0;
    default:
      throw new Error('unknown question', { cause: question satisfies never });
  }
}

const byChoice = (question: SingleChoice, chosen: OptionId): number =>
  question.options.some((option) => option.id === chosen && option.correct) ? 1 : 0;

function bySet(question: MultipleChoice, chosen: readonly OptionId[]): number {
  const picked = question.options.filter((option) => chosen.includes(option.id));
  const all = question.options.filter((option) => option.correct).length;
  const right = picked.filter((option) => option.correct).length;
  const wrong = picked.length - right;
  if (right === all && wrong === 0) return 1;
  return question.credit === 'all' ? 0 : Math.max(0, right - wrong) / all;
}

const byWords = (question: ShortText, words: string): number =>
  question.accepted.some((accepted) => folded(accepted) === folded(words)) ? 1 : 0;

function byNumber(question: Numeric, typed: string): number {
  const [given, wanted, tolerance] = [typed, question.answer, question.tolerance].map(parseDecimal);
  return given && wanted && tolerance && within(given, wanted, tolerance) ? 1 : 0;
}
