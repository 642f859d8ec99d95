import type { Route } from '#platform/http/visit.ts';
import { routes as backOffice } from '#back-office';
import { routes as certificates } from '#certificates';
import { routes as checkout } from '#checkout';
import { routes as classroom } from '#classroom';
import { routes as incidents } from '#incidents';
import { routes as media } from '#media';
import { routes as messages } from '#messages';
import { routes as my } from '#my';
import { routes as people } from '#people';
import { routes as storefront } from '#storefront';
import { routes as support } from '#support';
import { healthRoutes } from './health.routes.ts';

/** Every route of the house, in the order of the rooms; the access matrix walks this list. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...messages,
  ...people,
  ...media,
  ...certificates,
  ...support,
  ...incidents,
  ...storefront,
  ...checkout,
  ...classroom,
  ...my,
  ...backOffice,
];
