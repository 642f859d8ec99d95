import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { migrate, missingMigrations, readMigrations, type Migration } from './migrations.ts';
import { administer } from './testing/server.ts';

const url = (database: string): string => inject('testServer').replace('DATABASE', database);
const made: string[] = [];

async function emptyDatabase(): Promise<string> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await administer(url('postgres'), `create database ${name}`);
  made.push(name);
  return url(name);
}
afterAll(async () => {
  for (const name of made) await administer(url('postgres'), `drop database ${name} with (force)`);
});

const file = (name: string, text: string): Migration => ({ name, text, checksum: Buffer.from(text).toString('hex') });
const first = file('0001-one.sql', 'create table one (n int); insert into one values (1);');
const second = file('0002-two.sql', 'create table two (n int);');

const rowsOf = async (database: string, statement: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
};

test('three processes at once on an empty database apply each file once', async () => {
  const database = await emptyDatabase();
  const migrations = await readMigrations('db/migrations');
  const done = await Promise.all([1, 2, 3].map(() => migrate(database, migrations)));
  expect(done.map((names) => names.length).sort()).toEqual([0, 0, migrations.length]);
  expect(await missingMigrations(database, migrations)).toEqual([]);
});

test('a file that was edited after it was applied is refused by its name, and nothing is applied', async () => {
  const database = await emptyDatabase();
  await migrate(database, [first]);
  await expect(migrate(database, [{ ...first, checksum: 'other' }, second])).rejects.toThrow(
    '0001-one.sql was edited after it was applied',
  );
  expect(await rowsOf(database, `select to_regclass('two') as two`)).toEqual([{ two: null }]);
});

test('a file that was applied and is missing now is refused by its name', async () => {
  const database = await emptyDatabase();
  await migrate(database, [first, second]);
  await expect(migrate(database, [second])).rejects.toThrow('0001-one.sql was applied and is missing now');
});

test('a file that fails names itself and its line, leaves nothing behind, and the next start goes on from there', async () => {
  const database = await emptyDatabase();
  const broken = file('0002-two.sql', 'create table two (n int);\n\nselect wrong;');
  await expect(migrate(database, [first, broken])).rejects.toThrow('db/migrations/0002-two.sql:3');
  expect(await rowsOf(database, `select n, to_regclass('two') as two from one`)).toEqual([{ n: 1, two: null }]);
  expect(await missingMigrations(database, [first, second])).toEqual(['0002-two.sql']);
  expect(await migrate(database, [first, second])).toEqual(['0002-two.sql']);
});

test('a build asks only for its own migrations: those of the next build, already applied, are no fault', async () => {
  const database = await emptyDatabase();
  expect(await missingMigrations(database, [first])).toEqual(['0001-one.sql']);
  await migrate(database, [first, second]);
  expect(await missingMigrations(database, [first])).toEqual([]);
});

test('a changed line end is no change of the file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'su-ends-'));
  await writeFile(`${folder}/0001-one.sql`, 'select 1;\nselect 2;\n');
  const [unix] = await readMigrations(folder);
  await writeFile(`${folder}/0001-one.sql`, 'select 1;\r\nselect 2;\r\n');
  const [windows] = await readMigrations(folder);
  await rm(folder, { recursive: true });
  expect(unix!.checksum).toBe(windows!.checksum);
});

test('a table in use is waited for in short turns, so that nobody waits long behind the migration', async () => {
  const database = await emptyDatabase();
  await migrate(database, [first]);
  const reader = new pg.Client({ connectionString: database });
  await reader.connect();
  await reader.query('begin; select * from one');
  const widening = migrate(database, [first, file('0002-two.sql', 'alter table one add column m int;')]);
  await new Promise((done) => setTimeout(done, 2100));
  // The migration has stepped back at least once: others come through.
  const started = performance.now();
  expect(await rowsOf(database, 'select n from one')).toEqual([{ n: 1 }]);
  expect(performance.now() - started).toBeLessThan(2500);
  await reader.query('commit');
  expect(await widening).toEqual(['0002-two.sql']);
  await reader.end();
});
