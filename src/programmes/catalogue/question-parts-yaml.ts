import { z } from 'zod';
import type { TaughtLocale, Trilingual } from '#kernel/locale.ts';
import { folded } from '#kernel/kazakh-text.ts';
import { gapsNamed, optionId, parseDecimal, type Gap, type GapText, type Matching, type Option, type Ordering } from '#questions';
import { filled, formulated, taughtList, taughtWith, whereTaught, words } from './content-words.ts';

/** The forms of what questions are made of: options, pairs to match, items to order, gaps to fill. */
export const optionsForm = (languages: readonly TaughtLocale[]) => {
  const option = z.strictObject({
    ...flatText(languages, formulated(400, 'line')),
    correct: z.boolean().default(false),
    feedback: feedback(languages),
  });
  return z.array(option).min(2, 'must have at least 2 options').max(10, 'must have at most 10 options').superRefine(allDifferent);
};
export const decimalForm = z
  .union([z.number(), z.string()], 'must be a number')
  .transform(String)
  .refine((number) => parseDecimal(number) !== null, 'must be a number without an exponent');
export const toleranceForm = decimalForm.refine((t) => !t.startsWith('-'), 'must not be below 0');
export const comparable = (text: string): boolean => folded(text) !== '';
export const NOT_COMPARABLE = 'has no letter or digit to compare';

export const matchingForm = (languages: readonly TaughtLocale[]) => {
  const [left, right] = [taughtWith(languages, formulated(200, 'line')), taughtWith(languages, inList(200))];
  const pair = z.strictObject({ left, right, feedback: feedback(languages) });
  return {
    credit: z.enum(['all', 'share']).default('share'),
    pairs: z.array(pair).min(2, 'must have at least 2 pairs').max(12, 'must have at most 12 pairs').superRefine(leftsDiffer),
    decoys: z.array(right).max(6, 'must have at most 6 lines').default([]),
  };
};

export const orderingForm = (languages: readonly TaughtLocale[]) => {
  const item = z.strictObject({ ...flatText(languages, formulated(300, 'line')), feedback: feedback(languages) });
  return {
    credit: z.enum(['all', 'share']).default('share'),
    items: z.array(item).min(3, 'must have at least 3 items').max(12, 'must have at most 12 items').superRefine(allDifferent),
  };
};

export const gapsForm = (languages: readonly TaughtLocale[]) => {
  const gap = z.strictObject({
    accepted: taughtList(languages, 200, 1, 20).superRefine(allComparable).optional(),
    answer: decimalForm.optional(),
    tolerance: toleranceForm.optional(),
    options: optionsForm(languages).superRefine(exactlyOneRight).superRefine(noFormulae).optional(),
    feedback: feedback(languages),
  });
  return {
    credit: z.enum(['all', 'share']).default('share'),
    text: taughtWith(languages, formulated(2000, 'lines')),
    gaps: z.array(gap.superRefine(oneKindOfGap)).min(1, 'must have a gap').max(20, 'must have at most 20 gaps'),
  };
};

const feedback = (languages: readonly TaughtLocale[]) => taughtWith(languages, formulated(600, 'lines')).optional();
const flatText = (languages: readonly TaughtLocale[], schema: z.ZodType<string>) => ({
  kk: whereTaught('kk', languages, schema),
  ru: whereTaught('ru', languages, schema),
  en: whereTaught('en', languages, schema),
});
/** A line of a list to choose from: the browser draws it, and it draws words only. */
const NO_FORMULA = 'stands in a list, where no formula can be drawn';
const inList = (longest: number) => words(longest).refine((text) => !text.includes('$'), NO_FORMULA);

type Flat = { kk?: string | undefined; ru?: string | undefined; en?: string | undefined; feedback?: Trilingual | undefined };
export type WrittenOption = Flat & { correct: boolean };
export type WrittenMatching = z.output<z.ZodObject<ReturnType<typeof matchingForm>>>;
export type WrittenOrdering = z.output<z.ZodObject<ReturnType<typeof orderingForm>>>;
export type WrittenGaps = z.output<z.ZodObject<ReturnType<typeof gapsForm>>>;

export function toOption(questionId: string, written: WrittenOption): Option {
  const text = filled(written);
  return { id: optionId(questionId, text), text, correct: written.correct, feedback: written.feedback ?? null };
}

/** One right side stands once, however many left sides it belongs to. */
export function toPairs(questionId: string, { pairs, decoys, credit }: WrittenMatching): Pick<Matching, 'pairs' | 'rights' | 'credit'> {
  const piece = (side: 'left' | 'right', text: Trilingual) => ({ id: optionId(`${questionId}.${side}`, text), text });
  const rights = [...pairs.map((pair) => pair.right), ...decoys].map((text) => piece('right', text));
  return {
    credit,
    pairs: pairs.map((pair) => ({ left: piece('left', pair.left), right: piece('right', pair.right).id, feedback: pair.feedback ?? null })),
    rights: [...new Map(rights.map((right) => [right.id, right])).values()],
  };
}

export function toItems(questionId: string, { items, credit }: WrittenOrdering): Pick<Ordering, 'items' | 'credit'> {
  const texts = items.map((one) => ({ text: filled(one), feedback: one.feedback ?? null }));
  return { credit, items: texts.map((one) => ({ id: optionId(questionId, one.text), ...one })) };
}

export function toGaps(questionId: string, { text, gaps, credit }: WrittenGaps): Pick<GapText, 'text' | 'gaps' | 'credit'> {
  return { credit, text, gaps: gaps.map((gap, at) => toGap(`${questionId}.${at + 1}`, gap)) };
}

function toGap(id: string, { accepted, answer, tolerance = '0', options, ...gap }: WrittenGaps['gaps'][number]): Gap {
  const feedback = gap.feedback ?? null;
  if (accepted) return { control: 'text', accepted, feedback };
  if (answer !== undefined) return { control: 'number', answer, tolerance, feedback };
  return { control: 'choice', options: (options ?? []).map((one) => toOption(id, one)), feedback };
}

type Context = z.core.$RefinementCtx;
export const fault = (context: Context, message: string, path: PropertyKey[] = []): void => {
  context.addIssue({ code: 'custom', message, path });
};

export function exactlyOneRight(options: WrittenOption[], context: Context): void {
  const right = options.filter((one) => one.correct).length;
  if (right !== 1) fault(context, `must have exactly one option with correct: true, not ${right}`);
}

function allDifferent(options: Flat[], context: Context): void {
  const texts = options.map(({ kk, ru, en }) => JSON.stringify([kk, ru, en]));
  for (const [at, text] of texts.entries()) if (texts.indexOf(text) < at) fault(context, 'says the same as an option above it', [at]);
}

function noFormulae(options: Flat[], context: Context): void {
  for (const [at, { kk, ru, en }] of options.entries())
    if ([kk, ru, en].some((text) => text?.includes('$'))) fault(context, NO_FORMULA, [at]);
}

function leftsDiffer(pairs: { left: Trilingual; right: Trilingual }[], context: Context): void {
  const lefts = pairs.map((pair) => JSON.stringify(pair.left));
  for (const [at, left] of lefts.entries())
    if (lefts.indexOf(left) < at) fault(context, 'says the same as a left side above it', [at, 'left']);
  if (new Set(pairs.map((pair) => JSON.stringify(pair.right))).size < 2) fault(context, 'must have at least 2 different right sides');
}

function allComparable(accepted: Readonly<Record<string, readonly string[]>>, context: Context): void {
  for (const [language, list] of Object.entries(accepted))
    for (const [at, text] of list.entries()) if (!comparable(text)) fault(context, NOT_COMPARABLE, [language, at]);
}

type AnyGap = { accepted?: unknown; answer?: unknown; options?: unknown; tolerance?: unknown };
function oneKindOfGap(gap: AnyGap, context: Context): void {
  const kinds = [gap.accepted, gap.answer, gap.options].filter((one) => one !== undefined).length;
  if (kinds !== 1) fault(context, 'must have one of accepted, answer, options');
  if (gap.tolerance !== undefined && gap.answer === undefined) fault(context, 'goes with answer', ['tolerance']);
}

/** Each language names every gap once, in an order of its own. */
export function everyGapNamed({ text, gaps }: { text: Trilingual; gaps: readonly unknown[] }, context: Context): void {
  const once = Object.entries(text).filter(([, words], at, all) => all.findIndex(([, other]) => other === words) === at);
  for (const [language, words] of once) {
    const named = gapsNamed(words);
    const wanted = gaps.map((_, at) => at + 1);
    const missing = wanted.find((no) => named.filter((one) => one === no).length !== 1);
    const unknown = named.find((no) => !wanted.includes(no));
    const stray = /\[\[|\]\]/.test(words.replaceAll(/\[\[\d{1,2}\]\]/g, ''));
    if (stray) fault(context, 'has [[ or ]] that is no gap: a gap is written [[1]]', ['text', language]);
    else if (missing) fault(context, `must name the gap [[${missing}]] once`, ['text', language]);
    else if (unknown !== undefined) fault(context, `names the gap [[${unknown}]], but there are ${gaps.length}`, ['text', language]);
  }
}
