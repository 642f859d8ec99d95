import type { TaughtLocale } from '#kernel/locale.ts';
import { inDrawnOrder } from './drawn-order.ts';
import { textParts } from './gap-marks.ts';
import type { Credit, Gap, OptionId, Piece, Question } from './question.ts';

/** A question as a learner may see it before review: no right answers, no feedback, one language. */
export type Asked = { readonly id: string; readonly prompt: string; readonly points: number } & (
  | { readonly kind: 'single'; readonly options: readonly AskedOption[] }
  | { readonly kind: 'multiple'; readonly options: readonly AskedOption[]; readonly credit: Credit }
  | { readonly kind: 'text' }
  | { readonly kind: 'number' }
  | { readonly kind: 'truefalse' }
  | { readonly kind: 'matching'; readonly lefts: readonly AskedOption[]; readonly rights: readonly AskedOption[]; readonly credit: Credit }
  | { readonly kind: 'ordering'; readonly items: readonly AskedOption[]; readonly credit: Credit }
  | { readonly kind: 'gaps'; readonly parts: readonly AskedPart[]; readonly credit: Credit }
);
export type AskedOption = { readonly id: OptionId; readonly text: string };
/** Words, or a gap by its number in the question. */
export type AskedPart = { readonly text: string } | AskedGap;
export type AskedGap = { readonly gap: number } & (
  | { readonly control: 'text' | 'number' }
  | { readonly control: 'choice'; readonly options: readonly AskedOption[] }
);

/** `order` is the attempt's own drawing of the options; without it they stand as written where that tells nothing. */
export function asked(question: Question, language: TaughtLocale, order?: readonly OptionId[]): Asked {
  const common = { id: question.id, prompt: question.prompt[language], points: question.points };
  const shown = (pieces: readonly Piece[], hide = false): AskedOption[] =>
    inDrawnOrder(pieces, order, hide).map(({ id, text }) => ({ id, text: text[language] }));
  switch (question.kind) {
    case 'single':
      return { ...common, kind: 'single', options: shown(question.options) };
    case 'multiple':
      return { ...common, kind: 'multiple', options: shown(question.options), credit: question.credit };
    case 'text':
    case 'number':
    case 'truefalse':
      return { ...common, kind: question.kind };
    case 'matching': {
      const lefts = shown(question.pairs.map((pair) => pair.left));
      return { ...common, kind: 'matching', lefts, rights: shown(question.rights, true), credit: question.credit };
    }
    case 'ordering':
      return { ...common, kind: 'ordering', items: shown(question.items, true), credit: question.credit };
    case 'gaps': {
      const parts = textParts(question.text[language]);
      const gap = (no: number): AskedPart[] => (question.gaps[no - 1] ? [askedGap(question.gaps[no - 1]!, no, shown)] : []);
      return { ...common, kind: 'gaps', parts: parts.flatMap((part) => ('gap' in part ? gap(part.gap) : [part])), credit: question.credit };
    }
    default:
      throw new Error('unknown question', { cause: question satisfies never });
  }
}

const askedGap = (gap: Gap, no: number, shown: (pieces: readonly Piece[]) => AskedOption[]): AskedGap =>
  gap.control === 'choice' ? { gap: no, control: 'choice', options: shown(gap.options) } : { gap: no, control: gap.control };
