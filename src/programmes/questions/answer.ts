import { z } from 'zod';
import { parseDecimal } from './decimal.ts';
import type { Gap, GapText, Matching, OptionId, Ordering, Question } from './question.ts';

/** What a person answered, as kept in the attempt's row. Its kind equals the question's; parts not answered are left out. */
export type Answer =
  | { readonly kind: 'single'; readonly option: OptionId }
  | { readonly kind: 'multiple'; readonly options: readonly OptionId[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'truefalse'; readonly value: boolean }
  | { readonly kind: 'matching'; readonly pairs: readonly MatchedPair[] }
  | { readonly kind: 'ordering'; readonly places: readonly PlacedItem[] }
  | { readonly kind: 'gaps'; readonly gaps: readonly FilledGap[] };
export type MatchedPair = { readonly left: OptionId; readonly right: OptionId };
/** `place` counts from 1; the form lets one place be given twice, and then neither counts. */
export type PlacedItem = { readonly item: OptionId; readonly place: number };
/** `gap` counts from 1; `text` is what was typed, or the id of the option chosen. */
export type FilledGap = { readonly gap: number; readonly text: string };

/** What this room needs of a posted form. */
export type AnswerForm = { text(name: string): string; all(name: string): readonly string[]; names(): readonly string[] };

/** `offered` false: something in the form was never offered. `answer` is what remains without it. */
export type ParsedAnswer = { readonly answer: Answer | null; readonly offered: boolean };

const LONGEST = { text: 500, number: 40, gap: 200 } as const;

/** The name of the control of one part: a left side, an item, a gap's number. */
export const partField = (field: string, part: OptionId | number): string => `${field}.${part}`;

/** Null: not answered. The order in which fields were filled in or sent does not matter. */
export function parseAnswer(question: Question, form: AnswerForm, field: string = question.id): ParsedAnswer {
  switch (question.kind) {
    case 'single': {
      const { chosen, offered } = choice(question.options, form.all(field));
      // The browser sends one; from several none is taken, lest the author's order decide.
      return { answer: chosen.length === 1 ? { kind: 'single', option: chosen[0]! } : null, offered: offered && chosen.length <= 1 };
    }
    case 'multiple': {
      const { chosen, offered } = choice(question.options, form.all(field));
      return { answer: chosen.length > 0 ? { kind: 'multiple', options: chosen } : null, offered };
    }
    case 'text':
    case 'number': {
      const text = form.text(field).trim().slice(0, LONGEST[question.kind]);
      return { answer: text === '' ? null : { kind: question.kind, text }, offered: true };
    }
    case 'truefalse': {
      const said = sent(form.all(field));
      const known = said.length === 1 && (said[0] === 'true' || said[0] === 'false');
      return { answer: known ? { kind: 'truefalse', value: said[0] === 'true' } : null, offered: known || said.length === 0 };
    }
    case 'matching':
      return matched(question, form, field);
    case 'ordering':
      return placed(question, form, field);
    case 'gaps':
      return filled(question, form, field);
    default:
      throw new Error('unknown question', { cause: question satisfies never });
  }
}

export type AnswerFault = 'not-a-number' | 'same-place-twice';

/** Said at the field before the answer is handed in; the answer is kept as given all the same. */
export function answerFault(question: Question, answer: Answer | null): AnswerFault | null {
  if (answer?.kind === 'number') return parseDecimal(answer.text) === null ? 'not-a-number' : null;
  if (answer?.kind === 'ordering') return placesTwice(answer.places).length > 0 ? 'same-place-twice' : null;
  if (answer?.kind !== 'gaps' || question.kind !== 'gaps') return null;
  const wrong = answer.gaps.some(({ gap, text }) => question.gaps[gap - 1]?.control === 'number' && parseDecimal(text) === null);
  return wrong ? 'not-a-number' : null;
}

/** The places more than one item was given. */
export const placesTwice = (places: readonly PlacedItem[]): number[] =>
  places.flatMap(({ place }, at) => (places.findIndex((other) => other.place === place) < at ? [place] : []));

/** Whether no part of the answer is left open. */
export function isWhole(question: Question, answer: Answer | null): boolean {
  if (answer?.kind === 'matching' && question.kind === 'matching') return answer.pairs.length === question.pairs.length;
  if (answer?.kind === 'ordering' && question.kind === 'ordering')
    return answer.places.length === question.items.length && placesTwice(answer.places).length === 0;
  if (answer?.kind === 'gaps' && question.kind === 'gaps') return answer.gaps.length === question.gaps.length;
  return answer !== null;
}

/** Reads an answer back from storage; anything else is no answer. */
export function readAnswer(stored: unknown): Answer | null {
  const read = STORED.safeParse(stored);
  return read.success ? (read.data as Answer) : null;
}

const STORED = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), option: z.string() }),
  z.object({ kind: z.literal('multiple'), options: z.array(z.string()) }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('number'), text: z.string() }),
  z.object({ kind: z.literal('truefalse'), value: z.boolean() }),
  z.object({ kind: z.literal('matching'), pairs: z.array(z.object({ left: z.string(), right: z.string() })) }),
  z.object({ kind: z.literal('ordering'), places: z.array(z.object({ item: z.string(), place: z.int() })) }),
  z.object({ kind: z.literal('gaps'), gaps: z.array(z.object({ gap: z.int(), text: z.string() })) }),
]);

function matched(question: Matching, form: AnswerForm, field: string): ParsedAnswer {
  const parts = question.pairs.map(({ left }) => {
    const { chosen, offered } = choice(question.rights, form.all(partField(field, left.id)));
    return { offered: offered && chosen.length <= 1, pair: chosen.length === 1 ? [{ left: left.id, right: chosen[0]! }] : [] };
  });
  const pairs = parts.flatMap((one) => one.pair);
  const known = noOtherParts(
    form,
    field,
    question.pairs.map(({ left }) => left.id),
  );
  return { answer: pairs.length > 0 ? { kind: 'matching', pairs } : null, offered: known && parts.every((one) => one.offered) };
}

function placed(question: Ordering, form: AnswerForm, field: string): ParsedAnswer {
  const parts = question.items.map(({ id }) => {
    const said = sent(form.all(partField(field, id)));
    const place = said.length === 1 && /^[1-9]\d?$/.test(said[0]!) ? Number(said[0]) : 0;
    const fits = place >= 1 && place <= question.items.length;
    return { offered: fits || said.length === 0, place: fits ? [{ item: id, place }] : [] };
  });
  const places = parts.flatMap((one) => one.place);
  const known = noOtherParts(
    form,
    field,
    question.items.map(({ id }) => id),
  );
  return { answer: places.length > 0 ? { kind: 'ordering', places } : null, offered: known && parts.every((one) => one.offered) };
}

function filled(question: GapText, form: AnswerForm, field: string): ParsedAnswer {
  const parts = question.gaps.map((gap, at) => gapIn(gap, at + 1, form.all(partField(field, at + 1))));
  const gaps = parts.flatMap((one) => one.gap);
  const known = noOtherParts(
    form,
    field,
    question.gaps.map((_, at) => at + 1),
  );
  return { answer: gaps.length > 0 ? { kind: 'gaps', gaps } : null, offered: known && parts.every((one) => one.offered) };
}

function gapIn(gap: Gap, no: number, values: readonly string[]): { offered: boolean; gap: FilledGap[] } {
  if (gap.control === 'choice') {
    const { chosen, offered } = choice(gap.options, values);
    return { offered: offered && chosen.length <= 1, gap: chosen.length === 1 ? [{ gap: no, text: chosen[0]! }] : [] };
  }
  const text = (values[0] ?? '').trim().slice(0, gap.control === 'number' ? LONGEST.number : LONGEST.gap);
  return { offered: values.length <= 1, gap: text === '' ? [] : [{ gap: no, text }] };
}

/** No field of a part that the question does not have. */
const noOtherParts = (form: AnswerForm, field: string, parts: readonly (OptionId | number)[]): boolean => {
  const known = new Set(parts.map((part) => partField(field, part)));
  return form.names().every((name) => !name.startsWith(`${field}.`) || known.has(name));
};

/** An empty line of a select is no choice. */
const sent = (values: readonly string[]): readonly string[] => values.filter((value) => value !== '');

function choice(options: readonly { id: OptionId }[], values: readonly string[]): { chosen: OptionId[]; offered: boolean } {
  const said = new Set(sent(values));
  const chosen = options.map((option) => option.id).filter((id) => said.has(id));
  return { chosen, offered: chosen.length === said.size };
}
