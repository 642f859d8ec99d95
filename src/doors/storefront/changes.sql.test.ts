import { beforeAll, expect, test } from 'vitest';
import { locales, localPath } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { transact } from '#platform/database.ts';
import { importContent } from '#catalogue';
import { importFolder, publishVersion, readLegalFolder, seedLegal, withdrawVersion, type LegalVersionId } from '#offer';
import { importPriceLists, withdrawPriceList } from '#pricing';
import { seedProvider } from '#provider';
import { sampleContent } from '../../programmes/catalogue/testing/sample-content.ts';
import { openStorefront, sampleList } from './testing/open-storefront.ts';

const almaty = (text: string) => new Date(`${text}+05:00`);
const { platform, pages, get, words } = await openStorefront(almaty('2026-09-01T10:00:00'));

/** The offer with one more sentence in 4.1 and another heading of section 5. */
async function amended(sentence: string): Promise<LegalVersionId> {
  const folder = expectOk(readLegalFolder('legal/offer/1'));
  const texts = structuredClone(folder.texts) as unknown as Record<
    string,
    { sections: { title: string; clauses: { paragraphs: string[] }[] }[] }
  >;
  for (const locale of locales) {
    texts[locale]!.sections[3]!.clauses[0]!.paragraphs[0] += ` ${sentence}`;
    texts[locale]!.sections[4]!.title += ' +';
  }
  const draft = await transact(platform.db, (tx) => importFolder(tx, { ...folder, texts: texts as never }, platform.clock.now()));
  return expectOk(await publishVersion(platform, { draft, effectiveFrom: null, actor: { kind: 'system' } })).id;
}

let withdrawn: LegalVersionId;
beforeAll(async () => {
  await transact(platform.db, (tx) => seedProvider(tx, platform.clock.now()));
  await seedLegal(platform);
  const files = new Map([
    ...sampleContent(),
    sampleList(1, '2026-09-02', 25_000, 'none'),
    sampleList(2, '2026-12-01', 30_000, 'none'),
    sampleList(3, '2026-12-20', 33_000, 'none'),
  ]);
  expectOk(await importContent(platform, files));
  expectOk(await importPriceLists(platform, files));
  platform.clock.set(almaty('2026-10-01T12:00:00'));
  withdrawn = await amended('Бірінші сөйлем.');
  expectOk(await withdrawVersion(platform, { id: withdrawn, reason: 'қате', actor: { kind: 'system' } }));
  expectOk(await withdrawPriceList(platform, { no: 3, reason: 'қате', actor: { kind: 'system' } }));
  platform.clock.set(almaty('2026-11-20T12:00:00'));
  await amended('Екінші сөйлем.');
  pages.drop();
});

test.each(locales)('the changes page in %s names every publication and what it changed', async (locale) => {
  const text = await words(localPath(locale, '/changes'));
  for (const path of ['/documents/offer/1', '/documents/offer/3', '/documents/consent/1', '/price-list/1', '/price-list/2'])
    expect(text).toContain(`href="${localPath(locale, path)}"`);
  expect(text).toContain('documents/offer/compare?from=1&amp;to=3"');
  expect(text).toContain(
    { kk: 'бұрын 25 000 ₸, енді 30 000 ₸', ru: 'было 25 000 ₸, стало 30 000 ₸', en: 'was 25 000 ₸, now 30 000 ₸' }[locale],
  );
  expect(text).toContain({ kk: 'Өзгерген жер саны: 2.', ru: 'Изменено: 2 места.', en: 'Changed: 2 places.' }[locale]);
  expect(text).not.toMatch(/\sstyle="|undefined|\[object/);
});

test('what was withdrawn is told as such, and the next version is read against what holds', async () => {
  expect(await words('/ru/changes')).toContain('Отозвано до вступления в силу: 1 октября 2026 г.');
});

test('a price list that was announced and taken back stays news, with the signed log to read it in', async () => {
  const page = await words('/ru/changes');
  expect(page.match(/Отозвано до вступления в силу: 1 октября 2026 г\./g)).toHaveLength(2);
  expect(page).toMatch(/<a href="\/ru\/publications">Прейскурант[^<]*3</);
  const entry = (await get('/ru/feeds/programmes.atom')).body.split('<entry>').find((one) => one.includes('price-list/3/'))!;
  expect(entry).toContain('Отозвано до вступления в силу');
  expect(entry).toContain('<updated>2026-10-01T07:00:00.000Z</updated>');
});

test('any two versions stand side by side; added and removed words are underlined or struck, and spoken', async () => {
  const text = await words('/documents/offer/compare?from=2&to=3');
  expect(text).toMatch(/<ins><span class="sr">қосылған сөз: <\/span>Екінші<\/ins>/);
  expect(text).toMatch(/<del><span class="sr">алынған сөз: <\/span>Бірінші<\/del>/);
  const heading = await words('/ru/documents/offer/compare?from=1&to=3');
  expect(heading).toContain('Заголовок раздела 5');
  expect(heading).toContain('Пункт 4.1');
  expect(await words('/documents/offer/compare?from=3&to=3')).toContain('Тармақтардың мәтіні өзгермеген.');
  expect(await words('/en/documents/consent/compare')).toContain('only one version so far');
});

test.each(['/documents/offer/compare?from=9&to=1', '/documents/offer/compare?from=x', '/documents/laws/compare'])(
  '%s does not exist',
  async (url) => expect((await get(url)).statusCode).toBe(404),
);

test.each(['/feeds/documents.atom', '/ru/feeds/documents.atom', '/feeds/programmes.atom', '/en/feeds/programmes.atom'])(
  '%s keeps RFC 4287: lasting ids of its own, moments, an author, a link to itself',
  async (url) => {
    const { body, headers } = await get(url);
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(body).toContain(`<link rel="self" type="application/atom+xml" href="http://localhost:3000${url}"/>`);
    const ids = [...body.matchAll(/<id>(.*?)<\/id>/g)].map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    const entries = body.split('<entry>').slice(1);
    expect(entries.length).toBeGreaterThanOrEqual(3);
    for (const entry of entries)
      for (const element of ['id', 'title', 'updated', 'published', 'summary'])
        expect(entry.match(new RegExp(`<${element}>`, 'g'))).toHaveLength(1);
    for (const [, at] of body.matchAll(/<(?:updated|published)>(.*?)</g)) expect(new Date(at!).toISOString()).toBe(at);
  },
);

test('a withdrawal makes its entry new again; a new programme is news', async () => {
  const documents = (await get('/feeds/documents.atom')).body;
  const entry = documents.split('<entry>').find((one) => one.includes('/documents/offer/2"'))!;
  expect(entry).toContain('қайтарып алынды');
  const shop = (await get('/ru/feeds/programmes.atom')).body;
  expect(shop).toContain('<title>Новая программа: Чтение вслух</title>');
});

test('pages that change are followed by their feeds', async () => {
  for (const path of ['/changes', '/documents', '/documents/offer']) expect(await words(path)).toContain('href="/feeds/documents.atom"');
  expect(await words('/ru/price-list')).toContain('href="/ru/feeds/programmes.atom"');
});
