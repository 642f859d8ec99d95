import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { tenge } from '#kernel/tiyn.ts';
import { transact } from '#platform/database.ts';
import { testPlatform } from '#platform/testing/database.ts';
import {
  faultText,
  importContent,
  itemsOf,
  lessonHtml,
  lessonOf,
  programmeBySlug,
  programmeVersion,
  publishedProgrammes,
  type ContentFiles,
  type ProgrammeOutline,
} from '#catalogue';
import { questionVersions } from '#questions';
import { sampleContent, SAMPLE_FOLDER, PROGRAMME } from '../catalogue/testing/sample-content.ts';
import { importPriceLists } from './import-price-lists.command.ts';
import { nextPriceChange, priceInForce, priceLine, priceListInForce, priceLists } from './price-list.sql.ts';
import { seedCatalogue } from './seed-catalogue.command.ts';

const { platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z') });
const folder = await mkdtemp(join(tmpdir(), 'content-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const priceList = (no: number, from: string, amount: number): [string, Uint8Array] => [
  `price-lists/${no}.yaml`,
  Buffer.from(
    `number: ${no}\neffective_from: ${from}\nlines:\n  - { programme: reading-aloud, amount: ${amount}, vat: 16, access_days: 90 }\n`,
  ),
];
const withPrices = (...lists: [string, Uint8Array][]): ContentFiles => new Map([...sampleContent(), ...lists]);

async function write(files: ContentFiles): Promise<void> {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
const refusalOf = (read: { ok: boolean; refusal?: readonly { file: string; line: number; reason: string }[] }): string[] =>
  (read.refusal ?? []).map(faultText);
const sample = async () => (await programmeBySlug(platform.db, 'reading-aloud'))!;

test('a folder is taken in whole, and taking it in again changes nothing', async () => {
  await write(withPrices(priceList(1, '2026-01-01', 25_000)));
  expect(await seedCatalogue(platform, folder)).toMatchObject({
    ok: true,
    value: { programmes: [{ slug: 'reading-aloud', no: 1 }], priceLists: [1] },
  });
  expect(await seedCatalogue(platform, folder)).toMatchObject({
    ok: true,
    value: { programmes: [{ no: 1, published: null }], priceLists: [] },
  });
  const version = await sample();
  expect(version).toMatchObject({ no: 1, hours: 36, coverSeed: 'Дауыстап оқу', publishedAt: platform.clock.now() });
  const lesson = (await lessonOf(platform.db, version.id, 'first', 'kk'))!;
  expect(lesson.title).toBe('Бірінші сабақ');
  expect(lessonHtml(lesson, (id) => `/media/${id}`)).toMatch(/<img src="\/media\/[\w-]{24}"/);
  expect(lessonHtml(lesson, (id) => `/media/${id}`)).not.toContain('"media:');
  expect(await lessonOf(platform.db, version.id, 'none', 'kk')).toBeNull();
});

test('a changed folder makes the next version; a learner keeps the one bought', async () => {
  const bought = await sample();
  const files = sampleContent({ 'programme.yaml': PROGRAMME.replace('kk: Дауыстап оқу', 'kk: Мәнерлеп оқу') });
  expect(await importContent(platform, files)).toMatchObject({ ok: true, value: [{ no: 2 }] });
  expect(await sample()).toMatchObject({ no: 2, title: { kk: 'Мәнерлеп оқу' }, coverSeed: 'Дауыстап оқу' });
  expect(await programmeVersion(platform.db, bought.id)).toMatchObject({ no: 1, title: { kk: 'Дауыстап оқу' } });
  expect((await publishedProgrammes(platform.db)).map((one) => one.no)).toEqual([2]);
});

test('an unchanged question keeps its version over programme versions', async () => {
  const versions = await sql<{ outline: ProgrammeOutline }>`select outline from catalogue.version order by no`.execute(platform.db);
  const ids = versions.rows.map(({ outline }) =>
    itemsOf(outline).flatMap((item) => (item.kind === 'quiz' ? item.quiz.questions.map((one) => one.versionId) : [])),
  );
  expect(ids[0]).toHaveLength(2);
  expect(ids[1]).toEqual(ids[0]);
  expect((await questionVersions(platform.db, ids[0]!.toReversed())).map((one) => one.id)).toEqual(['q2', 'q1']);
});

test('a folder with a fault changes nothing', async () => {
  const files = sampleContent({ 'programme.yaml': PROGRAMME.replace('hours: 36\nlang', 'hours: none\nlang') });
  expect(refusalOf(await importContent(platform, files))).toEqual([`${SAMPLE_FOLDER}/programme.yaml:5: hours: must be a number`]);
  expect((await sample()).no).toBe(2);
});

test('two imports at once make one version', async () => {
  const files = sampleContent({ 'programme.yaml': PROGRAMME.replace('A short course', 'A very short course') });
  const both = await Promise.all([importContent(platform, files), importContent(platform, files)]);
  expect(both.map((one) => one.ok && one.value[0]!.no)).toEqual([3, 3]);
  expect(both.filter((one) => one.ok && one.value[0]!.published)).toHaveLength(1);
});

test('the next price list takes effect at midnight in Almaty, and both sides of it are known before', async () => {
  const files = withPrices(priceList(1, '2026-01-01', 25_000), priceList(2, '2026-12-01', 30_000));
  expect(await importPriceLists(platform, files)).toEqual({ ok: true, value: [2] });
  const { programmeId } = await sample();
  const [before, after] = [new Date('2026-11-30T18:59:59.999Z'), new Date('2026-11-30T19:00:00Z')];
  const old = (await priceInForce(platform.db, programmeId, before))!;
  expect(old).toMatchObject({ amount: tenge(25_000), vat: 16, accessDays: 90, priceListNo: 1, endsAt: after });
  expect(await priceInForce(platform.db, programmeId, after)).toMatchObject({ amount: tenge(30_000), priceListNo: 2, endsAt: null });
  expect(await priceLine(platform.db, old.id)).toEqual(old);
  expect(await priceInForce(platform.db, programmeId, new Date('2025-12-31T18:59:59Z'))).toBeNull();
  expect(await nextPriceChange(platform.db, before)).toEqual(after);
  expect(await nextPriceChange(platform.db, after)).toBeNull();
  expect((await priceListInForce(platform.db, before))?.no).toBe(1);
  expect((await priceLists(platform.db)).map((one) => one.no)).toEqual([2, 1]);
});

test('a changed, backdated or misnumbered list is refused with its file', async () => {
  const [first, second] = [priceList(1, '2026-01-01', 25_000), priceList(2, '2026-12-01', 30_000)];
  expect(refusalOf(await importPriceLists(platform, withPrices(priceList(1, '2026-01-01', 1_000), second)))).toEqual([
    'price-lists/1.yaml:1: price list 1 is published and cannot change; write the next one',
  ]);
  platform.clock.set(new Date('2027-02-01T00:00:00Z'));
  expect(refusalOf(await importPriceLists(platform, withPrices(first, second, priceList(3, '2027-01-15', 100))))).toEqual([
    'price-lists/3.yaml:1: price list 3 would take effect in the past',
  ]);
});

test.each([
  `update pricing.price_list set effective_from = effective_from + interval '1 day'`,
  'update pricing.line set amount_tiyn = 1',
  'delete from pricing.line',
  `update catalogue.version set outline = '{}'`,
  `update catalogue.lesson set html = ''`,
  'delete from catalogue.programme',
  `update questions.version set body = '{}'`,
  'delete from media.medium',
  `insert into pricing.line (price_list_id, programme_id, amount_tiyn, access_days) select price_list_id, uuidv7(), 1, 1 from pricing.line limit 1`,
  `insert into pricing.price_list (no, hash, published_at, effective_from, line_count) values (3, repeat('0', 64), '2027-01-01Z', '2027-03-01T00:00Z', 1)`,
  `insert into pricing.price_list (no, hash, published_at, effective_from, line_count) values (3, repeat('0', 64), '2027-03-05Z', '2027-02-28T19:00Z', 1)`,
  `insert into pricing.price_list (no, hash, published_at, effective_from, line_count) values (4, repeat('0', 64), '2027-01-01Z', '2027-02-28T19:00Z', 1)`,
  `insert into pricing.price_list (no, hash, published_at, effective_from, line_count) values (3, repeat('0', 64), '2026-01-01Z', '2026-06-30T19:00Z', 1)`,
  `insert into pricing.price_list (no, hash, published_at, effective_from, line_count) values (3, repeat('0', 64), '2027-01-01Z', '2027-02-28T19:00Z', 1)`,
  `insert into catalogue.lesson (version_id, key, language, title, html) select id, 'late', 'kk', 'x', 'x' from catalogue.version limit 1`,
])('the database itself refuses: %s', async (statement) => {
  await expect(transact(platform.db, (tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject({ code: expect.stringMatching(/^23/) });
});

test('a house with prices of its own goes on with them where the folder does not follow on, and says why', async () => {
  const own = await priceLists(platform.db);
  await write(new Map([priceList(own[0]!.no + 1, '2026-02-01', 99_000)]));
  const again = await seedCatalogue(platform, folder);
  expect(again).toMatchObject({ ok: true, value: { priceLists: [] } });
  expect(again.ok && again.value.untaken.length).toBe(1);
  expect(await priceLists(platform.db)).toEqual(own);
});
