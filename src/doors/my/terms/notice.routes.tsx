import { contractById, noteTermsNoticeOpened, reachOf, termsNoticesOf, versionBefore, type TermsNotice } from '#contracts';
import type { Locale } from '#kernel/locale.ts';
import { compareTexts, legalVersion, legalVersions, type LegalVersion } from '#offer';
import type { AccountId } from '#people';
import { transact, type Db } from '#platform/database.ts';
import { html, missing, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { Comparison } from '#storefront';
import { own } from '../own.routes.ts';
import type { OpenNotice } from './notice-callouts.page.tsx';
import { NoticePage } from './notice.page.tsx';

export const noticeRoutes = [own('GET', '/my/notices/:id', show)];

/** What the person has not opened yet; a version taken back is told by that alone. */
export async function unopenedNotices(db: Db, accountId: AccountId): Promise<OpenNotice[]> {
  const notices = (await termsNoticesOf(db, accountId)).filter((one) => one.openedAt === null);
  const open = await Promise.all(notices.map(async (notice) => ({ notice, version: await legalVersion(db, notice.versionId) })));
  return open.flatMap(({ notice, version }) =>
    version && (notice.event === 'withdrawn' || version.withdrawnAt === null) ? [{ notice, version }] : [],
  );
}

/** Opened here, so it is delivered; somebody else's is as unknown as none. */
async function show(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { db } = visit.platform;
  const notice = (await termsNoticesOf(db, accountId)).find((one) => one.id === visit.params['id']);
  const version = notice && (await legalVersion(db, notice.versionId));
  if (!notice || !version) return missing();
  await transact(db, (tx) => noteTermsNoticeOpened(tx, notice.id, visit.now));
  const all = await legalVersions(db, version.kind);
  const comparison = changesOf(await versionTold(db, notice, { version, all }), version, visit.locale);
  const staysSome =
    notice.event !== 'late' && version.kind === 'offer' && !version.newContractsOnly && reachOf(version, all).stays.length > 0;
  return html(<NoticePage frame={visit.frame} open={{ notice, version }} comparison={comparison} staysSome={staysSome} />);
}

/** The version the letter compared with: the one before, or what was accepted for the contract that it is about. */
async function versionTold(
  db: Db,
  { contractId }: TermsNotice,
  { version, all }: { readonly version: LegalVersion; readonly all: readonly LegalVersion[] },
): Promise<LegalVersion | null> {
  if (contractId === null) return versionBefore(all, version);
  const contract = await contractById(db, contractId);
  return all.find((one) => one.id === contract?.offerVersionId) ?? null;
}

/** Null: a first version amends none. */
const changesOf = (before: LegalVersion | null, version: LegalVersion, locale: Locale): Comparison | null =>
  before && { from: before.no, to: version.no, changes: compareTexts(before.text(locale), version.text(locale)) };
