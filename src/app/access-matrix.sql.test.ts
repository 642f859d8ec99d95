import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { locales, localPath, type Locale } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { transact } from '#platform/database.ts';
import { cookieName } from '#platform/http/send.ts';
import { csrfToken } from '#platform/http/csrf.ts';
import type { Route } from '#platform/http/visit.ts';
import { openSession, sessionOf } from '#platform/sessions.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { importPriceLists } from '#pricing';
import { mediaAddress } from '#media';
import { openedSite, signedUp } from '../parties/people/testing/people.ts';
import { sampleContent } from '../programmes/catalogue/testing/sample-content.ts';
import { enrolledLearner, publishedSample } from '../deal/enrolments/testing/learner.ts';
import { accessMatrix, visitors, type Outcome, type Visitor } from './access-matrix.ts';
import { routes as productionRoutes } from './routes.ts';
import { createSite, type Site } from './site.ts';

/** The real server with every route of the house; only the built browser part is replaced by a list of its names. */
const { platform } = await testPlatform({ config: { mode: 'development', clientFolder: namesOfTheBuild() } });
const nameOf = (route: Pick<Route, 'method' | 'path'>): string => `${route.method} ${route.path}`;
const course = '/my/courses/reading-aloud';

let site: Site;
const people = new Map<Visitor, string>();
/** Addresses that exist and, where they belong to somebody, belong to `learner`. */
const addresses: Record<string, string> = {
  '/programmes/:slug': '/programmes/reading-aloud',
  '/programmes/:slug/preview/:lesson': '/programmes/reading-aloud/preview/first',
  '/price-list/:no': '/price-list/1',
  '/price-list/:no.csv': '/price-list/1.csv',
  '/documents/:kind': '/documents/offer',
  '/documents/:kind/:no': '/documents/offer/1',
  '/documents/:kind/:no.pdf': '/documents/offer/1.pdf',
  '/documents/:kind/:no.json': '/documents/offer/1.json',
  '/documents/:kind/:no.txt': '/documents/offer/1.txt',
  '/notices/tiptop/:type': '/notices/tiptop/pay',
  '/payments/:attempt': '/payments/0190a000-0000-7000-8000-000000000000',
};

/** What must be in a form for the route to see whose it is. */
const forms: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  await openedSite(platform);
  const price =
    'number: 1\neffective_from: 2026-01-01\nlines:\n  - { programme: reading-aloud, amount: 25000, vat: 16, access_days: 90 }\n';
  const version = await publishedSample(platform);
  expectOk(await importPriceLists(platform, new Map([...sampleContent(), ['price-lists/1.yaml', Buffer.from(price)]])));
  for (const who of visitors) if (who !== 'guest') people.set(who, await signedUp(platform, `${who.toLowerCase()}@example.kz`));
  await enrolledLearner(platform, version, { accountId: people.get('learner')! });
  site = await createSite(platform);
  await belongings();
});

const LESSON = `${course}/lessons/first`;
async function belongings(): Promise<void> {
  const learner = people.get('learner')!;
  const { rows: media } = await sql<{ id: string; free: boolean }>`
    select id, exists (select from media.release r where r.medium_id = m.id) as free from media.medium m order by free`.execute(
    platform.db,
  );
  const [paid, free] = [media[0]!.id, media.at(-1)!.id];
  const begun = await ask('learner', 'POST', `${course}/quizzes/module-1/attempts`);
  const attempt = /attempts\/([\w-]+)\/1$/.exec(String(begun.headers['location']))![1]!;
  const asked = await ask('learner', 'POST', '/support', { form: { subject: 'Сұрақ', text: 'Курс қашан ашылады?' } });
  const { rows: letters } = await sql<{ id: string }>`select id from messages.message limit 1`.execute(platform.db);
  forms['POST /my/courses/:slug/lessons/:key/video'] = { video: paid, seconds: '3' };
  Object.assign(addresses, {
    '/media/:id': `/media/${free}`,
    '/media/:id/:end/:signature': mediaAddress(platform.vault, paid as Parameters<typeof mediaAddress>[1], learner, platform.clock.now()),
    '/dev/outbox/:id': `/dev/outbox/${letters[0]!.id}`,
    '/support/received/:number': String(asked.headers['location']).replace('/my/support/', '/support/received/'),
    '/my/support/:number': String(asked.headers['location']),
    '/my/courses/:slug/lessons/:key': LESSON,
    '/my/courses/:slug/quizzes/:key': `${course}/quizzes/module-1`,
    '/my/courses/:slug/attempts/:attempt': `${course}/attempts/${attempt}`,
    '/my/courses/:slug/attempts/:attempt/:place': `${course}/attempts/${attempt}/1`,
    '/my/courses/:slug': course,
  });
}

/** The longest known beginning of a pattern, with the rest of the pattern as it stands. */
function addressOf(path: string): string {
  const known = Object.keys(addresses)
    .filter((pattern) => path === pattern || path.startsWith(`${pattern}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  const address = known ? addresses[known]! + path.slice(known.length) : path;
  if (address.includes(':')) throw new Error(`${path}: the test knows no address for it`);
  return address;
}

type Wish = { readonly locale?: Locale; readonly token?: boolean; readonly origin?: string; readonly form?: Record<string, string> };
type Seen = { readonly statusCode: number; readonly headers: Record<string, unknown> };

/** One request in a session of its own, so that signing out in one row does not shut the doors of the next. */
async function ask(
  who: Visitor,
  method: Route['method'],
  path: string,
  { locale = 'kk', token = true, origin = platform.config.origin, form = {} }: Wish = {},
): Promise<Seen> {
  const guest = 'g'.repeat(24);
  let [cookie, boundTo] = [`${cookieName(platform.config, 'guest')}=${guest}`, guest];
  if (who !== 'guest') {
    const secret = await session(who);
    cookie = `${cookieName(platform.config, 'session')}=${secret}`;
    boundTo = (await sessionOf(platform.db, secret, platform.clock.now()))!.sessionId;
  }
  const fields = new URLSearchParams({ ...form, ...(token && { _csrf: csrfToken(platform.vault, boundTo) }) }).toString();
  return site.http.inject({
    method,
    url: locale === 'kk' ? path : localPath(locale, path),
    headers: { cookie, accept: 'text/html', ...(method === 'POST' && { origin, 'content-type': 'application/x-www-form-urlencoded' }) },
    ...(method === 'POST' && { payload: fields }),
  });
}

async function session(who: Exclude<Visitor, 'guest'>): Promise<string> {
  const flags = { staff: who === 'staff' || who === 'halfStaff', secondFactor: who === 'staff' };
  const { token } = await transact(platform.db, (tx) =>
    openSession(tx, platform.random, {
      accountId: people.get(who)!,
      flags,
      now: platform.clock.now(),
      visitor: { ip: '127.0.0.1', userAgent: 'test' },
    }),
  );
  return token;
}

function outcome(route: Route, { statusCode, headers }: Seen): Outcome | `status ${number}` {
  if (statusCode >= 500) return `status ${statusCode}`;
  if (route.access === 'notice' && statusCode === 403) return 'unsigned';
  if (statusCode === 403) return 'forbidden';
  if (statusCode === 404) return 'missing';
  if (/^(\/ru|\/en)?\/sign-in(\?next=|$)/.test(String(headers['location']))) return 'sign-in';
  return 'in';
}

/** Looking comes before doing, and the learner does last: what one row changes is not missed by another. */
const order: readonly Visitor[] = ['guest', 'other', 'halfStaff', 'staff', 'learner'];
const walk = (): Route[] => [...site.routes].toSorted((a, b) => (a.method === b.method ? 0 : a.method === 'GET' ? -1 : 1));

test('every route has a row, every row a route', () => {
  expect(site.routes.map(nameOf).toSorted()).toEqual(Object.keys(accessMatrix).toSorted());
});

test('every door does to every visitor what the table says, in three languages', async () => {
  const wrong: string[] = [];
  for (const route of walk())
    for (const who of order)
      for (const locale of route.unlocalised || route.method === 'POST' ? (['kk'] as const) : locales) {
        const seen = outcome(route, await ask(who, route.method, addressOf(route.path), { locale, form: forms[nameOf(route)] ?? {} }));
        const due = accessMatrix[nameOf(route)]?.[who];
        if (seen !== due) wrong.push(`${nameOf(route)} (${locale}), ${who}: ${seen}, not ${due}`);
      }
  expect(wrong).toEqual([]);
});

test('a form without its token, or from a foreign page, opens no door', async () => {
  const open: string[] = [];
  for (const route of site.routes) {
    if (route.method !== 'POST' || route.crossSite || route.access === 'notice') continue;
    for (const who of order)
      for (const wish of [{ token: false }, { origin: 'https://elsewhere.example' }]) {
        const seen = outcome(route, await ask(who, 'POST', addressOf(route.path), wish));
        if (seen !== 'forbidden' && seen !== 'sign-in') open.push(`${nameOf(route)}, ${who}, ${Object.keys(wish)[0]}: ${seen}`);
      }
  }
  expect(open).toEqual([]);
});

test('the address says who may enter', () => {
  const wrong = productionRoutes.filter(
    ({ path, access }) =>
      /^\/office(\/|$)/.test(path) !== (access === 'staff') ||
      (/^\/my(\/|$)/.test(path) && access !== 'learner') ||
      path.startsWith('/dev'),
  );
  expect(wrong.map(nameOf)).toEqual([]);
});

function namesOfTheBuild(): string {
  const names = [
    ...globSync('src/**/*.island.ts').map((file) => basename(file).replace('.island.ts', '.js')),
    'site.css',
    'office.css',
    'gallery.css',
  ];
  const folder = mkdtempSync(join(tmpdir(), 'su-client-'));
  writeFileSync(join(folder, 'addresses.json'), JSON.stringify(Object.fromEntries(names.map((name) => [name, `/assets/${name}`]))));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
