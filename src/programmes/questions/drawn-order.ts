import { shuffled, type Random } from '#kernel/random.ts';
import type { OptionId, Question } from './question.ts';

/**
 * The order of a question's options for one attempt, drawn once and kept with its paper. What is to be put in order, and
 * the right sides of a matching, are always shuffled: the author's order is the answer. The rest only if the test says so.
 */
export function drawnOrder(random: Random, question: Question, shuffle: boolean): readonly OptionId[] {
  const maybe = (ids: readonly OptionId[]): readonly OptionId[] => (shuffle ? shuffled(random, ids) : ids);
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return maybe(idsOf(question.options));
    case 'matching':
      return [...maybe(idsOf(question.pairs.map((pair) => pair.left))), ...shuffled(random, idsOf(question.rights))];
    case 'ordering':
      return shuffled(random, idsOf(question.items));
    case 'gaps':
      return question.gaps.flatMap((gap) => (gap.control === 'choice' ? maybe(idsOf(gap.options)) : []));
    case 'text':
    case 'number':
    case 'truefalse':
      return [];
    default:
      throw new Error('unknown question', { cause: question satisfies never });
  }
}

/** Pieces in the order drawn. Without one: as written, or (`hide`) by their opaque ids, which tell nothing. */
export function inDrawnOrder<P extends { readonly id: OptionId }>(
  pieces: readonly P[],
  order?: readonly OptionId[],
  hide = false,
): readonly P[] {
  if (!order && !hide) return pieces;
  const at = (id: OptionId): number => (order?.includes(id) ? order.indexOf(id) : (order ?? []).length);
  return [...pieces].sort((a, b) => at(a.id) - at(b.id) || (hide ? (a.id < b.id ? -1 : 1) : 0));
}

const idsOf = (pieces: readonly { readonly id: OptionId }[]): readonly OptionId[] => pieces.map((piece) => piece.id);
