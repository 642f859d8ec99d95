import { z } from 'zod';
import type { Trilingual } from '#kernel/locale.ts';
import type { Question } from '#questions';
import { forLanguages, formulated, slug, taughtWith, wholeNumber, words } from './content-words.ts';
import {
  comparable,
  decimalForm,
  everyGapNamed,
  exactlyOneRight,
  fault,
  gapsForm,
  matchingForm,
  NOT_COMPARABLE,
  optionsForm,
  orderingForm,
  toGaps,
  toItems,
  toleranceForm,
  toOption,
  toPairs,
  type WrittenGaps,
  type WrittenMatching,
  type WrittenOption,
  type WrittenOrdering,
} from './question-parts-yaml.ts';

/** The form of one question in a quiz or a pool. */
export const questionSchema = forLanguages((languages) => {
  const text = (longest: number) => taughtWith(languages, formulated(longest, 'lines'));
  const common = { id: slug, prompt: text(1000), feedback: text(1000).optional(), points: wholeNumber(1, 100).default(1) };
  const options = optionsForm(languages);
  return z
    .discriminatedUnion('kind', [
      z.strictObject({ ...common, kind: z.literal('single'), options: options.superRefine(exactlyOneRight) }),
      z.strictObject({
        ...common,
        kind: z.literal('multiple'),
        credit: z.enum(['all', 'share']).default('all'),
        options: options.superRefine(someRight),
      }),
      z.strictObject({
        ...common,
        kind: z.literal('text'),
        accepted: z.array(words(200).refine(comparable, NOT_COMPARABLE)).min(1, 'must have at least 1 answer'),
      }),
      z.strictObject({ ...common, kind: z.literal('number'), answer: decimalForm, tolerance: toleranceForm.default('0') }),
      z.strictObject({
        ...common,
        kind: z.literal('truefalse'),
        answer: z.boolean('must be true or false'),
        feedback_true: text(600).optional(),
        feedback_false: text(600).optional(),
      }),
      z.strictObject({ ...common, kind: z.literal('matching'), ...matchingForm(languages) }),
      z.strictObject({ ...common, kind: z.literal('ordering'), ...orderingForm(languages) }),
      z.strictObject({ ...common, kind: z.literal('gaps'), ...gapsForm(languages) }).superRefine(everyGapNamed),
    ])
    .transform(toQuestion);
});

type Read = { id: string; prompt: Trilingual; feedback?: Trilingual | undefined; points: number } & (
  | { kind: 'single'; options: WrittenOption[] }
  | { kind: 'multiple'; options: WrittenOption[]; credit: 'all' | 'share' }
  | { kind: 'text'; accepted: string[] }
  | { kind: 'number'; answer: string; tolerance: string }
  | { kind: 'truefalse'; answer: boolean; feedback_true?: Trilingual | undefined; feedback_false?: Trilingual | undefined }
  | ({ kind: 'matching' } & WrittenMatching)
  | ({ kind: 'ordering' } & WrittenOrdering)
  | ({ kind: 'gaps' } & WrittenGaps)
);

function toQuestion(read: Read): Question {
  const common = { id: read.id, prompt: read.prompt, feedback: read.feedback ?? null, points: read.points };
  switch (read.kind) {
    case 'single':
      return { ...common, kind: 'single', options: read.options.map((one) => toOption(read.id, one)) };
    case 'multiple':
      return { ...common, kind: 'multiple', credit: read.credit, options: read.options.map((one) => toOption(read.id, one)) };
    case 'text':
      return { ...common, kind: 'text', accepted: read.accepted };
    case 'number':
      return { ...common, kind: 'number', answer: read.answer, tolerance: read.tolerance };
    case 'truefalse': {
      const { answer, feedback_true: feedbackTrue = null, feedback_false: feedbackFalse = null } = read;
      return { ...common, kind: 'truefalse', answer, feedbackTrue, feedbackFalse };
    }
    case 'matching':
      return { ...common, kind: 'matching', ...toPairs(read.id, read) };
    case 'ordering':
      return { ...common, kind: 'ordering', ...toItems(read.id, read) };
    case 'gaps':
      return { ...common, kind: 'gaps', ...toGaps(read.id, read) };
    default:
      throw new Error('unknown question', { cause: read satisfies never });
  }
}

function someRight(options: WrittenOption[], context: z.core.$RefinementCtx): void {
  if (!options.some((one) => one.correct)) fault(context, 'must have an option with correct: true');
}
