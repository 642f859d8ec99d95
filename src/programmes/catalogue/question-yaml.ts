import { z } from 'zod';
import type { Trilingual } from '#kernel/locale.ts';
import { folded } from '#kernel/kazakh-text.ts';
import { optionId, parseDecimal, type Option, type Question } from '#questions';
import { filled, forLanguages, formulated, slug, taughtWith, whereTaught, wholeNumber, words } from './content-words.ts';

/** The form of one question in a quiz or a pool. */
export const questionSchema = forLanguages((languages) => {
  const text = (longest: number) => taughtWith(languages, formulated(longest, 'lines'));
  const common = { id: slug, prompt: text(1000), feedback: text(1000).optional(), points: wholeNumber(1, 100).default(1) };
  const option = z.strictObject({
    kk: whereTaught('kk', languages, formulated(400, 'line')),
    ru: whereTaught('ru', languages, formulated(400, 'line')),
    en: whereTaught('en', languages, formulated(400, 'line')),
    correct: z.boolean().default(false),
    feedback: text(600).optional(),
  });
  const options = z.array(option).min(2, 'must have at least 2 options').max(10, 'must have at most 10 options');
  const decimal = z
    .union([z.number(), z.string()], 'must be a number')
    .transform(String)
    .refine((number) => parseDecimal(number) !== null, 'must be a number without an exponent');
  return z
    .discriminatedUnion('kind', [
      z.strictObject({ ...common, kind: z.literal('single'), options: options.superRefine(exactlyOneRight).superRefine(allDifferent) }),
      z.strictObject({
        ...common,
        kind: z.literal('multiple'),
        credit: z.enum(['all', 'share']).default('all'),
        options: options.superRefine(someRight).superRefine(allDifferent),
      }),
      z.strictObject({
        ...common,
        kind: z.literal('text'),
        accepted: z.array(words(200).refine(comparable, 'has no letter or digit to compare')).min(1, 'must have at least 1 answer'),
      }),
      z.strictObject({
        ...common,
        kind: z.literal('number'),
        answer: decimal,
        tolerance: decimal.refine((t) => !t.startsWith('-'), 'must not be below 0').default('0'),
      }),
    ])
    .transform(toQuestion);
});

type Written = {
  kk?: string | undefined;
  ru?: string | undefined;
  en?: string | undefined;
  correct: boolean;
  feedback?: Trilingual | undefined;
};
type Context = z.core.$RefinementCtx<Written[]>;
type Read = { id: string; prompt: Trilingual; feedback?: Trilingual | undefined; points: number } & (
  | { kind: 'single'; options: Written[] }
  | { kind: 'multiple'; options: Written[]; credit: 'all' | 'share' }
  | { kind: 'text'; accepted: string[] }
  | { kind: 'number'; answer: string; tolerance: string }
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
    default:
      throw new Error('unknown question', { cause: read satisfies never });
  }
}

function toOption(questionId: string, written: Written): Option {
  const text: Trilingual = filled(written);
  return { id: optionId(questionId, text), text, correct: written.correct, feedback: written.feedback ?? null };
}

const fault = (context: Context, message: string, path: PropertyKey[] = []): void => {
  context.addIssue({ code: 'custom', message, path });
};

function exactlyOneRight(options: Written[], context: Context): void {
  const right = options.filter((one) => one.correct).length;
  if (right !== 1) fault(context, `must have exactly one option with correct: true, not ${right}`);
}
function someRight(options: Written[], context: Context): void {
  if (!options.some((one) => one.correct)) fault(context, 'must have an option with correct: true');
}
function allDifferent(options: Written[], context: Context): void {
  const seen = new Set<string>();
  for (const [at, one] of options.entries()) {
    const text = JSON.stringify([one.kk, one.ru, one.en]);
    if (seen.has(text)) fault(context, 'says the same as an option above it', [at]);
    seen.add(text);
  }
}
const comparable = (text: string): boolean => folded(text) !== '';
