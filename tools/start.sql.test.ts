import { existsSync, mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { chmod, chown, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildIfChanged } from './launch/build.ts';
import { isAlive, startLauncher, type Launcher } from './launch/launcher-under-test.ts';

/** Real processes, real signals. Each test has a data folder of its own; whatever it started is ended. */
const patience = { timeout: 30_000, interval: 100 };
const running: Launcher[] = [];
const folders: string[] = [];

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'su-start-'));
  folders.push(folder);
  return folder;
};
const start = (env: Readonly<Record<string, string>>, ids = {}): Launcher => {
  const launcher = startLauncher(env, ids);
  running.push(launcher);
  return launcher;
};
const status = (address: string): Promise<number> =>
  fetch(address).then(
    ({ status: code }) => code,
    () => 0,
  );
const answers = (address: string) => vi.waitFor(async () => expect(await status(address)).toBe(200), patience);

const pidsOf = (launcher: Launcher) => Promise.all(['web', 'worker', 'gateway', 'postgres'].map(launcher.pidOf));
const allGone = [false, false, false, false];
const endAll = async (): Promise<void> => {
  for (const launcher of running.splice(0)) {
    if (launcher.process.exitCode === null && launcher.process.signalCode === null) launcher.process.kill('SIGTERM');
    await launcher.ended;
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
};

beforeAll(async () => void (await buildIfChanged()), 120_000);

/** One life of one house, its tests in the order of the life. */
describe.runIf(process.platform === 'linux')('a house that was started', { timeout: 120_000 }, () => {
  let folder: string;
  let backups: string;
  let house: Launcher;
  let address: string;
  let other: Server;
  beforeAll(async () => {
    folder = newFolder();
    other = await listening();
    backups = newFolder();
    house = start({
      SU_DATA_FOLDER: folder,
      SU_PORT: String((other.address() as AddressInfo).port),
      SU_BACKUP_FOLDER: backups,
      SU_BACKUP_SECONDS: '0.5',
    });
    address = await house.open;
  }, 120_000);
  afterAll(async () => {
    other.close();
    await endAll();
  }, 60_000);

  test('said that its port was taken, and is open at the next free one', async () => {
    const { port } = other.address() as AddressInfo;
    expect(house.said()).toContain(`Port ${port} is taken: the site uses`);
    expect(new URL(address).port).not.toBe(String(port));
    await answers(`${address}/readyz`);
  });

  test('keeps its secrets and its database to the owner', () => {
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
  });

  test('keeps the public keys that it serves, by which archives and logs are checked offline', async () => {
    const served: unknown = await (await fetch(`${address}/.well-known/signing-keys.json`)).json();
    expect(JSON.parse(readFileSync(join(folder, 'signing-keys.json'), 'utf8'))).toEqual(served);
  });

  test('keeps its backup up to the minute where it was told a place for it', async () => {
    const names = (below: string): string[] => (existsSync(join(backups, below)) ? readdirSync(join(backups, below)) : []);
    await vi.waitFor(() => expect(names('base').filter((name) => !name.endsWith('.part'))).toHaveLength(1), patience);
    const pieces = names('wal');
    await vi.waitFor(() => expect(names('wal')).not.toEqual(pieces), patience);
  });

  test('starts again what is killed: the database, web, worker and the bank', async () => {
    for (const name of ['postgres', 'web', 'worker', 'gateway']) {
      const before = await house.pidOf(name);
      process.kill(before, 'SIGKILL');
      await vi.waitFor(async () => expect(await house.pidOf(name)).not.toBe(before), patience);
    }
    await answers(`${address}/readyz`);
    expect(house.said()).toContain('web ended by itself (SIGKILL); starting it again');
  });

  test('refuses a second start in its folder and goes on', async () => {
    const second = start({ SU_DATA_FOLDER: folder });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('already running here');
    await answers(`${address}/readyz`);
  });

  test('leaves nothing behind after kill -9, and the next start has the same data', async () => {
    const pids = await pidsOf(house);
    const secrets = readFileSync(join(folder, 'secrets.json'), 'utf8');
    house.process.kill('SIGKILL');
    await vi.waitFor(async () => expect(await Promise.all(pids.map(isAlive))).toEqual(allGone), patience);
    house = start({ SU_DATA_FOLDER: folder });
    address = await house.open;
    await answers(`${address}/readyz`);
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe(secrets);
    expect(house.said()).not.toContain('migrations applied');
  });

  test('ends everything in order on SIGTERM', async () => {
    const pids = await pidsOf(house);
    house.process.kill('SIGTERM');
    expect(await house.ended).toBe(0);
    expect(house.said()).toContain('Stopped.');
    expect(await Promise.all(pids.map(isAlive))).toEqual(allGone);
    expect(existsSync(join(folder, 'launcher.pid'))).toBe(false);
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});

describe.runIf(process.platform === 'linux')('npm start', { timeout: 120_000 }, () => {
  afterEach(endAll, 60_000);

  test('wrong settings are told all at once, before anything starts', async () => {
    const folder = newFolder();
    const launcher = start({ SU_DATA_FOLDER: folder, SU_ORIGIN: 'smart-ustaz.kz', SU_LOG_LEVEL: 'loud', SU_APPLICATION_DAYS: 'week' });
    expect(await launcher.ended).toBe(1);
    for (const name of ['SU_ORIGIN', 'SU_LOG_LEVEL', 'SU_APPLICATION_DAYS']) expect(launcher.said()).toContain(name);
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
  });

  test('production makes no secrets of its own: it names what it must be given', async () => {
    const folder = newFolder();
    const launcher = start({ SU_DATA_FOLDER: folder, SU_MODE: 'production' });
    expect(await launcher.ended).toBe(1);
    for (const name of ['SU_KEYS', 'DATABASE_URL', 'SU_ORIGIN']) expect(launcher.said()).toContain(name);
    expect(existsSync(join(folder, 'secrets.json'))).toBe(false);
  });

  test.runIf(process.getuid?.() === 0)('works for an ordinary user too', async () => {
    const folder = newFolder();
    await chmod(folder, 0o755);
    await chown(folder, 1234, 1234);
    const launcher = start({ SU_DATA_FOLDER: folder, HOME: folder }, { uid: 1234, gid: 1234 });
    await answers(`${await launcher.open}/readyz`);
    expect(statSync(join(folder, 'postgres')).uid).toBe(1234);
  });
});

const listening = (): Promise<Server> =>
  new Promise((resume) => {
    const server = createServer((socket) => socket.destroy());
    server.listen(0, '127.0.0.1', () => resume(server));
  });
