import type { SigningKey } from '#platform/signing-keys.ts';
import { entryFault, entryText, FIRST_LINK, hashOf, headFault, type Head, type LoggedEntry, type Signed } from './entry.ts';
import { impossible, type ImpossibleFact } from './possible-history.ts';

export type WholeLog = { readonly entries: readonly LoggedEntry[]; readonly head: Signed<Head> | null };

/** `entry`: the first that does not hold; everything before it does. */
export type LogFault = { readonly entry: number; readonly fault: EntryFault };
export type EntryFault =
  | 'missing'
  | 'link-broken'
  | 'hash-differs'
  | 'unknown-key'
  | 'signature-wrong'
  | 'head-missing'
  | 'head-hash-differs'
  | 'head-unknown-key'
  | 'head-signature-wrong'
  | 'not-in-earlier-copy'
  | ImpossibleFact;

/** What whoever checks has kept: an earlier end of the log, which every later log must still contain. */
export type KnownEnd = { readonly entries: number; readonly hash: string };

/**
 * Whether the log is whole: numbered without gaps, each entry linked to the one before, each signed by a known key, as
 * long as its signed head says, and telling a history that can have been. `since`: and still saying what it said.
 */
export function verifyLog({ entries, head }: WholeLog, keys: readonly SigningKey[], since: readonly KnownEnd[] = []): LogFault | null {
  let previous = FIRST_LINK;
  for (const [at, logged] of entries.entries()) {
    const no = at + 1;
    const fault =
      faultAt(logged, no, previous, keys) ??
      impossible(
        entries.slice(0, at).map(({ entry }) => entry),
        logged.entry,
      );
    if (fault) return { entry: no, fault };
    previous = logged.hash;
  }
  const ending = headFaultOf(entries, head, keys);
  if (ending) return ending;
  const lost = since.find((known) => (entries[known.entries - 1]?.hash ?? FIRST_LINK) !== known.hash);
  return lost ? { entry: lost.entries, fault: 'not-in-earlier-copy' } : null;
}

function faultAt(logged: LoggedEntry, no: number, previous: string, keys: readonly SigningKey[]): EntryFault | null {
  const { entry, hash } = logged;
  if (entry.no > no) return 'missing';
  if (hashOf(entryText(entry)) !== hash) return 'hash-differs';
  const signed = entryFault(keys, logged);
  if (signed) return signed;
  return entry.no !== no || entry.previous !== previous ? 'link-broken' : null;
}

function headFaultOf(entries: readonly LoggedEntry[], head: Signed<Head> | null, keys: readonly SigningKey[]): LogFault | null {
  const last = entries.length;
  if (!head) return last === 0 ? null : { entry: last, fault: 'head-missing' };
  const signed = headFault(keys, head);
  if (signed) return { entry: last, fault: `head-${signed}` };
  if (head.body.entries > last) return { entry: last + 1, fault: 'missing' };
  if (head.body.entries < last || entries[last - 1]?.hash !== head.body.hash) return { entry: last, fault: 'head-hash-differs' };
  return null;
}
