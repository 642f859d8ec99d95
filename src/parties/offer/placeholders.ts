import { ok, refuse, type Result } from '#kernel/result.ts';
import type { LegalClause, LegalTree } from './legal-tree.ts';

const PLACEHOLDER = /\{([a-z][a-z0-9._-]*)\}/g;

/**
 * Fills `{provider.name}` and the like. It is done once, at publication: the stored text is complete, its hash
 * covers the filled-in words, and a later change of the provider's particulars leaves old versions as they were.
 */
export function fillPlaceholders(
  tree: LegalTree,
  values: ReadonlyMap<string, string>,
): Result<LegalTree, { kind: 'unknown-placeholder'; name: string }> {
  const unknown = [...placeholdersIn(tree)].find((name) => !values.has(name));
  if (unknown !== undefined) return refuse({ kind: 'unknown-placeholder', name: unknown });
  return ok(mapTexts(tree, (text) => text.replace(PLACEHOLDER, (_, name: string) => values.get(name)!)));
}

export const unfilledIn = (tree: LegalTree): string | null => [...placeholdersIn(tree)][0] ?? null;

export function placeholdersIn(tree: LegalTree): Set<string> {
  const names = new Set<string>();
  mapTexts(tree, (text) => {
    for (const [, name] of text.matchAll(PLACEHOLDER)) names.add(name!);
    return text;
  });
  return names;
}

function mapTexts(tree: LegalTree, change: (text: string) => string): LegalTree {
  const clause = (from: LegalClause): LegalClause => ({
    number: from.number,
    paragraphs: from.paragraphs.map(change),
    children: from.children.map(clause),
  });
  const sections = tree.sections.map(({ number, title, clauses }) => ({
    number,
    title: change(title),
    clauses: clauses.map(clause),
  }));
  return { title: change(tree.title), sections };
}
