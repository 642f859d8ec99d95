import { almatyDay } from '#kernel/civil-date.ts';
import { localPath, taughtIn, type Locale } from '#kernel/locale.ts';
import { tengeText } from '#kernel/tiyn.ts';
import { itemsOf, plannedOf, type ProgrammeVersion } from '#catalogue';
import type { Crumb, Frame } from '#ui/components.ts';
import type { PriceFacts } from './programme-facts.ts';
import { pictureOf } from './pictures.ts';

/** What search engines are told in the words of schema.org: only what the page itself says. */
const CONTEXT = 'https://schema.org';

export const organizationData = (frame: Frame): object => ({ '@context': CONTEXT, ...organization(frame) });

/** The provider by its legal particulars, under one id on every page. */
const organization = ({ origin, provider }: Frame): object => ({
  '@type': 'Organization',
  '@id': `${origin}/#provider`,
  name: provider.name,
  identifier: { '@type': 'PropertyValue', propertyID: 'BIN', value: provider.bin },
  address: { '@type': 'PostalAddress', streetAddress: provider.address, addressCountry: 'KZ' },
  telephone: provider.phone,
  email: provider.email,
  url: `${origin}/`,
  logo: `${origin}/icons/1/512.png`,
});

/** A programme and, while it is on sale, its offer at today's price. */
export function courseData(frame: Frame, version: ProgrammeVersion, price: PriceFacts | null): object {
  const { origin, locale } = frame;
  const address = origin + localPath(locale, `/programmes/${version.slug}`);
  return {
    '@context': CONTEXT,
    '@type': 'Course',
    '@id': `${address}#course`,
    url: address,
    name: version.title[locale],
    description: version.summary[locale],
    image: origin + pictureOf(version, locale),
    inLanguage: version.languages,
    teaches: version.outcomes[taughtIn(locale, version.languages)],
    provider: organization(frame),
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: 'Online',
      courseWorkload: workload(version),
      inLanguage: version.languages,
    },
    ...(price && { offers: offer(address, price) }),
  };
}

/** The minutes its author wrote beside lessons and tests, as ISO 8601 writes a length of time. */
function workload(version: ProgrammeVersion): string {
  const minutes = [...itemsOf(version), ...plannedOf(version)].reduce((sum, item) => sum + item.minutes, 0);
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M`;
}

const offer = (address: string, { line, since, change }: PriceFacts): object => ({
  '@type': 'Offer',
  url: address,
  category: 'Paid',
  price: tengeText(line.amount),
  priceCurrency: 'KZT',
  availability: 'https://schema.org/InStock',
  validFrom: since,
  ...(change && { priceValidUntil: change.lastDay }),
});

/** The way to a page; the last step is the page itself. */
export const breadcrumbData = (frame: Frame, crumbs: readonly Crumb[]): object => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ text, href }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: text,
    item: frame.origin + (href ?? localPath(frame.locale, frame.path)),
  })),
});

/** Questions with the answers that the page shows in full. */
export const questionsData = (locale: Locale, questions: readonly { readonly q: string; readonly a: string }[]): object => ({
  '@context': CONTEXT,
  '@type': 'FAQPage',
  inLanguage: locale,
  mainEntity: questions.map(({ q, a }) => ({
    '@type': 'Question',
    name: q,
    acceptedAnswer: { '@type': 'Answer', text: a },
  })),
});

/** The day on which what a page shows last changed, among days that have come. */
export const lastChange = (now: Date, moments: readonly Date[]): string | null => {
  const past = moments.filter((at) => at <= now).map((at) => at.getTime());
  return past.length === 0 ? null : almatyDay(new Date(Math.max(...past)));
};
