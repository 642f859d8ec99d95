import { isPublication, loggedDocuments, type Entry, type EntryFacts, type LoggedDocument } from './entry.ts';

/** Which versions the clock has superseded by `now` without an entry that says so, in the order in which it happened. */
export function dueSupersessions(entries: readonly Entry[], now: Date, afterwards = false): EntryFacts[] {
  const due = loggedDocuments.flatMap((document) => dueOf(document, entries, now, afterwards));
  return due.sort((a, b) => (a.happenedAt < b.happenedAt ? -1 : Number(a.happenedAt > b.happenedAt)));
}

function dueOf(document: LoggedDocument, entries: readonly Entry[], now: Date, afterwards: boolean): EntryFacts[] {
  const own = entries.filter((entry) => entry.document === document);
  const ended = (act: Entry['act'], version: number) => own.some((entry) => entry.act === act && entry.version === version);
  const inForce = own
    .filter(isPublication)
    .filter((entry) => Date.parse(entry.effectiveFrom) <= now.getTime() && !ended('withdrawn', entry.version))
    .sort((a, b) => Date.parse(a.effectiveFrom) - Date.parse(b.effectiveFrom));
  return inForce.flatMap(({ version, hash }, at): EntryFacts[] => {
    const next = inForce[at + 1];
    if (!next || ended('superseded', version)) return [];
    return [{ act: 'superseded', document, version, hash, by: next.version, happenedAt: next.effectiveFrom, afterwards }];
  });
}
