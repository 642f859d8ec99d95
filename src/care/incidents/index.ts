/** What broke is told in public, and whoever lost days by it gets them back, once. */
import type { Route } from '#platform/http/visit.ts';
import { serviceRoutes } from './service.routes.ts';

export { availability, availabilityText, isMonth, monthOf, statusPath } from './availability.ts';
export { awardsOf, contractsTouched, givenBack, reached } from './award.sql.ts';
export {
  incidentKinds,
  affectsAttempts,
  isDecided,
  learnerFunctions,
  minutesOf,
  whyNoDays,
  type Award,
  type GivenBack,
  type GivenToSeats,
  type Incident,
  type IncidentId,
  type IncidentKind,
  type LearnerFunction,
  type NoExtension,
  type PublicNote,
  type Revision,
  type Scope,
} from './incident.ts';
export { incidentById, incidentsTouching, latestIncidents, notesOf, openIncidents, revisionsOf } from './incident.sql.ts';
export { givenToSeats, lettersOfSeats, seatsTouched } from './seat-award.sql.ts';
export { spareAttempts } from './spare-attempts.command.ts';
export { extendLateClaim, extendLateClaims, extendTerms, takeLiftedDays } from './extend-terms.command.ts';
export { GivenDays, givenDaysTitle } from './given-days.page.tsx';
export { incidentWords, intervalText } from './incidents.messages.ts';
export { jobs, repeatedJobs } from './incidents.job.ts';
export { changeIncident, decideExtension, openIncident, tellMore, type Opening } from './keep-incident.command.ts';
export { statusOf, toldIncidents } from './status.sql.ts';
export type { FunctionState, FunctionStatus, Status, ToldIncident } from './status.ts';

export const routes: readonly Route[] = serviceRoutes;
