/** Staff, and only staff with their second step given, find anything here, see what happened to it, and decide what waits. */
import type { Route } from '#platform/http/visit.ts';
import { searchRoutes } from './search.routes.tsx';
import { startRoutes } from './start.routes.tsx';

export const routes: readonly Route[] = [...startRoutes, ...searchRoutes];
