import type { Route } from '#platform/http/visit.ts';
import { placesRoutes } from './places.routes.ts';
import { recoverRoutes } from './recover.routes.tsx';
import { secondStepRoutes } from './second-step.routes.tsx';
import { signInRoutes } from './sign-in.routes.tsx';
import { signUpRoutes } from './sign-up.routes.tsx';

/** Signing up, in, out and back in; the lists of places. */
export const routes: readonly Route[] = [...signUpRoutes, ...signInRoutes, ...secondStepRoutes, ...recoverRoutes, ...placesRoutes];
