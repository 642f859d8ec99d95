import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  besideHash,
  isPublication,
  loggedDocuments,
  textPath,
  type LoggedEntry,
  type PublishedEntry,
} from '../../src/parties/publications/entry.ts';
import { dueSupersessions } from '../../src/parties/publications/supersessions.ts';
import { nameOfEntry } from '../../src/parties/publications/fault-text.ts';

const trilingual = <T extends z.ZodType>(item: T) => z.object({ kk: item, ru: item, en: item });

export type TextsFound = { readonly fault: string | null; readonly fitting: number; readonly unreached: string | null };
/** The text at a neutral path of the site, or the status it was answered with. Throws when the site cannot be reached. */
export type FetchText = (path: string) => Promise<{ readonly status: number; readonly bytes: Uint8Array }>;

/**
 * Downloads every text whose hash the log tells and hashes it, and holds what the site says of it beside the entry; asks
 * also for the version after the last one, which no site may serve: that is how a publication without an entry is found.
 * `now` is null for a copy that may be old: then only the texts are looked at.
 */
export async function checkTexts(entries: readonly LoggedEntry[], fetchText: FetchText, now: Date | null): Promise<TextsFound> {
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
      const beside = now === null || entry.document === 'price-list' ? null : await besideFault(entries, entry, fetchText);
      if (beside) return { fault: beside, fitting, unreached: null };
      fitting += 1;
    }
    const missing = now && (unsuperseded(entries, now) ?? (await unlogged(entries, fetchText)));
    return { fault: missing, fitting, unreached: null };
  } catch (fault) {
    return { fault: null, fitting, unreached: (fault as Error).message };
  }
}

/** What the site says of a version beside its text: since when, whether withdrawn, in which plain words and for whom. */
const toldShape = z.object({
  effectiveFrom: z.string(),
  withdrawnAt: z.string().nullable(),
  names: trilingual(z.string()),
  summary: trilingual(z.array(z.string())),
  newContractsOnly: z.boolean(),
  keptContracts: z.enum(['stay', 'pass']).nullish(),
  asksAgain: trilingual(z.string()).nullable(),
});

/** A log cut off at its end, with the signed heads of what is gone, still fits itself: the site's own word does not. */
async function besideFault(entries: readonly LoggedEntry[], entry: PublishedEntry, fetchText: FetchText): Promise<string | null> {
  const name = nameOfEntry(entry.no, entries);
  const { status, bytes } = await fetchText(textPath(entry).replace(/txt$/, 'json'));
  const told = status === 200 ? toldShape.safeParse(JSON.parse(new TextDecoder().decode(bytes))) : null;
  if (!told?.success) return `${name} is not told of by the site (${status})`;
  const { effectiveFrom, withdrawnAt, ...beside } = told.data;
  if (Date.parse(effectiveFrom) !== Date.parse(entry.effectiveFrom)) return `${name} takes effect at another moment than the site says`;
  if (withdrawnAt !== null && !isWithdrawn(entries, entry))
    return `entry ${entries.length + 1} is missing: the site says that ${entry.document}, version ${entry.version}, was withdrawn`;
  if (withdrawnAt === null && isWithdrawn(entries, entry)) return `${name} was withdrawn, and the site does not say so`;
  if (entry.beside !== undefined && besideHash(beside) !== entry.beside)
    return `${name} was published with other names, points or reach than the site shows`;
  return null;
}

/** What the clock has superseded and no entry tells of, with time for the job that enters it. */
const ENTERED_WITHIN_MS = 3_600_000;

function unsuperseded(entries: readonly LoggedEntry[], now: Date): string | null {
  const [due] = dueSupersessions(
    entries.map(({ entry }) => entry),
    new Date(now.getTime() - ENTERED_WITHIN_MS),
  );
  return due ? `entry ${entries.length + 1} is missing: ${due.document}, version ${due.version}, was succeeded on ${due.happenedAt}` : null;
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
