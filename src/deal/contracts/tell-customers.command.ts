import { almatyDay } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import { sendMessage } from '#messages';
import { isAskedKind, legalKinds, legalVersion, legalVersions, type LegalVersion } from '#offer';
import { accountById, type Account, type AccountId } from '#people';
import { earliestEffective } from '#publications';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
import type { ContractId } from './contract.ts';
import { contractById } from './contract.sql.ts';
import { customersOf } from './customer.sql.ts';
import { amendments, reachOf } from './governing.ts';
import { acceptedBy, insertLateNotice, lateContracts } from './governing.sql.ts';
import { comparisonPath, eventToTell, termsChanges, versionBefore, type TermsEvent } from './terms-notice.ts';
import { customersToTell, insertTermsNotice } from './terms-notice.sql.ts';

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

/**
 * Who concluded on a version that had been amended meanwhile is told of the one in force, and from which day it governs: as
 * many days on as an amendment has from its publication (clause 2.3).
 */
async function tellLate(platform: Platform): Promise<number> {
  const all = await legalVersions(platform.db, 'offer');
  let told = 0;
  // The last one first: who is told of it is told of those before it.
  for (const amendment of amendments(all, platform.clock.now()).toReversed()) {
    const version = all.find((one) => one.id === amendment.versionId)!;
    const most = platform.config.termsNoticesPerMinute - told;
    for (const id of await lateContracts(platform.db, amendment, Math.max(0, most)))
      if (await transact(platform.db, (tx) => tellOfLate(tx, platform, { version, all }, id))) told += 1;
  }
  return told;
}

async function tellOfLate(tx: Tx, platform: Platform, { version, all }: Omit<News, 'event'>, id: ContractId): Promise<boolean> {
  const at = platform.clock.now();
  const from = earliestEffective(at);
  if (!(await insertLateNotice(tx, { contractId: id, offerVersionId: version.id, from, at }))) return false;
  const contract = (await contractById(tx, id))!;
  const before = all.find((one) => one.id === contract.offerVersionId)!;
  for (const accountId of await customersOf(tx, contract)) {
    const account = await accountById(tx, accountId);
    const messageId = account && (await write(tx, platform, account, { version, before, event: 'late', from, reach: 'all' }));
    await insertTermsNotice(tx, { versionId: version.id, accountId, event: 'late', contractId: id, messageId, at });
  }
  return true;
}

type News = { readonly version: LegalVersion; readonly all: readonly LegalVersion[]; readonly event: 'scheduled' | 'withdrawn' };

/** The letter leaves with the row that remembers it: a second worker's row is refused and its letter with it. */
async function tellOne(platform: Platform, { version, all, event }: News, accountId: AccountId): Promise<boolean> {
  const done = await transact(platform.db, async (tx) => {
    const now = platform.clock.now();
    // Taken back, or in force, since it was looked at: that is another letter, or none.
    const known = await legalVersion(tx, version.id);
    if (!known || eventToTell(known, now) !== event) return false;
    const account = await accountById(tx, accountId);
    const reach = await reachFor(tx, { version, all }, accountId);
    const told = { version, before: versionBefore(all, version), event, from: version.effectiveFrom, reach };
    const messageId = account && (await write(tx, platform, account, told));
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

type Told = {
  readonly version: LegalVersion;
  readonly before: LegalVersion | null;
  readonly event: TermsEvent;
  /** Since when it concerns this person's contracts. */
  readonly from: Date;
  readonly reach: 'all' | 'some' | 'none';
};

async function write(
  tx: Tx,
  platform: Platform,
  { id, email, locale }: Account,
  { version, before, event, from, reach }: Told,
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
