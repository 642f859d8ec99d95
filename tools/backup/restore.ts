import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { chooseServerPlace } from '../../src/ground/platform/embedded-postgres-user.ts';
import { startEmbeddedPostgres } from '../../src/ground/platform/embedded-postgres.ts';
import { ringOf } from '../../src/ground/platform/key-ring.ts';
import { choosePort } from '../launch/ports.ts';
import { developmentSecrets } from '../launch/secrets.ts';
import { missingKeys } from './key-marks.ts';
import { planRestore, type Plan } from './plan.ts';
import { namesIn } from './store.ts';
import { storedIn } from './stored-files.ts';
import { unpackCluster, unpackStored } from './unpack.ts';

/** Stands in the data folder while a restore is under way; `npm start` refuses a folder that still has it. */
const UNFINISHED = 'restore-unfinished';

export async function demandFinished(folder: string): Promise<void> {
  if ((await namesIn(folder)).includes(UNFINISHED))
    throw new Error(`${folder}: a restore was cut off here. Remove the folder (keep its secrets.json) and restore again.`);
}

export type Wish = { readonly from: string; readonly into: string; readonly secrets: string | null; readonly to: Date | null };
export type Restored = { readonly plan: Plan; readonly files: number; readonly missing: readonly string[] };

/**
 * Brings a backup into an empty folder: every byte is checked against its hash before the server sees it, then PostgreSQL
 * itself replays the log to the wished time. Whatever goes wrong leaves the folder as empty as it was.
 */
export async function restore(wish: Wish): Promise<Restored> {
  const into = resolve(wish.into);
  await demandEmpty(into);
  const plan = await planRestore(wish.from, wish.to);
  const secretsFile = join(into, 'secrets.json');
  const given = wish.secrets ?? secretsFile;
  if (!(await readFile(given).catch(() => null)))
    throw new Error(`${given} is not there: give the secrets.json of that house by --secrets`);
  const secrets = await developmentSecrets(given);
  const missing = missingKeys(plan.manifest.keyMarks, ringOf(secrets.keys));
  if (missing.length > 0)
    throw new Error(`${given} does not hold key ${missing.join(', ')} of this backup: it could not be read with these keys`);
  await mkdir(into, { recursive: true, mode: 0o711 });
  await writeFile(join(into, UNFINISHED), 'A restore was cut off here: remove this folder and restore again.\n');
  const { dataFolder } = await chooseServerPlace(join(into, 'postgres'), () => undefined);
  try {
    if (wish.secrets) await copyFile(wish.secrets, secretsFile);
    const stored = await unpackStored(wish.from, join(into, 'files'));
    const faults = [...(await unpackCluster(wish.from, plan, dataFolder)), ...stored.faults];
    if (faults.length > 0) throw new Error(`the backup is damaged, nothing was restored:\n  ${faults.join('\n  ')}`);
    const known = await recover(join(into, 'postgres'), secrets.databasePassword, wish.to);
    const there = new Set(await storedIn(join(into, 'files')));
    await rm(join(into, UNFINISHED));
    return { plan, files: stored.count, missing: known.filter((id) => !there.has(id)) };
  } catch (fault) {
    await rm(dataFolder, { recursive: true, force: true });
    await rm(join(into, 'files'), { recursive: true, force: true });
    if (wish.secrets) await rm(secretsFile, { force: true });
    await rm(join(into, UNFINISHED), { force: true });
    throw fault;
  }
}

/** A running house is never touched: its folder is not empty. */
async function demandEmpty(into: string): Promise<void> {
  const there = (await namesIn(into)).filter((name) => name !== 'secrets.json');
  const { dataFolder } = await chooseServerPlace(join(into, 'postgres'), () => undefined);
  const sheltered = await namesIn(dataFolder);
  if (there.length > 0 || sheltered.length > 0)
    throw new Error(
      `${into} is not empty (${[...there, ...(sheltered.length > 0 ? [dataFolder] : [])].join(', ')}): restore into a new folder`,
    );
}

/** Starts the server for the while; returns the ids of the files its rows speak of. */
async function recover(dataFolder: string, password: string, to: Date | null): Promise<string[]> {
  const { port } = await choosePort(54_400);
  const options = {
    // Everything needed lies in pg_wal already; a command must be named all the same, and this one finds nothing.
    restore_command: 'exit 1',
    recovery_target_timeline: 'current',
    recovery_target_action: 'promote',
    // One flush of the file system instead of one for each of thousands of files.
    ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
    ...(to ? { recovery_target_time: to.toISOString().replace('T', ' ').replace('Z', '+00') } : {}),
  };
  const server = await startEmbeddedPostgres({ dataFolder, listen: { port, password }, durable: true, options, patienceSeconds: 3600 });
  try {
    const client = new pg.Client({ connectionString: server.url('smart_ustaz') });
    client.on('error', () => undefined);
    await client.connect();
    try {
      while ((await client.query('select pg_is_in_recovery() as still')).rows[0].still === true) await pause(50);
      return (await client.query('select id from platform.file')).rows.map((row: { id: string }) => row.id);
    } finally {
      await client.end();
    }
  } finally {
    await server.stop();
  }
}
