import { almatyDay, parseCivilDate, startOfDay } from '#kernel/civil-date.ts';
import { isLocale } from '#kernel/locale.ts';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import {
  compareTexts,
  dropDraft,
  foreseePublication,
  legalVersions,
  lifeOf,
  nameDraft,
  publishRefusalText,
  publishVersion,
  trilingual,
  type Foreseen,
  type LegalDraftId,
} from '#offer';
import type { Comparison } from '#storefront';
import { documentsTexts } from './documents.messages.ts';
import { confirmationOf, isConfirmed } from './documents.ts';
import { wordsFrom } from './draft-words.routes.ts';
import { DraftPage, type DraftPageProps } from './draft.page.tsx';
import { typedWords } from './new-draft.page.tsx';
import { onlyFor } from './only-for.sql.ts';
import { isUuid, office } from './shell.ts';
import { shellOf } from './shell.sql.ts';
import { materialTexts } from './terms/material.messages.ts';
import { runningByVersion } from '#contracts';
import { foreseenReach, KEPT, keptFrom, type ReachLine } from './terms/reach.ts';
import { MATERIAL, materialFaults, mayAskAgain, notMaterial, reasonField, type TypedMaterial } from './terms/material.ts';

const path = '/office/drafts/:id';
export const draftRoutes = [
  route({ method: 'GET', path, access: 'staff', answer: onlyFor('publish-legal-version', (visit) => show(visit)) }),
  route({ method: 'POST', path, access: 'staff', answer: onlyFor('publish-legal-version', act) }),
];

async function show(visit: Visit, more: Partial<DraftPageProps> = {}, status = 200): Promise<Answer> {
  const { query, locale, now } = visit;
  const foreseen = await foresee(visit);
  if (!foreseen) return missing();
  const wanted = query.get('lang') ?? '';
  const language = isLocale(wanted) ? wanted : locale;
  const [shell, comparison, reach] = await Promise.all([
    shellOf(visit),
    comparisonOf(visit, foreseen, language),
    reachFor(visit, foreseen),
  ]);
  const facts = {
    foreseen,
    now,
    comparison,
    language,
    day: almatyDay(foreseen.earliest),
    words: wordsOf(foreseen.draft),
    material: notMaterial,
    reach,
    kept: 'stay' as const,
  };
  return html(<DraftPage shell={shell} {...facts} {...more} />, { status });
}

async function act(visit: Visit): Promise<Answer> {
  const { form, platform, session } = visit;
  const foreseen = await foresee(visit);
  if (!foreseen) return missing();
  const actor = { kind: 'staff' as const, id: session!.accountId };
  const { id } = foreseen.draft;
  switch (form.text('action')) {
    case 'drop':
      await dropDraft(platform, id, actor);
      return seeOther(visit.url(office.documents));
    case 'name': {
      const { typed, words, errors } = wordsFrom(visit);
      if (errors.length > 0) return show(visit, { words: typed, errors }, 422);
      await nameDraft(platform, id, { ...words, newContractsOnly: typed.newContractsOnly, actor });
      return seeOther(visit.url(office.draft(id)));
    }
    default:
      return publish(visit, foreseen);
  }
}

const wordsOf = ({ titles, summary, newContractsOnly }: Foreseen['draft']) =>
  typedWords(titles && summary ? { titles, summary } : null, newContractsOnly);

/** Published under the number that staff have typed, on a day that the notice allows, or not at all. */
async function publish(visit: Visit, { draft, no, earliest }: Foreseen): Promise<Answer> {
  const { form, platform, session, locale } = visit;
  const t = documentsTexts[locale];
  const typedDay = form.text('day');
  const day = parseCivilDate(typedDay);
  const name = t.kinds[draft.kind];
  const words = confirmationOf(name, no);
  const confirmed = isConfirmed(form.text('confirm'), { kind: draft.kind, name, no });
  const material = mayAskAgain(draft.kind, no) ? materialFrom(visit) : notMaterial;
  const m = materialTexts[locale];
  const faults = materialFaults(material).map(({ field, fault }) => ({ field, text: fault === 'no-reason' ? m.noReason : m.notTicked }));
  const errors = [
    ...faults,
    ...(day.ok ? [] : [{ field: 'day', text: t.noDay }]),
    ...(confirmed ? [] : [{ field: 'confirm', text: t.notConfirmed(words) }]),
  ];
  const kept = keptFrom(form.text(KEPT));
  if (errors.length > 0 || !day.ok) return show(visit, { day: typedDay, material, kept, errors }, 422);
  // A first version may begin on its own day of publication, at once.
  const atOnce = no === 1 && day.value === almatyDay(earliest);
  const effectiveFrom = atOnce ? null : startOfDay(day.value);
  const asksAgain = material.ticked ? material.reasons : null;
  const actor = { kind: 'staff' as const, id: session!.accountId };
  const done = await publishVersion(platform, { draft: draft.id, effectiveFrom, no, asksAgain, keptContracts: kept, actor });
  if (done.ok) return seeOther(visit.url(`${office.documents}?published=${encodeURIComponent(confirmationOf(draft.kind, no))}`));
  if (done.refusal.kind === 'unknown-draft') return missing();
  return show(visit, { day: typedDay, material, kept, refused: publishRefusalText(done.refusal, locale) }, 409);
}

const materialFrom = ({ form }: Visit): TypedMaterial => ({
  ticked: form.has(MATERIAL),
  reasons: trilingual((one) => form.text(reasonField(one)).trim().slice(0, 500)),
});

async function reachFor({ platform }: Visit, { draft, no }: Foreseen): Promise<ReachLine[] | null> {
  if (draft.kind !== 'offer' || no === 1 || draft.newContractsOnly) return null;
  return foreseenReach(await legalVersions(platform.db, 'offer'), await runningByVersion(platform.db));
}

async function comparisonOf(
  { platform, now }: Visit,
  { draft, no }: Foreseen,
  language: DraftPageProps['language'],
): Promise<Comparison | null> {
  const all = await legalVersions(platform.db, draft.kind);
  const current = all.find((version) => lifeOf(version, all, now).state === 'in-force');
  const after = draft.texts[language];
  return current && after ? { from: current.no, to: no, changes: compareTexts(current.text(language), after) } : null;
}

async function foresee({ platform, params }: Visit): Promise<Foreseen | null> {
  const id = params['id'] ?? '';
  return isUuid(id) ? foreseePublication(platform, id as LegalDraftId) : null;
}
