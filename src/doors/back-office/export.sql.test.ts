import { parse } from 'csv-parse/sync';
import { sql, type KyselyPlugin } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { happenedTo } from '#platform/journal-read.ts';
import { personAt, serverFor, type Visitor } from '../../care/support/testing/visitor.ts';
import { openMarket, type Buyer } from '../checkout/testing/market.ts';
import { routes as myRoutes } from '../my/index.ts';
import { routes } from './index.ts';
import { exportList } from './lists/export.command.ts';
import { MOST_ROWS } from './lists/export.ts';
import { listFor } from './lists/list.ts';
import { parseListQuery } from './lists/list-query.ts';
import { xlsxOf } from './lists/xlsx.gateway.ts';
import { crowd } from './testing/crowd.ts';
import { sheetOf } from './testing/sheet.ts';
import { staffAt } from './testing/staff.ts';

const market = await openMarket();
const { platform } = market;
const http = await serverFor(platform, [...routes, ...myRoutes]);
const FORMULA = '=HYPERLINK("http://evil.example","Ақша")';

let staff: Visitor;
let staffId: string;
let buyer: Buyer;

beforeAll(async () => {
  ({ visitor: staff, id: staffId } = await staffAt(platform, http));
  buyer = await market.buyer();
  const { attemptId } = await market.press(buyer);
  await market.pay(attemptId, '4242424242424242');
  await market.work();
  await crowd(platform, 10_000, market.programme.programmeId);
});

const rowsOf = (body: string): string[][] => parse(body, { delimiter: ';', bom: true }) as string[][];
const looks = (accountId: string) => happenedTo(platform.db, [{ kind: 'account', id: accountId }], { only: ['person.looked-at'] });
const exports = async (list: string) =>
  (
    await sql<{ id: string; reason: string | null; row_count: number; query: string }>`
      select id, reason, row_count, query from back_office.export where list = ${list} order by id`.execute(platform.db)
  ).rows;
const all = '/office/lists/contracts/export';

test('a file with persons asks for a reason, and nothing leaves or is written without one', async () => {
  const form = await staff.get(`${all}?sort=-date`);
  expect(form.body).toContain('Файлда дербес деректер бар');
  const refused = await staff.post(all, { back: 'sort=-date', format: 'csv', reason: ' ' });
  expect([refused.status, refused.body.includes('Себебін жазыңыз')]).toEqual([422, true]);
  expect((await staff.post(all, { back: 'sort=-date', format: 'pdf', reason: 'Есеп' })).status).toBe(422);
  expect(await exports('contracts')).toEqual([]);
  expect(await looks(buyer.accountId)).toEqual([]);
});

test('a file is journalled with filter and row count, and each person in it is told', async () => {
  const columns = ['number', 'person', 'phone', 'date', 'paid', 'amount'].map((key) => `column=${key}`).join('&');
  const back = `state=studying&${columns}&sort=-date`;
  const file = await staff.post(all, { back, format: 'csv', reason: 'Білім басқармасына есеп' });
  expect(file.status).toBe(200);
  const [head, row, ...more] = rowsOf(file.body);
  expect(file.body.charCodeAt(0)).toBe(0xfeff);
  expect(head).toEqual(['Нөмірі', 'Аты-жөні', 'Телефон', 'Күні', 'Төленген уақыты', 'Сомасы']);
  expect(row![1]).toMatch(/^Үлгібаева/);
  expect(row![2]).toMatch(/^8 7\d\d \d{3} \d\d \d\d$/);
  expect(row![5]).toMatch(/^\d+$/);
  expect(more).toEqual([]);
  const [kept] = await exports('contracts');
  expect(kept).toMatchObject({ reason: 'Білім басқармасына есеп', row_count: 1, query: back });
  const [told] = await happenedTo(platform.db, [{ kind: 'export', id: kept!.id }]);
  expect(told).toMatchObject({
    event: 'office.exported',
    actor: { kind: 'staff', id: staffId },
    facts: { list: 'contracts', format: 'csv', rows: 1, filter: back },
  });
  expect((await looks(buyer.accountId))[0]).toMatchObject({
    actor: { id: staffId },
    facts: { page: 'export', export: kept!.id, role: 'administrator' },
  });
  expect((await staff.get(`/office/people/${buyer.accountId}`)).body).toContain('Деректерін қарады');
  const own = await personAt(platform, http, buyer.accountId).get('/my/card/history');
  expect(own.body).toContain('Деректеріңіз қызметкер алған файлға кірді');
  const { rows } = await sql<{ all: string }>`select string_agg(entry::text, '') as all from platform.journal entry`.execute(platform.db);
  expect(rows[0]!.all).not.toMatch(/Үлгібаева|есеп/);
});

test('a file without persons asks no reason and tells nobody', async () => {
  const before = (await looks(buyer.accountId)).length;
  const back = 'column=number&column=amount&sort=-date';
  expect((await staff.get(`${all}?${back}`)).body).not.toContain('дербес деректер');
  const file = await staff.post(all, { back, format: 'csv' });
  expect(rowsOf(file.body)).toHaveLength(2);
  expect(await looks(buyer.accountId)).toHaveLength(before);
});

test('no name becomes a formula, in either kind of file, and numbers stay numbers', async () => {
  await sql`alter table people.card_version disable trigger card_version_is_immutable`.execute(platform.db);
  await sql`update people.card_version set surname = ${FORMULA} where account_id = ${buyer.accountId}`.execute(platform.db);
  const columns = ['person', 'email', 'iin', 'contracts'].map((key) => `column=${key}`).join('&');
  const ask = { back: `state=with-contract&${columns}&sort=person`, reason: 'Тексеру' };
  const csv = rowsOf((await staff.post('/office/lists/people/export', { ...ask, format: 'csv' })).body);
  expect(csv[1]![0]!.startsWith(`'${FORMULA}`)).toBe(true);
  expect(csv[1]!.slice(1)).toEqual([buyer.email, '58••••••••08', '1']);
  const answer = await staff.post('/office/lists/people/export', { ...ask, format: 'xlsx' });
  expect(answer.status).toBe(200);
  const sheet = sheetOf(
    await xlsxOf(
      'people',
      ['Аты'],
      [
        [
          { as: 'words', text: FORMULA },
          { as: 'money', hundredths: 2_500_050n },
          { as: 'moment', day: '27.11.2026', time: '12:00' },
        ],
      ],
    ),
  );
  expect(sheet.words).toContain(FORMULA);
  expect(sheet.xml).not.toMatch(/<f>|<f /);
  expect(sheet.xml).toContain('<v>25000.5</v>');
  expect(sheet.xml).toMatch(/<v>46353\.5<\/v>/);
});

test('ten thousand rows: few statements, one snapshot, each row once, and longer files are refused in words', async () => {
  let statements = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => ((statements += 1), node),
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const spec = listFor('people', ['administrator']);
  const { query } = parseListQuery(spec, new URLSearchParams('sort=person'), { programmes: [], regions: [] });
  const wish = {
    ask: { spec, query, words: null, now: platform.clock.now() },
    cells: { list: 'people', locale: 'kk', programmes: new Map() },
    reason: 'Тексеру',
    staffId,
    role: 'administrator',
  } as const;
  const counted = { ...platform, db: platform.db.withPlugin(counting) };
  const done = await exportList(counted, { ...wish, format: 'csv' });
  if (!done.ok) throw new Error(done.refusal);
  const lines = rowsOf(done.value.data.toString());
  expect(done.value.rows).toBe(10_001);
  expect(new Set(lines.map((line) => line[1])).size).toBe(10_002);
  // Eleven batches, the count, the limit, the export's row, two of the journal.
  expect(statements).toBeLessThanOrEqual(17);
  expect(done.value.data.length).toBeLessThan(2_000_000);
  expect(await exportList(platform, { ...wish, format: 'xlsx' })).toEqual({ ok: false, refusal: 'too-long' });
  expect(MOST_ROWS.xlsx).toBeLessThan(10_000);
  const page = await staff.post('/office/lists/people/export', { back: 'sort=person', format: 'xlsx', reason: 'Есеп' });
  expect([page.status, page.body.includes('Сүзгіні тарылтыңыз')]).toEqual([422, true]);
});

test('a forged question exports nothing, a column of another role is not exported, and files are counted', async () => {
  const kept = (await exports('people')).length;
  expect((await staff.post('/office/lists/people/export', { back: 'column=password_hash', format: 'csv', reason: 'х' })).status).toBe(303);
  const { visitor: lawyer } = await staffAt(platform, http, 'lawyer');
  await lawyer.get('/office/people');
  const forged = { back: 'column=person&column=phone&sort=-date', format: 'csv', reason: 'Есеп' };
  expect((await lawyer.post('/office/lists/people/export', forged)).status).toBe(303);
  expect(await exports('people')).toHaveLength(kept);
  const { visitor: busy, id } = await staffAt(platform, http);
  await busy.get(all);
  await sql`insert into platform.rate (bucket, used_until) values (${`office-export:${id}`}, ${platform.clock.now()}::timestamptz + interval '59 minutes')`.execute(
    platform.db,
  );
  expect((await busy.post(all, { back: 'sort=-date', format: 'csv', reason: 'Есеп' })).status).toBe(429);
});
