import { createHash } from 'node:crypto';
import type { Bilingual } from '#kernel/locale.ts';
import type { Paper } from '#platform/pdf.ts';
import template from './contract-paper.typ?raw';

/** A row of a paper: its name in both languages, and a value, the same in both or each its own. */
export type PaperRow = readonly [label: Bilingual, value: string | Bilingual];
export type PaperGroup = { readonly heading: Bilingual; readonly rows: readonly PaperRow[] };

/** Rows of things of one kind, on as many pages as they need; widths as Typst writes them. */
export type PaperTable = {
  readonly columns: readonly Bilingual[];
  readonly widths: readonly string[];
  readonly rows: readonly (readonly (string | Bilingual)[])[];
  readonly total: readonly [label: Bilingual, value: string] | null;
};
export type PaperSignature = { readonly who: Bilingual; readonly name: string | Bilingual };

/** A whole text behind the paper, clause by clause. */
export type PaperAnnex = {
  readonly lang: string;
  readonly above: string;
  readonly title: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly clauses: readonly { readonly number: string; readonly paragraphs: readonly string[]; readonly deep: boolean }[];
  }[];
};

/** What a paper of a purchase says; the template only sets it. */
export type DealPaper = {
  readonly title: Bilingual;
  readonly lead: Bilingual;
  /** In the foot of every page. */
  readonly running: string;
  readonly groups: readonly PaperGroup[];
  readonly tables?: readonly PaperTable[];
  readonly notes: readonly Bilingual[];
  /** Lines to sign on paper, where the law asks for both parties. */
  readonly signatures?: readonly PaperSignature[];
  /** Fingerprints: what they are of, and their digits. */
  readonly marks: readonly (readonly [label: Bilingual, mark: string])[];
  readonly annexes: readonly PaperAnnex[];
};

/** Prints the paper with the fingerprint of its own words at its end, so that a copy can be compared with the register. */
export const dealPaper = (paper: DealPaper, madeAt: Date): Paper => ({
  template,
  madeAt,
  facts: { ...paper, marks: [...paper.marks, [ownMark, paperHash(paper)]] },
});

/** SHA-256 of what the paper says before its own fingerprint, as canonical JSON. */
const paperHash = (paper: DealPaper): string => createHash('sha256').update(canonical(paper), 'utf8').digest('hex');

const ownMark: Bilingual = { kk: 'Осы құжат мәліметтерінің таңбасы (SHA-256)', ru: 'Отпечаток сведений этого документа (SHA-256)' };

/** One writing for one content: keys in order, no spaces. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}
