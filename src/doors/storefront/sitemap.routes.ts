import { text, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { legalKinds, legalVersions, lifeOf } from '#offer';
import { places } from '#ui/components.ts';
import { lastChange } from './linked-data.ts';
import { previewsOf } from './programme-facts.ts';
import { agreementDays, shopAt, soonest } from './shop.routes.ts';
import { LOG_PAGE } from './publication-log.messages.ts';
import { robotsTxt, sitemapXml, type SitemapPage } from './sitemap.ts';

export const sitemapRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/sitemap.xml', access: 'public', unlocalised: true, answer: sitemap }),
  route({ method: 'GET', path: '/robots.txt', access: 'public', unlocalised: true, answer: robots }),
];

async function sitemap(visit: Visit): Promise<Answer> {
  const { now, platform } = visit;
  const { programmes, lists, nextChange } = await shopAt(visit);
  const documents = await Promise.all(legalKinds.map((kind) => legalVersions(platform.db, kind)));
  const page = (path: string, moments: readonly Date[] = []): SitemapPage => ({ path, changed: lastChange(now, moments) });
  const priced = lists.flatMap((list) => [list.publishedAt, list.effectiveFrom]);
  const published = programmes.map((one) => one.publishedAt);
  const legal = documents.flat().flatMap(({ publishedAt, effectiveFrom, withdrawnAt }) => [publishedAt, withdrawnAt ?? effectiveFrom]);
  const pages = [
    page(places.home, [...published, ...priced]),
    page(places.programmes, [...published, ...priced]),
    ...programmes.flatMap((one) => [
      page(`/programmes/${one.slug}`, [one.publishedAt, ...priced, ...agreementDays(one)]),
      ...previewsOf(one).map((item) => page(`/programmes/${one.slug}/preview/${item.key}`, [one.publishedAt])),
    ]),
    page(places.compare, [...published, ...priced]),
    page(places.answers, [...published, ...priced, ...legal]),
    page(places.priceList, priced),
    ...lists.map((list) => page(`/price-list/${list.no}`, [list.publishedAt, list.effectiveFrom, ...(list.endsAt ? [list.endsAt] : [])])),
    page(places.documents, legal),
    // A version that is not in force asks to be kept out; the document's own address leads to the one that is.
    ...documents.flatMap((versions) => {
      const current = versions.find((one) => lifeOf(one, versions, now).state === 'in-force');
      return current ? [page(`/documents/${current.kind}`, [current.effectiveFrom])] : [];
    }),
    page(places.changes, [...legal, ...priced]),
    page(LOG_PAGE, [...legal, ...priced]),
    page(places.certificates),
  ];
  return text(
    sitemapXml(platform.config.origin, pages),
    'application/xml; charset=utf-8',
    200,
    soonest(now, [nextChange, ...programmes.flatMap(agreementDays)]),
  );
}

function robots({ platform }: Visit): Answer {
  return text(robotsTxt(platform.config.origin));
}
