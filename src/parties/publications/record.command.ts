import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { keyDocument, signedBy } from '#platform/signing-keys.ts';
import {
  besideHash,
  ENTRY_PURPOSE,
  entryText,
  FIRST_LINK,
  hashOf,
  HEAD_PURPOSE,
  headText,
  isPublication,
  type Beside,
  type Entry,
  type EntryFacts,
  type LoggedDocument,
  type LoggedEntry,
} from './entry.ts';
import { insertEntry, loggedEntries, takeLogTurn } from './publications.sql.ts';
import { dueSupersessions } from './supersessions.ts';

/** A version that was published, as its own room keeps it. */
export type PublishedVersion = {
  readonly document: LoggedDocument;
  readonly version: number;
  readonly hash: string;
  readonly publishedAt: Date;
  readonly effectiveFrom: Date;
  /** Null: nothing binds beside the text (a price list). */
  readonly beside: Beside | null;
};
type House = Pick<Platform, 'vault' | 'clock'>;

/** In the transaction that publishes, as its last act: others who publish wait from here on. */
export async function recordPublication(tx: Tx, house: House, version: PublishedVersion): Promise<void> {
  const log = await openLog(tx, house);
  await log.catchUp(version.publishedAt);
  await log.append(publicationFacts(version, false));
  await log.catchUp(house.clock.now());
}

/** In the transaction that withdraws. A publication from before the log is entered first, marked as such. */
export async function recordWithdrawal(tx: Tx, house: House, version: PublishedVersion, at: Date): Promise<void> {
  const log = await openLog(tx, house);
  await log.catchUp(at);
  if (!log.has('published', version)) await log.append(publicationFacts(version, true));
  await log.append(withdrawalFacts(version, at, false));
}

/** What the clock has superseded: called by a job, so that an entry stands soon after the moment. Returns how many. */
export const recordSupersessions = (platform: Platform): Promise<number> =>
  transact(platform.db, async (tx) => (await openLog(tx, platform)).catchUp(platform.clock.now()));

export type PublishedBefore = PublishedVersion & { readonly withdrawnAt: Date | null };

/**
 * A house that published before it kept a log, or by an older build while this one was being brought in: what has no
 * entry gets one, marked `afterwards`, in the order in which it happened. `read` is asked in turn. Returns how many.
 */
export const completeLog = (platform: Platform, read: (tx: Tx) => Promise<readonly PublishedBefore[]>): Promise<number> =>
  transact(platform.db, async (tx) => {
    const log = await openLog(tx, platform);
    const before = log.length();
    const facts = (await read(tx)).flatMap((version) => [
      ...(log.has('published', version) ? [] : [publicationFacts(version, true)]),
      ...(version.withdrawnAt === null || log.has('withdrawn', version) ? [] : [withdrawalFacts(version, version.withdrawnAt, true)]),
    ]);
    const inOrder = facts.sort((a, b) => Date.parse(a.happenedAt) - Date.parse(b.happenedAt));
    for (const fact of inOrder) {
      await log.catchUp(new Date(fact.happenedAt), true);
      await log.append(fact);
    }
    await log.catchUp(platform.clock.now(), inOrder.length > 0);
    return log.length() - before;
  });

function publicationFacts(published: PublishedVersion, afterwards: boolean): EntryFacts {
  const { document, version, hash, publishedAt, effectiveFrom } = published;
  const act = effectiveFrom > publishedAt ? 'scheduled' : 'published';
  const [happenedAt, effect] = [publishedAt.toISOString(), effectiveFrom.toISOString()];
  const beside = published.beside ? { beside: besideHash(published.beside) } : {};
  return { act, document, version, hash, happenedAt, effectiveFrom: effect, afterwards, ...beside };
}

const withdrawalFacts = ({ document, version, hash }: PublishedVersion, at: Date, afterwards: boolean): EntryFacts => ({
  act: 'withdrawn',
  document,
  version,
  hash,
  happenedAt: at.toISOString(),
  afterwards,
});

/** The log in turn, with what is already in it. */
async function openLog(tx: Tx, house: House) {
  await takeLogTurn(tx);
  const log = await loggedEntries(tx);
  const append = async (facts: EntryFacts): Promise<void> => void log.push(await appendEntry(tx, house, log.at(-1) ?? null, facts));
  const entries = (): Entry[] => log.map(({ entry }) => entry);
  return {
    append,
    length: () => log.length,
    has: (act: 'published' | 'withdrawn', { document, version }: PublishedVersion) =>
      entries().some(
        (one) =>
          one.document === document && one.version === version && (act === 'withdrawn' ? one.act === 'withdrawn' : isPublication(one)),
      ),
    catchUp: async (until: Date, afterwards = false): Promise<number> => {
      const due = dueSupersessions(entries(), until, afterwards);
      for (const facts of due) await append(facts);
      return due.length;
    },
  };
}

/** The journal's copy of number and hash is sealed, and so a second place that remembers how long the log was. */
async function appendEntry(tx: Tx, { vault, clock }: House, last: LoggedEntry | null, facts: EntryFacts): Promise<LoggedEntry> {
  const key = keyDocument(vault).signs;
  const now = clock.now().toISOString();
  // Two machines' clocks may differ by a breath; the log does not go back, nor does it know of what is not yet.
  const at = [now, facts.happenedAt, last?.entry.at ?? now].sort().at(-1)!;
  const no = (last?.entry.no ?? 0) + 1;
  const entry: Entry = { ...facts, no, at, previous: last?.hash ?? FIRST_LINK, key };
  const body = entryText(entry);
  const hash = hashOf(body);
  const signature = signedBy(vault, ENTRY_PURPOSE, body);
  const head = headText({ entries: no, hash, at, key });
  await insertEntry(tx, no, { body, hash, signature }, { body: head, signature: signedBy(vault, HEAD_PURPOSE, head) });
  await journal(tx, {
    event: 'publication.logged',
    subject: { kind: 'publication', id: `${entry.document}/${entry.version}` },
    actor: { kind: 'system' },
    at: new Date(at),
    facts: { no, hash, act: entry.act },
  });
  return { entry, hash, signature };
}
