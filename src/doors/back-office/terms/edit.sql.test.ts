import { beforeAll, expect, test } from 'vitest';
import { localPath } from '#kernel/locale.ts';
import { transact } from '#platform/database.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { clauseTexts, legalDraft, legalDrafts, seedLegal, type LegalDraftId } from '#offer';
import { seedProvider } from '#provider';
import { serverFor, type Seen, type Visitor } from '../../../care/support/testing/visitor.ts';
import { routes } from '../index.ts';
import { staffAt } from '../testing/staff.ts';

const { platform } = await testPlatform({ now: new Date('2026-11-16T07:00:00Z') });
const { db, clock } = platform;
const http = await serverFor(platform, routes);
let [one, other]: Visitor[] = [];
let path: string;
let id: LegalDraftId;

beforeAll(async () => {
  await transact(db, (tx) => seedProvider(tx, clock.now()));
  await seedLegal(platform);
  one = (await staffAt(platform, http, 'lawyer')).visitor;
  other = (await staffAt(platform, http, 'lawyer')).visitor;
  await one.get('/office/documents/offer/new');
  const begun = await one.post('/office/documents/offer/new', { action: 'from-present' });
  path = begun.to!;
  id = (await legalDrafts(db))[0]!.id;
});
const entities = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
/** Every field of the page's form as a browser without script would send it. */
function fieldsOf(page: Seen): Record<string, string> {
  const areas = [...page.body.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)].map((found) => [
    found[1]!,
    entities(found[2]!),
  ]);
  const inputs = [...page.body.matchAll(/<input[^>]*name="((?:was:|number)[^"]*)"[^>]*value="([^"]*)"/g)].map((found) => [
    found[1]!,
    entities(found[2]!),
  ]);
  return Object.fromEntries([...areas, ...inputs]) as Record<string, string>;
}
const inDraft = async (locale: 'kk' | 'ru' | 'en', number: string) => clauseTexts((await legalDraft(db, id))!.texts[locale]!).get(number);
const section = () => `${path}?section=4`;

test('a draft begun from the version in force opens side by side in three languages', async () => {
  for (const locale of ['kk', 'ru', 'en'] as const) {
    const page = await one!.get(localPath(locale, section()));
    expect([locale, page.status]).toEqual([locale, 200]);
    for (const name of ['text:kk:4.2', 'text:ru:4.2', 'text:en:4.2', 'was:en:4.2']) expect(page.body).toContain(`name="${name}"`);
    expect(page.body).not.toMatch(/\sstyle="|undefined|\[object/);
  }
});

test('one clause saved alone keeps what was typed in another, and saves only itself', async () => {
  const before = await inDraft('ru', '4.3');
  const fields = { ...fieldsOf(await one!.get(section())), 'text:kk:4.2': 'Жаңа мәтін.\r\nЕкінші абзац.', 'text:ru:4.3': 'Не сохранено.' };
  const page = await one!.post(section(), { ...fields, save: '4.2' });
  expect([page.status, await inDraft('kk', '4.2'), await inDraft('ru', '4.3')]).toEqual([200, 'Жаңа мәтін.\nЕкінші абзац.', before]);
  expect(fieldsOf(page)['text:ru:4.3']).toBe('Не сохранено.');
});

test('two lawyers: the second is told, keeps what was typed, and may save it knowingly', async () => {
  const [mine, theirs] = [fieldsOf(await one!.get(section())), fieldsOf(await other!.get(section()))];
  expect((await one!.post(section(), { ...mine, 'text:ru:4.2': 'Первый юрист.', save: '' })).status).toBe(303);
  const told = await other!.post(section(), { ...theirs, 'text:ru:4.2': 'Второй юрист.', 'text:en:4.2': 'Second lawyer.', save: '' });
  expect([told.status, await inDraft('ru', '4.2'), await inDraft('en', '4.2')]).toEqual([409, 'Первый юрист.', 'Second lawyer.']);
  expect(told.body).toContain('Первый юрист.');
  expect(fieldsOf(told)['text:ru:4.2']).toBe('Второй юрист.');
  expect((await other!.post(section(), { ...fieldsOf(told), save: '' })).status).toBe(303);
  expect(await inDraft('ru', '4.2')).toBe('Второй юрист.');
});

test('a clause is added with the next number; a gap is refused at its field and nothing is lost', async () => {
  const fields = fieldsOf(await one!.get(section()));
  const number = fields['number']!;
  const typed = {
    ...fields,
    'text:kk:new': 'Қосылған тармақ.',
    'text:ru:new': 'Добавленный пункт.',
    'text:en:new': 'An added clause.',
    save: 'new',
  };
  const gap = await one!.post(section(), { ...typed, number: '4.40' });
  expect([gap.status, gap.body.includes('Қосылған тармақ.'), await inDraft('kk', '4.40')]).toEqual([409, true, undefined]);
  expect((await one!.post(section(), { ...typed, number })).status).toBe(200);
  expect([await inDraft('kk', number), await inDraft('en', number)]).toEqual(['Қосылған тармақ.', 'An added clause.']);
  const emptied = fieldsOf(await one!.get(section()));
  await one!.post(section(), { ...emptied, [`text:kk:${number}`]: '', [`text:ru:${number}`]: '', [`text:en:${number}`]: '', save: number });
  expect(await inDraft('ru', number)).toBeUndefined();
});

test('a role without this act is refused', async () => {
  expect((await (await staffAt(platform, http, 'accountant')).visitor.get(section())).status).toBe(403);
});
