import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { systemClock } from '../../src/ground/kernel/clock.ts';
import { systemRandom } from '../../src/ground/kernel/random.ts';
import { readConfig, withSecretFiles } from '../../src/ground/platform/config.ts';
import { chooseServerPlace } from '../../src/ground/platform/embedded-postgres-user.ts';
import { migrate, readMigrations } from '../../src/ground/platform/migrations.ts';
import { openPlatform, type OpenPlatform } from '../../src/ground/platform/open-platform.ts';
import { openEmbeddedDatabase, type HouseDatabase } from './database.ts';
import { choosePort } from './ports.ts';
import { developmentSecrets } from './secrets.ts';
import { dataFolder, houseSettings, isProduction, type Env } from './settings.ts';

/**
 * The platform for a command-line tool. Where DATABASE_URL and the keys are given, as in production, they are used;
 * otherwise development's own database: the one `npm start` is running, or the same one started for the while.
 */
export async function withPlatform<Value>(role: string, work: (platform: OpenPlatform) => Promise<Value>): Promise<Value> {
  return withSettings(async (settings) => {
    const platform = openPlatform(readConfig(settings), { clock: systemClock, random: systemRandom, role });
    try {
      return await work(platform);
    } finally {
      await platform.close();
    }
  });
}

/** The same as settings, for a tool that starts a process of the build. */
export async function withSettings<Value>(work: (settings: Env) => Promise<Value>): Promise<Value> {
  const database = await databaseOf(withSecretFiles(process.env));
  try {
    return await work(database.settings);
  } finally {
    await database.stop();
  }
}

type ToolDatabase = { readonly settings: Env; readonly stop: () => Promise<void> };

async function databaseOf(env: Env): Promise<ToolDatabase> {
  if (isProduction(env) || (env['DATABASE_URL'] && env['SU_KEYS'])) return { settings: quiet(env), stop: () => Promise.resolve() };
  const folder = dataFolder(env);
  const secrets = await developmentSecrets(join(folder, 'secrets.json'));
  const database = await developmentDatabase(env, folder, secrets.databasePassword);
  const ports = { web: Number(env['SU_PORT']) || 3000, bank: Number(env['SU_BANK_PORT']) || 3001, other: null };
  return { settings: quiet(houseSettings(env, { ports, databaseUrl: database.url, secrets })), stop: database.stop };
}

/** A tool speaks for itself; its log lines would only come between. */
const quiet = (env: Env): Env => ({ ...env, SU_LOG_LEVEL: env['SU_LOG_LEVEL'] || 'warn' });

async function developmentDatabase(env: Env, folder: string, password: string): Promise<HouseDatabase> {
  const given = env['DATABASE_URL'] || (await runningUrl(folder, password));
  if (given) return { url: given, stop: () => Promise.resolve() };
  const { port } = await choosePort(54_329);
  const database = await openEmbeddedDatabase(folder, port, password);
  await migrate(database.url, await readMigrations('db/migrations'));
  return database;
}

/** PostgreSQL writes its port on line 4 of postmaster.pid; whether it is ours is told by the password. */
async function runningUrl(folder: string, password: string): Promise<string | null> {
  const place = await chooseServerPlace(resolve(folder, 'postgres'), () => undefined);
  const lines = (await readFile(join(place.dataFolder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const port = Number(lines[3]);
  if (!Number.isInteger(port) || port <= 0) return null;
  const url = `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/smart_ustaz`;
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return url;
  } catch {
    return null;
  }
}
