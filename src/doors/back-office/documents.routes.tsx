import { tooLargeText } from '#ui/components.ts';
import { locales } from '#kernel/locale.ts';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import {
  isLegalKind,
  keepDraft,
  legalDrafts,
  legalKinds,
  legalVersionByNo,
  legalVersions,
  lifeOf,
  numbersOf,
  readTexts,
  textFaultText,
  withdrawVersion,
  type LegalKind,
  type LegalVersion,
} from '#offer';
import { DocumentsPage, WithdrawVersionPage, type WithdrawVersionProps } from './documents.page.tsx';
import { draftRoutes } from './draft.routes.tsx';
import { NewDraftPage, typedWords, type NewDraftProps } from './new-draft.page.tsx';
import { onlyFor } from './only-for.sql.ts';
import { office } from './shell.ts';
import { shellOf } from './shell.sql.ts';
import { editRoutes } from './terms/edit.routes.tsx';
import { versionRoutes } from './terms/version.routes.tsx';
import { wordsFrom } from './draft-words.routes.ts';

const guarded = (answer: (visit: Visit) => Promise<Answer>) => onlyFor('publish-legal-version', answer);
const fresh = `${office.documents}/:kind/new`;
const withdrawal = `${office.documents}/:kind/:no/withdrawal`;
/** Three texts of a million letters are refused by the reader; what is far above is not even read. */
const MOST_BYTES = 4_000_000;

export const documentRoutes = [
  route({ method: 'GET', path: office.documents, access: 'staff', answer: guarded(list) }),
  route({ method: 'GET', path: fresh, access: 'staff', answer: guarded((visit) => begin(visit)) }),
  route({
    method: 'POST',
    path: fresh,
    access: 'staff',
    answer: guarded(keep),
    takesFiles: true,
    bodyLimit: MOST_BYTES,
    tooLarge: guarded(tooLarge),
  }),
  route({ method: 'GET', path: withdrawal, access: 'staff', answer: guarded((visit) => askWithdrawal(visit)) }),
  route({ method: 'POST', path: withdrawal, access: 'staff', answer: guarded(withdraw) }),
  ...versionRoutes,
  ...editRoutes,
  ...draftRoutes,
];

async function list(visit: Visit): Promise<Answer> {
  const { platform, query, now } = visit;
  const [shell, drafts, all] = await Promise.all([
    shellOf(visit),
    legalDrafts(platform.db),
    Promise.all(legalKinds.map(async (kind) => [kind, await legalVersions(platform.db, kind)] as const)),
  ]);
  const versions = Object.fromEntries(all) as Record<LegalKind, LegalVersion[]>;
  const [kind = '', no = ''] = (query.get('published') ?? '').split(' ');
  const published = isLegalKind(kind) && versions[kind].some((one) => String(one.no) === no) ? { kind, no: Number(no) } : null;
  return html(<DocumentsPage shell={shell} drafts={drafts} versions={versions} now={now} published={published} />);
}

async function begin(visit: Visit, more: Partial<NewDraftProps> = {}, status = 200): Promise<Answer> {
  const kind = visit.params['kind'] ?? '';
  if (!isLegalKind(kind)) return missing();
  const [shell, all] = await Promise.all([shellOf(visit), legalVersions(visit.platform.db, kind)]);
  const current = currentOf(all, visit.now);
  return html(<NewDraftPage shell={shell} kind={kind} inForceNo={current?.no ?? null} typed={typedWords(current)} {...more} />, { status });
}

/** `check` reads the texts and keeps nothing; `keep` makes a draft of them. */
async function keep(visit: Visit): Promise<Answer> {
  const { form, platform, params, locale, session, now } = visit;
  const kind = params['kind'] ?? '';
  if (!isLegalKind(kind)) return missing();
  if (form.text('action') === 'from-present') return fromPresent(visit, kind);
  const { typed, words, errors } = wordsFrom(visit);
  const texts = readTexts({ kk: form.file('kk')?.bytes ?? null, ru: form.file('ru')?.bytes ?? null, en: form.file('en')?.bytes ?? null });
  const faults = texts.ok ? [] : texts.refusal.map((fault) => ({ field: fault.locale, text: textFaultText(fault, locale) }));
  const checking = form.text('action') === 'check';
  if (!texts.ok || (!checking && errors.length > 0))
    return begin(visit, { typed, errors: checking ? faults : [...faults, ...errors] }, 422);
  if (checking) return begin(visit, { typed, checked: numbersOf(texts.value.kk).length });
  const current = currentOf(await legalVersions(platform.db, kind), now);
  const id = await keepDraft(platform, {
    kind,
    bindingLanguage: current?.bindingLanguage ?? 'kk',
    newContractsOnly: typed.newContractsOnly,
    ...words,
    texts: texts.value,
    actor: { kind: 'staff', id: session!.accountId },
  });
  return seeOther(visit.url(office.draft(id)));
}

/** The words stand before the texts in the form, so they are kept; the text that was too large is named. */
async function tooLarge(visit: Visit): Promise<Answer> {
  const field = locales.find((one) => one === visit.form.cutIn) ?? 'kk';
  return begin(visit, { typed: wordsFrom(visit).typed, errors: [{ field, text: tooLargeText(visit.locale, MOST_BYTES) }] }, 413);
}

/** A draft that says what is in force, to be changed clause by clause. */
async function fromPresent(visit: Visit, kind: LegalKind): Promise<Answer> {
  const { platform, session, now } = visit;
  const current = currentOf(await legalVersions(platform.db, kind), now);
  if (!current) return missing();
  const { bindingLanguage, titles, summary } = current;
  const texts = { kk: current.text('kk'), ru: current.text('ru'), en: current.text('en') };
  const actor = { kind: 'staff' as const, id: session!.accountId };
  const draft = {
    kind,
    bindingLanguage,
    titles,
    summary,
    texts,
    actor,
    newContractsOnly: visit.form.has('new-contracts-only'),
  };
  return seeOther(visit.url(office.draftText(await keepDraft(platform, draft))));
}

async function askWithdrawal(visit: Visit, more: Partial<WithdrawVersionProps> = {}, status = 200): Promise<Answer> {
  const version = await named(visit);
  if (!version) return missing();
  return html(<WithdrawVersionPage shell={await shellOf(visit)} kind={version.kind} no={version.no} reason="" {...more} />, { status });
}

async function withdraw(visit: Visit): Promise<Answer> {
  const version = await named(visit);
  if (!version) return missing();
  const reason = visit.form.text('reason').slice(0, 1000);
  if (reason === '') return askWithdrawal(visit, { fault: 'no-reason' }, 422);
  const actor = { kind: 'staff' as const, id: visit.session!.accountId };
  const done = await withdrawVersion(visit.platform, { id: version.id, reason, actor });
  if (done.ok) return seeOther(visit.url(office.documents));
  return askWithdrawal(visit, { fault: done.refusal === 'not-the-last' ? 'not-the-last' : 'not-scheduled', reason }, 409);
}

async function named({ params, platform }: Visit): Promise<LegalVersion | null> {
  const [kind, no] = [params['kind'] ?? '', params['no'] ?? ''];
  return isLegalKind(kind) && /^[1-9]\d{0,5}$/.test(no) ? legalVersionByNo(platform.db, kind, Number(no)) : null;
}

const currentOf = (all: readonly LegalVersion[], now: Date): LegalVersion | null =>
  all.find((version) => lifeOf(version, all, now).state === 'in-force') ?? null;
