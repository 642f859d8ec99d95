import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { testPlatform } from '../testing/database.ts';
import { html, json } from './answer.ts';
import { createServer } from './server.ts';
import { route } from './visit.ts';

/** A production server that believes one proxy; `/who` says whom it takes the visitor for. */
const PROXY = '10.0.0.5';
const { trustedProxies } = readConfig({
  SU_ORIGIN: 'http://localhost:3000',
  DATABASE_URL: 'postgresql://x@y/z',
  SU_KEYS: `1:${Buffer.alloc(32, 1).toString('base64')}`,
  SU_TRUSTED_PROXIES: `${PROXY}, 10.1.0.0/16`,
});
const { platform } = await testPlatform({ config: { mode: 'production', origin: 'https://ustaz.kz', trustedProxies, getPerMinute: 5 } });
const lines: string[] = [];
platform.log.info = ((facts: object) => void lines.push(JSON.stringify(facts))) as never;
const { http } = await createServer(platform, {
  routes: [
    route({
      method: 'GET',
      path: '/who',
      access: 'anyone',
      unlocalised: true,
      answer: (visit) => json({ ip: visit.ip, frame: visit.frame.origin }),
    }),
  ],
  asset: (name) => `/assets/${name}`,
  clientFolder: 'nowhere',
  frameFacts: () => Promise.resolve({ provider: { name: 'Қор', bin: '', address: '', phone: '', email: '' }, offer: null }),
  errorPage: () => html(null as never),
});

const ask = (from: string, forwarded?: string, more: Record<string, string> = {}) =>
  http.inject({ url: '/who', remoteAddress: from, headers: { ...(forwarded ? { 'x-forwarded-for': forwarded } : {}), ...more } });
const seenFrom = async (from: string, forwarded?: string): Promise<string> => {
  platform.clock.advance(61);
  return (await ask(from, forwarded)).json<{ ip: string }>().ip;
};

test.each([
  ['a visitor who comes straight and writes the header: the header counts for nothing', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['through the proxy: what the proxy wrote', PROXY, '203.0.113.9', '203.0.113.9'],
  ['through a proxy that appends: what it appended, not what the visitor wrote', PROXY, '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['through two proxies of ours', PROXY, '198.51.100.1, 203.0.113.9, 10.1.2.3', '203.0.113.9'],
  ["a visitor who writes our proxy's address", '203.0.113.9', PROXY, '203.0.113.9'],
])('%s', async (_what, from, forwarded, taken) => {
  expect(await seenFrom(from, forwarded)).toBe(taken);
});

test('a forged header buys no fresh limit', async () => {
  platform.clock.advance(61);
  const answers = [];
  for (let n = 0; n < 7; n += 1) answers.push((await ask(PROXY, `198.51.100.${n}, 203.0.113.9`)).statusCode);
  expect(answers).toEqual([200, 200, 200, 200, 200, 429, 429]);
  expect((await ask(PROXY, '203.0.113.10')).statusCode).toBe(200);
});

test('no address reaches the log, forged or not', () => {
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.join('\n')).not.toMatch(/198\.51|203\.0\.113/);
});

test('host and protocol that a visitor claims change no link; HSTS and a closed-in cookie go out', async () => {
  platform.clock.advance(61);
  const answer = await ask('203.0.113.9', undefined, {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
  });
  expect(answer.json<{ frame: string }>().frame).toBe('https://ustaz.kz');
  expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-guest=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure/);
});
