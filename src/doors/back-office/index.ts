/** Staff, and only staff with their second step given, find anything here, see what happened to it, and decide what waits. */
import type { Route } from '#platform/http/visit.ts';
import { actRoutes } from './acts/acts.routes.tsx';
import { booksRoutes } from './books/books.routes.tsx';
import { registryRoutes } from './books/registry.routes.tsx';
import { certificateRoutes } from './certificate.routes.tsx';
import { conductRoutes } from './conduct/conduct.routes.tsx';
import { signalRoutes } from './conduct/signals.routes.tsx';
import { dealRoutes } from './deal.routes.tsx';
import { documentRoutes } from './documents.routes.tsx';
import { incidentRoutes } from './incidents/incidents.routes.tsx';
import { evidenceRoutes } from './evidence/evidence.routes.tsx';
import { answerTimeRoutes } from './answer-time.routes.tsx';
import { refusalRoutes } from './refusal/refusal.routes.tsx';
import { inboxRoutes } from './inbox.routes.tsx';
import { letterToRoutes } from './letter-to.routes.tsx';
import { exportRoutes } from './lists/export.routes.tsx';
import { listRoutes } from './lists/list.routes.tsx';
import { oddityRoutes } from './oddities.routes.tsx';
import { personRoutes } from './person.routes.tsx';
import { organisationRoutes } from './organisations/organisations.routes.tsx';
import { priceRoutes } from './prices.routes.tsx';
import { providerRoutes } from './provider.routes.tsx';
import { refundRoutes } from './refunds/refunds.routes.tsx';
import { lineRoutes } from './transfers/line.routes.tsx';
import { transferRoutes } from './transfers/transfers.routes.tsx';
import { searchRoutes } from './search.routes.tsx';
import { startRoutes } from './start.routes.tsx';

export { personalData } from './lists/personal-data.sql.ts';

export const routes: readonly Route[] = [
  ...startRoutes,
  ...searchRoutes,
  ...listRoutes,
  ...exportRoutes,
  ...personRoutes,
  ...organisationRoutes,
  ...dealRoutes,
  ...actRoutes,
  ...conductRoutes,
  ...signalRoutes,
  ...evidenceRoutes,
  ...refundRoutes,
  ...certificateRoutes,
  ...oddityRoutes,
  ...booksRoutes,
  ...registryRoutes,
  ...transferRoutes,
  ...lineRoutes,
  ...inboxRoutes,
  ...refusalRoutes,
  ...answerTimeRoutes,
  ...incidentRoutes,
  ...documentRoutes,
  ...priceRoutes,
  ...providerRoutes,
  ...letterToRoutes,
];
