import { expect, test } from 'vitest';
import { spend, sweepLimits } from './limits.ts';
import { testPlatform } from './testing/database.ts';

const { platform } = await testPlatform();
const tryOnce = (bucket: string): Promise<boolean> =>
  spend(platform.db, { bucket, limit: 3, windowSeconds: 60, now: platform.clock.now() });

test('three tries a minute: the fourth is refused, and one more is allowed each twenty seconds', async () => {
  expect([await tryOnce('a'), await tryOnce('a'), await tryOnce('a'), await tryOnce('a')]).toEqual([true, true, true, false]);
  platform.clock.advance(19);
  expect(await tryOnce('a')).toBe(false);
  platform.clock.advance(1);
  expect([await tryOnce('a'), await tryOnce('a')]).toEqual([true, false]);
});

test('a refused try costs nothing, and another bucket is not touched', async () => {
  expect(await tryOnce('b')).toBe(true);
  platform.clock.advance(600);
  expect([await tryOnce('b'), await tryOnce('b'), await tryOnce('b'), await tryOnce('b')]).toEqual([true, true, true, false]);
});

test('of forty tries at once exactly the limit is allowed', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => tryOnce('crowd')));
  expect(answers.filter(Boolean)).toHaveLength(3);
});

test('buckets that are empty again are swept', async () => {
  await tryOnce('old');
  platform.clock.advance(3600);
  await sweepLimits(platform.db, platform.clock.now());
  expect(await platform.db.selectFrom('platform.rate').select('bucket').execute()).toEqual([]);
});
