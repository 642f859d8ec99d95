import type { Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { Visitor } from '#platform/sessions.ts';
import { legalInForce } from '#offer';
import type { Account, AccountId } from './account.ts';
import { lockAccount } from './accounts.sql.ts';
import type { CardInput, CardVersionId } from './card.ts';
import { iinException, insertCardVersion, noteSharedIin, openCard, othersWithIin } from './cards.sql.ts';
import { acceptDocument, consentInForce } from './consents.sql.ts';
import { sameCard } from './registration-card.ts';

export type SavedCard = { readonly versionId: CardVersionId; readonly changed: boolean };
export type SaveCardRefusal = 'no-consent' | 'no-iin';
export type CardToSave = { readonly accountId: AccountId; readonly input: CardInput; readonly locale: Locale; readonly visitor: Visitor };

/** Offer 3.5-3.7: a new version of the card, unless nothing changed. */
export const saveCard = (platform: Platform, card: CardToSave): Promise<Result<SavedCard, SaveCardRefusal>> =>
  transact(platform.db, (tx) => saveCardIn(tx, platform, card));

/** The same as a part of a larger transaction (checkout). Without consent nothing of the card is stored. */
export async function saveCardIn(tx: Tx, platform: Platform, card: CardToSave): Promise<Result<SavedCard, SaveCardRefusal>> {
  const account = await lockAccount(tx, card.accountId);
  if (!account) throw new Error('a session without its account');
  const consent = await consentInForce(tx, account.id);
  if (!consent) return refuse('no-consent');
  if (!card.input.iin && !(await iinException(tx, account.id))) return refuse('no-iin');
  await acceptDocuments(tx, platform, card);
  const saved = await openCard(tx, platform.vault, account.id);
  if (saved && sameCard(saved, card.input, account.email)) return ok({ versionId: saved.versionId, changed: false });
  return ok({ versionId: await writeVersion(tx, platform, account, { ...card, consentId: consent.id }), changed: true });
}

async function writeVersion(
  tx: Tx,
  platform: Platform,
  account: Account,
  { input, consentId }: Pick<CardToSave, 'input'> & { consentId: Parameters<typeof insertCardVersion>[2]['consentId'] },
): Promise<CardVersionId> {
  const now = platform.clock.now();
  const versionId = await insertCardVersion(tx, platform.vault, { accountId: account.id, input, email: account.email, consentId, now });
  const others = input.iin ? await othersWithIin(tx, platform.vault, input.iin, account.id) : [];
  await noteSharedIin(tx, versionId, others, now);
  await journal(tx, {
    event: 'card.saved',
    subject: { kind: 'account', id: account.id },
    actor: { kind: 'person', id: account.id },
    at: now,
    facts: { cardVersionId: versionId, sharedIin: others.length > 0 },
  });
  return versionId;
}

/** Offer 3.6: sending the form accepts the policy and the confidentiality agreement in force. */
async function acceptDocuments(tx: Tx, platform: Platform, { accountId, locale, visitor }: CardToSave): Promise<void> {
  const at = platform.clock.now();
  for (const kind of ['privacy-policy', 'confidentiality-agreement'] as const) {
    const version = await legalInForce(tx, kind, at);
    await acceptDocument(tx, { accountId, kind, versionId: version.id, locale, at, ...visitor });
  }
}

/** The card follows the account to its new address (offer 3.5: the email is confirmed by code). */
export async function moveCardToEmail(tx: Tx, platform: Platform, account: Account): Promise<void> {
  const saved = await openCard(tx, platform.vault, account.id);
  const consent = await consentInForce(tx, account.id);
  if (saved && consent && saved.email !== account.email) {
    await writeVersion(tx, platform, account, { input: saved, consentId: consent.id });
  }
}
