import { locales, type Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { numbersOf, type LegalTree } from './legal-tree.ts';
import { earliestFor } from '#publications';
import { unfilledIn } from './placeholders.ts';
import type { VersionDates } from './version-life.ts';

export type PublicationRefusal =
  | { kind: 'missing-language'; locale: Locale }
  | { kind: 'missing-summary' }
  | { kind: 'numbering-differs'; locale: Locale; number: string }
  | { kind: 'unfilled-placeholder'; locale: Locale; name: string }
  | { kind: 'notice-too-short'; earliest: Date }
  | { kind: 'before-another-version'; no: number; effectiveFrom: Date };

export interface Publication {
  readonly no: number;
  readonly publishedAt: Date;
  readonly effectiveFrom: Date;
  readonly texts: Readonly<Record<Locale, LegalTree>>;
}
export interface Draft {
  readonly binding: Locale;
  /** Names and plain words were given; a version without them cannot be shown at checkout. */
  readonly summarised: boolean;
  readonly texts: Partial<Record<Locale, LegalTree>>;
}

/**
 * Whether a draft may be published at `now` to take effect at `wanted` (null: as early as may be). The texts must
 * say the same numbers in all three languages, and an amendment keeps its three days' notice.
 */
export function decidePublication(
  draft: Draft,
  published: readonly VersionDates[],
  now: Date,
  wanted: Date | null,
): Result<Publication, PublicationRefusal> {
  const texts = completeTexts(draft);
  if (!texts.ok) return texts;
  if (!draft.summarised) return refuse({ kind: 'missing-summary' });
  const no = Math.max(0, ...published.map((version) => version.no)) + 1;
  const earliest = earliestFor(no, now);
  const effectiveFrom = wanted ?? earliest;
  if (effectiveFrom < earliest) return refuse({ kind: 'notice-too-short', earliest });
  const later = published.find((v) => v.withdrawnAt === null && v.effectiveFrom !== null && v.effectiveFrom >= effectiveFrom);
  if (later) return refuse({ kind: 'before-another-version', no: later.no, effectiveFrom: later.effectiveFrom! });
  return ok({ no, publishedAt: now, effectiveFrom, texts: texts.value });
}

/** The first number that one text has and the other has not, in reading order. */
export function numberingDifference(binding: LegalTree, other: LegalTree): string | null {
  const [ours, theirs] = [numbersOf(binding), numbersOf(other)];
  const at = ours.findIndex((number, place) => theirs[place] !== number);
  if (at >= 0) return theirs[at] !== undefined && !ours.includes(theirs[at]) ? theirs[at] : ours[at]!;
  return theirs[ours.length] ?? null;
}

function completeTexts(draft: Draft): Result<Record<Locale, LegalTree>, PublicationRefusal> {
  const { kk, ru, en } = draft.texts;
  if (!kk || !ru || !en) return refuse({ kind: 'missing-language', locale: locales.find((l) => !draft.texts[l])! });
  const texts = { kk, ru, en };
  for (const locale of locales) {
    const name = unfilledIn(texts[locale]);
    if (name !== null) return refuse({ kind: 'unfilled-placeholder', locale, name });
    const number = numberingDifference(texts[draft.binding], texts[locale]);
    if (number !== null) return refuse({ kind: 'numbering-differs', locale, number });
  }
  return ok(texts);
}
