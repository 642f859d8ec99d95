import { folded } from '#kernel/kazakh-text.ts';
import { placesTwice, type Answer, type FilledGap, type MatchedPair, type PlacedItem } from './answer.ts';
import { parseDecimal, within } from './decimal.ts';
import type {
  Credit,
  Gap,
  GapText,
  Matching,
  MultipleChoice,
  Numeric,
  OptionId,
  Ordering,
  Question,
  ShortText,
  SingleChoice,
} from './question.ts';

/** Points have at most two decimals; `right` means full points. */
export type Mark = { readonly points: number; readonly of: number; readonly right: boolean };
export type Total = { readonly points: number; readonly of: number; readonly percent: number };

/** No answer, or an answer of another kind, earns nothing. */
export function mark(question: Question, answer: Answer | null): Mark {
  const share = answer ? earned(question, answer) : 0;
  return { points: Math.floor(question.points * share * 100 + 1e-6) / 100, of: question.points, right: share === 1 };
}

/** The percent is rounded down: 69.9 is never shown as a passed 70. */
export function total(marks: readonly Mark[]): Total {
  const points = Math.round(marks.reduce((sum, one) => sum + one.points * 100, 0)) / 100;
  const of = marks.reduce((sum, one) => sum + one.of, 0);
  return { points, of, percent: of === 0 ? 0 : Math.floor((points * 100) / of + 1e-9) };
}

export const passes = (reached: Total, passPercent: number): boolean => reached.of > 0 && reached.percent >= passPercent;

function earned(question: Question, answer: Answer): number {
  switch (question.kind) {
    case 'single':
      return answer.kind === 'single' ? byChoice(question, answer.option) : 0;
    case 'multiple':
      return answer.kind === 'multiple' ? bySet(question, answer.options) : 0;
    case 'text':
      return answer.kind === 'text' ? byWords(question, answer.text) : 0;
    case 'number':
      return answer.kind === 'number' ? byNumber(question, answer.text) : 0;
    case 'truefalse':
      return answer.kind === 'truefalse' && answer.value === question.answer ? 1 : 0;
    case 'matching':
      return answer.kind === 'matching' ? byPairs(question, answer.pairs) : 0;
    case 'ordering':
      return answer.kind === 'ordering' ? byNeighbours(question, answer.places) : 0;
    case 'gaps':
      return answer.kind === 'gaps' ? byGaps(question, answer.gaps) : 0;
    default:
      throw new Error('unknown question', { cause: question satisfies never });
  }
}

const byChoice = (question: SingleChoice, chosen: OptionId): number =>
  question.options.some((option) => option.id === chosen && option.correct) ? 1 : 0;

function bySet(question: MultipleChoice, chosen: readonly OptionId[]): number {
  const picked = question.options.filter((option) => chosen.includes(option.id));
  const all = question.options.filter((option) => option.correct).length;
  const right = picked.filter((option) => option.correct).length;
  const wrong = picked.length - right;
  if (right === all && wrong === 0) return 1;
  return question.credit === 'all' ? 0 : Math.max(0, right - wrong) / all;
}

const byWords = (question: Pick<ShortText, 'accepted'>, words: string): number =>
  question.accepted.some((accepted) => folded(accepted) === folded(words)) ? 1 : 0;

function byNumber(question: Pick<Numeric, 'answer' | 'tolerance'>, typed: string): number {
  const [given, wanted, tolerance] = [typed, question.answer, question.tolerance].map(parseDecimal);
  return given && wanted && tolerance && within(given, wanted, tolerance) ? 1 : 0;
}

/** Right pairs / all pairs; a wrong pair takes nothing away, it has cost its own share. */
function byPairs(question: Matching, pairs: readonly MatchedPair[]): number {
  const given = new Map(pairs.map((pair) => [pair.left, pair.right]));
  return shareOf(question.credit, question.pairs.filter((pair) => given.get(pair.left.id) === pair.right).length, question.pairs.length);
}

/**
 * Steps followed at once by their right next step / all such steps: one step in a wrong place does not make every step
 * after it wrong. An item whose place was given twice stands nowhere.
 */
function byNeighbours(question: Ordering, places: readonly PlacedItem[]): number {
  const twice = placesTwice(places);
  const placeOf = new Map(places.filter(({ place }) => !twice.includes(place)).map(({ item, place }) => [item, place]));
  const follows = question.items.filter((item, at) => {
    const [here, before] = [placeOf.get(item.id), placeOf.get(question.items[at - 1]?.id ?? item.id)];
    return at > 0 && here !== undefined && before !== undefined && here === before + 1;
  });
  return shareOf(question.credit, follows.length, question.items.length - 1);
}

/** Right gaps / all gaps. */
function byGaps(question: GapText, given: readonly FilledGap[]): number {
  const typed = new Map(given.map((one) => [one.gap, one.text]));
  return shareOf(question.credit, question.gaps.filter((gap, at) => isGapRight(gap, typed.get(at + 1) ?? '')).length, question.gaps.length);
}

export function isGapRight(gap: Gap, given: string): boolean {
  switch (gap.control) {
    case 'text':
      return byWords({ accepted: Object.values(gap.accepted).flat() }, given) === 1;
    case 'number':
      return byNumber(gap, given) === 1;
    case 'choice':
      return gap.options.some((option) => option.id === given && option.correct);
    default:
      throw new Error('unknown gap', { cause: gap satisfies never });
  }
}

function shareOf(credit: Credit, right: number, all: number): number {
  if (right === all) return 1;
  return credit === 'all' ? 0 : right / all;
}
