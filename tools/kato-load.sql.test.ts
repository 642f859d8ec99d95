import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testPlatform } from '#platform/testing/database.ts';

const { platform } = await testPlatform();
const folder = mkdtempSync(join(tmpdir(), 'smart-ustaz-kato-'));
afterAll(() => rmSync(folder, { recursive: true }));

const keys = `1:${Buffer.alloc(32, 7).toString('base64')}`;
const env = {
  ...process.env,
  SU_MODE: 'test',
  SU_ORIGIN: 'http://localhost:3000',
  SU_KEYS: keys,
  DATABASE_URL: platform.config.databaseUrl,
};
const run = (...words: string[]) => spawnSync(process.execPath, ['tools/kato-load.ts', ...words], { encoding: 'utf8', env });
const file = (name: string, ...rows: string[]) => {
  const path = join(folder, name);
  writeFileSync(path, ['kato_code,parent_code,level,kind,name_kk,name_ru', ...rows, ''].join('\n'));
  return path;
};
const settlements = async () =>
  (await sql<{ code: string }>`select code from people.settlement`.execute(platform.db)).rows.map((row) => row.code);

const region = '610000000,,1,oblast,Түркістан облысы,Туркестанская область';
const district = '615200000,610000000,2,district,Сайрам ауданы,Сайрамский район';

test('a file with a broken hierarchy is refused with its line, and nothing is loaded', async () => {
  const path = file('broken.csv', region, district, '615240100,615300000,3,settlement,Қарабұлақ а.,с.Карабулак');
  const { status, stderr } = run(path, '--lang', 'ru');
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'broken.csv: Строка 4: вышестоящий объект не найден: «615300000». Ничего не загружено.\n',
  });
  expect(await settlements()).toEqual([]);
});

test('a right file is loaded and counted', async () => {
  const path = file('right.csv', region, district, '615240100,615200000,3,settlement,Қарабұлақ а.,с.Карабулак');
  expect(run(path).stdout).toBe('Жүктелді: 1 елді мекен. Тізімнен шыққаны: 0.\n');
  expect(await settlements()).toEqual(['615240100']);
});

test('without a file it says how it is used', () => {
  expect(run().stderr).toContain('use: npm run kato:load FILE');
});
