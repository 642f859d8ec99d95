import { numberText, type NumberPath } from './clause-number.ts';
import type { LegalClause, LegalSection, LegalTree } from './legal-tree.ts';

/** A section (path of one, its title as the only paragraph) or a clause, in reading order. */
export interface Entry {
  readonly path: NumberPath;
  readonly line: number;
  readonly paragraphs: string[];
}

/** Nests entries whose numbers were already found to follow each other. */
export function treeOf(title: string, entries: readonly Entry[]): LegalTree {
  const sections: LegalSection[] = [];
  const open: { depth: number; into: LegalClause[] }[] = [];
  for (const { path, paragraphs } of entries) {
    if (path.length === 1) {
      const clauses: LegalClause[] = [];
      sections.push({ number: numberText(path), title: paragraphs.join(' '), clauses });
      open.splice(0, open.length, { depth: 2, into: clauses });
      continue;
    }
    while (open.at(-1)!.depth > path.length) open.pop();
    const children: LegalClause[] = [];
    open.at(-1)!.into.push({ number: numberText(path), paragraphs, children });
    open.push({ depth: path.length + 1, into: children });
  }
  return { title, sections };
}
