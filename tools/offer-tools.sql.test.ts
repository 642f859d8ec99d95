import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { transact } from '#platform/database.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { seedProvider } from '#provider';

const { platform } = await testPlatform();
const folder = mkdtempSync(join(tmpdir(), 'smart-ustaz-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const env = {
  ...process.env,
  SU_MODE: 'test',
  SU_ORIGIN: 'http://localhost:3000',
  SU_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
  DATABASE_URL: platform.config.databaseUrl,
};
const tool = (name: string, ...words: string[]) => spawnSync(process.execPath, [`tools/${name}.ts`, ...words], { encoding: 'utf8', env });
const run = (...words: string[]) => tool('offer-import', ...words);
const drafts = async () => {
  const { rows } = await sql<{ kind: string; locale: string; canonical: string }>`
    select d.kind, t.locale, t.canonical from offer.draft d join offer.draft_text t on t.draft_id = d.id`.execute(platform.db);
  return rows;
};

test('a broken file is refused with the line named, and nothing is stored', async () => {
  const file = join(folder, 'broken.txt');
  writeFileSync(file, 'Оферта\n\n1. Жалпы\n1.1. Мәтін.\n1.3. Мәтін.\n');
  const { status, stderr } = run(file, '--kind', 'offer');
  expect(status).toBe(1);
  expect(stderr).toContain('broken.txt: Line 5: A number is missing before 1.3.');
  expect(await drafts()).toEqual([]);
});

test('an extracted offer becomes a draft with 5 sections and all its clauses', async () => {
  const { status, stdout, stderr } = run('src/parties/offer/testing/offer-as-extracted.kk.txt', '--kind', 'offer');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('1.1 to 1.2.11, 13 clauses');
  expect(stdout).toMatch(/stored in kk as draft [0-9a-f-]{36}/);
  const [draft] = await drafts();
  expect(draft).toMatchObject({ kind: 'offer', locale: 'kk' });
  expect(draft!.canonical.match(/^\d+\. /gm)).toHaveLength(5);
});

test('an unknown kind or language is answered with how to use it', () => {
  expect(run('x.txt', '--kind', 'law').stderr).toContain('use: npm run offer:import FILE');
  expect(run('x.txt', '--lang', 'de').stderr).toContain('use: npm run offer:import FILE');
});

test('a folder is published, an amendment waits for its notice and can be taken back with a reason', async () => {
  await transact(platform.db, (tx) => seedProvider(tx, new Date(Date.now() - 60_000)));
  expect(tool('offer-publish', 'legal/offer/1').stdout).toMatch(/^version 1 takes effect/);
  expect(tool('offer-publish', 'legal/offer/1', '--from', '2020-01-01').stderr).toContain("three days' notice is not kept");
  expect(tool('offer-publish', 'legal/offer/1').stdout).toMatch(/^version 2 takes effect/);
  expect(tool('offer-withdraw', 'offer', '2').stderr).toContain('use: npm run offer:withdraw');
  expect(tool('offer-withdraw', 'offer', '1', '--reason', 'x').stderr).toContain('only a scheduled version');
  expect(tool('offer-withdraw', 'offer', '2', '--reason', 'x').stdout).toContain('will not take effect');
});
