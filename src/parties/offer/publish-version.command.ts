import type { Locale } from '#kernel/locale.ts';
import { phoneText } from '#kernel/phone.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Config } from '#platform/config.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal, type Actor } from '#platform/journal.ts';
import { providerInForce, type Provider } from '#provider';
import { canonicalText, versionHash } from './canonical-text.ts';
import { deleteDraft, draftById, type LegalDraft, type LegalDraftId } from './drafts.sql.ts';
import type { LegalTree } from './legal-tree.ts';
import { trilingual, type LegalVersionId } from './legal-version.ts';
import { fillPlaceholders } from './placeholders.ts';
import { printVersionTask } from './print-version-task.ts';
import { decidePublication, type PublicationRefusal } from './publication.ts';
import { insertVersion, legalVersions, takeTurn } from './versions.sql.ts';

export interface PublicationRequest {
  readonly draft: LegalDraftId;
  /** Null: as early as the notice allows. */
  readonly effectiveFrom: Date | null;
  readonly actor: Actor;
}
export type Published = { readonly id: LegalVersionId; readonly no: number; readonly effectiveFrom: Date };
export type PublishRefusal = PublicationRefusal | { kind: 'unknown-draft' };

/** Publishes a draft: from now on its three texts stand under one hash and never change. */
export const publishVersion = (platform: Platform, request: PublicationRequest): Promise<Result<Published, PublishRefusal>> =>
  transact(platform.db, (tx) => publishDraft(tx, platform, request));

export async function publishDraft(tx: Tx, platform: Platform, request: PublicationRequest): Promise<Result<Published, PublishRefusal>> {
  const now = platform.clock.now();
  const draft = await draftById(tx, request.draft);
  if (!draft) return refuse({ kind: 'unknown-draft' });
  await takeTurn(tx, draft.kind);
  const provider = await providerInForce(tx, now);
  const texts = filled(draft, provider, platform.config);
  const { titles, summary } = draft;
  const facts = { binding: draft.bindingLanguage, summarised: titles !== null && summary !== null, texts };
  const decided = decidePublication(facts, await legalVersions(tx, draft.kind), now, request.effectiveFrom);
  if (!decided.ok) return decided;
  const canonical = trilingual((locale) => canonicalText(decided.value.texts[locale]));
  const hash = versionHash(draft.kind, draft.bindingLanguage, canonical);
  const id = await insertVersion(tx, { ...decided.value, ...draft, titles: titles!, summary: summary!, canonical, hash });
  await deleteDraft(tx, draft.id);
  await enqueue(tx, printVersionTask, { versionId: id });
  const { no, effectiveFrom } = decided.value;
  await journal(tx, {
    event: 'legal-version.published',
    subject: { kind: 'legal-version', id },
    actor: request.actor,
    at: now,
    facts: { kind: draft.kind, no, hash, effectiveFrom: effectiveFrom.toISOString() },
  });
  return ok({ id, no, effectiveFrom });
}

/** Words that publication knows: the provider's particulars and the platform's settings. Others stay, and are refused. */
function filled(draft: LegalDraft, provider: Provider, config: Config): LegalDraft['texts'] {
  const fill = ([locale, tree]: [Locale, LegalTree]): [Locale, LegalTree] => {
    const text = fillPlaceholders(tree, publicationValues(provider, config, locale));
    return [locale, text.ok ? text.value : tree];
  };
  return Object.fromEntries((Object.entries(draft.texts) as [Locale, LegalTree][]).map(fill));
}

function publicationValues(provider: Provider, config: Config, locale: Locale): Map<string, string> {
  return new Map([
    ['provider.name', provider.name[locale]],
    ['provider.bin', provider.bin],
    ['provider.address', provider.address[locale]],
    ['provider.bank', provider.bank.name[locale]],
    ['provider.bik', provider.bank.bik],
    ['provider.iik', provider.bank.iik],
    ['provider.phone', phoneText(provider.phone)],
    ['provider.email', provider.email],
    ['provider.support_email', provider.supportEmail],
    ['site.address', config.origin],
    ['age', String(config.adultAge)],
    ['application_days', String(config.applicationDays)],
    ['payment_page_minutes', String(config.paymentPageMinutes)],
    ['account_without_consent_days', String(config.accountWithoutConsentDays)],
  ]);
}
