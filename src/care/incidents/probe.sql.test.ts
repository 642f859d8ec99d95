import { createServer as createHttp } from 'node:http';
import { createServer as createNet, type AddressInfo, type Server } from 'node:net';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPlatform } from '#platform/testing/database.ts';
import { json } from '#platform/http/answer.ts';
import { route } from '#platform/http/visit.ts';
import { publishedSample } from '../../deal/enrolments/testing/learner.ts';
import { serverFor } from '../support/testing/visitor.ts';
import { routes } from './index.ts';
import { measure } from './probe.gateway.ts';

const { platform } = await testPlatform();
/** A web process with the real checks; its pages are only there or not. */
let pages = 200;
const page = (path: string) => route({ method: 'GET', path, access: 'machine', unlocalised: true, answer: () => json({}, pages) });
const web = await serverFor(platform, [...routes, page('/sign-in'), page('/certificates')]);
let bank = 404;
const bankServer = createHttp((_request, reply) => reply.writeHead(bank).end());
let greeting = '220 mail ready\r\n';
const mail = createNet((socket) => socket.end(greeting));
const port = (server: Server): number => (server.address() as AddressInfo).port;
const listening = (server: Server): Promise<void> => new Promise((done) => server.listen(0, '127.0.0.1', done));

beforeAll(async () => {
  await publishedSample(platform);
  const probeAddress = await web.listen({ host: '127.0.0.1', port: 0 });
  await Promise.all([listening(bankServer), listening(mail)]);
  Object.assign(platform.config, {
    probeAddress,
    gatewayApi: `http://127.0.0.1:${port(bankServer)}`,
    smtpUrl: `smtp://127.0.0.1:${port(mail)}`,
  });
});
afterAll(async () => {
  await web.close();
  bankServer.close();
  mail.close();
});

/** The web's own answer is kept for ten seconds by the clock. */
const measured = (waited = 0) => {
  platform.clock.advance(60);
  return measure(platform.config, () => Promise.resolve(waited));
};

test('all works', async () => {
  expect(Object.values(await measured())).toEqual(Array(7).fill(null));
});

test('the bank that is asked is the one that takes payments', async () => {
  const { gateway, gatewayApi, epayApi } = platform.config;
  Object.assign(platform.config, { gateway: 'epay', gatewayApi: 'http://127.0.0.1:1', epayApi: gatewayApi });
  bank = 503;
  expect(await measured()).toMatchObject({ payment: 'bank: HTTP 503' });
  bank = 404;
  expect(await measured()).toMatchObject({ payment: null });
  Object.assign(platform.config, { gateway, gatewayApi, epayApi });
});

test('each part that breaks is found by what a learner would meet', async () => {
  bank = 502;
  greeting = '554 go away\r\n';
  expect(await measured()).toMatchObject({ payment: 'bank: HTTP 502', letters: 'mail: no greeting', lessons: null });
  [bank, greeting, pages] = [404, '220 ok\r\n', 503];
  expect(await measured()).toMatchObject({ 'sign-in': 'HTTP 503', certificates: 'HTTP 503', tests: null });
  pages = 200;
  expect(await measured(11 * 60)).toMatchObject({ letters: 'the oldest job waits 11 min' });
  await rm(platform.config.filesFolder, { recursive: true });
  expect(await measured()).toMatchObject({ media: expect.stringContaining('ENOENT') as string, lessons: null, tests: null });
});

test('a web process that does not answer serves nobody', async () => {
  const { probeAddress } = platform.config;
  Object.assign(platform.config, { probeAddress: 'http://127.0.0.1:9' });
  const found = await measured();
  Object.assign(platform.config, { probeAddress });
  expect(Object.entries(found).flatMap(([name, fault]) => (fault === null ? [] : [name]))).toEqual([
    'sign-in',
    'lessons',
    'tests',
    'media',
    'certificates',
  ]);
});
