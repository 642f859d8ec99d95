import type { Locale, Trilingual } from '#kernel/locale.ts';
import { phoneText } from '#kernel/phone.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Config } from '#platform/config.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Db, type Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal, type Actor } from '#platform/journal.ts';
import { providerInForce, type Provider } from '#provider';
import { earliestFor, recordPublication } from '#publications';
import { canonicalText, versionHash } from './canonical-text.ts';
import { deleteDraft, draftById, type LegalDraft, type LegalDraftId } from './drafts.sql.ts';
import { isAskedKind } from './legal-kind.ts';
import type { LegalTree } from './legal-tree.ts';
import { loggedAs, trilingual, type KeptContracts, type LegalVersionId } from './legal-version.ts';
import { fillPlaceholders } from './placeholders.ts';
import { printVersionTask } from './print-version-task.ts';
import { decidePublication, type Publication, type PublicationRefusal } from './publication.ts';
import { versionTakesEffectTask } from './version-takes-effect-task.ts';
import { insertVersion, legalVersions, takeTurn } from './versions.sql.ts';

export interface PublicationRequest {
  readonly draft: LegalDraftId;
  /** Null: as early as the notice allows. */
  readonly effectiveFrom: Date | null;
  readonly actor: Actor;
  /** A material change of what people accept for themselves: why they are asked again; the offer is accepted by paying. */
  readonly asksAgain?: Trilingual | null;
  /** Of the offer: what becomes of contracts that an earlier version for new contracts only left as they were; unsaid they stay. */
  readonly keptContracts?: KeptContracts | undefined;
  /** The number staff have confirmed; when another version came between, it is refused. */
  readonly no?: number;
}
export type Published = { readonly id: LegalVersionId; readonly no: number; readonly effectiveFrom: Date };
export type PublishRefusal = PublicationRefusal | { kind: 'unknown-draft' } | { kind: 'another-number'; no: number };

/** Publishes a draft: from now on its three texts stand under one hash and never change. */
export const publishVersion = (platform: Platform, request: PublicationRequest): Promise<Result<Published, PublishRefusal>> =>
  transact(platform.db, (tx) => publishDraft(tx, platform, request));

export async function publishDraft(tx: Tx, platform: Platform, request: PublicationRequest): Promise<Result<Published, PublishRefusal>> {
  const now = platform.clock.now();
  const known = await draftById(tx, request.draft);
  if (known) await takeTurn(tx, known.kind);
  // Read anew in turn: whoever was before us may have published this very draft.
  const draft = known && (await draftById(tx, request.draft));
  if (!draft) return refuse({ kind: 'unknown-draft' });
  const { titles, summary } = draft;
  const decided = await decideFor(tx, platform, draft, request.effectiveFrom);
  if (!decided.ok) return decided;
  if (request.no !== undefined && request.no !== decided.value.no) return refuse({ kind: 'another-number', no: decided.value.no });
  const asksAgain = isAskedKind(draft.kind) && decided.value.no > 1 ? (request.asksAgain ?? null) : null;
  const amends = draft.kind === 'offer' && decided.value.no > 1 && !draft.newContractsOnly;
  const keptContracts = amends ? (request.keptContracts ?? 'stay') : null;
  const canonical = trilingual((locale) => canonicalText(decided.value.texts[locale]));
  const hash = versionHash(draft.kind, draft.bindingLanguage, canonical);
  const version = { ...decided.value, ...draft, titles: titles!, summary: summary!, canonical, hash, asksAgain, keptContracts };
  const id = await insertVersion(tx, version);
  await deleteDraft(tx, draft.id);
  await enqueue(tx, printVersionTask, { versionId: id });
  const { no, effectiveFrom } = decided.value;
  if (no > 1) await enqueue(tx, versionTakesEffectTask, { versionId: id }, { runAt: effectiveFrom });
  await journal(tx, {
    event: 'legal-version.published',
    subject: { kind: 'legal-version', id },
    actor: request.actor,
    at: now,
    facts: {
      kind: draft.kind,
      no,
      hash,
      effectiveFrom: effectiveFrom.toISOString(),
      asksAgain: asksAgain !== null,
      ...(keptContracts && { keptContracts }),
    },
  });
  await recordPublication(tx, platform, loggedAs({ ...version, withdrawnAt: null }));
  return ok({ id, no, effectiveFrom });
}

/** What publishing the draft now would make of it: looks and changes nothing. */
export async function foreseePublication(
  platform: Platform,
  id: LegalDraftId,
  effectiveFrom: Date | null = null,
): Promise<Foreseen | null> {
  const draft = await draftById(platform.db, id);
  if (!draft) return null;
  const now = platform.clock.now();
  const texts = filled(draft, await providerInForce(platform.db, effectiveFrom ?? now), platform.config);
  const no = Math.max(0, ...(await legalVersions(platform.db, draft.kind)).map((version) => version.no)) + 1;
  const decided = await decideFor(platform.db, platform, draft, effectiveFrom);
  return { draft: { ...draft, texts }, no, earliest: earliestFor(no, now), decided };
}
export type Foreseen = {
  /** With the words that publication fills in. */
  readonly draft: LegalDraft;
  readonly no: number;
  readonly earliest: Date;
  readonly decided: Result<Publication, PublicationRefusal>;
};

/** The particulars are those that hold when the version takes effect. */
async function decideFor(
  db: Db,
  platform: Platform,
  draft: LegalDraft,
  wanted: Date | null,
): Promise<Result<Publication, PublicationRefusal>> {
  const now = platform.clock.now();
  const provider = await providerInForce(db, wanted && wanted > now ? wanted : now);
  const summarised = draft.titles !== null && draft.summary !== null;
  const facts = { binding: draft.bindingLanguage, summarised, texts: filled(draft, provider, platform.config) };
  return decidePublication(facts, await legalVersions(db, draft.kind), now, wanted);
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
