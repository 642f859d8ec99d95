/** This room promises: whoever comes sees what there is, what it costs, on which terms, without an account. */
import type { Route } from '#platform/http/visit.ts';
import { documentRoutes } from './documents.routes.ts';
import { priceListRoutes } from './price-list.routes.tsx';
import { storefrontRoutes } from './storefront.routes.tsx';

export const routes: readonly Route[] = [...storefrontRoutes, ...priceListRoutes, ...documentRoutes];
