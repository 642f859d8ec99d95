import { z } from 'zod';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { signingKeyShape, type KeyDocument } from '#platform/signing-keys.ts';
import { entryShape, headShape, signatureShape, type Head, type LoggedEntry, type Signed } from './entry.ts';

const loggedShape = z.strictObject({ entry: entryShape, hash: z.string().regex(/^[0-9a-f]{64}$/), signature: signatureShape });

/** The log as it is served and kept: all of it, or pages that name the next. */
const logDocumentShape = z.object({
  format: z.literal('smart-ustaz publication log 1'),
  site: z.url(),
  /** Where the rest goes on, on the same site. */
  next: z.string().startsWith('/').nullable(),
  entries: z.array(loggedShape),
  head: z.strictObject({ body: headShape, signature: signatureShape }).nullable(),
  /** For reading alone; whoever checks takes the keys from elsewhere, or compares their ids. */
  keys: z.array(signingKeyShape),
});
export type LogDocument = z.infer<typeof logDocumentShape>;

/** Entries on one page of the public log. */
export const ENTRIES_A_PAGE = 500;
export const LOG_PATH = '/publications.json';
export const KEYS_PATH = '/.well-known/signing-keys.json';

export function logDocument(
  entries: readonly LoggedEntry[],
  head: Signed<Head> | null,
  facts: { readonly site: string; readonly keys: KeyDocument; readonly next: number | null },
): LogDocument {
  return {
    format: 'smart-ustaz publication log 1',
    site: facts.site,
    next: facts.next === null ? null : `${LOG_PATH}?from=${facts.next}`,
    entries: [...entries],
    head,
    keys: [...facts.keys.keys],
  };
}

/** What somebody kept or served as a log; an entry that is none is named by its place. */
export function readLogDocument(text: string, before = 0): Result<LogDocument, { readonly unreadable: number | null }> {
  const loose = z.object({ entries: z.array(z.unknown()) }).safeParse(jsonOf(text));
  if (!loose.success) return refuse({ unreadable: null });
  const bad = loose.data.entries.findIndex((one) => !loggedShape.safeParse(one).success);
  if (bad >= 0) return refuse({ unreadable: before + bad + 1 });
  const whole = logDocumentShape.safeParse(jsonOf(text));
  return whole.success ? ok(whole.data) : refuse({ unreadable: null });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
