import { readFile } from 'node:fs/promises';
import { LOG_PATH, readLogDocument, type LogDocument } from '../../src/parties/publications/log-document.ts';

/** What cannot be read is no proof of anything: told apart from a log that does not hold. */
export class Unreadable extends Error {}

export const isUrl = (place: string): boolean => /^https?:\/\//.test(place);
/** A log has some hundred entries; whoever serves more than this at once serves something else. */
const MOST_BYTES = 20_000_000;

export async function readPlace(place: string): Promise<string> {
  try {
    if (!isUrl(place)) return await readFile(place, 'utf8');
    const answer = await fetch(place, { signal: AbortSignal.timeout(15_000) });
    if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
    const text = await answer.text();
    if (text.length > MOST_BYTES) throw new Error('too large');
    return text;
  } catch (fault) {
    throw new Unreadable(`${place}: ${reasonOf(fault)}`);
  }
}

export type FoundLog = LogDocument & { readonly entryUnreadable: number | null };

/** All pages together. An address without a path is a site. */
export async function readLog(place: string): Promise<FoundLog> {
  const first = isUrl(place) && new URL(place).pathname === '/' ? new URL(LOG_PATH, place).href : place;
  const base = isUrl(first) ? first : null;
  const pages: LogDocument[] = [];
  for (let at: string | null = first; at !== null;) {
    const count = pages.reduce((sum, page) => sum + page.entries.length, 0);
    const page = readLogDocument(await readPlace(at), count);
    if (!page.ok) return unreadable(pages, page.refusal.unreadable, at);
    pages.push(page.value);
    const { next, site } = page.value;
    if (next !== null && page.value.entries.length === 0) throw new Unreadable(`${at}: an empty page names a next one`);
    at = next === null ? null : new URL(next, base ?? site).href;
  }
  return { ...pages.at(-1)!, entries: pages.flatMap((page) => page.entries), entryUnreadable: null };
}

function unreadable(pages: readonly LogDocument[], entry: number | null, place: string): FoundLog {
  if (entry === null) throw new Unreadable(`${place}: this is not a publication log`);
  const nothing: LogDocument = { format: 'smart-ustaz publication log 1', site: place, next: null, entries: [], head: null, keys: [] };
  return { ...(pages.at(-1) ?? nothing), entries: pages.flatMap((page) => page.entries), entryUnreadable: entry };
}

export function reasonOf(fault: unknown): string {
  const { message, cause } = fault as Error;
  return cause instanceof Error ? cause.message || (cause as { code?: string }).code || message : message;
}
