import { reachOf } from '#contracts';
import { compareTexts, realChanges, type LegalVersion } from '#offer';
import type { ProgrammeId, ProgrammeVersion } from '#catalogue';
import { changedLines, type LineChange, type PriceList, type PublishedWhen } from '#pricing';

/** One publication: a version of a document or a price list, with what differs from the one before it. */
export type Publication =
  | {
      readonly kind: 'document';
      readonly version: LegalVersion;
      readonly before: LegalVersion | null;
      /** Of an offer: what becomes of contracts that an earlier version for new contracts only left where they were. */
      readonly kept: { readonly versions: readonly number[]; readonly pass: boolean } | null;
      readonly at: Date;
    }
  | { readonly kind: 'price-list'; readonly list: PriceList; readonly changes: readonly LineChange[]; readonly at: Date }
  | { readonly kind: 'withdrawn-list'; readonly no: number; readonly effectiveFrom: Date; readonly withdrawnAt: Date; readonly at: Date };

/**
 * The newest first. `documents`: every version of each document, the newest first; `lists` too. Of `announced` lists those
 * that were taken back: whoever read of them reads that they never came.
 */
export function publications(
  documents: readonly (readonly LegalVersion[])[],
  lists: readonly PriceList[],
  announced: readonly PublishedWhen[],
): Publication[] {
  const legal = documents.flatMap((versions) =>
    versions.map((version): Publication => {
      // What a withdrawn version would have changed never was: the next one is read against what was.
      const before = versions.find((one) => one.no < version.no && one.withdrawnAt === null) ?? null;
      return { kind: 'document', version, before, kept: keptBy(version, versions), at: version.publishedAt };
    }),
  );
  const priced = lists.map((list, at): Publication => {
    const before = lists[at + 1] ?? null;
    return { kind: 'price-list', list, changes: changedLines(before, list), at: list.publishedAt };
  });
  const gone = announced.flatMap(({ no, publishedAt, effectiveFrom, withdrawnAt }): Publication[] =>
    withdrawnAt ? [{ kind: 'withdrawn-list', no, effectiveFrom, withdrawnAt, at: publishedAt }] : [],
  );
  return [...legal, ...priced, ...gone].sort((a, b) => b.at.getTime() - a.at.getTime());
}

function keptBy(version: LegalVersion, all: readonly LegalVersion[]): { versions: readonly number[]; pass: boolean } | null {
  if (version.kind !== 'offer' || version.newContractsOnly) return null;
  const { kept, passes } = reachOf(version, all);
  const versions = all.flatMap((one) => (kept.includes(one.id) ? [one.no] : [])).toSorted((a, b) => a - b);
  return versions.length > 0 ? { versions, pass: kept.every((id) => passes.includes(id)) } : null;
}

export function effectOf(one: Publication): Date {
  if (one.kind === 'document') return one.version.effectiveFrom;
  return one.kind === 'price-list' ? one.list.effectiveFrom : one.effectiveFrom;
}

/** Taken back before it took effect; null: it stands. */
export function withdrawnAtOf(one: Publication): Date | null {
  if (one.kind === 'document') return one.version.withdrawnAt;
  return one.kind === 'withdrawn-list' ? one.withdrawnAt : null;
}

/** Published, not withdrawn, not yet in force. */
export const isComing = (one: Publication, now: Date): boolean => effectOf(one) > now && withdrawnAtOf(one) === null;

/** How many places differ; the Kazakh text decides, which is the one that binds unless the version says otherwise. */
export const placesChanged = ({ version, before }: Extract<Publication, { kind: 'document' }>): number =>
  before === null ? 0 : realChanges(compareTexts(before.text(version.bindingLanguage), version.text(version.bindingLanguage))).length;

export const titlesOf = (programmes: readonly ProgrammeVersion[]): ReadonlyMap<ProgrammeId, ProgrammeVersion['title']> =>
  new Map(programmes.map((one) => [one.programmeId, one.title]));
