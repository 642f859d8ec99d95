import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Config } from '#platform/config.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { demandFitDatabase } from './may-serve.ts';
import { seedHouse } from './seed-house.ts';

const { platform } = await testPlatform();
const as = (config: Partial<Config>) => ({ ...platform, config: { ...platform.config, ...config } });
const production = as({ mode: 'production' });

test('production is seeded without demo people and without staff, and serves', { timeout: 60_000 }, async () => {
  expect((await seedHouse(production)).lines).toEqual([]);
  const { rows } = await sql`select 1 from people.account`.execute(platform.db);
  expect(rows).toEqual([]);
  await demandFitDatabase(production);
});

test('a database that has seen the demo learner serves development, never production', { timeout: 60_000 }, async () => {
  expect((await seedHouse(platform)).lines.join('\n')).toContain('demo learner');
  await demandFitDatabase(platform);
  await expect(demandFitDatabase(production)).rejects.toThrow('the database holds the demo learner');
});

test('a database behind this build is refused by the name of what is missing', async () => {
  await sql`delete from public.migration where name like '1050-%'`.execute(platform.db);
  await expect(demandFitDatabase(platform)).rejects.toThrow('run `npm run migrate` first (1050-keys.sql)');
});
