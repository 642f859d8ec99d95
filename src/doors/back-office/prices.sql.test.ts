import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { localPath } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { transact } from '#platform/database.ts';
import { happenedTo } from '#platform/journal-read.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { importPriceLists, nextPriceChange, priceInForce, priceLists, priceListInForce } from '#pricing';
import { importContent, programmeBySlug, readContentFolder } from '#catalogue';
import { seedLegal } from '#offer';
import { seedProvider } from '#provider';
import { routes as shop } from '#storefront';
import { personAt, serverFor, type Visitor } from '../../care/support/testing/visitor.ts';
import { routes } from './index.ts';
import { xlsxOf } from './lists/xlsx.gateway.ts';
import { staffAt } from './testing/staff.ts';

const { platform } = await testPlatform({ now: new Date('2026-11-16T07:00:00Z') });
const { db, clock } = platform;
const http = await serverFor(platform, [...routes, ...shop]);
const path = '/office/price-lists/new';
let staff: Visitor;
let staffId: string;

beforeAll(async () => {
  await transact(db, (tx) => seedProvider(tx, clock.now()));
  await seedLegal(platform);
  // The first list alone, whatever lists have been written since.
  const files = new Map([...(await readContentFolder('content'))].filter(([name]) => !/^price-lists\/(?!1\.)/.test(name)));
  expectOk(await importContent(platform, files));
  expectOk(await importPriceLists(platform, files));
  ({ id: staffId, visitor: staff } = await staffAt(platform, http, 'manager'));
});

/** The form as the page fills it: boxes ticked, values, chosen options. */
async function form(change: Record<string, string> = {}): Promise<Record<string, string>> {
  const { body } = await staff.get(path);
  const fields: Record<string, string> = {};
  for (const [input] of body.matchAll(/<input[^>]*>/g)) {
    const [name, value] = [/ name="([^"]+)"/.exec(input)?.[1], / value="([^"]*)"/.exec(input)?.[1] ?? ''];
    if (name && !['_csrf', 'words', 'table'].includes(name) && (!input.includes('checkbox') || input.includes(' checked')))
      fields[name] = value;
  }
  for (const [, name, options] of body.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/g))
    fields[name!] = /value="([^"]*)" selected/.exec(options!)?.[1] ?? '';
  return { ...fields, ...change };
}
/** Looked at first: the mark of what was shown goes back with the figures. */
async function looked(fields: Record<string, string>): Promise<Record<string, string>> {
  const { body } = await staff.post(path, { ...fields, action: 'show' });
  return { ...fields, shown: /name="shown" value="([^"]+)"/.exec(body)![1]! };
}
const price = async (at: Date) => (await priceInForce(db, (await programmeBySlug(db, 'ai-in-the-classroom'))!.programmeId, at))?.amount;
const numbers = async () => (await priceLists(db)).map((one) => one.no);

test('pages open in three languages', async () => {
  for (const locale of ['kk', 'ru', 'en'] as const)
    for (const page of ['/office/price-lists', path, '/office/price-lists/1/withdrawal']) {
      const { status, body } = await staff.get(localPath(locale, page));
      expect([page, locale, status]).toEqual([page, locale, 200]);
      expect(body).not.toMatch(/\sstyle="|undefined|\[object/);
    }
});

test('wrong rows are named at their fields with everything typed kept; a past day is refused', async () => {
  const wrong = await form({ 'amount:ai-in-the-classroom': '50', 'days:ungraded-school': '0', day: '' });
  const page = await staff.post(path, { ...wrong, action: 'publish', confirm: '2' });
  expect(page.status).toBe(422);
  for (const id of ['amount:ai-in-the-classroom', 'days:ungraded-school', 'day']) expect(page.body).toContain(`id="${id}-error"`);
  expect(page.body).toContain('value="50"');
  // The least sum is the chosen bank's own.
  expect(page.body).toContain('банк қабылдайтын ең аз сома: 100');
  for (const day of ['2026-11-16', '2026-11-01', '2025-01-01']) {
    const refused = await staff.post(path, { ...(await form({ day })), action: 'publish', confirm: '2' });
    expect([day, refused.status]).toEqual([day, 409]);
  }
  expect(await numbers()).toEqual([1]);
});

test.each([
  ['kk', 'алдыңғы баға парағы өзгерген'],
  ['ru', 'изменилась форма'],
  ['en', 'has changed since the comparison was shown'],
] as const)('what was edited beside the button that publishes is shown anew and publishes nothing (%s)', async (locale, said) => {
  const seen = await looked(await form({ 'amount:ai-in-the-classroom': '18000', day: '2026-11-20' }));
  const publish = (change: Record<string, string>) =>
    staff.post(localPath(locale, path), { ...seen, action: 'publish', confirm: '2', ...change });
  for (const change of [
    { 'amount:ai-in-the-classroom': '81000' },
    { day: '2026-11-21' },
    { 'days:ai-in-the-classroom': '9' },
    { shown: '' },
  ]) {
    const { status, body } = await publish(change);
    expect([status, body.includes(said), body.includes('name="confirm"')]).toEqual([409, true, true]);
  }
  const { body } = await publish({ 'amount:ai-in-the-classroom': '81000' });
  expect(body.replaceAll('\u00a0', ' ')).toContain('81 000 ₸');
  // What is shown anew carries its own mark, and a sum typed otherwise is the same sum.
  expect(/name="shown" value="([^"]+)"/.exec(body)![1]).not.toBe(seen['shown']);
  expect(await looked({ ...seen, 'amount:ai-in-the-classroom': '18 000' })).toMatchObject({ shown: seen['shown'] });
  expect(await numbers()).toEqual([1]);
});

test('looked at, confirmed by its number and published: the price changes by the clock, at the public page too', async () => {
  const fields = await form({ 'amount:ai-in-the-classroom': '18 000', day: '2026-11-20' });
  delete fields['sale:ungraded-school'];
  const shown = await staff.post(path, { ...fields, action: 'show' });
  const words = shown.body.replaceAll('\u00a0', ' ');
  for (const text of ['15 000 ₸', '18 000 ₸', 'сатылмайды', 'name="confirm"']) expect(words).toContain(text);
  const seen = await looked(fields);
  expect((await staff.post(path, { ...seen, action: 'publish', confirm: '3' })).status).toBe(422);
  expect(await numbers()).toEqual([1]);
  const both = await Promise.all([1, 2].map(() => staff.post(path, { ...seen, action: 'publish', confirm: '2' })));
  expect(both.map((one) => one.status).sort()).toEqual([303, 409]);
  const [list] = await priceLists(db);
  expect(list).toMatchObject({ no: 2, effectiveFrom: new Date('2026-11-19T19:00:00Z') });
  expect((await happenedTo(db, [{ kind: 'price-list', id: list!.id }]))[0]).toMatchObject({
    event: 'price-list.published',
    actor: { id: staffId },
  });
  const guest = personAt(platform, http, null);
  const publicPrice = async () => (await guest.get('/price-list')).body.replaceAll('\u00a0', ' ').includes('18 000 ₸');
  clock.set(new Date('2026-11-19T18:59:59Z'));
  expect([await price(clock.now()), await publicPrice()]).toEqual([1_500_000n, false]);
  clock.set(new Date('2026-11-19T19:00:00Z'));
  expect([await price(clock.now()), await publicPrice()]).toEqual([1_800_000n, true]);
  await expect(sql`update pricing.line set amount_tiyn = 1`.execute(db)).rejects.toThrow('immutable');
});

test('a table is checked by line, fills the form, and publishes nothing', async () => {
  ({ id: staffId, visitor: staff } = await staffAt(platform, http, 'accountant'));
  await staff.get(path);
  const head = 'programme,amount_kzt,vat_percent,access_days\n';
  const wrong = await staff.upload(path, { action: 'table' }, { table: `${head}ai-in-the-classroom,20000,,60\nnobody,1,5,0\n` });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain('3-жол: мұндай бағдарлама жоқ');
  expect(wrong.body).toContain('3-жол: ҚҚС');
  const taken = await staff.upload(path, { action: 'table' }, { table: `${head}ai-in-the-classroom,20000,16,60\n` });
  expect([taken.status, taken.body.includes('value="20000"')]).toEqual([200, true]);
  expect((await staff.upload(path, { action: 'table' }, {})).body).toContain('Файлды таңдаңыз');
  expect(await numbers()).toEqual([2, 1]);
});

test('a workbook is checked the same way, whatever its name says', async () => {
  const head = ['programme', 'amount_kzt', 'vat_percent', 'access_days'];
  const words = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((text) => ({ as: 'words' as const, text })));
  const book = async (...rows: string[][]) => new Uint8Array(await xlsxOf('Бағалар', head, words(rows)));
  const wrong = await staff.upload(
    path,
    { action: 'table' },
    { table: await book(['ai-in-the-classroom', '20000', '12', '60'], ['nobody', '1']) },
  );
  expect(wrong.status).toBe(422);
  for (const fault of ['2-жол: ҚҚС', '3-жол: мұндай бағдарлама жоқ']) expect(wrong.body).toContain(fault);
  const taken = await staff.upload(path, { action: 'table' }, { table: await book(['ai-in-the-classroom', '21000', '16', '60']) });
  expect([taken.status, taken.body.includes('value="21000"')]).toEqual([200, true]);
  const torn = await staff.upload(path, { action: 'table' }, { table: (await book(['a'])).slice(0, 600) });
  expect([torn.status, torn.body.includes('оқылмады')]).toEqual([422, true]);
  expect(await numbers()).toEqual([2, 1]);
});

test('the table of the public page goes round: downloaded, sent back, nothing changes', async () => {
  const csv = await personAt(platform, http, null).get('/price-list/2.csv');
  const taken = await staff.upload(path, { action: 'table' }, { table: csv.body });
  expect([taken.status, taken.body.includes('Бағалар өзгермейді.')]).toEqual([200, true]);
});

test('a coming list is withdrawn with a reason before its day, its number stays used; one in force is not', async () => {
  const publish = async (no: number, day: string) => {
    const seen = await looked(await form({ day, 'amount:ai-in-the-classroom': '30000' }));
    return (await staff.post(path, { ...seen, action: 'publish', confirm: String(no) })).status;
  };
  expect(await publish(3, '2026-12-10')).toBe(303);
  expect((await staff.post('/office/price-lists/3/withdrawal', { reason: '' })).status).toBe(422);
  expect((await staff.post('/office/price-lists/3/withdrawal', { reason: 'Бағада қате бар' })).status).toBe(303);
  expect((await staff.post('/office/price-lists/3/withdrawal', { reason: 'Тағы' })).status).toBe(409);
  expect((await staff.post('/office/price-lists/2/withdrawal', { reason: 'Күшіндегі' })).status).toBe(409);
  expect(await nextPriceChange(db, clock.now())).toBeNull();
  expect((await priceListInForce(db, new Date('2026-12-20T00:00:00Z')))!.no).toBe(2);
  expect((await personAt(platform, http, null).get('/price-list/3')).status).toBe(404);
  expect((await staff.get('/office/price-lists')).body).toContain('Қайтарып алынған');
  expect(await publish(4, '2026-12-05')).toBe(303);
  expect(await numbers()).toEqual([4, 2, 1]);
  clock.set(new Date('2026-12-05T00:00:00Z'));
  await expect(
    sql`insert into pricing.withdrawal (price_list_id, withdrawn_at, reason) select id, ${clock.now()}, 'x' from pricing.price_list where no = 4`.execute(
      db,
    ),
  ).rejects.toThrow('not withdrawn');
});

test('a role without this act is refused', async () => {
  expect((await (await staffAt(platform, http, 'data-officer')).visitor.get('/office/price-lists')).status).toBe(403);
});
