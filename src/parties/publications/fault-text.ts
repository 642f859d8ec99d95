import type { LoggedEntry } from './entry.ts';
import type { EntryFault, LogFault } from './verify-log.ts';

const WORDS: Readonly<Record<EntryFault, string>> = {
  missing: 'is missing',
  'link-broken': 'is not linked to the entry before it: one was taken out, put in or moved here',
  'hash-differs': 'is not what its hash says: it was changed',
  'unknown-key': 'is signed with a key that is not among the known ones',
  'signature-wrong': 'has a signature that is not of its key: it was changed or forged',
  'head-missing': 'is the last one and no signed head says so',
  'head-hash-differs': 'is not the end that the signed head names',
  'head-unknown-key': 'ends a log whose head is signed with a key that is not among the known ones',
  'head-signature-wrong': 'ends a log whose head has a wrong signature',
  'not-in-earlier-copy': 'is not what the earlier copy holds in this place: the log was written anew',
  'published-twice': 'publishes a version that was published before',
  'out-of-number': 'does not bear the number after the last version of its document',
  'without-notice': 'takes effect before the three whole days of notice are over',
  'never-published': 'speaks of a version that was never published',
  'another-text': 'names another text than the version was published with',
  'withdrawn-in-force': 'withdraws a version that was in force',
  'superseded-by-none': 'is superseded by a version that took no effect at that moment',
  'back-in-time': 'tells of a time before the entry above it, or of the future',
};

/** `entry 3 (offer, version 2) has a signature that ...` */
export function faultText({ entry, fault }: LogFault, entries: readonly LoggedEntry[]): string {
  return `${nameOfEntry(entry, entries)} ${WORDS[fault]}`;
}

export function nameOfEntry(no: number, entries: readonly LoggedEntry[]): string {
  const told = entries[no - 1]?.entry;
  return `entry ${no}${told?.no === no ? ` (${told.document}, version ${told.version}, ${told.act})` : ''}`;
}
