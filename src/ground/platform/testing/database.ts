import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, inject } from 'vitest';
import { systemRandom } from '#kernel/random.ts';
import { readConfig, type Config } from '../config.ts';
import type { Platform } from '../context.ts';
import { openDatabase } from '../database.ts';
import { createFileStore, folderBytes } from '../files.ts';
import { createLog } from '../log.ts';
import { createVault } from '../vault.ts';
import { administer, TEMPLATE } from './server.ts';
import { settableClock, type SettableClock } from './clock.ts';

export type TestPlatform = Platform & { readonly clock: SettableClock; readonly pool: pg.Pool; readonly databaseUrl: string };

/** `server`: one of the file's own, with the template, instead of the run's. */
export type TestWish = {
  readonly now?: Date;
  readonly config?: Partial<Config>;
  readonly server?: { readonly url: (database: string) => string; readonly name: string };
};

/** Noon in Almaty on a working day: tests that do not care about time begin here. */
const USUAL_NOW = new Date('2026-11-16T07:00:00Z');

/**
 * A platform over a database of its own, fresh from the migrated template; gone when the file's tests are over.
 * Call it at the top of a `*.sql.test.ts` file or inside `beforeAll`.
 */
export async function testPlatform(wish: TestWish = {}): Promise<{ platform: TestPlatform }> {
  const shared = (database: string): string => inject('testServer').replace('DATABASE', database);
  const { url, name } = wish.server ?? { url: shared, name: `test_${randomBytes(8).toString('hex')}` };
  await administer(url('postgres'), `create database ${name} template ${TEMPLATE} strategy file_copy`);
  const folder = mkdtempSync(join(tmpdir(), 'su-files-'));
  const config = { ...testConfig(url(name), folder), ...wish.config };
  const { db, pool, close } = openDatabase(config.databaseUrl, { connections: config.connections, name: 'test', onError: () => undefined });
  afterAll(async () => {
    await close();
    await administer(url('postgres'), `drop database ${name} with (force)`);
    await rm(folder, { recursive: true, force: true });
  });
  const platform: TestPlatform = {
    config,
    db,
    pool,
    clock: settableClock(wish.now ?? USUAL_NOW),
    random: systemRandom,
    vault: createVault(config.keyRing),
    files: createFileStore(db, folderBytes(folder)),
    log: createLog({ level: 'silent', name: 'test' }),
    databaseUrl: config.databaseUrl,
  };
  return { platform };
}

/** Secrets that are no secrets: two versions of keys, so that turned-over keys are always part of the picture. */
export function testConfig(databaseUrl: string, filesFolder: string): Config {
  const key = (letter: string): string => Buffer.alloc(32, letter).toString('base64');
  return readConfig({
    SU_MODE: 'test',
    SU_ORIGIN: 'http://localhost:3000',
    DATABASE_URL: databaseUrl,
    SU_FILES_FOLDER: filesFolder,
    SU_KEYS: `1:${key('a')},2:${key('b')}`,
    SU_LOG_LEVEL: 'silent',
    SU_GATEWAY_PUBLIC_ID: 'test_public_id',
    SU_GATEWAY_API_SECRET: 'test-secret-of-the-gateway',
    SU_GATEWAY_TEST_MODE: 'true',
    SU_GATEWAY_API: 'http://127.0.0.1:9',
  });
}
