import { createHash } from 'node:crypto';
import { locales, type Locale } from '#kernel/locale.ts';
import type { LegalKind } from './legal-kind.ts';
import type { LegalClause, LegalTree } from './legal-tree.ts';

/**
 * The one plain-text form of a document: a paragraph a line, a blank line between paragraphs. Parsing it gives the
 * same tree back, so two texts are the same exactly when their canonical texts are.
 */
export function canonicalText(tree: LegalTree): string {
  const blocks = [tree.title];
  for (const section of tree.sections) {
    blocks.push(`${section.number}. ${section.title}`, ...section.clauses.flatMap(clauseBlocks));
  }
  return `${blocks.join('\n\n')}\n`;
}

/** What a version's hash covers; offered for download, so that anyone can compute the hash with `sha256sum`. */
export function canonicalVersion(kind: LegalKind, binding: Locale, texts: Readonly<Record<Locale, string>>): string {
  const parts = locales.map((locale) => `=== ${locale}\n${texts[locale]}`);
  return `document: ${kind}\nbinding: ${binding}\n${parts.join('')}`;
}

/** Offer 1.1: one version is three texts published at once under one hash (SHA-256, hexadecimal). */
export const versionHash = (kind: LegalKind, binding: Locale, texts: Readonly<Record<Locale, string>>): string =>
  createHash('sha256')
    .update(canonicalVersion(kind, binding, texts), 'utf8')
    .digest('hex');

function clauseBlocks(clause: LegalClause): string[] {
  const [first = '', ...more] = clause.paragraphs;
  return [`${clause.number}. ${first}`, ...more, ...clause.children.flatMap(clauseBlocks)];
}
