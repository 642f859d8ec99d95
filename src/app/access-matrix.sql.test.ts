import { expect, test } from 'vitest';
import { locales } from '#kernel/locale.ts';
import type { Route } from '#platform/http/visit.ts';
import { accessMatrix, type Outcome, type Visitor } from './access-matrix.ts';
import { routes as productionRoutes } from './routes.ts';
import { inhabited, type Seen } from './testing/inhabited.ts';

const { site, ask, addresses, forms } = await inhabited();
const nameOf = (route: Pick<Route, 'method' | 'path'>): string => `${route.method} ${route.path}`;

/** The longest known beginning of a pattern, with the rest of the pattern as it stands. */
function addressOf(path: string): string {
  const known = Object.keys(addresses)
    .filter((pattern) => path === pattern || path.startsWith(`${pattern}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  return known ? addresses[known]! + path.slice(known.length) : path;
}

function outcome(route: Route, { statusCode, headers }: Seen): Outcome | `status ${number}` {
  if (statusCode >= 500 || statusCode === 429) return `status ${statusCode}`;
  if (route.access === 'notice' && statusCode === 403) return 'unsigned';
  if (statusCode === 403) return 'forbidden';
  if (statusCode === 404) return 'missing';
  const to = /^(?:\/ru|\/en)?(\/sign-in(?:\/second-step)?)(?:\?next=|$)/.exec(String(headers['location']))?.[1];
  return to === '/sign-in' ? 'sign-in' : to ? 'second-step' : 'in';
}

/** Looking comes before doing, and the learner does last: what one row changes is not missed by another. */
const order: readonly Visitor[] = ['guest', 'other', 'halfStaff', 'staff', 'learner'];
const walk = (): Route[] => [...site.routes].toSorted((a, b) => (a.method === b.method ? 0 : a.method === 'GET' ? -1 : 1));

test('every route has a row, every row a route, every pattern an address to ask', () => {
  expect(site.routes.map(nameOf).toSorted()).toEqual(Object.keys(accessMatrix).toSorted());
  expect(site.routes.filter(({ path }) => addressOf(path).includes(':')).map(nameOf)).toEqual([]);
});

test('every door does to every visitor what the table says, in three languages', async () => {
  const wrong: string[] = [];
  for (const route of walk())
    for (const who of order)
      for (const locale of route.unlocalised || route.method === 'POST' ? (['kk'] as const) : locales) {
        const wish = { locale, form: forms[nameOf(route)] ?? {} };
        const seen = outcome(route, await ask(who, route.method, addressOf(route.path), wish));
        const due = accessMatrix[nameOf(route)]?.[who];
        if (seen !== due) wrong.push(`${nameOf(route)} (${locale}), ${who}: ${seen}, not ${due}`);
      }
  expect(wrong).toEqual([]);
}, 60_000);

test('a form without its token, or from a foreign page, opens no door', async () => {
  const open: string[] = [];
  for (const route of site.routes) {
    if (route.method !== 'POST' || route.crossSite || route.access === 'notice') continue;
    for (const who of order)
      for (const wish of [{ token: false }, { origin: 'https://elsewhere.example' }]) {
        const seen = outcome(route, await ask(who, 'POST', addressOf(route.path), wish));
        if (seen === 'in' || seen === 'missing') open.push(`${nameOf(route)}, ${who}, ${Object.keys(wish)[0]}: ${seen}`);
      }
  }
  expect(open).toEqual([]);
}, 60_000);

test('the address says who may enter', () => {
  const wrong = productionRoutes.filter(
    ({ path, access }) =>
      /^\/office(\/|$)/.test(path) !== (access === 'staff') ||
      (/^\/my(\/|$)/.test(path) && access !== 'learner') ||
      path.startsWith('/dev'),
  );
  expect(wrong.map(nameOf)).toEqual([]);
});
