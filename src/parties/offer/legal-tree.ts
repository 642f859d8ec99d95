/** A legal text as a tree: what a reader cites is a clause number, so the number is the address. */
export interface LegalTree {
  readonly title: string;
  readonly sections: readonly LegalSection[];
}
export interface LegalSection {
  readonly number: string;
  readonly title: string;
  readonly clauses: readonly LegalClause[];
}
/** `paragraphs` has the clause's own words, unnumbered continuations included; `children` the nested numbers. */
export interface LegalClause {
  readonly number: string;
  readonly paragraphs: readonly string[];
  readonly children: readonly LegalClause[];
}

/** Every clause of the text in reading order. */
export function* clausesOf(tree: LegalTree): Generator<LegalClause> {
  for (const section of tree.sections) for (const clause of section.clauses) yield* withChildren(clause);
}

/** Section and clause numbers in reading order: `1, 1.1, 1.2, 1.2.1 ...`. */
export function numbersOf(tree: LegalTree): string[] {
  return tree.sections.flatMap((section) => [section.number, ...section.clauses.flatMap(numbersUnder)]);
}

/** `3.11` -> `c-3-11`: the anchor of a clause or section on pages and in links. */
export const anchorOf = (number: string): string => `c-${number.replaceAll('.', '-')}`;

function* withChildren(clause: LegalClause): Generator<LegalClause> {
  yield clause;
  for (const child of clause.children) yield* withChildren(child);
}

const numbersUnder = (clause: LegalClause): string[] => [clause.number, ...clause.children.flatMap(numbersUnder)];
