import type { Brand } from '#kernel/brand.ts';
import { isLocale, type Locale, type Trilingual } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import type { Db, Tx } from '#platform/database.ts';
import { canonicalText } from './canonical-text.ts';
import type { LegalKind } from './legal-kind.ts';
import type { LegalTree } from './legal-tree.ts';
import { parseLegalText } from './parse-legal-text.ts';

export type LegalDraftId = Brand<string, 'LegalDraftId'>;

/** A document being prepared: any of its parts may still be missing or change. */
export interface LegalDraft {
  readonly id: LegalDraftId;
  readonly kind: LegalKind;
  readonly bindingLanguage: Locale;
  readonly newContractsOnly: boolean;
  readonly titles: Trilingual | null;
  readonly summary: Readonly<Record<Locale, readonly string[]>> | null;
  readonly texts: Partial<Record<Locale, LegalTree>>;
}

export async function draftById(db: Db, id: LegalDraftId): Promise<LegalDraft | null> {
  const row = await db
    .selectFrom('offer.draft')
    .select(['kind', 'binding_language', 'new_contracts_only', 'names', 'summary'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const texts = await db.selectFrom('offer.draft_text').select(['locale', 'canonical']).where('draft_id', '=', id).execute();
  return {
    id,
    kind: row.kind as LegalKind,
    bindingLanguage: row.binding_language as Locale,
    newContractsOnly: row.new_contracts_only,
    titles: row.names as Trilingual | null,
    summary: row.summary as LegalDraft['summary'],
    texts: Object.fromEntries(
      texts.flatMap(({ locale, canonical }) => (isLocale(locale) ? [[locale, expectOk(parseLegalText(canonical))]] : [])),
    ),
  };
}

export type DraftLine = { readonly id: LegalDraftId; readonly kind: LegalKind; readonly createdAt: Date };

/** Drafts being prepared, the newest first. */
export async function legalDrafts(db: Db): Promise<DraftLine[]> {
  const rows = await db.selectFrom('offer.draft').select(['id', 'kind', 'created_at']).orderBy('id', 'desc').execute();
  return rows.map((row) => ({ id: row.id as LegalDraftId, kind: row.kind as LegalKind, createdAt: row.created_at }));
}

export async function insertDraft(tx: Tx, draft: Omit<LegalDraft, 'id' | 'texts'>, at: Date): Promise<LegalDraftId> {
  const { id } = await tx
    .insertInto('offer.draft')
    .values({
      kind: draft.kind,
      binding_language: draft.bindingLanguage,
      new_contracts_only: draft.newContractsOnly,
      names: draft.titles && JSON.stringify(draft.titles),
      summary: draft.summary && JSON.stringify(draft.summary),
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id as LegalDraftId;
}

/** Puts a text into a draft, in place of the one it had in this language. */
export async function putDraftText(tx: Tx, draft: LegalDraftId, locale: Locale, tree: LegalTree): Promise<void> {
  const canonical = canonicalText(tree);
  await tx
    .insertInto('offer.draft_text')
    .values({ draft_id: draft, locale, canonical })
    .onConflict((conflict) => conflict.columns(['draft_id', 'locale']).doUpdateSet({ canonical }))
    .execute();
}

export async function describeDraft(
  tx: Tx,
  draft: LegalDraftId,
  given: Pick<LegalDraft, 'titles' | 'summary'> & Partial<Pick<LegalDraft, 'newContractsOnly'>>,
): Promise<void> {
  await tx
    .updateTable('offer.draft')
    .set({
      names: JSON.stringify(given.titles),
      summary: JSON.stringify(given.summary),
      ...(given.newContractsOnly === undefined ? {} : { new_contracts_only: given.newContractsOnly }),
    })
    .where('id', '=', draft)
    .execute();
}

export async function deleteDraft(tx: Tx, id: LegalDraftId): Promise<boolean> {
  const gone = await tx.deleteFrom('offer.draft').where('id', '=', id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Two lawyers saving at once take turns. False: the draft is gone. */
export async function lockDraft(tx: Tx, id: LegalDraftId): Promise<boolean> {
  return (await tx.selectFrom('offer.draft').select('id').where('id', '=', id).forUpdate().executeTakeFirst()) !== undefined;
}
