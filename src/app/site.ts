import { createServer, type Server } from '#platform/http/server.ts';
import type { Platform } from '#platform/context.ts';
import type { Route } from '#platform/http/visit.ts';
import { builtAssets } from './assets.ts';
import { developmentRoutes } from './development.routes.ts';
import { errorPage } from './error-page.tsx';
import { frameFacts } from './frame-facts.ts';
import { observe } from './metrics.ts';
import { routes } from './routes.ts';

export type Site = Server & {
  /** Something was published: public pages and footers are read again. */
  readonly forget: () => void;
  readonly routes: readonly Route[];
};

/** All rooms behind one server. */
export async function createSite(platform: Platform): Promise<Site> {
  const looks = frameFacts(platform);
  const all = platform.config.mode === 'production' ? routes : [...routes, ...developmentRoutes];
  const server = await createServer(platform, {
    routes: all,
    asset: builtAssets(platform.config.clientFolder),
    clientFolder: platform.config.clientFolder,
    frameFacts: looks.facts,
    errorPage,
    observe,
  });
  const forget = () => {
    looks.forget();
    server.pages.drop();
  };
  return { ...server, forget, routes: all };
}
