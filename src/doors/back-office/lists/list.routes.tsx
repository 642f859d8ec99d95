import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { spend } from '#platform/limits.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { openSearch } from '../search.command.ts';
import { isUuid, office } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { askedOf, backFrom, listNameOf, type Asked } from './asked.sql.ts';
import { ListPage, type ListPageProps } from './list.page.tsx';
import { countOf, listPage, type Ask } from './list.sql.ts';
import type { ListName } from './list.ts';
import { kept, queryText } from './list-query.ts';
import { changeView, isViewAct, saveView } from './view.command.ts';
import { viewsOf } from './view.sql.ts';
import { ViewsPage, type ViewsPageProps } from './views.page.tsx';

const PAGE = 50;
/** Counting stops here: nobody needs to know how many more than ten thousand there are before asking closer. */
const COUNTED = 10_000;

const listRoute = (name: ListName) => route({ method: 'GET', path: office[name], access: 'staff', answer: (visit) => list(visit, name) });

export const listRoutes = [
  listRoute('applications'),
  listRoute('people'),
  listRoute('contracts'),
  listRoute('payments'),
  route({ method: 'GET', path: '/office/lists/:list/search', access: 'staff', answer: toList }),
  route({ method: 'POST', path: '/office/lists/:list/search', access: 'staff', answer: search }),
  route({ method: 'GET', path: '/office/lists/:list/views', access: 'staff', answer: (visit) => views(visit) }),
  route({ method: 'POST', path: '/office/lists/:list/views', access: 'staff', answer: save }),
  route({ method: 'GET', path: '/office/lists/:list/views/:id', access: 'staff', answer: toList }),
  route({ method: 'POST', path: '/office/lists/:list/views/:id', access: 'staff', answer: change }),
];

/** A bare address opens with the view that this member of staff chose for it. */
async function list(visit: Visit, name: ListName): Promise<Answer> {
  const { platform, session, query: typed, now } = visit;
  const { db } = platform;
  const own = await viewsOf(db, name, session!.accountId);
  if (typed.size === 0) {
    const usual = own.find((view) => view.isDefault);
    if (usual) return seeOther(visit.url(`${office[name]}?${usual.query}`));
  }
  const asked = await askedOf(visit, name, typed);
  const calm = asked.faults.length === 0 && !asked.searchGone;
  // Pages of a list hold names, as answers to a search do: a stolen session cannot copy the register page by page.
  const allowed = !calm || (await spend(db, { bucket: `office-list:${session!.accountId}`, limit: 240, windowSeconds: 3600, now }));
  const [shell, found] = await Promise.all([shellOf(visit), calm && allowed ? answerTo(visit, asked) : NOTHING]);
  const trouble = allowed ? (asked.searchGone ? ({ trouble: 'search-gone' } as const) : {}) : ({ trouble: 'too-many' } as const);
  return html(<ListPage shell={shell} {...asked} {...found} {...trouble} views={own} />, {
    status: allowed ? (asked.faults.length > 0 ? 422 : asked.searchGone ? 404 : 200) : 429,
  });
}

type Found = Pick<ListPageProps, 'rows' | 'pages' | 'count'>;
const NOTHING: Found = { rows: [], pages: { before: null, after: null }, count: '' };

async function answerTo({ platform, now }: Visit, asked: Asked): Promise<Found> {
  const ask: Ask = { spec: asked.spec, query: asked.query, words: asked.words, now };
  const [{ rows, before, after }, count] = await Promise.all([
    listPage(platform, platform.db, ask, PAGE),
    countOf(platform, platform.db, ask, COUNTED + 1),
  ]);
  return { rows, pages: { before, after }, count: count > COUNTED ? `10\u00a0000+` : String(count) };
}

/** The words of a search get an id; the rest of the question stays as it was. */
async function search(visit: Visit): Promise<Answer> {
  const { form, platform, session } = visit;
  const name = listNameOf(visit);
  if (!name) return missing();
  const asked = await askedOf(visit, name, backFrom(visit));
  const words = form.text('words').slice(0, 200);
  const opened = words === '' ? null : await openSearch(platform, { staffId: session!.accountId, words });
  if (opened && !opened.ok) {
    const own = await viewsOf(platform.db, name, session!.accountId);
    return html(<ListPage shell={await shellOf(visit)} {...asked} {...NOTHING} views={own} trouble="too-many" />, { status: 429 });
  }
  return seeOther(visit.url(`${office[name]}?${queryText(asked.spec, asked.query, { who: opened?.value ?? null })}`));
}

async function views(visit: Visit, more: Partial<ViewsPageProps> = {}, typed = visit.query, status = 200): Promise<Answer> {
  const name = listNameOf(visit);
  if (!name) return missing();
  const { spec, query } = await askedOf(visit, name, typed);
  const own = await viewsOf(visit.platform.db, name, visit.session!.accountId);
  return html(<ViewsPage shell={await shellOf(visit)} spec={spec} query={query} views={own} {...more} />, { status });
}

async function save(visit: Visit): Promise<Answer> {
  const { form, platform, session } = visit;
  const list = listNameOf(visit);
  if (!list) return missing();
  const { spec, query } = await askedOf(visit, list, backFrom(visit));
  const typed = { name: form.text('name').slice(0, 200), shared: form.has('shared'), asDefault: form.has('default') };
  const done = await saveView(platform, { ...typed, list, staffId: session!.accountId, query: kept(spec, query) });
  if (!done.ok) return views(visit, { typed, fault: done.refusal }, backFrom(visit), done.refusal === 'name-taken' ? 409 : 422);
  return seeOther(visit.url(`${office[list]}?${kept(spec, query)}`));
}

async function change(visit: Visit): Promise<Answer> {
  const { form, platform, session, params } = visit;
  const [list, viewId, act] = [listNameOf(visit), params['id'] ?? '', form.text('act')];
  if (!list || !isUuid(viewId) || !isViewAct(act)) return missing();
  if (!(await changeView(platform, { act, list, staffId: session!.accountId, viewId }))) return missing();
  const { spec, query } = await askedOf(visit, list, backFrom(visit));
  return seeOther(visit.url(`${office.listViews(list)}?${queryText(spec, query)}`));
}

function toList(visit: Visit): Answer {
  const name = listNameOf(visit);
  return name ? seeOther(visit.url(office[name])) : missing();
}
