import type { Brand } from '#kernel/brand.ts';
import { locales, type Locale, type Trilingual } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import type { PublishedBefore } from '#publications';
import type { LegalKind } from './legal-kind.ts';
import type { LegalTree } from './legal-tree.ts';
import { parseLegalText } from './parse-legal-text.ts';
import type { VersionDates } from './version-life.ts';

export type LegalVersionId = Brand<string, 'LegalVersionId'>;

/** They stay on the version they were promised, or pass to this one (clauses.md 2.3). */
export type KeptContracts = 'stay' | 'pass';

/** A published version. Only `withdrawnAt` may still change, and only while the version is scheduled. */
export interface LegalVersion extends VersionDates {
  readonly id: LegalVersionId;
  readonly kind: LegalKind;
  readonly no: number;
  /** SHA-256 of `canonicalVersion(kind, bindingLanguage, texts)`, in hexadecimal. */
  readonly hash: string;
  readonly publishedAt: Date;
  readonly effectiveFrom: Date;
  readonly bindingLanguage: Locale;
  /** The amendment leaves contracts concluded earlier as they were (clauses.md 2.3). */
  readonly newContractsOnly: boolean;
  /** Contracts that an earlier version for new contracts only left as they were; null: there was no such choice. */
  readonly keptContracts: KeptContracts | null;
  /** A material change: why whoever accepted an earlier version is asked again once this one is in force. */
  readonly asksAgain: Trilingual | null;
  /** Short names for links and headings: the text's own title is `text(locale).title`. */
  readonly titles: Trilingual;
  /** Points in plain words, for checkout. */
  readonly summary: Readonly<Record<Locale, readonly string[]>>;
  readonly canonical: Trilingual;
  text(locale: Locale): LegalTree;
}

/** Trees are read from the canonical texts when first asked for, and kept: a version's texts never change. */
export function legalVersion(facts: Omit<LegalVersion, 'text'>): LegalVersion {
  const trees = new Map<Locale, LegalTree>();
  const text = (locale: Locale): LegalTree => {
    const tree = trees.get(locale) ?? expectOk(parseLegalText(facts.canonical[locale]));
    trees.set(locale, tree);
    return tree;
  };
  return { ...facts, text };
}

/** The version as the publication log names it. */
export const loggedAs = (version: Omit<LegalVersion, 'id' | 'text' | 'canonical'>): PublishedBefore => ({
  document: version.kind,
  version: version.no,
  hash: version.hash,
  publishedAt: version.publishedAt,
  effectiveFrom: version.effectiveFrom,
  withdrawnAt: version.withdrawnAt,
  beside: {
    names: version.titles,
    summary: version.summary,
    newContractsOnly: version.newContractsOnly,
    keptContracts: version.keptContracts,
    asksAgain: version.asksAgain,
  },
});

/** `{ kk: make('kk'), ru: ..., en: ... }`. */
export const trilingual = <Value>(make: (locale: Locale) => Value): Record<Locale, Value> =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, Value>;
