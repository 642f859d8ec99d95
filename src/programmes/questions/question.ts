import { createHash } from 'node:crypto';
import type { Brand } from '#kernel/brand.ts';
import type { Trilingual, TaughtLocale } from '#kernel/locale.ts';

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

/** A statement to agree with or not; what is said on review to who chose each. */
export type TrueFalse = Common & {
  readonly kind: 'truefalse';
  readonly answer: boolean;
  readonly feedbackTrue: Trilingual | null;
  readonly feedbackFalse: Trilingual | null;
};

/** How a question of several parts is marked: `share` by its right parts, `all` only when all are right. */
export type Credit = 'all' | 'share';

/** A part with an opaque id: a left or right side to match, a line to put in order. */
export type Piece = { readonly id: OptionId; readonly text: Trilingual };

/** Every left side has one right side; one right side may belong to several lefts, or to none (a decoy). */
export type Matching = Common & {
  readonly kind: 'matching';
  readonly credit: Credit;
  readonly pairs: readonly { readonly left: Piece; readonly right: OptionId; readonly feedback: Trilingual | null }[];
  readonly rights: readonly Piece[];
};

/** `items` stand in the right order. `share`: the steps followed by their right next step / all such steps. */
export type Ordering = Common & {
  readonly kind: 'ordering';
  readonly credit: Credit;
  readonly items: readonly (Piece & { readonly feedback: Trilingual | null })[];
};

/** A gap is typed (compared folded, like a short text), a number, or chosen from a list of its own. */
export type Gap = { readonly feedback: Trilingual | null } & (
  | { readonly control: 'text'; readonly accepted: Readonly<Record<TaughtLocale, readonly string[]>> }
  | { readonly control: 'number'; readonly answer: string; readonly tolerance: string }
  | { readonly control: 'choice'; readonly options: readonly Option[] }
);

/** `text` names its gaps from 1: `The aim is [[1]].` A language may put them in an order of its own. */
export type GapText = Common & {
  readonly kind: 'gaps';
  readonly credit: Credit;
  readonly text: Trilingual;
  readonly gaps: readonly Gap[];
};

/** A new kind joins here; the compiler then asks for its answer, mark, asked and review cases, all in this room. */
export type Question = SingleChoice | MultipleChoice | ShortText | Numeric | TrueFalse | Matching | Ordering | GapText;
export type QuestionKind = Question['kind'];

/** A question kept in the bank: what programmes hold and attempts draw. */
export type BankQuestion = Question & { readonly versionId: QuestionVersionId };

export function optionId(questionId: string, text: Trilingual): OptionId {
  const words = JSON.stringify([questionId, text.kk, text.ru]);
  return createHash('sha256').update(words).digest('hex').slice(0, 10) as OptionId;
}
