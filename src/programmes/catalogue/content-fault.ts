import { ok, refuse, type Result } from '#kernel/result.ts';

/** Why a content folder cannot be taken in, where an author's editor can jump to it. */
export type ContentFault = { readonly file: string; readonly line: number; readonly reason: string };

export const faultText = (fault: ContentFault): string => `${fault.file}:${fault.line}: ${fault.reason}`;

/** The text and media of a content folder by path from its root, `/` between names. */
export type ContentFiles = ReadonlyMap<string, Uint8Array>;

/** Gathers every fault of one reading, so that an author mends all at once. */
export type Faults = { readonly list: ContentFault[]; add(file: string, line: number, reason: string): void };

export function faults(): Faults {
  const list: ContentFault[] = [];
  return { list, add: (file, line, reason) => void list.push({ file, line, reason }) };
}

export function orFaults<Value>(found: Faults, value: () => Value): Result<Value, readonly ContentFault[]> {
  return found.list.length === 0 ? ok(value()) : refuse([...found.list].sort(inReadingOrder));
}

const inReadingOrder = (a: ContentFault, b: ContentFault): number => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);

/** Strict UTF-8 without the letters a PDF extractor leaves in the place of ә; null when it is no text. */
export function textIn(files: ContentFiles, file: string, found: Faults): string | null {
  const bytes = files.get(file);
  if (!bytes) return null;
  if (bytes.length > LONGEST_TEXT) return (found.add(file, 1, `is longer than ${LONGEST_TEXT} bytes`), null);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return (found.add(file, 1, 'is not text in UTF-8'), null);
  }
  for (const [at, line] of text.split('\n').entries()) {
    if (/[\u0524\u0525]/.test(line)) found.add(file, at + 1, 'U+0524 or U+0525 stands for Ә or ә (left by a PDF)');
    // oxlint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000b-\u001f\ufffd]/.test(line)) found.add(file, at + 1, 'has a control or replacement sign');
  }
  return text;
}

const LONGEST_TEXT = 1_000_000;
