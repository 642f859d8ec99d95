import { jobs as applications } from '#applications';
import { jobs as certificates } from '#certificates';
import { jobs as contracts, repeatedJobs as contractsRepeated } from '#contracts';
import { jobs as checkout, repeatedJobs as checkoutRepeated, settleOperation } from '#checkout';
import { jobs as classroom } from '#classroom';
import { jobs as incidents, repeatedJobs as incidentsRepeated } from '#incidents';
import { gatewaysOf, jobs as payments } from '#payments';
import { repeatedJobs as enrolmentsRepeated } from '#enrolments';
import { jobs as messages, repeatedJobs as messagesRepeated } from '#messages';
import { jobs as evidence, repeatedJobs as evidenceRepeated } from '#evidence';
import { jobs as offer } from '#offer';
import { jobs as pricing } from '#pricing';
import { repeatedJobsOf as myRepeated } from '#my';
import { jobs as people, repeatedJobs as peopleRepeated } from '#people';
import { platformJobs } from '#platform/house-keeping.job.ts';
import type { AnyJob, RepeatedJob } from '#platform/jobs.ts';
import { repeatedJobs as organisationsRepeated } from '#organisations';
import { repeatedJobs as publicationsRepeated } from '#publications';
import { repeatedJobs as conductRepeated } from '#conduct';
import { repeatedJobsOf as reconciliationRepeated } from '#reconciliation';
import { jobs as refunds } from '#refunds';
import { repeatedJobs as seatsRepeated } from '#seats';
import { repeatedJobs as supportRepeated } from '#support';
import { allPersonalRooms } from './data-map.ts';
import { publicationJobs } from './publications.job.ts';

/** Every job of the house, in the order of the rooms; the worker runs them all. */
export const jobs: readonly AnyJob[] = [
  ...messages,
  ...offer,
  ...people,
  ...pricing,
  ...applications,
  ...payments,
  ...contracts,
  ...certificates,
  ...incidents,
  ...evidence,
  ...refunds,
  ...checkout,
  ...classroom,
];

/** Jobs by the clock, in cron's words (UTC). */
export const repeatedJobs: readonly RepeatedJob[] = [
  ...platformJobs,
  ...publicationsRepeated,
  ...publicationJobs,
  ...messagesRepeated,
  ...peopleRepeated,
  ...organisationsRepeated,
  ...enrolmentsRepeated,
  ...contractsRepeated,
  ...seatsRepeated,
  ...supportRepeated,
  ...incidentsRepeated,
  ...conductRepeated,
  ...evidenceRepeated,
  ...reconciliationRepeated((platform) => gatewaysOf(platform).map((gateway) => ({ gateway, settle: settleOperation }))),
  ...checkoutRepeated,
  ...myRepeated(allPersonalRooms),
];
