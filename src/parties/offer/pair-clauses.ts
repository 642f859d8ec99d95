/** A place of a text: its number and its words. The number tells what it is: '' the title, '4' a heading, '4.2' a clause. */
export type Place = { readonly number: string; readonly text: string };
/** What stood and what stands; null: it is new, or it went. */
export type Pair = { readonly was: Place | null; readonly is: Place | null };

/** Different words under another number are the same clause only when at least half of them stayed. */
const LEAST_ALIKE = 0.5;
/** Under its own number a clause may be written wholly anew, yet words that moved decide before the number does. */
const SAME_NUMBER = 0.05;

/**
 * Which clause of the new text is which of the old one, in the order of both: a clause put in between moves the numbers
 * after it and leaves them the same clauses. The pairing with the most words in common wins.
 */
export function pairClauses(before: readonly Place[], after: readonly Place[]): Pair[] {
  const head = countWhile(Math.min(before.length, after.length), (at) => same(before[at]!, after[at]!));
  const rest = Math.min(before.length, after.length) - head;
  const tail = countWhile(rest, (at) => same(before.at(-1 - at)!, after.at(-1 - at)!));
  const [old, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const unchanged = (places: readonly Place[], offset: number): Pair[] => places.map((is, at) => ({ was: before[offset + at]!, is }));
  return [
    ...unchanged(after.slice(0, head), 0),
    ...(old.length * now.length > MOST_PAIRS ? byNumber(old, now) : aligned(old, now)),
    ...unchanged(after.slice(after.length - tail), before.length - tail),
  ];
}

/** Texts of a size no document has are paired by their numbers alone: the table would be too large. */
const MOST_PAIRS = 250_000;

function byNumber(before: readonly Place[], after: readonly Place[]): Pair[] {
  const old = new Map(before.map((place) => [place.number, place]));
  const numbers = new Set(after.map((place) => place.number));
  return [
    ...after.map((is): Pair => ({ was: old.get(is.number) ?? null, is })),
    ...before.filter((was) => !numbers.has(was.number)).map((was): Pair => ({ was, is: null })),
  ];
}

/** The heaviest pairing by the table of all beginnings; what pairs with nothing went or came. */
function aligned(before: readonly Place[], after: readonly Place[]): Pair[] {
  const [old, now] = [before.map(countedWords), after.map(countedWords)];
  const alike = before.map((was, i) => after.map((is, j) => likeness(was, is, old[i]!, now[j]!)));
  const best = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const together = alike[i]![j]! > 0 ? alike[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(together, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const here = i < before.length && j < after.length ? alike[i]![j]! : 0;
    if (here > 0 && best[i]![j] === here + best[i + 1]![j + 1]!) {
      pairs.push({ was: before[i]!, is: after[j]! });
      [i, j] = [i + 1, j + 1];
    } else if (j >= after.length || (i < before.length && goesFirst(best[i + 1]![j]! - best[i]![j + 1]!, before[i]!, after[j]!))) {
      pairs.push({ was: before[i]!, is: null });
      i += 1;
    } else {
      pairs.push({ was: null, is: after[j]! });
      j += 1;
    }
  }
  return pairs;
}

/** Where both may come next, the lower number does. */
const goesFirst = (gain: number, was: Place, is: Place): boolean => gain > 0 || (gain === 0 && inOrder(was.number, is.number) <= 0);

/** 1 before 1.1, 1.9 before 1.10. */
function inOrder(a: string, b: string): number {
  const [left, right] = [a, b].map((number) => (number === '' ? [] : number.split('.').map(Number)));
  for (let at = 0; at < Math.max(left!.length, right!.length); at += 1) {
    const difference = (left![at] ?? -1) - (right![at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** From 0, nothing to do with each other, to a little over 1: the same words under the same number. */
function likeness(was: Place, is: Place, old: CountedWords, now: CountedWords): number {
  if (depth(was) !== depth(is)) return 0;
  const own = was.number === is.number ? SAME_NUMBER : 0;
  const alike = was.text === is.text ? 1 : shared(old, now);
  return alike >= LEAST_ALIKE || own > 0 ? alike + own : 0;
}

/** A title is no heading, a heading no clause. */
const depth = ({ number }: Place): number => (number === '' ? 0 : Math.min(2, number.split('.').length));

type CountedWords = { readonly counts: ReadonlyMap<string, number>; readonly total: number };

function countedWords({ text }: Place): CountedWords {
  const counts = new Map<string, number>();
  const words = text.split(' ');
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/** The part of all words of both that they have in common (Dice). */
function shared(a: CountedWords, b: CountedWords): number {
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return (2 * common) / (a.total + b.total);
}

const same = (a: Place, b: Place): boolean => a.number === b.number && a.text === b.text;

function countWhile(most: number, holds: (at: number) => boolean): number {
  let count = 0;
  while (count < most && holds(count)) count += 1;
  return count;
}
