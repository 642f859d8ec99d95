import { devRoutes as outbox } from '#messages';
import { html } from '#platform/http/answer.ts';
import { route } from '#platform/http/visit.ts';
import { gallery } from '#ui/gallery/gallery.tsx';

/** Pages of development only: production does not register them. */
export const developmentRoutes = [
  ...outbox,
  route({ method: 'GET', path: '/dev/ui', access: 'anyone', answer: (visit) => html(gallery(visit.frame)) }),
];
