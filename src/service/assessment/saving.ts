import type { Answer } from '#questions';

/** The answer to one question as it stands, with the number of its last change. */
export type SavedAnswer = { readonly answer: Answer | null; readonly seq: number; readonly savedAt: Date };

/**
 * One change on its way from a page. The page counts its changes from the number it was shown, so a change that was
 * queued without a network and arrives late is known to be older and does not undo a later one. A posted form is always
 * the person's latest word: it names the number it knew and goes over it.
 */
export type Change = { readonly answer: Answer | null; readonly seq: number; readonly final: boolean };

export type Saving = { readonly outcome: 'saved' | 'repeated' | 'older'; readonly kept: SavedAnswer };

export function save(stored: SavedAnswer | null, change: Change, now: Date): Saving {
  const known = stored?.seq ?? 0;
  const seq = change.final ? Math.max(known, change.seq) + 1 : change.seq;
  if (stored && seq < known) return { outcome: 'older', kept: stored };
  if (stored && seq === known) return { outcome: sameAnswer(stored.answer, change.answer) ? 'repeated' : 'older', kept: stored };
  const savedAt = stored && stored.savedAt > now ? stored.savedAt : now;
  return { outcome: 'saved', kept: { answer: change.answer, seq, savedAt } };
}

const sameAnswer = (a: Answer | null, b: Answer | null): boolean => canonical(a) === canonical(b);

/** Answers are read in the order of the question, but one kept earlier may stand otherwise. */
function canonical(answer: Answer | null): string {
  if (answer?.kind === 'multiple') return JSON.stringify(['multiple', [...answer.options].sort()]);
  if (answer?.kind === 'matching') return JSON.stringify(['matching', answer.pairs.map((pair) => [pair.left, pair.right]).sort()]);
  if (answer?.kind === 'ordering') return JSON.stringify(['ordering', answer.places.map((one) => [one.item, one.place]).sort()]);
  if (answer?.kind === 'gaps') return JSON.stringify(['gaps', answer.gaps.map((one) => [one.gap, one.text]).sort()]);
  return JSON.stringify(answer && Object.entries(answer).sort());
}
