import { myCourses } from '#classroom';
import { askedTerms, registrationCard, type AccountId } from '#people';
import { html, type Answer } from '#platform/http/answer.ts';
import type { Route, Visit } from '#platform/http/visit.ts';
import { acceptanceRoutes } from './acceptance.routes.tsx';
import { cardRoutes } from './card.routes.tsx';
import { closeRoutes } from './close.routes.tsx';
import { conductRoutes, tellingCases } from './conduct.routes.tsx';
import { consentsRoutes } from './consents.routes.tsx';
import { contractRoutes } from './contracts.routes.tsx';
import { invoiceRoutes } from './invoices/invoice.routes.tsx';
import { lettersRoutes } from './letters.routes.tsx';
import { evidenceRoutes } from './evidence.routes.tsx';
import { HomePage } from './my.page.tsx';
import { memberRoutes } from './organisations/members.routes.tsx';
import { organisationRoutes } from './organisations/organisations.routes.tsx';
import { seatRoutes } from './organisations/seats.routes.tsx';
import { claimRoutes } from './seat-claim/claim.routes.tsx';
import { ownAfterTerms } from './own.routes.ts';
import { askRoutes } from './terms/ask.routes.tsx';
import { ownSeatRoutes } from './own-seats/own-seats.routes.tsx';
import { noticeRoutes, unopenedNotices } from './terms/notice.routes.tsx';
import { refundRoutes } from './refunds/refunds.routes.tsx';
import { settingsRoutes } from './settings.routes.tsx';

export const routes: readonly Route[] = [
  ownAfterTerms('/my', home),
  ...contractRoutes,
  ...acceptanceRoutes,
  ...conductRoutes,
  ...evidenceRoutes,
  ...refundRoutes,
  ...organisationRoutes,
  ...memberRoutes,
  ...seatRoutes,
  ...invoiceRoutes,
  ...claimRoutes,
  ...ownSeatRoutes,
  ...cardRoutes,
  ...consentsRoutes,
  ...settingsRoutes,
  ...lettersRoutes,
  ...closeRoutes,
  ...noticeRoutes,
  ...askRoutes,
];

async function home(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { db, vault } = visit.platform;
  const [courses, card, notices, cases, asked] = await Promise.all([
    myCourses(db, accountId, visit.now),
    registrationCard(db, vault, accountId),
    unopenedNotices(db, accountId),
    tellingCases(db, accountId),
    askedTerms(db, { accountId, sessionId: visit.session!.sessionId }, visit.now),
  ]);
  return html(<HomePage frame={visit.frame} courses={courses} hasCard={card !== null} notices={notices} cases={cases} asked={asked} />);
}
