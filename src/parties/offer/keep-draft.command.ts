import { locales, type Locale, type Trilingual } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal, type Actor } from '#platform/journal.ts';
import { deleteDraft, describeDraft, draftById, insertDraft, putDraftText, type LegalDraftId } from './drafts.sql.ts';
import type { LegalKind } from './legal-kind.ts';
import type { LegalTree } from './legal-tree.ts';
import { parseLegalText } from './parse-legal-text.ts';
import type { TextFault } from './text-fault.ts';

/** What stands beside the three texts: short names, and the points in plain words that checkout shows. */
export type DraftWords = { readonly titles: Trilingual; readonly summary: Readonly<Record<Locale, readonly string[]>> };

/** Reads the three texts; every language's first fault is named with its line. Bytes that are not UTF-8 become a refused sign. */
export function readTexts(sent: Readonly<Record<Locale, Uint8Array | null>>): Result<Record<Locale, LegalTree>, TextFault[]> {
  const faults: TextFault[] = [];
  const trees: Partial<Record<Locale, LegalTree>> = {};
  for (const locale of locales) {
    const bytes = sent[locale];
    const tree = bytes && parseLegalText(new TextDecoder().decode(bytes));
    if (tree?.ok) trees[locale] = tree.value;
    else faults.push({ locale, refusal: tree ? tree.refusal : { kind: 'no-text' } });
  }
  const { kk, ru, en } = trees;
  return kk && ru && en ? ok({ kk, ru, en }) : refuse(faults);
}

export type DraftToKeep = DraftWords & {
  readonly kind: LegalKind;
  readonly bindingLanguage: Locale;
  readonly newContractsOnly: boolean;
  readonly texts: Readonly<Record<Locale, LegalTree>>;
  readonly actor: Actor;
};

/** Keeps three texts as a draft: nothing public changes. */
export async function keepDraft(platform: Platform, { texts, actor, ...about }: DraftToKeep): Promise<LegalDraftId> {
  const at = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const id = await insertDraft(tx, about, at);
    for (const locale of locales) await putDraftText(tx, id, locale, texts[locale]);
    await journal(tx, { event: 'legal-draft.kept', subject: { kind: 'legal-draft', id }, actor, at, facts: { kind: about.kind } });
    return id;
  });
}

/**
 * Gives a draft its names, its points and its reach: one brought in by the import tool has none, and one begun from the
 * version in force has those of a text that has changed since.
 */
export async function nameDraft(
  platform: Platform,
  id: LegalDraftId,
  { actor, ...about }: DraftWords & { readonly newContractsOnly: boolean; readonly actor: Actor },
): Promise<boolean> {
  return transact(platform.db, async (tx) => {
    if (!(await draftById(tx, id))) return false;
    await describeDraft(tx, id, about);
    const facts = { newContractsOnly: about.newContractsOnly };
    await journal(tx, { event: 'legal-draft.named', subject: { kind: 'legal-draft', id }, actor, at: platform.clock.now(), facts });
    return true;
  });
}

export async function dropDraft(platform: Platform, id: LegalDraftId, actor: Actor): Promise<boolean> {
  return transact(platform.db, async (tx) => {
    if (!(await deleteDraft(tx, id))) return false;
    await journal(tx, { event: 'legal-draft.dropped', subject: { kind: 'legal-draft', id }, actor, at: platform.clock.now() });
    return true;
  });
}
