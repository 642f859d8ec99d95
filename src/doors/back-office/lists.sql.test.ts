import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { kazakhOrder } from '#kernel/kazakh-text.ts';
import { serverFor, type Visitor } from '../../care/support/testing/visitor.ts';
import { openMarket, type Buyer } from '../checkout/testing/market.ts';
import { routes } from './index.ts';
import { crowd } from './testing/crowd.ts';
import { staffAt } from './testing/staff.ts';

const market = await openMarket();
const { platform } = market;
const http = await serverFor(platform, routes);
const CROWD = 130;

let staff: Visitor;
let colleague: Visitor;
let buyer: Buyer;

beforeAll(async () => {
  ({ visitor: staff } = await staffAt(platform, http));
  ({ visitor: colleague } = await staffAt(platform, http, 'manager'));
  buyer = await market.buyer();
  const { attemptId } = await market.press(buyer);
  await market.pay(attemptId, '4242424242424242');
  await market.work();
  await crowd(platform, CROWD, market.programme.programmeId);
});

const hrefs = (body: string, pattern: RegExp): string[] =>
  [...body.slice(body.indexOf('<main') + 1).matchAll(/<a [^>]*?href="([^"]+)"/g)]
    .map((found) => found[1]!.replaceAll('&amp;', '&'))
    .filter((href) => pattern.test(href));
const peopleOn = (body: string): string[] => [...new Set(hrefs(body.split('<tbody>')[1] ?? '', /\/office\/people\/[0-9a-f-]{36}$/))];
const counted = (body: string): number => Number(/Барлығы: (\d+)</.exec(body)?.[1]);

/** Every row from page to page by the links. */
async function walk(path: string): Promise<{ people: string[]; pages: number }> {
  const people: string[] = [];
  let pages = 0;
  for (let next: string | undefined = path; next; pages += 1) {
    const page = await staff.get(next);
    expect([next, page.status]).toEqual([next, 200]);
    people.push(...peopleOn(page.body));
    next = hrefs(page.body, /[?&]after=/)[0];
  }
  return { people, pages };
}

test('every list opens in three languages with all its columns, without a hole in the texts', async () => {
  for (const name of ['applications', 'people', 'contracts', 'payments'])
    for (const locale of ['', '/ru', '/en']) {
      const first = await staff.get(`${locale}/office/${name}`);
      const keys = [...first.body.matchAll(/name="column" value="([a-z]+)"/g)].map((found) => found[1]!);
      expect(keys.length).toBeGreaterThan(9);
      const page = await staff.get(`${locale}/office/${name}?${keys.map((key) => `column=${key}`).join('&')}`);
      expect([name, locale, page.status]).toEqual([name, locale, 200]);
      expect(page.body).not.toMatch(/\sstyle="|<script>|undefined|\[object|>null</);
      expect(page.body.match(/<th /g)).toHaveLength(keys.length);
      expect(page.body.match(/<h1/g)).toHaveLength(1);
    }
});

test.each([
  '/office/people?sort=person',
  '/office/people?sort=-date',
  '/office/applications?sort=-person',
  '/office/applications?sort=date',
])('%s shows everybody once, page by page, though many rows are equal', async (path) => {
  const { people, pages } = await walk(path);
  expect(new Set(people).size).toBe(people.length);
  expect(people).toHaveLength(CROWD + 1);
  expect(pages).toBe(3);
  expect(counted((await staff.get(path)).body)).toBe(people.length);
});

test('pages stand still while rows come in, and the way back leads to the same rows', async () => {
  const first = await staff.get('/office/people?sort=-date');
  const second = await staff.get(hrefs(first.body, /after=/)[0]!);
  await crowd(platform, 0, market.programme.programmeId);
  await sql`update people.account set created_at = ${platform.clock.now()} where email = 'adam-130@example.kz'`.execute(platform.db);
  expect(peopleOn((await staff.get(hrefs(first.body, /after=/)[0]!)).body)).toEqual(peopleOn(second.body));
  const third = await staff.get(hrefs(second.body, /after=/)[0]!);
  const backAgain = await staff.get(hrefs(third.body, /before=/)[0]!);
  expect(peopleOn(backAgain.body)).toEqual(peopleOn(second.body));
  await sql`update people.account set created_at = ${platform.clock.now()}::timestamptz - interval '43 minutes' where email = 'adam-130@example.kz'`.execute(
    platform.db,
  );
});

test('names stand in the order of the Kazakh alphabet', async () => {
  const page = await staff.get('/office/people?sort=person&column=person');
  const names = [...page.body.matchAll(/href="\/office\/people\/[0-9a-f-]{36}">([^<]+)</g)].map((found) => found[1]!.split(' ')[0]!);
  expect(names).toEqual(names.toSorted(kazakhOrder));
  expect([...new Set(names)].slice(0, 4)).toEqual(['Асан', 'Әлім', 'Ғани', 'Гүлім'].toSorted(kazakhOrder));
});

test('a filter counts what it shows', async () => {
  const inAstana = await walk('/office/people?region=710000000&sort=person');
  expect(inAstana.people.length).toBeGreaterThanOrEqual(CROWD / 2);
  const page = (await staff.get('/office/people?region=710000000&sort=person')).body;
  expect(counted(page)).toBe(inAstana.people.length);
  expect(counted((await staff.get('/office/people?state=with-contract')).body)).toBe(1);
  expect(counted((await staff.get('/office/contracts?state=studying')).body)).toBe(1);
  expect(counted((await staff.get('/office/contracts?state=ended')).body)).toBe(0);
  expect(counted((await staff.get('/office/applications?state=draft')).body)).toBe(CROWD);
  expect(counted((await staff.get(`/office/applications?state=concluded&programme=assessment-for-learning`)).body)).toBe(1);
  expect(counted((await staff.get('/office/people?from=1999-01-01&to=1999-12-31')).body)).toBe(0);
});

test.each([
  'sort=password_hash',
  'sort=(select 1)',
  'state=paid',
  'region=%27',
  'programme=no-such',
  'from=2026-02-30',
  'to=abc',
  'from=2026-12-02&to=2026-12-01',
  'column=iin_sealed',
  'who=%D0%AE',
  'after=1',
])('a forged %s is answered with what is wrong, and shows no rows', async (query) => {
  for (const name of ['applications', 'people', 'contracts', 'payments']) {
    const page = await staff.get(`/office/${name}?${query}`);
    expect([name, query, page.status]).toEqual([name, query, 422]);
    expect(page.body).toContain('Тізім сұрағандай ашылмады');
    expect(peopleOn(page.body)).toEqual([]);
  }
});

test('a page whose row is nobody’s is empty and leads to the start', async () => {
  const page = await staff.get('/office/people?sort=person&after=00000000-0000-7000-8000-000000000000');
  expect([page.status, peopleOn(page.body).length]).toEqual([200, 0]);
  expect(page.body).toContain('Басына');
});

test('a person is searched for by POST; the address holds an id, which is nobody else’s', async () => {
  await staff.get('/office/people');
  const sent = await staff.post('/office/lists/people/search', { words: 'Қасым', back: 'region=710000000&sort=person' });
  expect(sent.to).toMatch(/^\/office\/people\?region=710000000&who=[0-9a-f-]{36}&sort=person$/);
  const page = await staff.get(sent.to!);
  expect(page.body).toContain('Іздеу бойынша: «Қасым»');
  expect(counted(page.body)).toBe(peopleOn(page.body).length);
  expect(counted(page.body)).toBeGreaterThan(0);
  expect(page.body.replaceAll(/<input[^>]*>/g, '').match(/href="[^"]*(Қасым|%D2%9A)[^"]*"/)).toBeNull();
  expect((await colleague.get(sent.to!)).status).toBe(404);
  const byIin = await staff.post('/office/lists/contracts/search', { words: '580101 300008' });
  expect(peopleOn((await staff.get(byIin.to!)).body)).toEqual([`/office/people/${buyer.accountId}`]);
});

test('a list masks mail, phone and IIN', async () => {
  const page = (await staff.get('/office/people?column=person&column=email&column=phone&column=iin&sort=-date')).body;
  expect(page).toContain('58••••••••08');
  expect(page).not.toMatch(/580101|adam-1@example\.kz|\+7 701 000 00 00/);
});

test('a column that is not for a role is neither shown nor asked for', async () => {
  const { visitor: lawyer } = await staffAt(platform, http, 'lawyer');
  const page = await lawyer.get('/office/people?sort=-date');
  expect(page.body).toContain('Аты-жөні');
  expect(page.body).not.toMatch(/•••@|value="phone"|value="iin"/);
  expect((await lawyer.get('/office/people?column=phone')).status).toBe(422);
});

test('a view is kept under a name, opens the list, is shared, and is removed by its owner only', async () => {
  await staff.get('/office/people');
  const fields = { back: 'region=710000000&sort=person&who=00000000-0000-7000-8000-000000000000', name: ' Астана  тізімі ', default: '1' };
  const saved = await staff.post('/office/lists/people/views', { ...fields, shared: '1' });
  expect(saved.to).toBe('/office/people?region=710000000&sort=person');
  expect((await staff.get('/office/people')).to).toBe('/office/people?region=710000000&sort=person');
  expect((await staff.get('/office/people?sort=-date')).status).toBe(200);
  expect((await staff.post('/office/lists/people/views', fields)).status).toBe(409);
  expect((await staff.post('/office/lists/people/views', { ...fields, name: ' ' })).status).toBe(422);
  expect((await staff.post('/office/lists/people/views', { ...fields, name: 'а'.repeat(61) })).status).toBe(422);

  const page = await colleague.get('/office/lists/people/views');
  expect(page.body).toContain('Астана тізімі');
  const path = /action="(\/office\/lists\/people\/views\/[0-9a-f-]{36})"/.exec(page.body)![1]!;
  expect((await colleague.get('/office/people')).status).toBe(200);
  expect((await colleague.post(path, { act: 'default' })).status).toBe(303);
  expect((await colleague.get('/office/people')).to).toBe('/office/people?region=710000000&sort=person');
  expect((await colleague.post(path, { act: 'remove' })).status).toBe(404);
  expect((await colleague.post(path, { act: 'usual' })).status).toBe(303);
  expect((await colleague.get('/office/people')).status).toBe(200);
  expect((await staff.post(path, { act: 'remove' })).status).toBe(303);
  expect((await staff.get('/office/people')).status).toBe(200);
});

test('a view that is not shared is nobody else’s', async () => {
  await staff.get('/office/contracts');
  await staff.post('/office/lists/contracts/views', { back: 'sort=-amount', name: 'Өзімдікі' });
  const path = /action="(\/office\/lists\/contracts\/views\/[0-9a-f-]{36})"/.exec(
    (await staff.get('/office/lists/contracts/views')).body,
  )![1]!;
  expect((await colleague.get('/office/contracts')).body).not.toContain('Өзімдікі');
  expect((await colleague.post(path, { act: 'default' })).status).toBe(404);
});

test('today’s figures agree with the lists they lead to', async () => {
  const start = await staff.get('/office');
  for (const [what, list] of [
    ['Берілген өтінімдер', 'applications'],
    ['Төлемдер', 'payments'],
    ['Жасалған шарттар', 'contracts'],
  ]) {
    const tile = new RegExp(`<a class="tile" href="([^"]+)"><span class="what">${what}</span><span class="value">(\\d+)<`).exec(start.body);
    expect([what, tile?.[2]]).toEqual([what, '1']);
    const href = tile![1]!.replaceAll('&amp;', '&');
    expect(href).toContain(`/office/${list}?`);
    expect([what, counted((await staff.get(href)).body)]).toEqual([what, 1]);
  }
  const taken = /Түскен ақша<\/span><span class="value">([^<]+)</.exec(start.body)![1]!;
  const href = hrefs(start.body, /payments\?state=counted/)[0]!;
  expect((await staff.get(href)).body).toContain(`>${taken}</span>`);
  expect(start.body).toContain('role="img" aria-label="Соңғы 30 күндегі төлемдер: барлығы 1, ең көбі 1');
});

test('a stolen staff session cannot copy the register: pages of lists are counted', async () => {
  const { id: busyId, visitor: busy } = await staffAt(platform, http);
  // As if 238 of the 240 pages of the hour were opened already.
  await sql`insert into platform.rate (bucket, used_until) values (${`office-list:${busyId}`}, ${platform.clock.now()}::timestamptz + interval '1 hour' * 238 / 240)`.execute(
    platform.db,
  );
  const statuses = [];
  for (const name of ['payments', 'people', 'contracts']) statuses.push((await busy.get(`/office/${name}`)).status);
  expect(statuses).toEqual([200, 200, 429]);
});
