import { devRoutes as outbox } from '#messages';
import { html } from '#platform/http/answer.ts';
import { route } from '#platform/http/visit.ts';
import { gallery } from '#ui/gallery/gallery.tsx';
import { galleryLayouts } from '#ui/gallery/layouts.tsx';

/** Pages of development only: production does not register them. */
export const developmentRoutes = [
  ...outbox,
  route({ method: 'GET', path: '/dev/ui', access: 'anyone', answer: (visit) => html(gallery(visit.frame)) }),
  ...Object.entries(galleryLayouts).map(([name, page]) =>
    route({ method: 'GET', path: `/dev/ui/${name}`, access: 'anyone', answer: (visit) => html(page(visit.frame)) }),
  ),
];
