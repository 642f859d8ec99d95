import { clausesOf, type LegalTree } from './legal-tree.ts';

/** A run of words that stayed, went or came. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}
export interface ClauseChange {
  /** Of a clause or of a section's heading; '' is the title of the whole text. */
  readonly number: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly runs: readonly WordRun[];
}

/** Clauses and headings that differ between two texts, in the order of their numbers. */
export function compareTexts(before: LegalTree, after: LegalTree): ClauseChange[] {
  const [old, now] = [wordsByNumber(before), wordsByNumber(after)];
  const changes: ClauseChange[] = [];
  for (const [number, text] of now) {
    const was = old.get(number);
    if (was === undefined) changes.push({ number, kind: 'added', runs: [{ kind: 'added', text }] });
    else if (was !== text) changes.push({ number, kind: 'changed', runs: compareWords(was, text) });
  }
  for (const [number, text] of old) {
    if (!now.has(number)) changes.push({ number, kind: 'removed', runs: [{ kind: 'removed', text }] });
  }
  return changes.sort((a, b) => inOrder(a.number, b.number));
}

/** 1 before 1.1, 1.9 before 1.10. */
function inOrder(a: string, b: string): number {
  const [left, right] = [a, b].map((number) => (number === '' ? [] : number.split('.').map(Number)));
  for (let at = 0; at < Math.max(left!.length, right!.length); at += 1) {
    const difference = (left![at] ?? -1) - (right![at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
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

const wordsByNumber = (tree: LegalTree): Map<string, string> =>
  new Map([
    ['', tree.title],
    ...tree.sections.map((section) => [section.number, section.title] as const),
    ...[...clausesOf(tree)].map((clause) => [clause.number, clause.paragraphs.join(' ')] as const),
  ]);

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
