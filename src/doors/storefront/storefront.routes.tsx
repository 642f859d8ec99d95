import { taughtIn } from '#kernel/locale.ts';
import { html, missing, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { freeMediaAddress } from '#media';
import { lessonHtml, lessonOf, programmeBySlug } from '#catalogue';
import { CataloguePage } from './catalogue.page.tsx';
import { askedIn, findProgrammes, queryKeys } from './catalogue-search.ts';
import { HomePage } from './home.page.tsx';
import { PreviewLessonPage } from './preview-lesson.page.tsx';
import { priceFacts, previewsOf } from './programme-facts.ts';
import { ProgrammePage } from './programme.page.tsx';
import { agreementDays, shopAt, soonest } from './shop.routes.ts';

/** Pages for everybody: links and GET forms only, the same bytes for all, good until the next list or document. */
export const storefrontRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/', access: 'public', answer: home }),
  route({ method: 'GET', path: '/programmes', access: 'public', queryKeys, answer: catalogue }),
  route({ method: 'GET', path: '/programmes/:slug', access: 'public', answer: programme }),
  route({ method: 'GET', path: '/programmes/:slug/preview/:lesson', access: 'public', answer: previewLesson }),
];

async function home(visit: Visit): Promise<Answer> {
  const { programmes, prices, nextChange } = await shopAt(visit);
  const onSaleFirst = [...programmes].sort(
    (a, b) => Number(prices.has(b.programmeId)) - Number(prices.has(a.programmeId)) || b.hours - a.hours,
  );
  return html(<HomePage frame={visit.frame} programmes={onSaleFirst} prices={prices} />, { nextChange });
}

async function catalogue(visit: Visit): Promise<Answer> {
  const { programmes, prices, nextChange } = await shopAt(visit);
  const found = findProgrammes(programmes, prices, askedIn(visit.query), visit.locale);
  return html(<CataloguePage frame={visit.frame} found={found} prices={prices} />, { nextChange });
}

async function programme(visit: Visit): Promise<Answer> {
  const version = await programmeBySlug(visit.platform.db, visit.params['slug'] ?? '');
  if (!version) return missing();
  const { lists, nextChange } = await shopAt(visit);
  const price = priceFacts(lists, version, visit.now);
  return html(<ProgrammePage frame={visit.frame} version={version} price={price} now={visit.now} />, {
    nextChange: soonest(visit.now, [nextChange, ...agreementDays(version)]),
  });
}

async function previewLesson(visit: Visit): Promise<Answer> {
  const { db } = visit.platform;
  const version = await programmeBySlug(db, visit.params['slug'] ?? '');
  const item = version && previewsOf(version).find((one) => one.key === visit.params['lesson']);
  if (!version || !item) return missing();
  const language = taughtIn(visit.locale, version.languages);
  const lesson = await lessonOf(db, version.id, item.key, language);
  if (!lesson) return missing();
  const { prices, nextChange } = await shopAt(visit);
  const page = {
    version,
    item,
    title: lesson.title,
    html: lessonHtml(lesson, freeMediaAddress),
    language,
    price: prices.get(version.programmeId) ?? null,
  };
  return html(<PreviewLessonPage frame={visit.frame} {...page} />, { nextChange });
}
