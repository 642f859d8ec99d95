import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { systemRandom } from '#kernel/random.ts';
import { systemClock } from '#kernel/clock.ts';
import { checkJournal } from '#platform/journal-check.ts';
import { sealJournal } from '#platform/journal-seal.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/embedded-postgres.ts';
import type { Db } from '#platform/database.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { testConfig } from '#platform/testing/database.ts';
import { administer, rebuildTemplate, TEMPLATE } from '#platform/testing/server.ts';
import { openMarket, type Market } from '../../src/doors/checkout/testing/market.ts';
import { signIn } from '../../src/parties/people/sign-in.command.ts';
import { goodPassword, signedUp, visitor } from '../../src/parties/people/testing/people.ts';
import { choosePort } from '../launch/ports.ts';
import { backupStep, takeBackup, type BackupWish } from './keep.ts';
import { planRestore } from './plan.ts';
import { restore } from './restore.ts';
import { sweepBackups } from './retention.ts';

/** A house with a server of its own that writes to the disk as in earnest, and real purchases in it. */
const root = mkdtempSync(join(tmpdir(), 'su-backup-'));
chmodSync(root, 0o711);
const house = join(root, 'house');
const backups = join(root, 'backups');
const password = 'a password of this test';
const secrets = join(house, 'secrets.json');
let server: EmbeddedPostgres;
let market: Market;
let wish: BackupWish;

afterAll(async () => {
  await server?.stop();
  await rm(root, { recursive: true, force: true });
});

beforeAll(async () => {
  mkdirSync(house, { mode: 0o711 });
  const { port } = await choosePort(54_500 + (process.pid % 400));
  server = await startEmbeddedPostgres({ dataFolder: join(house, 'postgres'), listen: { port, password }, durable: true });
  await rebuildTemplate(server.url, 'db/migrations');
  market = await openMarket({ server: { url: server.url, name: 'smart_ustaz' } });
  // Nobody needs it any more, and it would be copied each time.
  await administer(server.url('postgres'), `drop database ${TEMPLATE}`);
  const { keyRing, filesFolder } = market.platform.config;
  const keys = [...keyRing.keys].map(([no, key]) => `${no}:${key.toString('base64')}`).join(',');
  writeFileSync(secrets, JSON.stringify({ keys, databasePassword: password, gatewayPublicId: 'x', gatewayApiSecret: 'x' }), {
    mode: 0o600,
  });
  wish = { url: server.url('smart_ustaz'), dataFolder: join(house, 'postgres'), filesFolder, folder: backups, ring: keyRing };
}, 60_000);

const contracts = async (db: Db): Promise<string[]> =>
  (await sql<{ number: string }>`select number from contracts.contract order by number`.execute(db)).rows.map(({ number }) => number);

/** Applied, paid, and the papers made. */
async function purchase(): Promise<string> {
  const before = (await contracts(market.platform.db)).length;
  const { attemptId } = await market.press(await market.buyer());
  await market.pay(attemptId, '4242424242424242');
  await vi.waitFor(async () => expect(await contracts(market.platform.db)).toHaveLength(before + 1), { timeout: 10_000 });
  await market.work();
  return (await contracts(market.platform.db)).at(-1)!;
}

/** One hash a table, over all of its rows. */
async function fingerprints(db: Db): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'rate'`.execute(db);
  const all = rows.map(async ({ name }) => {
    const { rows: found } = await sql<{ hash: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${sql.raw(name)} t`.execute(db);
    return [name, found[0]!.hash] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

/** The restored house, open while `look` looks. */
async function inside(folder: string, look: (platform: ReturnType<typeof openPlatform>) => Promise<void>): Promise<void> {
  const { port } = await choosePort(55_000 + (process.pid % 400));
  const restored = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), listen: { port, password }, durable: true });
  const config = testConfig(restored.url('smart_ustaz'), join(folder, 'files'));
  const platform = openPlatform(config, { clock: systemClock, random: systemRandom, role: 'test' });
  try {
    await look(platform);
  } finally {
    await platform.close();
    await restored.stop();
  }
}

describe.runIf(process.platform === 'linux')('a backup', { timeout: 60_000 }, () => {
  test('brought into an empty folder is the same house: every row of every table, files, money, sign-in, a whole journal', async () => {
    await signedUp(market.platform, 'kept@example.kz');
    await purchase();
    await sealJournal(market.platform.db, market.platform.vault, new Date());
    const rows = await fingerprints(market.platform.db);
    await takeBackup(wish);
    const into = join(root, 'restored');
    const { files, missing } = await restore({ from: backups, into, secrets, to: null });
    expect(missing).toEqual([]);
    expect(files).toBeGreaterThan(0);
    expect(statSync(join(into, 'secrets.json')).mode & 0o077).toBe(0);
    await inside(into, async (platform) => {
      expect(await fingerprints(platform.db)).toEqual(rows);
      const ids = (await sql<{ id: string }>`select id from platform.file`.execute(platform.db)).rows;
      for (const { id } of ids) await platform.files.read(id as never);
      expect(await checkJournal(platform.db, platform.vault)).toMatchObject({ faults: [] });
      expect(await signIn(platform, { email: 'kept@example.kz', password: goodPassword, visitor, replaces: null })).toMatchObject({
        ok: true,
      });
    });
  });

  test('goes back to a moment between two contracts, and forward to the newest', async () => {
    const first = await purchase();
    await new Promise((done) => setTimeout(done, 50));
    const between = new Date();
    await new Promise((done) => setTimeout(done, 50));
    const second = await purchase();
    const rules = { seconds: 60, baseHours: 24, keepDays: 14 };
    expect(await backupStep(wish, rules, new Date())).toBeNull();
    await restore({ from: backups, into: join(root, 'between'), secrets, to: between });
    await inside(join(root, 'between'), async ({ db }) => {
      expect(await contracts(db)).toContain(first);
      expect(await contracts(db)).not.toContain(second);
    });
    await restore({ from: backups, into: join(root, 'newest'), secrets, to: null });
    await inside(join(root, 'newest'), async ({ db }) => expect(await contracts(db)).toContain(second));
  });

  test('cut off by kill -9 leaves the earlier ones whole, and the next one clears up', async () => {
    const into = join(root, 'killed');
    const env = { PATH: process.env['PATH'], SU_DATA_FOLDER: house, SU_FILES_FOLDER: wish.filesFolder };
    const run = () => spawn(process.execPath, ['tools/backup.ts', '--into', into], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const half = (): number => {
      const part = existsSync(join(into, 'base')) ? readdirSync(join(into, 'base')).find((name) => name.endsWith('.part')) : undefined;
      return part ? (statSync(join(into, 'base', part, 'data.pack'), { throwIfNoEntry: false })?.size ?? 0) : 0;
    };
    const killed = run();
    await vi.waitFor(() => expect(half()).toBeGreaterThan(100_000), { timeout: 20_000, interval: 5 });
    killed.kill('SIGKILL');
    await expect(restore({ from: into, into: join(root, 'from-killed'), secrets, to: null })).rejects.toThrow('holds no finished backup');
    const again = run();
    let said = '';
    again.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
    expect(await new Promise((done) => again.once('close', done))).toBe(0);
    expect(said).toContain('keep');
    expect(half()).toBe(0);
    expect(readdirSync(join(into, 'base'))).toHaveLength(1);
    await restore({ from: into, into: join(root, 'from-killed'), secrets, to: null });
    await inside(join(root, 'from-killed'), async ({ db }) => expect(await contracts(db)).toEqual(await contracts(market.platform.db)));
  });
});

describe('a restore refuses by name', { timeout: 30_000 }, () => {
  const damaged = (name: string, damage: (folder: string) => void): string => {
    const folder = join(root, name);
    cpSync(backups, folder, { recursive: true });
    damage(folder);
    return folder;
  };
  const baseOf = (folder: string): string => join(folder, 'base', readdirSync(join(folder, 'base'))[0]!);
  const flip = (path: string): void => {
    const bytes = readFileSync(path);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    writeFileSync(path, bytes);
  };
  const refusedFrom = async (folder: string, why: RegExp | string, into = `${folder}-into`): Promise<void> => {
    await expect(restore({ from: folder, into, secrets, to: null })).rejects.toThrow(why);
    expect(existsSync(into) ? readdirSync(into) : []).toEqual([]);
  };

  test('one changed bit of a table, a torn piece of the log and a changed stored file, all at once', async () => {
    const folder = damaged('bit', (copy) => {
      flip(join(baseOf(copy), 'data.pack'));
      const piece = readdirSync(join(copy, 'wal')).find((name) => name.includes('.part.'))!;
      truncateSync(join(copy, 'wal', piece), statSync(join(copy, 'wal', piece)).size - 7);
      const head = readdirSync(join(copy, 'files'))[0]!;
      flip(join(copy, 'files', head, readdirSync(join(copy, 'files', head))[0]!));
    });
    await refusedFrom(folder, /data.pack: \S+ has changed[^]+wal\/[0-9A-F]{24}\S+ has changed[^]+files\/\S+ has changed/);
  });

  test('a changed manifest, a lost file of the copy, a lost log', async () => {
    await refusedFrom(
      damaged('manifest', (folder) => flip(join(baseOf(folder), 'manifest.json'))),
      'manifest.json is missing or has changed',
    );
    const lost = damaged('lost', (folder) => truncateSync(join(baseOf(folder), 'data.pack'), 1000));
    await refusedFrom(lost, 'global/pg_control has changed');
    await rm(join(lost, 'wal'), { recursive: true });
    await refusedFrom(lost, 'pieces of the log are missing in wal/: 0');
  });

  test('keys that are not those of the backup', async () => {
    const other = join(root, 'other.json');
    writeFileSync(other, readFileSync(secrets, 'utf8').replace(/1:[^,]+/, `1:${Buffer.alloc(32, 9).toString('base64')}`));
    await expect(restore({ from: backups, into: join(root, 'other-keys'), secrets: other, to: null })).rejects.toThrow(
      'does not hold key 1',
    );
  });

  test('a folder that is not empty, the running house among them', async () => {
    await expect(restore({ from: backups, into: house, secrets, to: null })).rejects.toThrow(/is not empty \(.*postgres/);
  });

  test('a moment before the first copy, and one the log does not reach', async () => {
    const at = (to: string) => restore({ from: backups, into: join(root, 'never'), secrets, to: new Date(to) });
    await expect(at('2020-01-01T00:00:00Z')).rejects.toThrow('there is nothing before it');
    await expect(at('2099-01-01T00:00:00Z')).rejects.toThrow('the backup reaches until');
  });
});

test('old copies go when a newer one covers the wished days, and the log before them', { timeout: 30_000 }, async () => {
  await takeBackup(wish);
  const bases = () => readdirSync(join(backups, 'base')).sort();
  const two = bases();
  expect(two).toHaveLength(2);
  expect(await sweepBackups(backups, new Date(), 14)).toBe(0);
  expect(await sweepBackups(backups, new Date(Date.now() + 15 * 86_400_000), 14)).toBe(1);
  expect(bases()).toEqual([two[1]]);
  const plan = await planRestore(backups, null);
  expect(plan.base.name).toBe(two[1]);
  expect(readdirSync(join(backups, 'wal')).length).toBe(plan.pieces.length);
});
