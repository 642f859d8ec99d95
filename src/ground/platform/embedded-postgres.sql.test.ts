import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { afterAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { systemRandom } from '#kernel/random.ts';
import { systemClock } from '#kernel/clock.ts';
import { transact } from './database.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedSettings } from './embedded-postgres.ts';
import { defineJob, enqueue, runJobs } from './jobs.ts';
import { migrate, readMigrations } from './migrations.ts';
import { openPlatform } from './open-platform.ts';
import { testConfig } from './testing/database.ts';

/** A server of this file's own, because it is killed. It writes to the disk as in earnest. */
const folder = mkdtempSync(join(tmpdir(), 'su-pg-'));
chmodSync(folder, 0o711);
const settings: EmbeddedSettings = { dataFolder: join(folder, 'data'), listen: { socketFolder: join(folder, 's') }, durable: true };
let server: EmbeddedPostgres = await startEmbeddedPostgres(settings);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const query = async (text: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows as Record<string, unknown>[];
  } finally {
    await client.end().catch(() => undefined);
  }
};
const kill = async (): Promise<void> => {
  process.kill(server.pid, 'SIGKILL');
  await server.ended;
};

test('it is PostgreSQL 18 with Kazakh order by name, and its log repeats no values', async () => {
  expect(String((await query('select version()'))[0]!['version'])).toContain('PostgreSQL 18');
  const sorted = await query(
    `select string_agg(w, ' ' order by w collate "kk-x-icu") as words from unnest(array['қала', 'кала', 'гүл', 'ғылым', 'һәм', 'ай', 'әке']) w`,
  );
  expect(sorted[0]!['words']).toBe('ай әке гүл ғылым кала қала һәм');
  expect(
    await query(`select current_setting('log_error_verbosity') as a, current_setting('log_parameter_max_length_on_error') as b`),
  ).toEqual([{ a: 'terse', b: '0' }]);
});

test('after kill -9 under writes every acknowledged row is there', async () => {
  await query('create table if not exists kept (n int primary key)');
  let acknowledged = 0;
  const writing = (async () => {
    for (;;) {
      await query(`insert into kept values (${acknowledged + 1})`);
      acknowledged += 1;
    }
  })().catch(() => undefined);
  await vi.waitFor(() => expect(acknowledged).toBeGreaterThan(20), { timeout: 10_000 });
  await kill();
  await writing;
  server = await startEmbeddedPostgres(settings);
  expect(Number((await query('select count(*) as n from kept'))[0]!['n'])).toBeGreaterThanOrEqual(acknowledged);
});

test('a server that outlived its launcher is ended by the next start', async () => {
  const orphan = server;
  const lines: string[] = [];
  server = await startEmbeddedPostgres({ ...settings, note: (line) => lines.push(line) });
  await orphan.ended;
  expect(lines).toEqual(['A database server from before is still running: stopping it.']);
  expect(server.pid).not.toBe(orphan.pid);
});

test("a pid file that names somebody else's process is no obstacle, and that process lives on", async () => {
  await kill();
  const other = spawn('sleep', ['60'], { stdio: 'ignore' });
  writeFileSync(join(settings.dataFolder, 'postmaster.pid'), `${other.pid}\n${settings.dataFolder}\n`);
  server = await startEmbeddedPostgres(settings);
  expect(other.exitCode).toBeNull();
  other.kill();
});

test('a lost database fails the statements under way and not the process; the worker goes on when it is back', async () => {
  await query('create database house');
  await migrate(server.url('house'), await readMigrations('db/migrations'));
  const platform = openPlatform(testConfig(server.url('house'), folder), { clock: systemClock, random: systemRandom, role: 'test' });
  const done: string[] = [];
  const job = defineJob({
    name: 'test.note',
    schema: z.object({ id: z.string() }),
    run: (_platform, { id }) => Promise.resolve(void done.push(id)),
  });
  const running = await runJobs(platform, [job]);
  await transact(platform.db, (tx) => enqueue(tx, job, { id: 'before' }));
  await vi.waitFor(() => expect(done).toEqual(['before']), { timeout: 10_000 });
  await kill();
  await expect(transact(platform.db, (tx) => enqueue(tx, job, { id: 'lost' }))).rejects.toThrow();
  server = await startEmbeddedPostgres(settings);
  await vi.waitFor(() => transact(platform.db, (tx) => enqueue(tx, job, { id: 'after' })), { timeout: 10_000 });
  await vi.waitFor(() => expect(done).toContain('after'), { timeout: 20_000, interval: 100 });
  await running.stop();
  await platform.close();
}, 60_000);
