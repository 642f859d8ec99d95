import type { InjectOptions } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { transact } from '#platform/database.ts';
import { html } from '#platform/http/answer.ts';
import { cookieName } from '#platform/http/send.ts';
import { createServer } from '#platform/http/server.ts';
import { openSession } from '#platform/sessions.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { sampleFrame } from '#ui/testing/sample-frame.ts';
import { freeMediaAddress, mediaAddress } from './media-address.ts';
import type { Medium } from './media.ts';
import { paidMediaRoute, routes } from './media.routes.ts';
import { storeMedia } from './store-media.command.ts';

/** The ground that opens media in these tests. */
let standing = 'a-course';
const { platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z') });
const { http } = await createServer(platform, {
  routes: [...routes, paidMediaRoute((_visit, ground) => Promise.resolve(ground === standing))],
  asset: (name) => name,
  clientFolder: 'dist/client',
  frameFacts: () => Promise.resolve({ provider: sampleFrame().provider, offer: null }),
  errorPage: (_frame, kind) => html(<p>{kind}</p>),
});
const [mine, theirs] = ['0199f3a0-0000-7000-8000-000000000001', '0199f3a0-0000-7000-8000-000000000002'] as const;
const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), Buffer.alloc(5000, 7)]);
const drawing = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${'<path d="M0 0"/>'.repeat(50)}</svg>`);
let paid: Medium;
let free: Medium;
let paper: Medium;
const cookies = new Map<string, string>();

async function signIn(accountId: string): Promise<void> {
  const session = {
    accountId,
    flags: { staff: false, secondFactor: false },
    now: platform.clock.now(),
    visitor: { ip: '127.0.0.1', userAgent: 'test' },
  };
  const opened = await transact(platform.db, (tx) => openSession(tx, platform.random, session));
  cookies.set(accountId, `${cookieName(platform.config, 'session')}=${opened.token}`);
}

beforeAll(async () => {
  paid = expectOk(await storeMedia(platform, film, { name: 'film.mp4', free: false }));
  free = expectOk(await storeMedia(platform, drawing, { name: 'drawing.svg', free: true }));
  paper = expectOk(await storeMedia(platform, Buffer.from('a,b\n'), { name: 'Парақ.csv', free: true }));
  await signIn(mine);
  await signIn(theirs);
});

const get = (url: string, accountId?: string, headers: InjectOptions['headers'] = {}) =>
  http.inject({ method: 'GET', url, headers: { ...headers, ...(accountId && { cookie: cookies.get(accountId) }) } });
const address = (): string => mediaAddress(platform.vault, paid.id, { accountId: mine, ground: 'a-course' }, platform.clock.now());

test('a free medium opens for everybody, for good, and can neither run nor frame', async () => {
  const answer = await get(freeMediaAddress(free.id), undefined, { 'accept-encoding': 'gzip' });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
    'x-content-type-options': 'nosniff',
  });
  expect(answer.headers['content-security-policy']).toContain('sandbox');
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect((await get(freeMediaAddress(free.id), undefined, { 'if-none-match': `"${free.id}"` })).statusCode).toBe(304);
  expect((await get(freeMediaAddress(free.id))).rawPayload).toEqual(drawing);
});

test('a paper is given as a download under its own name', async () => {
  const answer = await get(freeMediaAddress(paper.id));
  expect(answer.headers['content-disposition']).toBe(`attachment; filename="_.csv"; filename*=UTF-8''${encodeURIComponent('Парақ.csv')}`);
});

test('a paid medium has no free address', async () => {
  expect((await get(freeMediaAddress(paid.id))).statusCode).toBe(404);
  expect((await get(freeMediaAddress(paid.id), mine)).statusCode).toBe(404);
  expect((await get('/media/nothing-of-this-kind-12')).statusCode).toBe(404);
});

test('a signed address opens for its account alone, and guests are led to sign in', async () => {
  expect((await get(address(), mine)).statusCode).toBe(200);
  expect((await get(address(), theirs)).statusCode).toBe(403);
  expect((await get(address())).statusCode).toBe(303);
  expect(
    (
      await get(
        address().replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
        mine,
      )
    ).statusCode,
  ).toBe(403);
  expect((await get(address().replace(paid.id, free.id), mine)).statusCode).toBe(403);
});

test('an address handed out before opens nothing once its ground is gone, and another ground cannot be put in its place', async () => {
  const handedOut = address();
  standing = 'another-course';
  expect((await get(handedOut, mine)).statusCode).toBe(410);
  expect((await get(handedOut.replace('a-course', 'another-course'), mine)).statusCode).toBe(403);
  standing = 'a-course';
  expect((await get(handedOut, mine)).statusCode).toBe(200);
});

test('a film is given in parts', async () => {
  const part = await get(address(), mine, { range: 'bytes=10-13' });
  expect(part.statusCode).toBe(206);
  expect(part.headers).toMatchObject({
    'content-range': `bytes 10-13/${film.length}`,
    'content-length': '4',
    'cache-control': 'private, max-age=21600',
  });
  expect(part.rawPayload).toEqual(film.subarray(10, 14));
  expect((await get(address(), mine, { range: 'bytes=-5' })).rawPayload).toEqual(film.subarray(-5));
  expect((await get(address(), mine, { range: `bytes=${film.length}-` })).statusCode).toBe(416);
  expect((await get(address(), mine)).rawPayload).toEqual(film);
});

test('a sound is given in parts, to whom its address belongs', async () => {
  const bytes = Buffer.concat([Buffer.from('\0\0\0\x14ftypM4A \0\0\0\0mp42', 'latin1'), Buffer.alloc(3000, 5)]);
  const talk = expectOk(await storeMedia(platform, bytes, { name: 'talk.kk.m4a', free: false }));
  const place = mediaAddress(platform.vault, talk.id, { accountId: mine, ground: 'a-course' }, platform.clock.now());
  const part = await get(place, mine, { range: 'bytes=0-7' });
  expect(part.statusCode).toBe(206);
  expect(part.headers).toMatchObject({
    'content-type': 'audio/mp4',
    'accept-ranges': 'bytes',
    'content-range': `bytes 0-7/${bytes.length}`,
  });
  expect(part.rawPayload).toEqual(bytes.subarray(0, 8));
  expect((await get(place, theirs)).statusCode).toBe(403);
});

test('an address is the same for hours, so that a phone keeps its pictures, and ends', async () => {
  const first = address();
  const start = platform.clock.now();
  platform.clock.set(new Date(start.getTime() + 2 * 3_600_000));
  expect(address()).toBe(first);
  platform.clock.set(new Date(start.getTime() + 12 * 3_600_000));
  expect((await get(first, mine)).statusCode).toBe(410);
  expect((await get(address(), mine)).statusCode).toBe(200);
});
