/** A clause number as a path: `1.2.11` is [1, 2, 11]; a section is a path of one. */
export type NumberPath = readonly number[];

const DEPTH = 4;
const HEADING = /^([1-9]\d?(?:\.[1-9]\d?){0,3})\.(?:\s+(.*))?$/u;
const DOTLESS = /^([1-9]\d?(?:\.[1-9]\d?){1,3})(?:\s+(.*))?$/u;

/** Reads `3.11. Text`. A date (`01.11.2026.`) or `396-бабына` has another shape and is text. */
export function headingOf(line: string): { path: NumberPath; rest: string } | null {
  const match = HEADING.exec(line);
  return match ? { path: pathOf(match[1]!), rest: match[2] ?? '' } : null;
}

/** `3.11 Text`: a number that lost its full stop. */
export function dotlessHeadingOf(line: string): { path: NumberPath; rest: string } | null {
  const match = DOTLESS.exec(line);
  return match ? { path: pathOf(match[1]!), rest: match[2] ?? '' } : null;
}

export const numberText = (path: NumberPath): string => path.join('.');

/** The numbers that may come after `last`: first child, next sibling, next sibling of an ancestor, next section. */
export function successors(last: NumberPath): NumberPath[] {
  if (last.length === 0) return [[1]];
  const upwards = last.map((_, at) => [...last.slice(0, at), last[at]! + 1]).reverse();
  return last.length < DEPTH ? [[...last, 1], ...upwards] : upwards;
}

export const isSuccessor = (path: NumberPath, last: NumberPath): boolean => successors(last).some((next) => sameNumber(next, path));

export type NumberFault = 'duplicate-number' | 'skipped-number' | 'out-of-order-number' | 'clause-outside-section';

/** Why `path` may not follow `last`; call it only when it may not. */
export function numberFault(path: NumberPath, last: NumberPath, seen: ReadonlySet<string>): NumberFault {
  if (seen.has(numberText(path))) return 'duplicate-number';
  if (path.length > 1 && path[0] !== last[0] && !seen.has(String(path[0]))) return 'clause-outside-section';
  return comesAfter(path, last) ? 'skipped-number' : 'out-of-order-number';
}

const pathOf = (text: string): number[] => text.split('.').map(Number);

const sameNumber = (a: NumberPath, b: NumberPath): boolean => a.length === b.length && a.every((n, at) => n === b[at]);

function comesAfter(a: NumberPath, b: NumberPath): boolean {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    if ((a[at] ?? 0) !== (b[at] ?? 0)) return (a[at] ?? 0) > (b[at] ?? 0);
  }
  return false;
}
