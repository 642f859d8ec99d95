import { createHash } from 'node:crypto';
import type { Brand } from '#kernel/brand.ts';
import type { Trilingual } from '#kernel/locale.ts';

/** One immutable wording of a question; attempts point to it, so later edits never change a past mark. */
export type QuestionVersionId = Brand<string, 'QuestionVersionId'>;
/** Opaque: tells nothing of the option's place in the author's file, where the right one often stands first. */
export type OptionId = Brand<string, 'OptionId'>;

export type Option = {
  readonly id: OptionId;
  readonly text: Trilingual;
  readonly correct: boolean;
  readonly feedback: Trilingual | null;
};

type Common = {
  /** The author's name for it, stable within its quiz or pool. */
  readonly id: string;
  readonly prompt: Trilingual;
  readonly points: number;
  readonly feedback: Trilingual | null;
};

export type SingleChoice = Common & { readonly kind: 'single'; readonly options: readonly Option[] };
/** `all`: full points for exactly the right set, else none. `share`: (right − wrong) / all right, not below 0. */
export type MultipleChoice = Common & {
  readonly kind: 'multiple';
  readonly options: readonly Option[];
  readonly credit: 'all' | 'share';
};
/** Compared folded: case, spaces, punctuation, Russian-keyboard letters and look-alikes do not matter. */
export type ShortText = Common & { readonly kind: 'text'; readonly accepted: readonly string[] };
/** Decimals as text, so that they stay exact. */
export type Numeric = Common & { readonly kind: 'number'; readonly answer: string; readonly tolerance: string };

/** A new kind joins here; the compiler then asks for its answer, mark, asked and review cases, all in this room. */
export type Question = SingleChoice | MultipleChoice | ShortText | Numeric;
export type QuestionKind = Question['kind'];

/** A question kept in the bank: what programmes hold and attempts draw. */
export type BankQuestion = Question & { readonly versionId: QuestionVersionId };

export function optionId(questionId: string, text: Trilingual): OptionId {
  const words = JSON.stringify([questionId, text.kk, text.ru]);
  return createHash('sha256').update(words).digest('hex').slice(0, 10) as OptionId;
}
