import type { OfficialPaper } from '#contracts';
import type { FileId } from '#platform/files.ts';

/** What the asker brought: the very bytes (or their hash), or the token that a printed copy shows. */
export type PaperVerdict =
  | { readonly proof: 'bytes' | 'token'; readonly paper: OfficialPaper; readonly fileId: FileId }
  | { readonly proof: 'bytes' | 'token'; readonly paper: null };

/** As it was copied: spaces and breaks between groups, capitals. */
export function parseFingerprint(text: string): FileId | null {
  const plain = text.replace(/\s/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? (plain as FileId) : null;
}
