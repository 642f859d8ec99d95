import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { endOrphan } from './embedded-postgres-orphan.ts';
import { asServer, chooseServerPlace, type Command, type ServerPlace } from './embedded-postgres-user.ts';

export type EmbeddedSettings = {
  /** The cluster's own folder; made when missing. */
  readonly dataFolder: string;
  /** On 127.0.0.1 with a password; or on a socket in a folder that only the server and root may enter (tests). */
  readonly listen: { readonly port: number; readonly password: string } | { readonly socketFolder: string };
  /** False for tests: a crash may lose everything, speed is all. */
  readonly durable: boolean;
  /** More of PostgreSQL's own settings: a recovery. */
  readonly options?: Readonly<Record<string, string>>;
  /** How long it may take until it answers: a minute, where nothing else is said. */
  readonly patienceSeconds?: number;
  readonly note?: (line: string) => void;
};

export type EmbeddedPostgres = {
  readonly url: (database: string) => string;
  readonly pid: number;
  /** Fast shutdown: open transactions are rolled back, the cluster is left clean. */
  readonly stop: () => Promise<void>;
  /** Resolves when the server is gone, however it went. */
  readonly ended: Promise<void>;
};

/**
 * A real PostgreSQL 18 of our own, also where we are root (it refuses to be root itself). It ends when this process
 * ends, even by kill -9; should it survive all the same, the next start ends it.
 */
export async function startEmbeddedPostgres(given: EmbeddedSettings): Promise<EmbeddedPostgres> {
  const note = given.note ?? (() => undefined);
  const place = await chooseServerPlace(resolve(given.dataFolder), note);
  const settings = { ...given, dataFolder: place.dataFolder };
  await endOrphan(settings.dataFolder, note);
  if (!(await exists(join(settings.dataFolder, 'PG_VERSION')))) await initialise(settings, place);
  await own(settings.dataFolder, place);
  if ('socketFolder' in settings.listen) await own(settings.listen.socketFolder, place);
  for (let attempt = 1; ; attempt += 1) {
    const server = follow(serverCommand(settings, place));
    try {
      await acceptsConnections(server, urlOf(settings, 'postgres'), settings.patienceSeconds ?? 60);
      return running(settings, server);
    } catch (fault) {
      await end(server, 'SIGQUIT');
      // After a kill -9 the children of the old server may hold its memory for a moment.
      if (attempt >= 10 || !server.said().includes('shared memory block')) throw fault;
      await pause(300);
    }
  }
}

/** In a folder beside, renamed when whole: a crash half-way leaves nothing that looks like a cluster. */
async function initialise(settings: EmbeddedSettings, place: ServerPlace): Promise<void> {
  const beside = `${settings.dataFolder}.new`;
  await mkdir(dirname(beside), { recursive: true, mode: 0o711 });
  await rm(beside, { recursive: true, force: true });
  await own(beside, place);
  const passwordFile = `${settings.dataFolder}.password-${randomBytes(6).toString('hex')}`;
  const password = 'password' in settings.listen ? settings.listen.password : 'not asked for';
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.ids) await chown(passwordFile, place.ids.uid, place.ids.gid);
  const auth = 'password' in settings.listen ? 'scram-sha-256' : 'trust';
  const order = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = [`--pgdata=${beside}`, '--username=postgres', `--pwfile=${passwordFile}`, `--auth=${auth}`, ...order];
  try {
    const made = follow(asServer(place, join(place.programs, 'bin', 'initdb'), [...args, ...(settings.durable ? [] : ['--no-sync'])]));
    await made.ended;
    if (made.process.exitCode !== 0) throw new Error(`initdb failed: ${made.said()}`);
    await rename(beside, settings.dataFolder);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/**
 * The shell's only work is to leave a watcher that ends the server when our end of the pipe closes, that is, when we
 * end in whatever way; then it becomes the server, so that the child's pid is the server's.
 */
const WATCHED = '( { cat <&3 >/dev/null 2>&1; kill -INT $$; } 2>/dev/null & ) 3<&0; exec "$@" </dev/null';

function serverCommand(settings: EmbeddedSettings, place: ServerPlace): Command {
  const asked = { ...usual, ...(settings.durable ? {} : hasty), ...listening(settings.listen), ...settings.options };
  const options = Object.entries(asked).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return asServer(place, 'sh', ['-c', WATCHED, 'sh', join(place.programs, 'bin', 'postgres'), '-D', settings.dataFolder, ...options]);
}

/** Values of rows must not reach the log: no parameters, no details. */
const usual = {
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  log_parameter_max_length: '0',
  log_min_error_statement: 'panic',
  log_min_messages: 'warning',
  max_connections: '100',
  shared_buffers: '128MB',
  // An archive that stands still must not fill the disk: past this the slot is lost, and the next base copy mends it.
  max_slot_wal_keep_size: '4GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off', max_connections: '200' };

function listening(listen: EmbeddedSettings['listen']): Record<string, string> {
  if ('port' in listen) return { listen_addresses: '127.0.0.1', port: String(listen.port), unix_socket_directories: '' };
  return { listen_addresses: '', port: '5432', unix_socket_directories: listen.socketFolder, unix_socket_permissions: '0700' };
}

function urlOf(settings: EmbeddedSettings, database: string): string {
  const { listen } = settings;
  if ('port' in listen) return `postgresql://postgres:${encodeURIComponent(listen.password)}@127.0.0.1:${listen.port}/${database}`;
  return `postgresql://postgres@/${database}?host=${encodeURIComponent(listen.socketFolder)}&port=5432`;
}

type Server = { readonly process: ChildProcess; readonly ended: Promise<void>; readonly said: () => string };

/** `detached`: Ctrl-C in the terminal reaches only us, and we stop things in order. */
function follow(command: Command): Server {
  const child = spawn(command.program, command.args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true, cwd: '/', ...command.ids });
  let said = '';
  const hear = (bytes: Buffer): void => void (said = (said + bytes.toString('utf8')).slice(-4000));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resume) => {
    child.once('error', (fault) => (hear(Buffer.from(fault.message)), resume()));
    child.once('exit', () => (child.stdin.end(), resume()));
  });
  return { process: child, ended, said: () => said.trim() };
}

async function acceptsConnections(server: Server, url: string, seconds: number): Promise<void> {
  let over = false;
  void server.ended.then(() => (over = true));
  for (let waited = 0; waited < seconds * 1000; waited += 25) {
    if (over) throw new Error(`the database server did not start: ${server.said()}`);
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (fault) {
      if ((fault as { code?: string }).code === '28P01')
        throw new Error('the database refuses its own password: was var/secrets.json changed?');
      await pause(25);
    }
  }
  throw new Error(`the database server did not answer within ${seconds} s: ${server.said()}`);
}

function running(settings: EmbeddedSettings, server: Server): EmbeddedPostgres {
  return {
    url: (database) => urlOf(settings, database),
    pid: server.process.pid ?? 0,
    stop: () => end(server, 'SIGINT'),
    ended: server.ended,
  };
}

async function end(server: Server, signal: NodeJS.Signals): Promise<void> {
  if (server.process.exitCode === null && server.process.signalCode === null) server.process.kill(signal);
  await server.ended;
}

/** Only the server's user may look inside; a folder from a time when the server was another user is handed over. */
async function own(folder: string, place: ServerPlace): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { uid } = await stat(folder);
  const wanted = place.ids ?? { uid: process.getuid?.() ?? uid, gid: process.getgid?.() ?? 0 };
  if (uid !== wanted.uid) {
    if (process.getuid?.() !== 0)
      throw new Error(`${folder} belongs to another user: was it made as root? Start as that user, or remove it.`);
    execFileSync('chown', ['-R', `${wanted.uid}:${wanted.gid}`, folder]);
  }
  await chmod(folder, 0o700);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
const pause = (milliseconds: number): Promise<void> => new Promise((resume) => setTimeout(resume, milliseconds));
