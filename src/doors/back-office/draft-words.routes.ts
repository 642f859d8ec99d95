import { locales } from '#kernel/locale.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { FieldError } from '#ui/components.ts';
import { trilingual, type DraftWords } from '#offer';
import { documentsTexts } from './documents.messages.ts';
import type { TypedWords } from './new-draft.page.tsx';

/** Names and points as they were typed, read, and what is missing in them. */
export function wordsFrom({ form, locale }: Visit): { typed: TypedWords; words: DraftWords; errors: FieldError[] } {
  const t = documentsTexts[locale];
  const typed = {
    names: trilingual((one) => form.text(`name-${one}`).slice(0, 200)),
    points: trilingual((one) => form.text(`points-${one}`).slice(0, 4000)),
    newContractsOnly: form.has('new-contracts-only'),
  };
  const linesOf = (text: string) => text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const words = { titles: typed.names, summary: trilingual((one) => linesOf(typed.points[one])) };
  const errors = locales.flatMap((one): FieldError[] => [
    ...(words.titles[one] === '' ? [{ field: `name-${one}`, text: `${t.names[one]}: ${t.emptyName}` }] : []),
    ...(words.summary[one].length === 0 ? [{ field: `points-${one}`, text: `${t.points[one]}: ${t.emptyPoints}` }] : []),
  ]);
  return { typed, words, errors };
}
