import { createHash } from 'node:crypto';
import type { ProgrammeDraft } from './programme.ts';

/**
 * One hash for all a reader could notice: a folder with the same hash makes no new version. The word that it corrects
 * another is no part of it, so that an author may take that line out again.
 */
export function contentHash(draft: ProgrammeDraft): string {
  return createHash('sha256')
    .update(canonical({ ...draft, correction: undefined }))
    .digest('hex');
}

/** JSON with sorted keys, so that the order of fields in a file means nothing. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}
