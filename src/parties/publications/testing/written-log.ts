import { createVault } from '#platform/vault.ts';
import { keyDocument, signedBy } from '#platform/signing-keys.ts';
import { ENTRY_PURPOSE, entryText, FIRST_LINK, hashOf, HEAD_PURPOSE, headText, type EntryFacts, type LoggedEntry } from '../entry.ts';
import type { WholeLog } from '../verify-log.ts';

const vaultOf = (fill: string) => createVault({ newest: 1, keys: new Map([[1, Buffer.alloc(32, fill)]]), retired: new Map() });
export const keysOf = (fill: string) => keyDocument(vaultOf(fill)).keys;

/** A log as the house writes it, without a database; whoever holds the key may write any. */
export function writtenLog(facts: readonly EntryFacts[], fill = 'a'): WholeLog {
  const vault = vaultOf(fill);
  const key = keyDocument(vault).signs;
  const entries: LoggedEntry[] = [];
  for (const one of facts) {
    const at = [one.happenedAt, entries.at(-1)?.entry.at ?? ''].sort().at(-1)!;
    const entry = { ...one, no: entries.length + 1, at, previous: entries.at(-1)?.hash ?? FIRST_LINK, key };
    const body = entryText(entry);
    entries.push({ entry, hash: hashOf(body), signature: signedBy(vault, ENTRY_PURPOSE, body) });
  }
  const last = entries.at(-1);
  if (!last) return { entries, head: null };
  const head = { entries: entries.length, hash: last.hash, at: last.entry.at, key };
  return { entries, head: { body: head, signature: signedBy(vault, HEAD_PURPOSE, headText(head)) } };
}

const hash = (letter: string): string => letter.repeat(64);
const moment = (day: string): string => `2026-${day}T00:00:00.000Z`;

export const published = (version: number, on: string, from = on): EntryFacts => ({
  act: from === on ? 'published' : 'scheduled',
  document: 'offer',
  version,
  hash: hash(String(version)),
  happenedAt: moment(on),
  effectiveFrom: moment(from),
  afterwards: false,
});
export const withdrawn = (version: number, on: string): EntryFacts => ({
  act: 'withdrawn',
  document: 'offer',
  version,
  hash: hash(String(version)),
  happenedAt: moment(on),
  afterwards: false,
});
export const superseded = (version: number, by: number, on: string): EntryFacts => ({
  act: 'superseded',
  document: 'offer',
  version,
  hash: hash(String(version)),
  by,
  happenedAt: moment(on),
  afterwards: false,
});
