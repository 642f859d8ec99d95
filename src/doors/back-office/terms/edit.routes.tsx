import { locales, type Locale } from '#kernel/locale.ts';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import type { FieldError } from '#ui/components.ts';
import {
  asTyped,
  clauseTexts,
  editDraft,
  editFaultText,
  legalDraft,
  TITLE,
  trilingual,
  type ClauseEdit,
  type ClauseRefused,
  type LegalDraft,
  type LegalDraftId,
} from '#offer';
import { onlyFor } from '../only-for.sql.ts';
import { isUuid, office } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { editTexts } from './edit.messages.ts';
import { EditPage, fieldOf, NEW, wasOf, type ClauseRow } from './edit.page.tsx';

const path = '/office/drafts/:id/text';
export const editRoutes = [
  route({ method: 'GET', path, access: 'staff', answer: onlyFor('publish-legal-version', (visit) => show(visit)) }),
  route({ method: 'POST', path, access: 'staff', answer: onlyFor('publish-legal-version', save), bodyLimit: 1024 * 1024 }),
];

type Typed = { readonly values: ReadonlyMap<string, string>; readonly refused: readonly ClauseRefused[]; readonly number: string };
const NOTHING: Typed = { values: new Map(), refused: [], number: '' };

async function show(visit: Visit, { values, refused, number }: Typed = NOTHING, saved = visit.query.has('saved')): Promise<Answer> {
  const { locale } = visit;
  const draft = await draftOf(visit);
  if (!draft) return missing();
  const texts = trilingual((language) => (draft.texts[language] ? clauseTexts(draft.texts[language]) : new Map<string, string>()));
  const numbers = [...new Set(locales.flatMap((language) => [...texts[language].keys()]))];
  const sections = numbers.filter((one) => !one.includes('.'));
  const section = sections.find((one) => one === visit.query.get('section')) ?? sections[1] ?? TITLE;
  const rowOf = (named: string, name = named): ClauseRow => {
    const stands = trilingual((language) => texts[language].get(named) ?? '');
    return { number: named, stands, shown: trilingual((language) => values.get(fieldOf(language, name)) ?? stands[language]) };
  };
  // What somebody took out while it was typed here is shown still, with what was typed.
  const gone = refused.map((one) => one.number).filter((one) => !numbers.includes(one) && values.has(fieldOf('kk', one)));
  const own = [...new Set([...numbers, ...gone])].filter((one) => one === section || one.startsWith(`${section}.`));
  const rows = own.map((one) => rowOf(one));
  const added = rowOf(number, NEW);
  const next = number === '' ? nextNumber(section, own) : number;
  const names = new Set(own);
  const errors = refused.map((one) => errorFor(one, locale, names));
  const unsaved = [...rows, added].some((row) => locales.some((language) => asTyped(row.shown[language]) !== row.stands[language]));
  const facts = { draft, section, sections, rows, added: { ...added, number: next }, errors, saved, unsaved };
  return html(<EditPage shell={await shellOf(visit)} {...facts} />, { status: errors.length > 0 ? 409 : 200 });
}

/** All that was typed is read; `save` names the one clause that is saved, or none for all. */
async function save(visit: Visit): Promise<Answer> {
  const { form, platform, session, query } = visit;
  const draft = await draftOf(visit);
  if (!draft) return missing();
  const only = form.text('save');
  const number = form.text('number').trim();
  const values = new Map<string, string>();
  const edits: ClauseEdit[] = [];
  const known = new Set(locales.flatMap((locale) => (draft.texts[locale] ? [...clauseTexts(draft.texts[locale]).keys()] : [])));
  for (const name of new Set([...known, ...typedNumbers(form.text('numbers')), NEW]))
    for (const locale of locales) {
      if (!form.has(fieldOf(locale, name))) continue;
      const text = form.text(fieldOf(locale, name)).slice(0, 20_000);
      values.set(fieldOf(locale, name), text);
      if (only === '' || only === name)
        edits.push({ locale, number: name === NEW ? number : name, text, was: form.text(wasOf(locale, name)) });
    }
  const done = await editDraft(platform, draft.id, edits, { kind: 'staff', id: session!.accountId });
  if (!done) return missing();
  const added = edits.some((one) => one.number === number) && done.refused.every((one) => one.number !== number);
  if (added) for (const locale of locales) values.delete(fieldOf(locale, NEW));
  const open = { values, refused: done.refused, number: added ? '' : number };
  if (done.refused.length > 0 || only !== '') return show(visit, open, done.saved > 0);
  return seeOther(visit.url(`${office.draftText(draft.id)}?section=${encodeURIComponent(query.get('section') ?? '')}&saved=1`));
}

/** A clause that somebody took out meanwhile is no longer among the draft's numbers, and what was typed of it is. */
const typedNumbers = (text: string): string[] => text.split(' ').filter((one) => one !== '');

function errorFor(one: ClauseRefused, locale: Locale, own: ReadonlySet<string>): FieldError {
  const t = editTexts[locale];
  const field = fieldOf(one.locale, own.has(one.number) ? one.number : NEW);
  if (one.why === 'fault') return { field, text: `${one.number}: ${editFaultText(one.fault, locale)}` };
  return { field, text: `${one.number}: ${one.theirs === '' ? t.meanwhileGone : t.meanwhile(one.theirs)}` };
}

function nextNumber(section: string, own: readonly string[]): string {
  const last = own.filter((one) => one.split('.').length === 2).map((one) => Number(one.split('.')[1]));
  return `${section}.${Math.max(0, ...last) + 1}`;
}

async function draftOf({ platform, params }: Visit): Promise<LegalDraft | null> {
  const id = params['id'] ?? '';
  return isUuid(id) ? legalDraft(platform.db, id as LegalDraftId) : null;
}
