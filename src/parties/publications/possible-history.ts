import { earliestFor } from './notice.ts';
import { isPublication, type Entry, type PublishedEntry } from './entry.ts';

export type ImpossibleFact =
  | 'published-twice'
  | 'out-of-number'
  | 'without-notice'
  | 'never-published'
  | 'another-text'
  | 'withdrawn-in-force'
  | 'superseded-by-none'
  | 'back-in-time';

/** What even the holder of the key may not tell after `before`, or null: the log is also a history that can have been. */
export function impossible(before: readonly Entry[], entry: Entry): ImpossibleFact | null {
  const latest = before.at(-1);
  if ((latest && entry.at < latest.at) || entry.happenedAt > entry.at) return 'back-in-time';
  const same = before.filter((one) => one.document === entry.document);
  const told = same.filter((one) => one.version === entry.version);
  if (isPublication(entry)) return told.some(isPublication) ? 'published-twice' : unlawful(same, entry);
  const published = told.find(isPublication);
  if (!published) return 'never-published';
  if (published.hash !== entry.hash) return 'another-text';
  if (entry.act === 'withdrawn') return entry.happenedAt < published.effectiveFrom ? null : 'withdrawn-in-force';
  const heir = same.filter(isPublication).find((one) => one.version === entry.by);
  const withdrawn = same.some((one) => one.act === 'withdrawn' && one.version === entry.by);
  return heir && !withdrawn && heir.effectiveFrom === entry.happenedAt ? null : 'superseded-by-none';
}

/** Legal documents are numbered without gaps, and an amendment takes effect after its notice (offer 2.3); prices owe none. */
function unlawful(same: readonly Entry[], entry: PublishedEntry): ImpossibleFact | null {
  if (entry.document === 'price-list') return null;
  if (entry.version !== 1 + same.filter(isPublication).length) return 'out-of-number';
  return Date.parse(entry.effectiveFrom) < earliestFor(entry.version, new Date(entry.happenedAt)).getTime() ? 'without-notice' : null;
}
