import { locales, type Locale } from '#kernel/locale.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal, type Actor } from '#platform/journal.ts';
import { draftById, lockDraft, putDraftText, type LegalDraftId } from './drafts.sql.ts';
import { asTyped, clauseTexts, fingerprint, inEditingOrder, withClause, type ClauseTexts, type EditFault } from './edit-clauses.ts';
import type { LegalTree } from './legal-tree.ts';

/** One clause in one language as it was typed; `was`: the fingerprint of what stood there when the form was made. */
export type ClauseEdit = { readonly locale: Locale; readonly number: string; readonly text: string; readonly was: string };
export type ClauseRefused = { readonly locale: Locale; readonly number: string } & (
  | { readonly why: 'changed-meanwhile'; readonly theirs: string }
  | { readonly why: 'fault'; readonly fault: EditFault }
);
export type Edited = { readonly saved: number; readonly refused: readonly ClauseRefused[] };

/**
 * Saves what was typed clause by clause. What somebody else changed meanwhile is not written over: the second lawyer is
 * told, and saving again is a deliberate act. A clause that would read otherwise than typed is refused; the rest is kept.
 */
export async function editDraft(platform: Platform, id: LegalDraftId, edits: readonly ClauseEdit[], actor: Actor): Promise<Edited | null> {
  return transact(platform.db, async (tx) => {
    if (!(await lockDraft(tx, id))) return null;
    const draft = await draftById(tx, id);
    if (!draft) return null;
    const done = locales.map((locale) => {
      const tree = draft.texts[locale];
      const own = edits.filter((one) => one.locale === locale);
      return tree ? editText(tree, own) : { tree: null, numbers: [], refused: [] };
    });
    for (const [at, { tree, numbers }] of done.entries()) if (tree && numbers.length > 0) await putDraftText(tx, id, locales[at]!, tree);
    const numbers = [...new Set(done.flatMap((one) => one.numbers))];
    if (numbers.length > 0)
      await journal(tx, {
        event: 'legal-draft.edited',
        subject: { kind: 'legal-draft', id },
        actor,
        at: platform.clock.now(),
        facts: { clauses: numbers.join(' ') },
      });
    return { saved: numbers.length, refused: done.flatMap((one) => one.refused) };
  });
}

function editText(before: LegalTree, edits: readonly ClauseEdit[]): { tree: LegalTree; numbers: string[]; refused: ClauseRefused[] } {
  let [tree, texts]: [LegalTree, ClauseTexts] = [before, clauseTexts(before)];
  const numbers: string[] = [];
  const refused: ClauseRefused[] = [];
  for (const { locale, number, text, was } of inEditingOrder(edits.map((one) => ({ ...one, text: asTyped(one.text) })))) {
    const stands = texts.get(number) ?? '';
    if (fingerprint(text) === was || text === stands) continue;
    if (fingerprint(stands) !== was) {
      refused.push({ locale, number, why: 'changed-meanwhile', theirs: stands });
      continue;
    }
    const changed = withClause(texts, number, text);
    if (!changed.ok) {
      refused.push({ locale, number, why: 'fault', fault: changed.refusal });
      continue;
    }
    ({ tree, texts } = changed.value);
    numbers.push(number);
  }
  return { tree, numbers, refused };
}
