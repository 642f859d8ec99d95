import type { Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { Visitor } from '#platform/sessions.ts';
import { legalInForce, type AskedKind, type LegalVersion } from '#offer';
import type { AccountId } from './account.ts';
import { lockAccount } from './accounts.sql.ts';
import { acceptDocument } from './consents.sql.ts';
import type { OwedTerms } from './terms-owed.ts';
import { insertTermsAnswer, termsOwed } from './terms-owed.sql.ts';

type Person = { readonly accountId: AccountId; readonly sessionId: string; readonly locale: Locale };
type Shown = { readonly kind: Exclude<AskedKind, 'consent'>; readonly shownVersion: string };

/** Accepts the very text that stood on the screen and is in force; pressed in two tabs, it is accepted once. */
export async function acceptTerms(
  platform: Platform,
  { accountId, locale, kind, shownVersion, visitor }: Omit<Person, 'sessionId'> & Shown & { readonly visitor: Visitor },
): Promise<Result<'accepted', 'text-changed'>> {
  const now = platform.clock.now();
  const version = await legalInForce(platform.db, kind, now);
  if (shownVersion !== version.id) return refuse('text-changed');
  const { ip, userAgent } = visitor;
  await transact(platform.db, async (tx) => {
    await lockAccount(tx, accountId);
    await acceptDocument(tx, { accountId, kind, versionId: version.id, locale, at: now, ip, userAgent });
    await note(tx, 'terms.accepted', accountId, version, now);
  });
  return ok('accepted');
}

/** What stays open is left for the next session: a running course is never held up by it. */
export const putOffTerms = (platform: Platform, person: Person): Promise<void> =>
  answer(platform, person, 'later', (one) => one.answer === null);

/** Declined once, not asked again until a newer material change: checkout asks in place. Other documents stay open. */
export const declineTerms = (platform: Platform, person: Person & { readonly kind: AskedKind }): Promise<void> =>
  answer(platform, person, 'declined', (one) => one.kind === person.kind && one.answer !== 'declined');

async function answer(platform: Platform, person: Person, given: 'declined' | 'later', about: (one: OwedTerms) => boolean): Promise<void> {
  const at = platform.clock.now();
  const { accountId, sessionId, locale } = person;
  await transact(platform.db, async (tx) => {
    // In turn with an acceptance from another tab: what is accepted is neither declined nor put off any more.
    await lockAccount(tx, accountId);
    for (const { kind } of (await termsOwed(tx, person, at)).filter(about)) {
      const version = await legalInForce(tx, kind, at);
      await insertTermsAnswer(tx, { accountId, sessionId, versionId: version.id, answer: given, locale, at });
      if (given === 'declined') await note(tx, 'terms.declined', accountId, version, at);
    }
  });
}

async function note(tx: Tx, event: string, accountId: AccountId, version: LegalVersion, at: Date): Promise<void> {
  const facts = { kind: version.kind, no: version.no, hash: version.hash };
  await journal(tx, { event, subject: { kind: 'account', id: accountId }, actor: { kind: 'person', id: accountId }, at, facts });
}
