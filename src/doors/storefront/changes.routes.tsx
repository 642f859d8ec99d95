import { almatyDay } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import { html, text, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { legalKinds, legalVersions } from '#offer';
import { firstPublished } from '#catalogue';
import { publishedLists } from '#pricing';
import { places } from '#ui/components.ts';
import { atomText, tagId, type FeedEntry } from './atom.ts';
import { publications, titlesOf, withdrawnAtOf, type Publication } from './changes.ts';
import { changesText, type FeedLink } from './changes.messages.ts';
import { ChangesPage } from './changes.page.tsx';
import { effectText, linesOf, nameOf, pageOf, thingOf } from './changes-words.page.tsx';
import { shopAt, type Shop } from './shop.routes.ts';

/** Clause 5.2: changes are published where anybody can watch them: as a page and as feeds. */
export const changesRoutes: readonly Route[] = [
  route({ method: 'GET', path: places.changes, access: 'public', answer: changes }),
  route({ method: 'GET', path: changesText('kk').feed.path, access: 'public', answer: documentsFeed }),
  route({ method: 'GET', path: changesText('kk').shopFeed.path, access: 'public', answer: shopFeed }),
];

type News = Shop & { readonly published: readonly Publication[]; readonly titles: ReturnType<typeof titlesOf> };

async function newsAt(visit: Visit): Promise<News> {
  const documents = await Promise.all(legalKinds.map((kind) => legalVersions(visit.platform.db, kind)));
  const [shop, announced] = [await shopAt(visit), await publishedLists(visit.platform.db)];
  return { ...shop, published: publications(documents, shop.lists, announced), titles: titlesOf(shop.programmes) };
}

async function changes(visit: Visit): Promise<Answer> {
  const { published, titles, nextChange } = await newsAt(visit);
  return html(<ChangesPage frame={visit.frame} publications={published} titles={titles} now={visit.now} />, { nextChange });
}

async function documentsFeed(visit: Visit): Promise<Answer> {
  const { published, titles, nextChange } = await newsAt(visit);
  const entries = published.filter((one) => one.kind === 'document').map((one) => entryOf(visit, one, titles));
  return feedAnswer(visit, changesText(visit.locale).feed, places.changes, entries, nextChange);
}

async function shopFeed(visit: Visit): Promise<Answer> {
  const { published, titles, programmes, nextChange } = await newsAt(visit);
  const began = await firstPublished(visit.platform.db);
  const lists = published.filter((one) => one.kind !== 'document').map((one) => entryOf(visit, one, titles));
  const fresh = programmes.map((one): FeedEntry => {
    const at = began.get(one.programmeId) ?? one.publishedAt;
    return {
      id: idOf(visit, at, `programme/${one.slug}`),
      title: changesText(visit.locale).newProgramme(one.title[visit.locale]),
      page: addressOf(visit, `/programmes/${one.slug}`),
      published: at,
      updated: at,
      lines: [one.summary[visit.locale]],
    };
  });
  return feedAnswer(visit, changesText(visit.locale).shopFeed, places.programmes, [...lists, ...fresh], nextChange);
}

/** A withdrawal is news of its own; taking effect by the clock is not, as its day was told. */
function entryOf(visit: Visit, one: Publication, titles: News['titles']): FeedEntry {
  const { locale } = visit;
  return {
    id: idOf(visit, one.at, thingOf(one).slice(1)),
    title: nameOf(one, locale),
    page: addressOf(visit, pageOf(one)),
    published: one.at,
    updated: withdrawnAtOf(one) ?? one.at,
    lines: [effectText(one, locale, one.at), ...linesOf(one, titles, locale)],
  };
}

/** One id a language: the texts are different entries. */
const idOf = ({ platform, locale }: Visit, at: Date, thing: string): string =>
  tagId(platform.config.origin, almatyDay(at), `${thing}/${locale}`);

const addressOf = ({ platform, locale }: Visit, path: string): string => platform.config.origin + localPath(locale, path);

function feedAnswer(visit: Visit, link: FeedLink, page: string, entries: readonly FeedEntry[], nextChange: Date | null): Answer {
  const self = addressOf(visit, link.path);
  const feed = {
    id: self,
    title: `${link.title} · Smart Ustaz`,
    language: visit.locale,
    author: visit.frame.provider.name,
    self,
    page: addressOf(visit, page),
    entries,
  };
  return text(atomText(feed), 'application/atom+xml; charset=utf-8', 200, nextChange);
}
