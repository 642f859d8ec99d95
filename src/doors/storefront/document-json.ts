import { locales } from '#kernel/locale.ts';
import type { LegalVersion } from '#offer';

/** A version as data: what other systems read instead of the page. */
export function versionJson(version: LegalVersion, origin: string): unknown {
  const { kind, no, hash, bindingLanguage, newContractsOnly, titles, summary } = version;
  const address = `${origin}/documents/${kind}/${no}`;
  return {
    kind,
    version: no,
    address,
    sha256: hash,
    sha256Covers: `${address}.txt`,
    bindingLanguage,
    publishedAt: version.publishedAt.toISOString(),
    effectiveFrom: version.effectiveFrom.toISOString(),
    withdrawnAt: version.withdrawnAt?.toISOString() ?? null,
    newContractsOnly,
    names: titles,
    summary,
    texts: Object.fromEntries(locales.map((locale) => [locale, version.text(locale)])),
  };
}
