import { json } from '#platform/http/answer.ts';
import { route } from '#platform/http/visit.ts';
import { districts, isRegion } from './place.ts';
import { settlements } from './settlements.sql.ts';

/** What stands under a region or a district: for lists that fill each other. Without script a button does the same. */
export const placesRoutes = [
  route({
    method: 'GET',
    path: '/places',
    access: 'public',
    queryKeys: ['parent'],
    answer: async ({ query, locale, platform }) => {
      const parent = query.get('parent') ?? '';
      return json(isRegion(parent) ? districts(parent, locale) : await settlements(platform.db, parent, locale));
    },
  }),
];
