import { clausesOf, type LegalTree } from './legal-tree.ts';
import { pairClauses, type Place } from './pair-clauses.ts';

/** A run of words that stayed, went or came. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}
export interface ClauseChange {
  /** Of a clause or of a section's heading; '' is the title of the whole text. Of what was removed: the number it had. */
  readonly number: string;
  /** The number it had, where it has another one now. */
  readonly formerly: string | null;
  /** `renumbered`: the same words under another number. */
  readonly kind: 'added' | 'removed' | 'changed' | 'renumbered';
  readonly runs: readonly WordRun[];
}

/** Clauses and headings that differ between two texts, in the order of the new text; what went stands where it stood. */
export const compareTexts = (before: LegalTree, after: LegalTree): ClauseChange[] =>
  pairClauses(placesOf(before), placesOf(after)).flatMap(({ was, is }) => changeOf(was, is) ?? []);

/** Without clauses that only have another number: what a reader has to read. */
export const realChanges = (changes: readonly ClauseChange[]): ClauseChange[] => changes.filter((one) => one.kind !== 'renumbered');

function changeOf(was: Place | null, is: Place | null): ClauseChange | null {
  if (!is) return was && { number: was.number, formerly: null, kind: 'removed', runs: [{ kind: 'removed', text: was.text }] };
  if (!was) return { number: is.number, formerly: null, kind: 'added', runs: [{ kind: 'added', text: is.text }] };
  const formerly = was.number === is.number ? null : was.number;
  if (was.text !== is.text) return { number: is.number, formerly, kind: 'changed', runs: compareWords(was.text, is.text) };
  return formerly === null ? null : { number: is.number, formerly, kind: 'renumbered', runs: [{ kind: 'same', text: is.text }] };
}

/** The longest common run of words decides what stayed; clauses are short, so the full table is cheap. */
export function compareWords(before: string, after: string): WordRun[] {
  const [a, b] = [before.split(' '), after.split(' ')];
  if (a.length * b.length > MOST_CELLS)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  const common = commonLengths(a, b);
  const runs: { kind: WordRun['kind']; words: string[] }[] = [];
  const say = (kind: WordRun['kind'], word: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      say('same', b[j]!);
      [i, j] = [i + 1, j + 1];
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      say('removed', a[i]!);
      i += 1;
    } else {
      say('added', b[j]!);
      j += 1;
    }
  }
  return runs.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}

const MOST_CELLS = 1_000_000;

/** Title, then each section's heading with its clauses, in reading order. */
const placesOf = (tree: LegalTree): Place[] => [
  { number: '', text: tree.title },
  ...tree.sections.flatMap((section) => [
    { number: section.number, text: section.title },
    ...[...clausesOf({ ...tree, sections: [section] })].map(({ number, paragraphs }) => ({ number, text: paragraphs.join(' ') })),
  ]),
];

/** `common[i][j]`: the length of the longest common subsequence of `a` from i and `b` from j. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const common = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  return common;
}
