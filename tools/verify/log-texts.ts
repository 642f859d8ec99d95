import { createHash } from 'node:crypto';
import { isPublication, loggedDocuments, textPath, type LoggedEntry } from '../../src/parties/publications/entry.ts';
import { nameOfEntry } from '../../src/parties/publications/fault-text.ts';

export type TextsFound = { readonly fault: string | null; readonly fitting: number; readonly unreached: string | null };
/** The text at a neutral path of the site, or the status it was answered with. Throws when the site cannot be reached. */
export type FetchText = (path: string) => Promise<{ readonly status: number; readonly bytes: Uint8Array }>;

/**
 * Downloads every text whose hash the log tells and hashes it; asks also for the version after the last one, which no
 * site may serve: that is how a publication without an entry is found.
 */
export async function checkTexts(entries: readonly LoggedEntry[], fetchText: FetchText): Promise<TextsFound> {
  let fitting = 0;
  try {
    for (const { entry } of entries) {
      if (!isPublication(entry)) continue;
      const { status, bytes } = await fetchText(textPath(entry));
      if (status === 404 && isWithdrawn(entries, entry)) continue;
      const fault =
        status === 200
          ? hashOf(bytes) === entry.hash
            ? null
            : 'has another text than the site serves'
          : `has no text on the site (${status})`;
      if (fault) return { fault: `${nameOfEntry(entry.no, entries)} ${fault}`, fitting, unreached: null };
      fitting += 1;
    }
    return { fault: await unlogged(entries, fetchText), fitting, unreached: null };
  } catch (fault) {
    return { fault: null, fitting, unreached: (fault as Error).message };
  }
}

async function unlogged(entries: readonly LoggedEntry[], fetchText: FetchText): Promise<string | null> {
  for (const document of loggedDocuments) {
    const version = 1 + Math.max(0, ...entries.filter(({ entry }) => entry.document === document).map(({ entry }) => entry.version));
    const { status } = await fetchText(textPath({ document, version }));
    if (status === 200)
      return `entry ${entries.length + 1} is missing: the site serves ${document}, version ${version}, which stands in no entry`;
  }
  return null;
}

const isWithdrawn = (entries: readonly LoggedEntry[], { document, version }: LoggedEntry['entry']): boolean =>
  entries.some(({ entry }) => entry.act === 'withdrawn' && entry.document === document && entry.version === version);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function siteText(site: string): FetchText {
  return async (path) => {
    const answer = await fetch(new URL(path, site), { signal: AbortSignal.timeout(15_000) });
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };
}
