import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { readConfig, withSecretFiles } from '../../src/ground/platform/config.ts';
import { chooseServerPlace } from '../../src/ground/platform/embedded-postgres-user.ts';
import type { Config } from '../../src/ground/platform/config.ts';
import { migrate, readMigrations } from '../../src/ground/platform/migrations.ts';
import { keepBackups } from '../backup/keep.ts';
import { demandFinished } from '../backup/restore.ts';
import { buildIfChanged } from './build.ts';
import { keepRunning, type Child } from './child.ts';
import { openEmbeddedDatabase } from './database.ts';
import { keepKeys } from './keep-keys.ts';
import { holdLock } from './lock.ts';
import { choosePort } from './ports.ts';
import { say, step } from './screen.ts';
import { developmentSecrets, type Secrets } from './secrets.ts';
import { seedIfChanged } from './seed.ts';
import {
  bankJournal,
  chosenBank,
  dataFolder,
  houseSettings,
  isProduction,
  otherBank,
  testBanks,
  usesTestBank,
  type Env,
  type Ports,
} from './settings.ts';

export type House = {
  readonly origin: string;
  readonly bank: string | null;
  readonly lines: readonly string[];
  /** Builds, migrates and seeds what changed, and starts web and worker anew. */
  readonly renew: () => Promise<void>;
};

/** What was opened, to be closed in the opposite order whatever happens. */
export type Closers = { push: (close: () => Promise<unknown>) => void };

export async function launch(environment: Env, closers: Closers): Promise<House> {
  const env = withSecretFiles(environment);
  const folder = dataFolder(env);
  await mkdir(folder, { recursive: true });
  await demandFinished(folder);
  // The database's user passes through to its own folder; nobody but the owner looks around.
  await chmod(folder, 0o711);
  const lock = await holdLock(join(folder, 'launcher.pid'));
  closers.push(lock.release);
  const secrets = isProduction(env) ? null : await developmentSecrets(join(folder, 'secrets.json'));
  const ports = await choosePorts(env);
  // Every fault of the settings is told before anything starts; the database's address may not be known yet.
  const draft = houseSettings(env, { ports, databaseUrl: env['DATABASE_URL'] || (secrets ? 'postgresql://not-yet' : ''), secrets });
  const config = readConfig(draft);
  await keepKeys(folder, config);
  await step('Building', async () => void (await buildIfChanged()));
  const databaseUrl = env['DATABASE_URL'] || (await embedded(folder, secrets!, closers));
  const settings = { ...draft, DATABASE_URL: databaseUrl };
  await prepare(settings);
  if (!env['DATABASE_URL'] && config.backupFolder) closers.push(await backups(config, databaseUrl));
  const lines = isProduction(env) ? [] : await step('Demo content', () => seedIfChanged(settings, join(folder, 'sign-ins.json')));
  const children = startChildren(settings, env, ports, closers);
  await step('Opening', () => Promise.all(children.map((child) => child.ready)));
  const renew = async (): Promise<void> => {
    const built = await buildIfChanged();
    await prepare(settings);
    if (!isProduction(env)) await seedIfChanged(settings, join(folder, 'sign-ins.json'));
    if (built) await Promise.all(children.filter((child) => child.renewed).map((child) => child.restart()));
  };
  const page = chosenBank(env) === 'epay' ? config.epayPageOrigin : config.gatewayPageOrigin;
  return { origin: config.origin, bank: usesTestBank(env) ? page : null, lines, renew };
}

async function prepare(settings: Readonly<Record<string, string>>): Promise<void> {
  const applied = await migrate(settings['DATABASE_URL']!, await readMigrations('db/migrations'));
  if (applied.length > 0) say(`Database: ${applied.length} migrations applied.`);
}

async function embedded(folder: string, secrets: Secrets, closers: Closers): Promise<string> {
  const { port } = announced('database', await choosePort(54_329));
  const database = await step('Database', () => openEmbeddedDatabase(folder, port, secrets.databasePassword));
  closers.push(database.stop);
  return database.url;
}

/** Stopped after web and worker: what they finished is in the last step's log. */
async function backups(config: Config, url: string): Promise<() => Promise<void>> {
  const { dataFolder: place } = await chooseServerPlace(resolve(config.dataFolder, 'postgres'), () => undefined);
  const wish = { url, dataFolder: place, filesFolder: config.filesFolder, folder: config.backupFolder, ring: config.keyRing };
  const rules = { seconds: config.backupSeconds, baseHours: config.backupBaseHours, keepDays: config.backupKeepDays };
  return keepBackups(wish, rules, say).stop;
}

async function choosePorts(env: Env): Promise<Ports> {
  const web = announced('site', await choosePort(Number(env['SU_PORT']) || 3000)).port;
  if (!usesTestBank(env)) return { web, bank: 0, other: null };
  const bank = announced('test bank', await choosePort(Number(env['SU_BANK_PORT']) || 3001, [web])).port;
  const begunElsewhere = existsSync(bankJournal(env, otherBank(env)));
  return { web, bank, other: begunElsewhere ? (await choosePort(bank + 1, [web, bank])).port : null };
}

function announced(what: string, chosen: { port: number; taken: readonly number[] }): { port: number } {
  if (chosen.taken.length > 0) say(`Port ${chosen.taken.join(', ')} is taken: the ${what} uses ${chosen.port}.`);
  return chosen;
}

type Renewable = Child & { readonly renewed: boolean };

/** Pushed in this order they stop the other way round: web first, then worker, then the bank. */
function startChildren(settings: Readonly<Record<string, string>>, env: Env, ports: Ports, closers: Closers): Renewable[] {
  const run = (name: string, script: string, childEnv: Readonly<Record<string, string>>, renewed: boolean): Renewable => {
    const logFile = join(dataFolder(env), 'log', `${name}.log`);
    const child = keepRunning({ name, script, env: childEnv, logFile, say, stopSeconds: 30 });
    closers.push(child.stop);
    return { ...child, renewed };
  };
  const banks = testBanks(settings, env, ports).map((bank) =>
    run(bank.name, bank.script, { ...process.env, ...bank.settings } as never, false),
  );
  return [...banks, run('worker', 'dist/server/worker.js', settings, true), run('web', 'dist/server/web.js', settings, true)];
}
