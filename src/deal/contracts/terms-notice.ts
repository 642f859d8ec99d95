import { compareTexts, type LegalKind, type LegalVersion } from '#offer';
import type { Locale } from '#kernel/locale.ts';

export type TermsEvent = 'scheduled' | 'withdrawn';

/** Clause 5.2: who has a running contract is told while a version is coming, and of its being taken back for some days. */
export function eventToTell(
  version: Pick<LegalVersion, 'no' | 'publishedAt' | 'effectiveFrom' | 'withdrawnAt'>,
  now: Date,
): TermsEvent | null {
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
