import { createHash } from 'node:crypto';
import { clausesOf, type LegalTree } from './legal-tree.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { parseLegalText, type ParseRefusal } from './parse-legal-text.ts';

/** Where the title of the whole text stands among the numbers. */
export const TITLE = 'title';

/** A text as its lawyer edits it: by number, a paragraph a line; sections hold their headings. */
export type ClauseTexts = ReadonlyMap<string, string>;
export type EditFault = ParseRefusal | { readonly kind: 'runs-together' } | { readonly kind: 'no-such-number' };

export function clauseTexts(tree: LegalTree): ClauseTexts {
  const rows: [string, string][] = [[TITLE, tree.title]];
  for (const section of tree.sections) {
    rows.push([section.number, section.title]);
    const own: LegalTree = { title: '', sections: [section] };
    for (const clause of clausesOf(own)) rows.push([clause.number, clause.paragraphs.join('\n')]);
  }
  return new Map(rows);
}

/** What was typed, a paragraph a line: blank lines and spaces at the ends say nothing. */
export const asTyped = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** Says whether a clause is still what the editor saw; two lawyers' forms are told apart by it. */
export const fingerprint = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);

/** The tree with one clause written, added or (by an empty text) taken out; refused where it would read otherwise. */
export function withClause(texts: ClauseTexts, number: string, text: string): Result<{ tree: LegalTree; texts: ClauseTexts }, EditFault> {
  if (number !== TITLE && !/^[1-9]\d?(\.[1-9]\d?){0,3}$/.test(number)) return refuse({ kind: 'no-such-number' });
  const next = new Map(texts);
  if (text === '') next.delete(number);
  else next.set(number, text);
  const ordered = new Map([...next].sort(([a], [b]) => inOrder(a, b)));
  const parsed = parseLegalText([...ordered].map(blockOf).join('\n\n'));
  if (!parsed.ok) return parsed;
  const read = clauseTexts(parsed.value);
  const same = read.size === ordered.size && [...ordered].every(([at, words]) => read.get(at) === words);
  return same ? ok({ tree: parsed.value, texts: read }) : refuse({ kind: 'runs-together' });
}

function blockOf([number, text]: readonly [string, string]): string {
  const paragraphs = text.split('\n').join('\n\n');
  return number === TITLE ? paragraphs : `${number}. ${paragraphs}`;
}

const path = (number: string): number[] => (number === TITLE ? [] : number.split('.').map(Number));

function inOrder(a: string, b: string): number {
  const [left, right] = [path(a), path(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Taking out goes from the end, adding from the beginning: so numbers stay without gaps at every step. */
export const inEditingOrder = <Edit extends { readonly number: string; readonly text: string }>(edits: readonly Edit[]): Edit[] => [
  ...edits.filter((one) => one.text === '').sort((a, b) => inOrder(b.number, a.number)),
  ...edits.filter((one) => one.text !== '').sort((a, b) => inOrder(a.number, b.number)),
];
