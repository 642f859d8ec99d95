import { compareTexts, type LegalKind, type LegalVersion } from '#offer';
import type { Locale } from '#kernel/locale.ts';
import { earliestEffective } from '#publications';

/** `late`: to who concluded under a version that had been amended already. */
export type TermsEvent = 'scheduled' | 'withdrawn' | 'late';

/** Clause 5.2: who has a running contract is told while a version is coming, and of its being taken back for some days. */
export function eventToTell(
  version: Pick<LegalVersion, 'no' | 'publishedAt' | 'effectiveFrom' | 'withdrawnAt'>,
  now: Date,
): 'scheduled' | 'withdrawn' | null {
  if (version.no === 1) return null;
  if (version.withdrawnAt !== null) return now.getTime() - version.withdrawnAt.getTime() < WITHDRAWAL_TOLD_MS ? 'withdrawn' : null;
  return version.publishedAt <= now && version.effectiveFrom > now ? 'scheduled' : null;
}
const WITHDRAWAL_TOLD_MS = 30 * 86_400_000;

/** The version that this one amends: the last before it that was not taken back. */
export const versionBefore = (all: readonly LegalVersion[], { no }: Pick<LegalVersion, 'no'>): LegalVersion | null =>
  all.filter((one) => one.no < no && one.withdrawnAt === null).sort((a, b) => b.no - a.no)[0] ?? null;

/** Clauses that differ, by number; the title of the whole text has none. */
export type TermsChange = { readonly number: string; readonly kind: 'added' | 'removed' | 'changed' };
export const termsChanges = (before: LegalVersion, after: LegalVersion, locale: Locale): TermsChange[] =>
  compareTexts(before.text(locale), after.text(locale)).flatMap(({ number, kind }) =>
    number === '' || kind === 'renumbered' ? [] : [{ number, kind }],
  );

export const comparisonPath = (kind: LegalKind, before: number, after: number): string =>
  `/documents/${kind}/compare?from=${before}&to=${after}`;

/** From when the version concerns who was told: its own effect; to who concluded late, as many days on as from a publication. */
export const noticedFrom = (
  notice: { readonly event: TermsEvent; readonly at: Date },
  version: Pick<LegalVersion, 'effectiveFrom'>,
): Date => (notice.event === 'late' ? earliestEffective(notice.at) : version.effectiveFrom);
