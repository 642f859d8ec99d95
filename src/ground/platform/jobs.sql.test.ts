import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { transact } from './database.ts';
import { defineJob, enqueue, runJobs } from './jobs.ts';
import { spend } from './limits.ts';
import { openSession, sessionOf, closeAllSessions, listSessions } from './sessions.ts';
import { testPlatform } from './testing/database.ts';

const { platform } = await testPlatform();
const greet = defineJob({ name: 'test.greet', schema: z.object({ word: z.string() }), run: () => Promise.resolve() });
const waiting = async () => (await sql<{ n: number }>`select count(*)::int as n from graphile_worker.jobs`.execute(platform.db)).rows[0]!.n;

test('a job leaves with the commit and never without it', async () => {
  await expect(
    transact(platform.db, async (tx) => {
      await enqueue(tx, greet, { word: 'сәлем' });
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect(await waiting()).toBe(0);
  await transact(platform.db, (tx) => enqueue(tx, greet, { word: 'сәлем' }));
  expect(await waiting()).toBe(1);
});

test('a worker does what is due, tries again what failed, and begins nothing whose payload does not fit', async () => {
  const seen: string[] = [];
  const stubborn = defineJob({
    name: 'test.stubborn',
    schema: z.object({ id: z.string() }),
    run: (_platform, { id }, attempt) => {
      seen.push(`${id} ${attempt.attempt}`);
      return attempt.attempt === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve();
    },
  });
  await transact(platform.db, (tx) => enqueue(tx, stubborn, { id: 'a' }));
  await sql`select from graphile_worker.add_job('test.stubborn', '{"id": 7}')`.execute(platform.db);
  const running = await runJobs(
    platform,
    [stubborn, greet],
    [{ job: defineJob({ name: 'test.by-clock', schema: z.never(), run: () => Promise.resolve() }), cron: '0 3 * * *' }],
  );
  await vi.waitFor(() => expect(seen).toEqual(['a 1', 'a 2']), { timeout: 15_000, interval: 100 });
  await running.stop();
  const left = await sql<{ error: string }>`select last_error as error from graphile_worker._private_jobs`.execute(platform.db);
  expect(left.rows.map(({ error }) => error.includes('expected string'))).toEqual([true]);
});

test('the worker takes jobs by the names they were given once only', async () => {
  await expect(runJobs(platform, [greet, greet])).rejects.toThrow('two jobs are named test.greet');
});

test('a bucket lets through as many tries as its limit, whoever counts at the same time', async () => {
  const now = platform.clock.now();
  const tries = await Promise.all(
    Array.from({ length: 20 }, () => spend(platform.db, { bucket: 'code', limit: 5, windowSeconds: 60, now })),
  );
  expect(tries.filter(Boolean)).toHaveLength(5);
});

test('a session is known by its token, dies of silence, and everywhere at once on demand', async () => {
  const accountId = '01890000-0000-7000-8000-000000000001';
  const now = platform.clock.now();
  const open = () =>
    transact(platform.db, (tx) =>
      openSession(tx, platform.random, {
        accountId,
        flags: { staff: false, secondFactor: false },
        now,
        visitor: { ip: '127.0.0.1', userAgent: 'test' },
      }),
    );
  const [one, two] = [await open(), await open()];
  expect((await sessionOf(platform.db, one.token, now))?.accountId).toBe(accountId);
  expect(await sessionOf(platform.db, `${one.token.slice(0, -1)}_`, now)).toBeNull();
  expect(await sessionOf(platform.db, one.token, new Date(now.getTime() + 31 * 86_400_000))).toBeNull();
  expect(await listSessions(platform.db, accountId, now)).toHaveLength(2);
  expect(await transact(platform.db, (tx) => closeAllSessions(tx, accountId, now))).toBe(2);
  expect(await sessionOf(platform.db, two.token, now)).toBeNull();
});

test('money comes back as exact bigint and days as text', async () => {
  const { rows } = await sql<{
    sum: bigint;
    day: string;
  }>`select 9007199254740993::int8 as sum, '2026-11-22'::date as day where ${1} = 1`.execute(platform.db);
  expect(rows[0]).toEqual({ sum: 9007199254740993n, day: '2026-11-22' });
});
