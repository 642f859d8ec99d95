import { isLocale } from '#kernel/locale.ts';
import { bytes, html, missing, text, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import {
  canonicalVersion,
  compareTexts,
  isLegalKind,
  legalKinds,
  legalVersionByNo,
  legalVersions,
  lifeOf,
  nextLegalChange,
  versionPdf,
  type LegalVersion,
} from '#offer';
import { ComparisonPage, type Comparison } from './document-comparison.page.tsx';
import { DocumentPage } from './document.page.tsx';
import { DocumentsPage } from './documents.page.tsx';
import { jsonText, schemaAddress, schemaText, versionData } from './public-data.ts';

/** Offer 1.1: every version of every document is open to everybody, as a page, as PDF, as data. */
export const documentRoutes = [
  route({ method: 'GET', path: '/documents', access: 'public', answer: listDocuments }),
  route({ method: 'GET', path: '/documents/:kind', access: 'public', answer: (visit) => showVersion(visit, null) }),
  route({ method: 'GET', path: '/documents/:kind/compare', access: 'public', queryKeys: ['from', 'to'], answer: compareVersions }),
  route({ method: 'GET', path: '/documents/:kind/:no', access: 'public', answer: (visit) => showVersion(visit, visit.params['no'] ?? '') }),
  route({ method: 'GET', path: '/documents/:kind/:no.pdf', access: 'machine', unlocalised: true, answer: givePdf }),
  route({ method: 'GET', path: '/documents/:kind/:no.json', access: 'public', unlocalised: true, answer: giveJson }),
  route({ method: 'GET', path: '/documents/:kind/:no.txt', access: 'public', unlocalised: true, answer: giveText }),
  route({ method: 'GET', path: schemaAddress['legal-version'], access: 'public', unlocalised: true, answer: giveSchema }),
];

async function listDocuments({ frame, platform, now }: Visit): Promise<Answer> {
  const documents = await Promise.all(legalKinds.map((kind) => legalVersions(platform.db, kind)));
  const page = DocumentsPage({ frame, documents: documents.filter((versions) => versions.length > 0), now });
  return html(page, { nextChange: await nextLegalChange(platform.db, now) });
}

/** `no` null shows the version in force; before the first takes effect, the one that comes. */
async function showVersion({ frame, params, platform, now }: Visit, no: string | null): Promise<Answer> {
  const kind = params['kind'] ?? '';
  if (!isLegalKind(kind)) return missing();
  const versions = await legalVersions(platform.db, kind);
  const current = versions.find((version) => lifeOf(version, versions, now).state === 'in-force') ?? versions.at(-1);
  const version = no === null ? current : versions.find((one) => String(one.no) === no);
  if (!version) return missing();
  const comparison = comparisonFor(version, versions, now, frame.locale);
  return html(DocumentPage({ frame, version, versions, comparison, now }), { nextChange: await nextLegalChange(platform.db, now, kind) });
}

/** Any two versions; unless told, the newest beside the one before it. */
async function compareVersions({ frame, params, query, platform, now }: Visit): Promise<Answer> {
  const kind = params['kind'] ?? '';
  const versions = isLegalKind(kind) ? await legalVersions(platform.db, kind) : [];
  if (versions.length === 0) return missing();
  const named = (key: string, usual: LegalVersion | undefined) =>
    query.has(key) ? versions.find((one) => String(one.no) === query.get(key)) : usual;
  const [from, to] = [named('from', versions[1] ?? versions[0]), named('to', versions[0])];
  if (!from || !to) return missing();
  const comparison =
    versions.length < 2 ? null : { from: from.no, to: to.no, changes: compareTexts(from.text(frame.locale), to.text(frame.locale)) };
  return html(ComparisonPage({ frame, versions, comparison }), { nextChange: await nextLegalChange(platform.db, now) });
}

/** The version in force beside the next one, shown on the pages of both. */
function comparisonFor(shown: LegalVersion, all: readonly LegalVersion[], now: Date, locale: Visit['locale']): Comparison | null {
  const stateOf = (version: LegalVersion) => lifeOf(version, all, now).state;
  const current = all.find((version) => stateOf(version) === 'in-force');
  const next = stateOf(shown) === 'scheduled' ? shown : all.findLast((version) => stateOf(version) === 'scheduled');
  if (!current || !next || (shown !== current && shown !== next)) return null;
  return { from: current.no, to: next.no, changes: compareTexts(current.text(locale), next.text(locale)) };
}

async function givePdf(visit: Visit): Promise<Answer> {
  const version = await namedVersion(visit);
  if (!version) return missing();
  const wanted = visit.query.get('lang') ?? visit.locale;
  const locale = isLocale(wanted) ? wanted : visit.locale;
  const pdf = await versionPdf(visit.platform, version, locale);
  return bytes(pdf, { type: 'application/pdf', filename: `${version.kind}-${version.no}-${locale}.pdf`, cache: 'revalidate' });
}

async function giveJson(visit: Visit): Promise<Answer> {
  const version = await namedVersion(visit);
  if (!version) return missing();
  return text(jsonText(versionData(version, visit.platform.config.origin)), 'application/json; charset=utf-8');
}

function giveSchema({ platform }: Visit): Answer {
  return text(schemaText('legal-version', platform.config.origin), 'application/schema+json');
}

/** The exact bytes that the hash covers. */
async function giveText(visit: Visit): Promise<Answer> {
  const version = await namedVersion(visit);
  if (!version) return missing();
  return text(canonicalVersion(version.kind, version.bindingLanguage, version.canonical));
}

async function namedVersion({ params, platform }: Visit): Promise<LegalVersion | null> {
  const [kind, no] = [params['kind'] ?? '', params['no'] ?? ''];
  if (!isLegalKind(kind) || !/^[1-9]\d{0,5}$/.test(no)) return null;
  return legalVersionByNo(platform.db, kind, Number(no));
}
