/** This room promises: whoever comes sees what there is, what it costs, on which terms, without an account. */
import type { Route } from '#platform/http/visit.ts';
import { answersRoutes } from './answers.routes.tsx';
import { changesRoutes } from './changes.routes.tsx';
import { documentRoutes } from './documents.routes.ts';
import { compareRoutes } from './compare.routes.tsx';
import { pictureRoutes } from './pictures.routes.ts';
import { paperRoutes } from './papers/papers.routes.tsx';
import { priceListRoutes } from './price-list.routes.tsx';
import { publicationLogRoutes } from './publication-log.routes.tsx';
import { statusRoutes } from './status.routes.tsx';
import { sitemapRoutes } from './sitemap.routes.ts';
import { storefrontRoutes } from './storefront.routes.tsx';

export { ComparisonSection, type Comparison } from './document-comparison.page.tsx';

export const routes: readonly Route[] = [
  ...storefrontRoutes,
  ...priceListRoutes,
  ...documentRoutes,
  ...changesRoutes,
  ...publicationLogRoutes,
  ...statusRoutes,
  ...compareRoutes,
  ...pictureRoutes,
  ...sitemapRoutes,
  ...answersRoutes,
  ...paperRoutes,
];
