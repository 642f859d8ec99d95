import { legalVersion, type LegalVersionId } from '#offer';
import { acceptances, askedTerms, consents, termsAnswers, type AccountId } from '#people';
import { html, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { ConsentsPage, type Agreed } from './consents.page.tsx';
import { own } from './own.routes.ts';

export const consentsRoutes = [own('GET', '/my/consents', show)];

async function show(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { db } = visit.platform;
  const [given, accepted, answers, asked] = await Promise.all([
    consents(db, accountId),
    acceptances(db, accountId),
    termsAnswers(db, accountId),
    askedTerms(db, { accountId, sessionId: visit.session!.sessionId }, visit.now),
  ]);
  const acts = [
    ...given.map((one) => ({ ...one, kind: 'consent' as const, at: one.givenAt, answer: null })),
    ...accepted.map((one) => ({ ...one, ip: null, withdrawnAt: null, answer: null })),
    ...answers.map((one) => ({ ...one, ip: null, withdrawnAt: null })),
  ];
  const numbers = await numbersOf(
    visit,
    acts.map((one) => one.versionId),
  );
  const agreed: Agreed[] = acts.map(({ kind, at, locale, ip, withdrawnAt, versionId, answer }) => ({
    kind,
    at,
    locale,
    ip,
    withdrawnAt,
    answer,
    no: numbers.get(versionId) ?? 0,
  }));
  agreed.sort((a, b) => b.at.getTime() - a.at.getTime());
  return html(<ConsentsPage frame={visit.frame} agreed={agreed} asked={asked} />);
}

async function numbersOf(visit: Visit, ids: readonly LegalVersionId[]): Promise<Map<LegalVersionId, number>> {
  const found = await Promise.all([...new Set(ids)].map((id) => legalVersion(visit.platform.db, id)));
  return new Map(found.flatMap((version) => (version ? [[version.id, version.no] as const] : [])));
}
