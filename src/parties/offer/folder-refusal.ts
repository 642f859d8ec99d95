import type { ParseRefusal } from './parse-legal-text.ts';

/** Why a folder of a legal document, or one of its files, was not read. */
export type FolderRefusal =
  | { kind: 'no-file'; file: string }
  | { kind: 'bad-version-file'; file: string; faults: string[] }
  | { kind: 'bad-text'; file: string; refusal: ParseRefusal };
