import { beforeAll, expect, test } from 'vitest';
import { locales, localPath } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { html } from '#platform/http/answer.ts';
import { createServer } from '#platform/http/server.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { sampleFrame } from '#ui/testing/sample-frame.ts';
import { importContent, type ContentFiles } from '#catalogue';
import { importPriceLists } from '#pricing';
import { routes as media } from '#media';
import { PROGRAMME, sampleContent, SAMPLE_FOLDER } from '../../programmes/catalogue/testing/sample-content.ts';
import { routes as storefront } from './index.ts';

const { platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z') });
const { http, pages } = await createServer(platform, {
  routes: [...storefront, ...media],
  asset: (name) => `/assets/${name}`,
  clientFolder: 'dist/client',
  frameFacts: () => Promise.resolve({ provider: sampleFrame().provider, offer: null }),
  errorPage: (_frame, kind) => html(<p>{kind}</p>),
});

const list = (no: number, from: string, amount: number): [string, Uint8Array] => [
  `price-lists/${no}.yaml`,
  Buffer.from(
    `number: ${no}\neffective_from: ${from}\nlines:\n  - { programme: reading-aloud, amount: ${amount}, vat: 16, access_days: 90 }\n`,
  ),
];
/** The sample, and a second programme taught in Russian only, agreed, not on sale. */
function shelves(): ContentFiles {
  const second = PROGRAMME.replace('slug: reading-aloud', 'slug: agreed')
    .replace('languages: [kk, ru]', 'languages: [ru]')
    .replace('subject: primary', 'subject: science')
    .replace('Дауыстап оқу', '"Ән <b>мен</b> күй"')
    .replace('agreement: null', 'agreement: { number: 17-05, date: 2026-02-03, valid_until: 2027-02-03 }');
  const files = new Map(sampleContent());
  for (const [path, bytes] of sampleContent({ 'programme.yaml': second, 'lessons/first.kk.md': null })) {
    if (!/film|window/.test(path)) files.set(path.replace(SAMPLE_FOLDER, 'programmes/agreed'), bytes);
  }
  return new Map([...files, list(1, '2026-01-01', 25_000), list(2, '2026-12-01', 30_000)]);
}

beforeAll(async () => {
  expectOk(await importContent(platform, shelves()));
  expectOk(await importPriceLists(platform, shelves()));
});

const get = (url: string, headers: Record<string, string> = {}) => http.inject({ method: 'GET', url, headers });
const page = async (url: string): Promise<string> => {
  const answer = await get(url);
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer.body.replaceAll('\u00a0', ' ');
};
const PLACES = ['/', '/programmes', '/programmes/reading-aloud', '/programmes/reading-aloud/preview/first', '/price-list', '/price-list/2'];

test('every public page answers in three languages, without a cookie, without inline code', async () => {
  for (const locale of locales)
    for (const path of PLACES) {
      const answer = await get(localPath(locale, path));
      expect([path, locale, answer.statusCode]).toEqual([path, locale, 200]);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.body).toContain(`<html lang="${locale}"`);
      expect(answer.body).not.toMatch(/\sstyle="|<script>|method="post"|undefined|\[object/);
      expect(answer.body.match(/<h1/g)).toHaveLength(1);
      for (const other of locales) expect(answer.body).toContain(`hreflang="${other}"`);
    }
});

test('a page asked for again is answered 304', async () => {
  const first = await get('/programmes/reading-aloud');
  expect((await get('/programmes/reading-aloud', { 'if-none-match': String(first.headers['etag']) })).statusCode).toBe(304);
});

test('the programme page tells price, list, last day, VAT and term, and leads to checkout', async () => {
  const text = await page('/ru/programmes/reading-aloud');
  expect(text).toContain('25 000 ₸');
  expect(text).toContain('Прейскурант № 1');
  expect(text).toContain('Последний день этой цены: 30.11.2026.');
  expect(text).toContain('С 1 декабря 2026 г.: 30 000 ₸.');
  expect(text).toContain('НДС 16 %: 3 448,28 ₸');
  expect(text).toContain('90 дней после оплаты');
  expect(text).toContain('href="/ru/checkout/reading-aloud"');
});

test('without an agreement it is plainly not agreed; with one, its number, date and validity stand', async () => {
  expect(await page('/programmes/reading-aloud')).toContain('Келісілмеген');
  const agreed = await page('/en/programmes/agreed');
  expect(agreed).toContain('No. 17-05 of 3 February 2026. The agreement is valid until 3 February 2027.');
  expect(agreed).not.toContain('Not agreed');
});

test('on English pages texts taught in Russian carry their language and a label', async () => {
  const text = await page('/en/programmes/agreed');
  expect(text).toContain('Taught in Russian');
  expect(text).toContain('<span lang="ru">1. Начало</span>');
  expect(text).toContain('Not on sale now');
  expect(text).not.toContain('/checkout/');
});

test('the open lesson is read without an account, its media at free addresses that open', async () => {
  const text = await page('/programmes/reading-aloud/preview/first');
  expect(text).toContain('Бірінші сабақ');
  const picture = /src="(\/media\/[\w-]{24})"/.exec(text)![1]!;
  expect((await get(picture)).statusCode).toBe(200);
  expect((await get('/programmes/reading-aloud/preview/module-1')).statusCode).toBe(404);
  expect((await get('/programmes/none')).statusCode).toBe(404);
});

test.each([
  ['?q=дауыс', ['reading-aloud'], ['agreed']],
  ['?q=%D1%87%D1%82%D0%B5%D0%BD%D0%B8%D0%B5', ['reading-aloud'], []],
  ['?q=ан%20куй', ['agreed'], ['reading-aloud']],
  ['?subject=primary', ['reading-aloud'], ['agreed']],
  ['?language=kk', ['reading-aloud'], ['agreed']],
  ['?price=30000', ['reading-aloud'], ['agreed']],
  ['?hours=36&subject=nothing&page=zz', ['reading-aloud', 'agreed'], []],
  ['?hours=80', [], ['reading-aloud', 'agreed']],
])('the catalogue%s shows what is asked', async (query, shown, hidden) => {
  const text = await page(`/programmes${query}`);
  for (const slug of shown) expect(text).toContain(`href="/programmes/${slug}"`);
  for (const slug of hidden) expect(text).not.toContain(`href="/programmes/${slug}"`);
});

test('what a reader types and what an author writes stays text', async () => {
  expect(await page(`/programmes?q=${encodeURIComponent('"><script>x</script>')}`)).not.toContain('<script>x');
  expect(await page('/programmes')).toContain('Ән &lt;b>мен&lt;/b> күй');
});

test('search engines are told the public addresses in three languages, and the private doors', async () => {
  const map = await page('/sitemap.xml');
  expect(map).toContain('<loc>http://localhost:3000/ru/programmes/reading-aloud</loc>');
  expect(map).toContain('/programmes/reading-aloud/preview/first');
  expect(await page('/robots.txt')).toMatch(/Disallow: \/my\n[\s\S]*Sitemap: http:\/\/localhost:3000\/sitemap\.xml/);
});

test('a kept page is not shown past the moment the next list takes effect', async () => {
  platform.clock.set(new Date('2026-11-30T18:59:30Z'));
  pages.drop();
  const before = await get('/programmes/reading-aloud');
  expect(before.body).toContain('>25\u00a0000\u00a0₸<');
  expect(before.headers['cache-control']).toBe('public, max-age=0, s-maxage=30, must-revalidate');
  platform.clock.set(new Date('2026-11-30T19:00:00Z'));
  const after = await get('/programmes/reading-aloud');
  expect(after.body).toContain('>30\u00a0000\u00a0₸<');
  expect(after.headers['cache-control']).toBe('public, max-age=0, s-maxage=60, must-revalidate');
});
