import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { sql } from 'kysely';
import { beforeAll, expect, test, vi } from 'vitest';
import { transact } from '#platform/database.ts';
import { createVault, type KeyRing } from '#platform/vault.ts';
import { findPeople, openCardVersion, type CardVersionId } from '#people';
import { openMarket, type Market } from '../doors/checkout/testing/market.ts';
import { buildIfChanged } from '../../tools/launch/build.ts';
import { keysCommand } from './keys-command.ts';
import { sealedColumns } from './sealed-columns.ts';
import type { TestPlatform } from '#platform/testing/database.ts';

/** A house whose values lie under key 2, where a key 3 comes and key 2 goes. */
let market: Market;
const third = randomBytes(32);
const text = (ring: KeyRing): string => [...ring.keys].map(([no, key]) => `${no}:${key.toString('base64')}`).join(',');

beforeAll(async () => {
  await buildIfChanged();
  market = await openMarket();
}, 120_000);

/** The same house to a process with these keys. */
function withRing(keyRing: KeyRing): TestPlatform {
  const { platform } = market;
  return { ...platform, config: { ...platform.config, keyRing }, vault: createVault(keyRing) };
}
const ringOf = (newest: number, versions: readonly number[]): KeyRing => {
  const all = new Map([...market.platform.config.keyRing.keys, [3, third]]);
  return { newest, keys: new Map(versions.map((version) => [version, all.get(version)!])), retired: new Map() };
};
const run = async (platform: TestPlatform, ...words: string[]): Promise<{ code: number; said: string }> => {
  const lines: string[] = [];
  const code = await keysCommand(platform, words, (line) => void lines.push(line));
  return { code, said: lines.join('\n') };
};
const under = async (version: number): Promise<number> =>
  Number(
    (
      await sql<{ n: bigint }>`select count(*) as n from support.search where get_byte(words_sealed, 0) = ${version}`.execute(
        market.platform.db,
      )
    ).rows[0]!.n,
  );

test('every sealed column of the database is declared, and no other', async () => {
  const { rows } = await sql<{ place: string }>`
    select table_schema || '.' || table_name || '.' || column_name as place from information_schema.columns
    where data_type = 'bytea' and (column_name ~ '_sealed$' or (table_schema, table_name, column_name) = ('learning', 'note', 'body'))
      and table_name not like 'v\\_%' order by 1`.execute(market.platform.db);
  expect(sealedColumns.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(rows.map(({ place }) => place));
});

test('a new key comes: known everywhere before it seals, then killed half-way through sealing anew, then done', async () => {
  const { platform } = market;
  const buyer = await market.buyer();
  const { rows } = await sql<{ id: CardVersionId }>`select version_id as id from people.card where account_id = ${buyer.accountId}`.execute(
    platform.db,
  );
  const iinOf = async (one: TestPlatform) => (await openCardVersion(one.db, one.vault, rows[0]!.id))!.iin;
  const iin = await iinOf(platform);
  const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  await transact(platform.db, async (tx) => {
    for (let n = 0; n < 1500; n += 1)
      await sql`insert into support.search values (${id(n)}, ${buyer.accountId}, ${platform.vault.seal('сөз', `support.search:${id(n)}`)}, now())`.execute(
        tx,
      );
  });
  expect((await run(platform, 'new')).said).toMatch(/3:[A-Za-z0-9+/]{43}=\nWith SU_SEALING_KEY=2/);
  // Known and not yet sealing: what it writes, a process of before can read.
  const between = withRing(ringOf(2, [1, 2, 3]));
  expect(platform.vault.open(between.vault.seal('a', 'b'), 'b')).toBe('a');

  const turned = ringOf(3, [1, 2, 3]);
  const reseal = () =>
    spawn(process.execPath, ['dist/server/command.js', 'keys', 'reseal'], {
      env: {
        PATH: process.env['PATH'],
        SU_MODE: 'test',
        SU_ORIGIN: platform.config.origin,
        DATABASE_URL: platform.databaseUrl,
        SU_KEYS: text(turned),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const killed = reseal();
  await vi.waitFor(async () => expect(await under(3)).toBeGreaterThan(0), { timeout: 20_000, interval: 2 });
  killed.kill('SIGKILL');
  await new Promise((done) => killed.once('exit', done));
  const [old, fresh] = [await under(2), await under(3)];
  expect(old).toBeGreaterThan(0);
  expect(old + fresh).toBe(1500);
  // Half of it under each key: all of it opens, and the person is found by the IIN.
  const now = withRing(turned);
  expect(await iinOf(now)).toBe(iin);
  expect(await findPeople(now.db, now.vault, iin!, now.clock.now())).toHaveLength(1);
  expect((await run(now, 'retire', '2')).said).toContain('First: npm run keys -- reseal');

  const again = reseal();
  expect(await new Promise((done) => again.once('exit', done))).toBe(0);
  expect([await under(2), await under(3)]).toEqual([0, 1500]);
});

test('the old keys go: everything opens without them, the person is found, and what they signed is still checked', async () => {
  const turned = withRing(ringOf(3, [1, 2, 3]));
  const signed = market.platform.vault.attest('PD-2026-000001', 'certificate');
  expect(await run(turned, 'retire', '3')).toMatchObject({ code: 1 });
  const { code, said } = await run(turned, 'retire', '2');
  expect(code).toBe(0);
  const retired = /SU_RETIRED_KEYS=2:(\S+)$/.exec(said)![1]!;
  const after = withRing({ ...ringOf(3, [3]), retired: new Map([[2, Buffer.from(retired, 'base64')]]) });
  const { rows } = await sql<{ id: CardVersionId }>`select version_id as id from people.card`.execute(after.db);
  for (const { id } of rows) {
    const { iin } = (await openCardVersion(after.db, after.vault, id))!;
    expect((await findPeople(after.db, after.vault, iin!, after.clock.now())).length).toBeGreaterThan(0);
  }
  expect(after.vault.attested('PD-2026-000001', 'certificate', signed)).toBe(true);
  expect((await run(after, 'status')).code).toBe(0);
  expect((await run(withRing(ringOf(2, [2])), 'status')).said).toContain('NOT in SU_KEYS');
});

test('a row that never changes lets a value be sealed anew, and nothing else', async () => {
  const { db, vault } = market.platform;
  const card = (set: string) => sql.raw(`update people.card_version set ${set}`).execute(db);
  await expect(card(`surname = 'Басқа'`)).rejects.toThrow('immutable');
  await expect(card(`iin_sealed = set_byte(iin_sealed, 20, 1)`)).rejects.toThrow('immutable');
  await expect(card(`iin_sealed = set_byte(iin_sealed, 0, 9), phone = '+77000000099'`)).rejects.toThrow('immutable');
  await expect(card(`iin_sealed = null, iin_lookup = null`)).rejects.toThrow('immutable');
  expect(vault.version).toBe(2);
});
