import type { TaughtLocale } from '#kernel/locale.ts';
import type { Answer } from './answer.ts';
import { mark, type Mark } from './mark.ts';
import type { Option, OptionId, Question } from './question.ts';

/** A question as a learner may see it before review: no right answers, no feedback, one language. */
export type Asked = { readonly id: string; readonly prompt: string; readonly points: number } & (
  | { readonly kind: 'single'; readonly options: readonly AskedOption[] }
  | { readonly kind: 'multiple'; readonly options: readonly AskedOption[]; readonly credit: 'all' | 'share' }
  | { readonly kind: 'text' }
  | { readonly kind: 'number' }
);
export type AskedOption = { readonly id: OptionId; readonly text: string };

/** `full`: marks, right answers and feedback; `marks`: only what each answer earned; `none`: the total alone. */
export type ReviewDepth = 'full' | 'marks' | 'none';

/** What a finished attempt shows of one question. */
export type Reviewed = {
  readonly asked: Asked;
  readonly answer: Answer | null;
  readonly mark: Mark | null;
  readonly rightOptions: readonly OptionId[];
  readonly rightText: string | null;
  readonly feedback: readonly string[];
};

/** `order` is the attempt's own drawing of the options; without it they stand as written. */
export function asked(question: Question, language: TaughtLocale, order?: readonly OptionId[]): Asked {
  const common = { id: question.id, prompt: question.prompt[language], points: question.points };
  switch (question.kind) {
    case 'single':
      return { ...common, kind: 'single', options: shown(question.options, language, order) };
    case 'multiple':
      return { ...common, kind: 'multiple', options: shown(question.options, language, order), credit: question.credit };
    case 'text':
    case 'number':
      return { ...common, kind: question.kind };
    default:
      throw new Error('unknown question', { cause: question satisfies never });
  }
}

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
    rightOptions: full && 'options' in question ? question.options.filter((one) => one.correct).map((one) => one.id) : [],
    rightText: full ? rightText(question) : null,
    feedback: full ? feedbackOn(question, answer, language) : [],
  };
}

/** The options of a question, for a drawing to shuffle. */
export const optionIds = (question: Question): readonly OptionId[] =>
  'options' in question ? question.options.map((option) => option.id) : [];

function shown(options: readonly Option[], language: TaughtLocale, order?: readonly OptionId[]): AskedOption[] {
  const at = (id: OptionId): number => (order?.includes(id) ? order.indexOf(id) : options.length);
  const listed = order ? [...options].sort((a, b) => at(a.id) - at(b.id)) : options;
  return listed.map((option) => ({ id: option.id, text: option.text[language] }));
}

function rightText(question: Question): string | null {
  if (question.kind === 'text') return question.accepted[0] ?? null;
  return question.kind === 'number' ? question.answer.replace('.', ',') : null;
}

function feedbackOn(question: Question, answer: Answer | null, language: TaughtLocale): string[] {
  const chosen = answer?.kind === 'single' ? [answer.option] : answer?.kind === 'multiple' ? answer.options : [];
  const ofOptions = 'options' in question ? question.options.filter((one) => chosen.includes(one.id)) : [];
  return [...ofOptions.map((one) => one.feedback), question.feedback].flatMap((text) => (text ? [text[language]] : []));
}
