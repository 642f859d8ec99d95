import { almatyDay } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import { sendMessage } from '#messages';
import type { LegalVersion } from '#offer';
import type { Account } from '#people';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import { comparisonPath, termsChanges, type TermsEvent } from './terms-notice.ts';

export type ToldOfTerms = {
  readonly version: LegalVersion;
  readonly before: LegalVersion | null;
  readonly event: TermsEvent;
  /** Since when it concerns this person's contracts. */
  readonly from: Date;
  readonly reach: 'all' | 'some' | 'none';
};

/** Clauses 2.3 and 5.2, in the reader's language. Returns the letter, which leaves with the transaction. */
export async function writeTermsLetter(
  tx: Tx,
  platform: Platform,
  { id, email, locale }: Account,
  { version, before, event, from, reach }: ToldOfTerms,
): Promise<string> {
  const link = (path: string) => platform.config.origin + localPath(locale, path);
  const about = { document: version.titles[locale], no: version.no, from: almatyDay(from) };
  const to = { to: email, locale, accountId: id };
  if (event === 'withdrawn') {
    const facts = { ...about, link: link(`/documents/${version.kind}/${version.no}`) };
    return sendMessage(tx, platform, { ...to, template: 'terms-withdrawn', facts });
  }
  const path = before ? comparisonPath(version.kind, before.no, version.no) : `/documents/${version.kind}/${version.no}`;
  const facts = {
    ...about,
    offer: version.kind === 'offer',
    newContractsOnly: reach === 'none',
    partly: reach === 'some',
    late: event === 'late',
    asksAgain: version.asksAgain !== null,
    changes: before ? termsChanges(before, version, locale).slice(0, MOST_CHANGES) : [],
    link: link(path),
  };
  return sendMessage(tx, platform, { ...to, template: 'terms-change', facts });
}

/** More than these are read on the page of differences. */
const MOST_CHANGES = 20;
