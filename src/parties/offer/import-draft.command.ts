import { expectOk, ok, refuse, type Result } from '#kernel/result.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { describeDraft, draftById, insertDraft, putDraftText, type LegalDraftId } from './drafts.sql.ts';
import type { LegalFolder } from './legal-folder.gateway.ts';
import type { LegalKind } from './legal-kind.ts';
import type { LegalTree } from './legal-tree.ts';
import { fillPlaceholders, placeholdersIn } from './placeholders.ts';

export interface TextToImport {
  readonly kind: LegalKind;
  readonly locale: Locale;
  readonly tree: LegalTree;
  /** Put the text into this draft; null begins a new one. */
  readonly draft: LegalDraftId | null;
}

/** Makes a draft of one text, or puts another language of it into a draft that was begun. */
export async function importText(platform: Platform, text: TextToImport): Promise<Result<LegalDraftId, 'unknown-draft' | 'other-kind'>> {
  return transact(platform.db, async (tx) => {
    const begun = text.draft && (await draftById(tx, text.draft));
    if (begun && begun.kind !== text.kind) return refuse('other-kind');
    if (text.draft && !begun) return refuse('unknown-draft');
    const draft = begun ? begun.id : await insertDraft(tx, { ...empty, kind: text.kind }, platform.clock.now());
    await putDraftText(tx, draft, text.locale, text.tree);
    return ok(draft);
  });
}

/** Makes a draft of a folder; the settings of `version.yaml` are filled in, the provider's particulars stay open. */
export async function importFolder(tx: Tx, folder: LegalFolder, now: Date): Promise<LegalDraftId> {
  const { about, texts } = folder;
  const draft = await insertDraft(tx, { ...empty, kind: about.kind, bindingLanguage: about.bindingLanguage }, now);
  await describeDraft(tx, draft, { titles: about.titles, summary: about.summary });
  for (const [locale, tree] of Object.entries(texts) as [Locale, LegalTree][]) {
    const kept = new Map([...placeholdersIn(tree)].map((name) => [name, about.values.get(name)?.[locale] ?? `{${name}}`]));
    await putDraftText(tx, draft, locale, expectOk(fillPlaceholders(tree, kept)));
  }
  return draft;
}

const empty = { bindingLanguage: 'kk', newContractsOnly: false, titles: null, summary: null } as const;
