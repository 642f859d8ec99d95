import { beforeAll, expect, test } from 'vitest';
import { locales, localPath } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { transact } from '#platform/database.ts';
import { importContent } from '#catalogue';
import { seedLegal } from '#offer';
import { importPriceLists } from '#pricing';
import { seedProvider } from '#provider';
import { PROGRAMME, sampleContent } from '../../programmes/catalogue/testing/sample-content.ts';
import { openStorefront, sampleList } from './testing/open-storefront.ts';

const { platform, get, words } = await openStorefront(new Date('2026-11-22T09:00:00Z'));
beforeAll(async () => {
  const hostile = PROGRAMME.replace('ru: Чтение вслух', 'ru: "Чтение </script><script>alert(1)</script>"');
  const files = new Map([
    ...sampleContent({ 'programme.yaml': hostile }),
    sampleList(1, '2026-01-01', 25_000),
    sampleList(2, '2026-12-01', 30_000),
  ]);
  await transact(platform.db, (tx) => seedProvider(tx, platform.clock.now()));
  await seedLegal(platform);
  expectOk(await importContent(platform, files));
  expectOk(await importPriceLists(platform, files));
});

type Data = Record<string, unknown> & { '@type': string };
async function dataOf(url: string): Promise<Data[]> {
  const { body } = await get(url);
  return [...body.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map((match) => JSON.parse(match[1]!) as Data);
}

test('a programme is told as a course with its offer of today and its last day, and the way to it', async () => {
  const [course, way] = await dataOf('/programmes/reading-aloud');
  expect(course).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: 'Дауыстап оқу',
    provider: { '@type': 'Organization', identifier: { value: '260140000005' } },
    offers: { '@type': 'Offer', price: '25000.00', priceCurrency: 'KZT', validFrom: '2026-01-01', priceValidUntil: '2026-11-30' },
  });
  expect(way).toMatchObject({ '@type': 'BreadcrumbList' });
  const steps = way!['itemListElement'] as { position: number; item: string }[];
  expect(steps.at(-1)).toMatchObject({ position: 3, item: 'http://localhost:3000/programmes/reading-aloud' });
});

test('a title cannot end the block of data it stands in', async () => {
  const { body } = await get('/ru/programmes/reading-aloud');
  expect(body).not.toContain('<script>alert');
  expect((await dataOf('/ru/programmes/reading-aloud'))[0]!['name']).toBe('Чтение </script><script>alert(1)</script>');
});

test('home tells who provides; answers are told as questions', async () => {
  expect((await dataOf('/'))[0]).toMatchObject({ '@type': 'Organization', address: { addressCountry: 'KZ' } });
  const [questions] = await dataOf('/en/answers');
  expect(questions!['@type']).toBe('FAQPage');
  expect((questions!['mainEntity'] as unknown[]).length).toBeGreaterThan(12);
});

test.each(locales)('the preview of a shared programme in %s: a picture of the right size, drawn once, without a price', async (locale) => {
  const { body } = await get(localPath(locale, '/programmes/reading-aloud'));
  const address = /property="og:image" content="http:\/\/localhost:3000([^"]+)"/.exec(body)![1]!;
  expect(address.startsWith(localPath(locale, '/pictures/'))).toBe(true);
  expect(body).toContain('name="twitter:card" content="summary_large_image"');
  const [picture, again] = await Promise.all([get(address), get(address)]);
  expect(picture!.headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' });
  expect([picture!.rawPayload.readUInt32BE(16), picture!.rawPayload.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(again!.rawPayload.equals(picture!.rawPayload)).toBe(true);
  const old = await get(address.replace(/[0-9a-f]{16}/, '0'.repeat(16)));
  expect([old.statusCode, old.headers['location']]).toEqual([303, address]);
});

test.each(locales)('the manifest in %s can be installed: name, start, icons that exist and are as large as they say', async (locale) => {
  const { headers, body } = await get(localPath(locale, '/manifest.webmanifest'));
  expect(headers['content-type']).toBe('application/manifest+json; charset=utf-8');
  const manifest = JSON.parse(body) as {
    lang: string;
    start_url: string;
    display: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(manifest).toMatchObject({ lang: locale, start_url: localPath(locale, '/'), display: 'minimal-ui' });
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src, sizes } of manifest.icons) {
    const { rawPayload, statusCode } = await get(src);
    expect([statusCode, `${rawPayload.readUInt32BE(16)}x${rawPayload.readUInt32BE(20)}`]).toEqual([200, sizes]);
  }
  const page = await words(localPath(locale, '/'));
  expect(page).toContain(`rel="manifest" href="${localPath(locale, '/manifest.webmanifest')}"`);
  expect((await get(/rel="apple-touch-icon" href="([^"]+)"/.exec(page)![1]!)).headers['content-type']).toBe('image/png');
  expect((await get('/icons/1/none.png')).statusCode).toBe(404);
});

test('the sitemap names every twin and the default, and the last day of change that has come', async () => {
  const map = await words('/sitemap.xml');
  const urls = map.split('<url>').slice(1);
  for (const url of urls) expect(url.match(/hreflang="(kk|ru|en|x-default)"/g)).toHaveLength(4);
  const list = (no: number) => urls.find((url) => url.includes(`/price-list/${no}</loc>`))!;
  expect(list(1)).toContain('<lastmod>2026-01-01</lastmod>');
  expect(list(2)).toContain('<lastmod>2026-11-22</lastmod>');
  for (const path of ['/answers', '/changes', '/compare', '/documents/offer', '/price-list/2'])
    expect(map).toContain(`<loc>http://localhost:3000${path}</loc>`);
  for (const url of urls.slice(0, 9)) {
    const address = /<loc>http:\/\/localhost:3000(.*?)<\/loc>/.exec(url)![1]!;
    const page = await words(address === '' ? '/' : address);
    expect(page).toContain(`<link rel="canonical" href="http://localhost:3000${address}"/>`);
    expect(page).toContain('hreflang="x-default"');
  }
});
