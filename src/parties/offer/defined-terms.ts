import { clausesOf, type LegalTree } from './legal-tree.ts';

/** A word the document defines for itself (offer 1.2), and the clause that says what it means. */
export interface DefinedTerm {
  readonly term: string;
  readonly clause: string;
}
/** A stretch of a paragraph: plain words, a use of a defined term, or the term where it is defined. */
export type Stretch =
  | { kind: 'words'; text: string }
  | { kind: 'term'; text: string; clause: string }
  | { kind: 'definition'; text: string };

const DEFINITION = /^([«"“]?)(\p{Lu}[^—–«»"“”.;:]{1,60}?)([»"”]?)\s+[—–-]\s/u;

/** Terms are defined in section 1, in the children of a clause that ends with a colon: `«Акцепт» — ...`. */
export function definedTerms(tree: LegalTree): DefinedTerm[] {
  const terms: DefinedTerm[] = [];
  for (const clause of clausesOf({ ...tree, sections: tree.sections.slice(0, 1) })) {
    if (!clause.paragraphs.at(-1)?.endsWith(':')) continue;
    for (const child of clause.children) {
      const term = DEFINITION.exec(child.paragraphs[0] ?? '')?.[2];
      if (term !== undefined) terms.push({ term, clause: child.number });
    }
  }
  return terms;
}

/** Marks the first use of each term in a paragraph; `own` is the clause being shown, which never links to itself. */
export function markTerms(paragraph: string, terms: readonly DefinedTerm[], own: string): Stretch[] {
  const defined = terms.find((term) => term.clause === own);
  const opening = defined ? DEFINITION.exec(paragraph) : null;
  if (!opening) return stretches(paragraph, terms, own);
  const name = `${opening[1]!}${opening[2]!}${opening[3]!}`;
  return [{ kind: 'definition', text: name }, ...stretches(paragraph.slice(name.length), terms, own)];
}

function stretches(text: string, terms: readonly DefinedTerm[], own: string): Stretch[] {
  const pattern = usesOf(terms.filter((term) => term.clause !== own));
  if (!pattern) return [{ kind: 'words', text }];
  const out: Stretch[] = [];
  const linked = new Set<string>();
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const clause = terms.find((term) => term.clause !== own && new RegExp(`^${stem(term.term)}$`, 'u').test(match[0]))!.clause;
    if (linked.has(clause)) continue;
    linked.add(clause);
    if (match.index > from) out.push({ kind: 'words', text: text.slice(from, match.index) });
    out.push({ kind: 'term', text: match[0], clause });
    from = match.index + match[0].length;
  }
  if (from < text.length || out.length === 0) out.push({ kind: 'words', text: text.slice(from) });
  return out;
}

/** Longest terms first, so that "Personal data subject" is not read as "Personal data". */
function usesOf(terms: readonly DefinedTerm[]): RegExp | null {
  if (terms.length === 0) return null;
  const stems = terms
    .map(({ term }) => term)
    .sort((a, b) => b.length - a.length)
    .map(stem);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/** Kazakh and Russian words bend at the end: the stem is kept, final vowels may go, an ending may follow. */
function stem(term: string): string {
  const words = term.split(' ').map((word) => {
    const base = word.length > 4 ? word.replace(/(?:ие|ые|[аяоеьйыи])$/u, '') : word;
    return `${base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\p{L}{0,9}`;
  });
  return words.join('[ \\u00a0]');
}
