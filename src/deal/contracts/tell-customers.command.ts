import { isAskedKind, legalKinds, legalVersion, legalVersions, type LegalVersion } from '#offer';
import { lockAccount, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
import { reachOf } from './governing.ts';
import { acceptedBy } from './governing.sql.ts';
import { tellLate } from './tell-late.command.ts';
import { eventToTell, versionBefore } from './terms-notice.ts';
import { customersToTell, insertTermsNotice } from './terms-notice.sql.ts';
import { writeTermsLetter } from './write-terms-letter.command.ts';

/**
 * Clause 5.2: writes to customers with running contracts about versions that are coming or were taken back; at most so
 * many as one minute may send. Who was told stands in the table, so whoever runs next goes on where this one ended.
 */
export async function tellCustomers(platform: Platform): Promise<number> {
  let told = await tellLate(platform);
  let left = platform.config.termsNoticesPerMinute - told;
  for (const kind of legalKinds) {
    const all = await legalVersions(platform.db, kind);
    for (const version of all) {
      const event = eventToTell(version, platform.clock.now());
      if (!event || left <= 0) continue;
      const whom = await customersToTell(platform.db, version.id, event, left);
      for (const accountId of whom) if (await tellOne(platform, { version, all, event }, accountId)) told += 1;
      left -= whom.length;
    }
  }
  return told;
}

/** Whom else a coming version of what people accept for themselves concerns, told like the customers: at most so many. */
export async function tellOthers(
  platform: Platform,
  whom: (version: LegalVersion, most: number) => Promise<readonly AccountId[]>,
): Promise<number> {
  let left = platform.config.termsNoticesPerMinute;
  let told = 0;
  for (const kind of legalKinds.filter(isAskedKind)) {
    const all = await legalVersions(platform.db, kind);
    for (const version of all) {
      if (eventToTell(version, platform.clock.now()) !== 'scheduled' || left <= 0) continue;
      const some = await whom(version, left);
      for (const accountId of some) if (await tellOne(platform, { version, all, event: 'scheduled' }, accountId)) told += 1;
      left -= some.length;
    }
  }
  return told;
}

type News = { readonly version: LegalVersion; readonly all: readonly LegalVersion[]; readonly event: 'scheduled' | 'withdrawn' };

/** The letter leaves with the row that remembers it: a second worker's row is refused and its letter with it. */
async function tellOne(platform: Platform, { version, all, event }: News, accountId: AccountId): Promise<boolean> {
  const done = await transact(platform.db, async (tx) => {
    // Held while they are told, so that nobody tells them late beside it; the clock is read behind that.
    const account = await lockAccount(tx, accountId);
    const now = platform.clock.now();
    // Taken back, or in force, since it was looked at: that is another letter, or none.
    const known = await legalVersion(tx, version.id);
    if (!known || eventToTell(known, now) !== event) return false;
    const reach = await reachFor(tx, { version, all }, accountId);
    const told = { version, before: versionBefore(all, version), event, from: version.effectiveFrom, reach };
    const messageId = account && (await writeTermsLetter(tx, platform, account, told));
    if (await insertTermsNotice(tx, { versionId: version.id, accountId, event, contractId: null, messageId, at: now })) return true;
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

/** How many of the person's running contracts the version reaches. */
async function reachFor(tx: Tx, { version, all }: Omit<News, 'event'>, accountId: AccountId): Promise<'all' | 'some' | 'none'> {
  if (version.kind !== 'offer') return version.newContractsOnly ? 'none' : 'all';
  const { stays } = reachOf(version, all);
  const accepted = await acceptedBy(tx, accountId);
  const staying = accepted.filter((id) => stays.includes(id)).length;
  return staying === 0 ? 'all' : staying === accepted.length ? 'none' : 'some';
}
