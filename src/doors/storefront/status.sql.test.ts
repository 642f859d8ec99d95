import { expect, test } from 'vitest';
import { locales, localPath } from '#kernel/locale.ts';
import { openIncident } from '#incidents';
import { transact } from '#platform/database.ts';
import { openStorefront } from './testing/open-storefront.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const { platform, pages, get, words } = await openStorefront(NOW);

const opened = (start: string, end: string | null) =>
  transact(platform.db, (tx) =>
    openIncident(tx, platform, {
      kind: 'outage',
      scope: { start: new Date(start), end: end === null ? null : new Date(end), functions: ['lessons', 'media'], programmes: null },
      text: { kk: 'Сабақтар <баяу>', ru: 'Уроки <медленные>', en: 'Lessons are <slow>' },
      staffId: null,
      reason: 'test',
    }),
  );

test('before anything was measured the page says so, and only months with a history exist', async () => {
  expect(await words('/status')).toContain('Соңғы минуттардың өлшеуі жоқ');
  expect((await get('/status/2026-12')).statusCode).toBe(404);
  expect((await get('/status/2026-10')).statusCode).toBe(404);
  expect((await get('/status/yesterday')).statusCode).toBe(404);
});

test('an incident is told on the page, in the history of its month, as JSON and in the feed, in three languages', async () => {
  await opened('2026-10-30T09:00:00Z', '2026-10-30T10:30:00Z');
  await opened('2026-11-22T08:00:00Z', null);
  pages.drop();
  expect(await words('/ru/status')).toContain('Сейчас есть сбой: Уроки, Видео, картинки, файлы');
  const october = await words('/en/status/2026-10');
  expect(october).toContain('30.10.2026, 14:00 – 15:30');
  expect(october).toContain('Lessons are &lt;slow>');
  for (const locale of locales) expect(await words(localPath(locale, '/status'))).not.toMatch(/undefined|\[object/);
  const said = JSON.parse(await words('/status.json')) as {
    functions: { name: string; state: string }[];
    incidents: { told: unknown[] }[];
  };
  expect(said.functions.find((one) => one.name === 'media')!.state).toBe('down');
  expect(said.incidents).toHaveLength(1);
  const feed = await words('/ru/feeds/status.atom');
  expect(feed.match(/<entry>/g)).toHaveLength(2);
  expect(feed).toContain('Уроки &lt;медленные&gt;');
});

test('while the database does not answer the page tells what was known last, and says so', async () => {
  const db = platform.db;
  const broken = new Proxy(db, {
    get: () => () => {
      throw new Error('no database');
    },
  });
  await words('/status');
  Object.assign(platform, { db: broken });
  pages.drop();
  const page = await words('/status');
  Object.assign(platform, { db });
  expect(page).toContain('Дерекқор қазір жауап бермейді');
  expect(page).toContain('Сабақтар &lt;баяу>');
});
