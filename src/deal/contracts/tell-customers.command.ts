import { almatyDay } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import { sendMessage } from '#messages';
import { legalKinds, legalVersion, legalVersions, type LegalVersion } from '#offer';
import { accountById, type Account, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
import { comparisonPath, eventToTell, termsChanges, versionBefore, type TermsEvent } from './terms-notice.ts';
import { customersToTell, insertTermsNotice } from './terms-notice.sql.ts';

/**
 * Clause 5.2: writes to customers with running contracts about versions that are coming or were taken back; at most so
 * many as one minute may send. Who was told stands in the table, so whoever runs next goes on where this one ended.
 */
export async function tellCustomers(platform: Platform): Promise<number> {
  let left = platform.config.termsNoticesPerMinute;
  let told = 0;
  for (const kind of legalKinds) {
    const all = await legalVersions(platform.db, kind);
    for (const version of all) {
      const event = eventToTell(version, platform.clock.now());
      if (!event || left === 0) continue;
      const whom = await customersToTell(platform.db, version.id, event, left);
      for (const accountId of whom) if (await tellOne(platform, version, versionBefore(all, version), event, accountId)) told += 1;
      left -= whom.length;
    }
  }
  return told;
}

/** The letter leaves with the row that remembers it: a second worker's row is refused and its letter with it. */
async function tellOne(
  platform: Platform,
  version: LegalVersion,
  before: LegalVersion | null,
  event: TermsEvent,
  accountId: AccountId,
): Promise<boolean> {
  const done = await transact(platform.db, async (tx) => {
    const now = platform.clock.now();
    // Taken back, or in force, since it was looked at: that is another letter, or none.
    const known = await legalVersion(tx, version.id);
    if (!known || eventToTell(known, now) !== event) return false;
    const account = await accountById(tx, accountId);
    const messageId = account && (await write(tx, platform, account, version, before, event));
    if (await insertTermsNotice(tx, { versionId: version.id, accountId, event, messageId, at: now })) return true;
    throw new ToldAlready();
  }).catch((fault: unknown) => {
    if (fault instanceof ToldAlready) return false;
    throw fault;
  });
  if (done) crashPoint(platform, 'terms-notice-written');
  return done;
}

/** Thrown so that the transaction takes its letter back. */
class ToldAlready extends Error {}

async function write(
  tx: Tx,
  platform: Platform,
  { id, email, locale }: Account,
  version: LegalVersion,
  before: LegalVersion | null,
  event: TermsEvent,
): Promise<string> {
  const link = (path: string) => platform.config.origin + localPath(locale, path);
  const about = { document: version.titles[locale], no: version.no, from: almatyDay(version.effectiveFrom) };
  const to = { to: email, locale, accountId: id };
  if (event === 'withdrawn') {
    const facts = { ...about, link: link(`/documents/${version.kind}/${version.no}`) };
    return sendMessage(tx, platform, { ...to, template: 'terms-withdrawn', facts });
  }
  const path = before ? comparisonPath(version.kind, before.no, version.no) : `/documents/${version.kind}/${version.no}`;
  const facts = {
    ...about,
    offer: version.kind === 'offer',
    newContractsOnly: version.newContractsOnly,
    asksAgain: version.asksAgain !== null,
    changes: before ? termsChanges(before, version, locale).slice(0, MOST_CHANGES) : [],
    link: link(path),
  };
  return sendMessage(tx, platform, { ...to, template: 'terms-change', facts });
}

/** More than these are read on the page of differences. */
const MOST_CHANGES = 20;
