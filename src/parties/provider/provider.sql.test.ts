import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { transact } from '#platform/database.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { exampleParticulars } from './example-provider.ts';
import { nextProviderChange, providerById, providerInForce, recordProvider, seedProvider } from './provider.sql.ts';

const { platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z') });
const { db } = platform;
const now = platform.clock.now();
const moved = new Date('2026-12-01T19:00:00Z');

beforeAll(() => transact(db, (tx) => seedProvider(tx, now)));

test('a second seeding adds nothing', async () => {
  await transact(db, (tx) => seedProvider(tx, moved));
  expect(await nextProviderChange(db, now)).toBeNull();
});

test('an address changed once holds from its day, and a paper made before keeps the old one', async () => {
  const old = await providerInForce(db, now);
  const address = { ...exampleParticulars.address, en: '2 Ulgi Street, Astana' };
  await transact(db, (tx) => recordProvider(tx, { ...exampleParticulars, address }, { from: moved, now }));
  expect(await nextProviderChange(db, now)).toEqual(moved);
  expect((await providerInForce(db, new Date(moved.getTime() - 1))).address.en).toBe('1 Ulgi Street, Astana');
  expect((await providerInForce(db, moved)).address.en).toBe('2 Ulgi Street, Astana');
  expect((await providerById(db, old.id))?.address.en).toBe('1 Ulgi Street, Astana');
});

test('the database refuses to rewrite particulars, to remove them, and to date them back', async () => {
  await expect(sql`update provider.particulars set email = 'x@example.kz'`.execute(db)).rejects.toThrow('immutable');
  await expect(sql`delete from provider.particulars`.execute(db)).rejects.toThrow('immutable');
  await expect(transact(db, (tx) => recordProvider(tx, exampleParticulars, { from: new Date(now.getTime() - 1), now }))).rejects.toThrow(
    'particulars_begin_no_earlier_than_recorded',
  );
});

test('before the first record there is no provider to name', async () => {
  await expect(providerInForce(db, new Date('2026-01-01T00:00:00Z'))).rejects.toThrow('no provider is in force');
});
