/** The promises of a page on a phone: points of Lighthouse out of 100 (mobile, simulated slow 4G), bytes over the wire. */
export type Budget = {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  /** Private pages are kept out of search engines on purpose: no promise. */
  readonly seo: number | null;
  readonly bytes: number;
  readonly scriptBytes: number;
};

const publicPage: Budget = { performance: 100, accessibility: 100, bestPractices: 100, seo: 100, bytes: 100_000, scriptBytes: 15_000 };
const privatePage: Budget = { ...publicPage, performance: 95, seo: null };

export type Looked = { readonly name: string; readonly path: string; readonly signedIn: boolean; readonly budget: Budget };

const SLUG = 'assessment-for-learning';

export const looked: readonly Looked[] = [
  { name: 'home', path: '/', signedIn: false, budget: publicPage },
  { name: 'catalogue', path: '/programmes', signedIn: false, budget: publicPage },
  { name: 'programme', path: `/programmes/${SLUG}`, signedIn: false, budget: publicPage },
  { name: 'offer', path: '/documents/offer', signedIn: false, budget: publicPage },
  { name: 'checkout', path: '/checkout/ungraded-school', signedIn: true, budget: privatePage },
  // Without its video, which loads nothing before it is started.
  { name: 'lesson', path: `/my/courses/${SLUG}/lessons/three-questions`, signedIn: true, budget: { ...privatePage, bytes: 120_000 } },
];
