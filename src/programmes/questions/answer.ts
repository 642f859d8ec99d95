import { z } from 'zod';
import { parseDecimal } from './decimal.ts';
import type { OptionId, Question } from './question.ts';

/** What a person answered, as kept in the attempt's row. Its kind equals the question's. */
export type Answer =
  | { readonly kind: 'single'; readonly option: OptionId }
  | { readonly kind: 'multiple'; readonly options: readonly OptionId[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string };

/** What this room needs of a posted form. */
export type AnswerForm = { text(name: string): string; all(name: string): readonly string[] };

const LONGEST = { text: 500, number: 40 } as const;

/** Null: not answered. Options that are not the question's are dropped, so a forged field answers nothing. */
export function parseAnswer(question: Question, form: AnswerForm, field: string = question.id): Answer | null {
  switch (question.kind) {
    case 'single': {
      const option = known(question.options, form.all(field))[0];
      return option ? { kind: 'single', option } : null;
    }
    case 'multiple': {
      const options = known(question.options, form.all(field));
      return options.length > 0 ? { kind: 'multiple', options } : null;
    }
    case 'text':
    case 'number': {
      const text = form.text(field).trim().slice(0, LONGEST[question.kind]);
      return text === '' ? null : { kind: question.kind, text };
    }
    default:
      throw new Error('unknown question', { cause: question satisfies never });
  }
}

/** Said at the field before the answer is handed in; the answer is kept as typed all the same. */
export function answerFault(answer: Answer | null): 'not-a-number' | null {
  return answer?.kind === 'number' && parseDecimal(answer.text) === null ? 'not-a-number' : null;
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
]);

const known = (options: readonly { id: OptionId }[], sent: readonly string[]): OptionId[] =>
  options.map((option) => option.id).filter((id) => sent.includes(id));
