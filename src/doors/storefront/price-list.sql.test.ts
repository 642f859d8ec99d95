import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { locales, localPath } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { transact } from '#platform/database.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import { importContent } from '#catalogue';
import { importPriceLists, jobs } from '#pricing';
import { seedProvider } from '#provider';
import { PROGRAMME, sampleContent } from '../../programmes/catalogue/testing/sample-content.ts';
import { priceListShape } from './public-data.ts';
import { openStorefront, sampleList } from './testing/open-storefront.ts';

const { platform, pages, get } = await openStorefront(new Date('2026-11-22T09:00:00Z'));

beforeAll(async () => {
  const hostile = PROGRAMME.replace('ru: Чтение вслух', `ru: '=HYPERLINK("http://evil.example","Чтение")'`);
  const files = new Map([
    ...sampleContent({ 'programme.yaml': hostile }),
    sampleList(1, '2026-01-01', 25_000),
    sampleList(2, '2026-12-01', 30_000),
  ]);
  await transact(platform.db, (tx) => seedProvider(tx, platform.clock.now()));
  expectOk(await importContent(platform, files));
  expectOk(await importPriceLists(platform, files));
});

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

test('the page names its days, its neighbours and its files, in three languages', async () => {
  for (const locale of locales) {
    const { body, statusCode } = await get(localPath(locale, '/price-list/2'));
    expect([locale, statusCode]).toEqual([locale, 200]);
    for (const form of [`pdf?lang=${locale}`, 'csv', 'json', 'txt']) expect(body).toContain(`href="/price-list/2.${form}"`);
  }
  expect((await get('/en/price-list/2')).body.replaceAll('\u00a0', ' ')).toContain(
    'This price list will be in force from 1 December 2026.',
  );
  expect((await get('/ru/price-list')).body).toContain('не дольше 30\u00a0мин');
});

test('the table opens in a spreadsheet, with Kazakh letters, and a title that looks like a formula stays a title', async () => {
  const { rawPayload, headers, body } = await get('/price-list/1.csv');
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [row] = parse(body, { columns: true, bom: true }) as Record<string, string>[];
  expect(row).toMatchObject({ programme: 'reading-aloud', title_kk: 'Дауыстап оқу', amount_kzt: '25000.00', vat_percent: '16' });
  expect(row!['title_ru']).toMatch(/^'=HYPERLINK/);
});

test('the data keep the published shape, and the hash is that of the text they point to', async () => {
  const data = priceListShape.parse(JSON.parse((await get('/price-list/2.json')).body));
  expect(data.lines).toMatchObject([{ programme: 'reading-aloud', amount: '30000.00', vatPercent: 16, accessDays: 90 }]);
  expect(data.effectiveFrom).toBe('2026-12-01');
  const covered = await get(new URL(data.proof.covers).pathname);
  expect(sha256(covered.rawPayload)).toBe(data.proof.sha256);
  const schema = JSON.parse((await get(new URL(data.schema).pathname)).body) as { required: string[]; $id: string };
  expect(schema.$id).toBe(data.schema);
  expect(Object.keys(data).toSorted()).toEqual(schema.required.toSorted());
});

test('whoever asks for the paper before the job has made it gets the one that stays; many at once make it once', async () => {
  const asked = await Promise.all([1, 2, 3, 4].map(() => get('/price-list/1.pdf?lang=ru')));
  const papers = new Set(asked.map((one) => sha256(one.rawPayload)));
  expect([...papers]).toHaveLength(1);
  expect(asked[0]!.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  await runDueJobs(platform, jobs);
  pages.drop();
  const again = await get('/price-list/1.pdf?lang=ru');
  const data = priceListShape.parse(JSON.parse((await get('/price-list/1.json')).body));
  for (const paper of data.papers) expect(paper.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(data.papers.find(({ language }) => language === 'ru')?.sha256).toBe([...papers][0]);
  expect(again.headers['etag']).toBe(`"${[...papers][0]}"`);
  expect((await get('/ru/price-list/1')).body).toContain([...papers][0]);
});

test.each(['/price-list/3', '/price-list/x', '/price-list/3.pdf', '/price-list/3.json', '/price-list/01.csv', '/price-list/9.txt'])(
  '%s does not exist',
  async (url) => expect((await get(url)).statusCode).toBe(404),
);

test('the page and the data turn over by the clock when the next list takes effect', async () => {
  platform.clock.set(new Date('2026-11-30T18:59:30Z'));
  pages.drop();
  const before = await get('/price-list');
  expect(before.body).toContain('25\u00a0000\u00a0₸');
  expect(before.headers['cache-control']).toContain('s-maxage=30');
  platform.clock.set(new Date('2026-11-30T19:00:00Z'));
  expect((await get('/price-list')).body).toContain('30\u00a0000\u00a0₸');
  expect((await get('/price-list/1')).body).toContain('Бұл баға парағы қазір қолданыста емес.');
});
