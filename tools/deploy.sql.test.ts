import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { transact } from '#platform/database.ts';
import { csrfToken } from '#platform/http/csrf.ts';
import { migrate, readMigrations } from '#platform/migrations.ts';
import { openSession, sessionOf } from '#platform/sessions.ts';
import { itemByKey } from '#catalogue';
import { answersOf, attemptById, type AttemptId } from '#assessment';
import { contractOfApplication } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { freePort } from '../src/doors/checkout/testing/free-port.ts';
import { openMarket, type Buyer, type Market } from '../src/doors/checkout/testing/market.ts';
import { buildIfChanged } from './launch/build.ts';
import { switchingProxy, type Proxy } from './testing/switching-proxy.ts';

/**
 * A deploy as docs/running.md tells it, under traffic: the schema grows, a second web starts, the first is told to stop,
 * while learners' answers are being saved and the bank's notices arrive. Nothing may fail, nothing may be lost.
 */
const LEARNERS = process.env['FULL'] ? 24 : 6;
const ROUNDS = process.env['FULL'] ? 6 : 2;
let market: Market;
let proxy: Proxy;
const webs = new Set<ChildProcess>();

beforeAll(async () => {
  await buildIfChanged();
  // What is in force has been so for a while: a payment's time is told to the second.
  market = await openMarket({ now: new Date(Date.now() - 60_000), config: { gatewayTimeoutSeconds: 10 } });
  market.platform.clock.set(new Date());
  proxy = await switchingProxy();
}, 120_000);
afterAll(async () => {
  for (const web of webs) web.kill('SIGKILL');
  await proxy?.close();
});

/** The built web process; resolves when it is ready for traffic. */
async function startWeb(): Promise<{ web: ChildProcess; port: number }> {
  const { config, databaseUrl } = market.platform;
  const port = await freePort();
  const web = spawn(process.execPath, ['--enable-source-maps', 'dist/server/web.js'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env['PATH'],
      SU_MODE: 'test',
      SU_ORIGIN: config.origin,
      SU_PORT: String(port),
      SU_DRAIN_SECONDS: '3',
      SU_GET_PER_MINUTE: '0',
      SU_LOG_LEVEL: 'warn',
      DATABASE_URL: databaseUrl,
      SU_FILES_FOLDER: config.filesFolder,
      SU_KEYS: [...config.keyRing.keys].map(([no, key]) => `${no}:${key.toString('base64')}`).join(','),
      SU_GATEWAY_API: config.gatewayApi,
      SU_GATEWAY_PAGE_ORIGIN: config.gatewayPageOrigin,
      SU_GATEWAY_PUBLIC_ID: config.gatewayPublicId,
      SU_GATEWAY_API_SECRET: config.gatewayApiSecret,
      SU_GATEWAY_TEST_MODE: 'true',
    },
  });
  webs.add(web);
  await once(web, 'message');
  proxy.ports.add(port);
  // As the rolling restart does: the other one goes only when the proxy has seen this one.
  await vi.waitFor(() => expect(proxy.ready.has(port)).toBe(true), { timeout: 10_000 });
  return { web, port };
}

async function contractOf({ applicationId }: Buyer) {
  return vi.waitFor(
    async () => {
      const contract = await contractOfApplication(market.platform.db, applicationId);
      expect(contract).not.toBeNull();
      return contract!;
    },
    { timeout: 15_000 },
  );
}

type Learner = { readonly post: (path: string, form: Record<string, string>) => Promise<Response>; readonly enrolmentId: string };

async function learner(): Promise<Learner> {
  const { platform } = market;
  const buyer = await market.buyer();
  await market.pay((await market.press(buyer)).attemptId, '4242424242424242');
  const contract = await contractOf(buyer);
  const now = platform.clock.now();
  const visitor = { ip: '127.0.0.1', userAgent: 'test' };
  const flags = { staff: false, secondFactor: false };
  const { token } = await transact(platform.db, (tx) =>
    openSession(tx, platform.random, { accountId: buyer.accountId, flags, now, visitor }),
  );
  const { sessionId } = (await sessionOf(platform.db, token, now))!;
  const headers = {
    cookie: `su-session-3000=${token}`,
    origin: platform.config.origin,
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'text/html',
  };
  const post = (path: string, form: Record<string, string>) => {
    const body = new URLSearchParams({ ...form, _csrf: csrfToken(platform.vault, sessionId) });
    return fetch(`${proxy.url}${path}`, { method: 'POST', headers, body, redirect: 'manual' });
  };
  return { post, enrolmentId: (await enrolmentByContract(platform.db, contract.id))!.id };
}

type Kept = { readonly seq: number; readonly value: string };

/** Questions that one value answers; those of several parts have forms of their own. */
function answeredByOneValue(): ReadonlySet<string> {
  const item = itemByKey(market.programme, 'module-1');
  const questions = item?.kind === 'quiz' ? item.quiz.questions : [];
  const kinds = ['single', 'multiple', 'text', 'number'];
  return new Set(questions.filter((question) => kinds.includes(question.kind)).map((question) => question.versionId));
}

/** Answers such questions of an attempt again and again until told to stop; returns the last receipt for each. */
async function sit(one: Learner, until: AbortSignal): Promise<() => Promise<number>> {
  const { db } = market.platform;
  const course = `/my/courses/${market.programme.slug}`;
  const begun = await one.post(`${course}/quizzes/module-1/attempts`, {});
  const id = /attempts\/([\w-]+)\/1$/.exec(String(begun.headers.get('location')))![1]! as AttemptId;
  const { paper } = (await attemptById(db, id))!.attempt;
  const asked = answeredByOneValue();
  const receipts = new Map<number, Kept>();
  for (let seq = 1; !until.aborted; seq += 1) {
    for (let place = 1; place <= paper.length; place += 1) {
      const { question, options } = paper[place - 1]!;
      if (!asked.has(question)) continue;
      const value = options[seq % Math.max(1, options.length)] ?? String(seq);
      const answer = await one.post(`${course}/attempts/${id}/${place}/autosave`, { answer: value, seq: String(seq) });
      const text = await answer.text();
      if (answer.status !== 200 || (JSON.parse(text) as { seq?: number }).seq !== seq)
        proxy.failed.push(`answer ${answer.status}: ${text}`);
      else receipts.set(place, { seq, value });
    }
  }
  return async () => {
    const kept = await answersOf(db, id);
    for (const [place, { seq, value }] of receipts) {
      const saved = kept.get(paper[place - 1]!.question)!;
      expect([saved.seq, JSON.stringify(saved.answer)]).toEqual([seq, expect.stringContaining(value)]);
    }
    return receipts.size;
  };
}

test('no request fails, no answer and no payment is lost', { timeout: 120_000 }, async () => {
  const { platform, bank } = market;
  let current = await startWeb();
  const learners = await Promise.all(Array.from({ length: LEARNERS }, learner));
  const payers = await Promise.all(
    Array.from({ length: LEARNERS * ROUNDS }, async () => {
      const buyer = await market.buyer();
      return { buyer, ...(await market.press(buyer)) };
    }),
  );
  // A notice that is not taken at once would be told again: here it may not need to be.
  Object.assign(bank.bank.settings, { noticeBase: `${proxy.url}/notices/tiptop`, retrySeconds: [] });
  const ending = new AbortController();
  const sitting = learners.map((one) => sit(one, ending.signal));
  const reading = (async () => {
    for (let n = 0; !ending.signal.aborted; n += 1) {
      const page = await fetch(`${proxy.url}${['/', '/ru/programmes', '/documents/offer'][n % 3]}`);
      if (page.status !== 200) proxy.failed.push(`page ${page.status}`);
      await page.text();
    }
  })();

  const grown = [...(await readMigrations('db/migrations'))];
  for (let round = 1; round <= ROUNDS; round += 1) {
    // What the next build brings is there before it: this one answers all the same, and starts anew on it.
    const text = `alter table assessment.answer add column deploy_${round} text; create table assessment.deploy_${round} (n int);`;
    grown.push({ name: `9${round}00-next-build.sql`, text, checksum: `${round}` });
    const paying = Promise.all(
      payers.splice(0, LEARNERS).map(async ({ buyer, attemptId }) => {
        await market.pay(attemptId, '4242424242424242');
        await contractOf(buyer);
      }),
    );
    await migrate(platform.databaseUrl, grown);
    const next = await startWeb();
    const old = current;
    const gone = once(old.web, 'exit');
    old.web.kill('SIGTERM');
    expect(await gone).toEqual([0, null]);
    proxy.ports.delete(old.port);
    current = next;
    await paying;
  }
  ending.abort();
  const checks = await Promise.all(sitting);
  await reading;
  expect(proxy.failed).toEqual([]);
  const kept = await Promise.all(checks.map((check) => check()));
  expect(kept.every((questions) => questions > 0)).toBe(true);
  expect(proxy.served()).toBeGreaterThan(LEARNERS * 20);
  const { rows } = await sql<{ contracts: bigint; captures: bigint }>`select (select count(*) from contracts.contract) as contracts,
    (select count(*) from payments.capture) as captures`.execute(platform.db);
  const paid = BigInt(LEARNERS * (1 + ROUNDS));
  expect(rows[0]).toEqual({ contracts: paid, captures: paid });
  // The proxy would have told: a server that is killed is a failed request.
  current.web.kill('SIGKILL');
  await once(current.web, 'exit');
  expect((await fetch(`${proxy.url}/`)).status).toBe(502);
  expect(proxy.failed).toHaveLength(1);
});

test('told to stop, web says it is not ready, answers on, and closes each connection with its answer', { timeout: 60_000 }, async () => {
  const { web, port } = await startWeb();
  proxy.ports.delete(port);
  const gone = once(web, 'exit');
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  expect((await ask('/readyz')).headers.get('connection')).toBe('keep-alive');
  web.kill('SIGTERM');
  await vi.waitFor(async () => expect((await ask('/readyz')).status).toBe(503), { timeout: 5000, interval: 20 });
  const answer = await ask('/documents/offer');
  expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
  expect((await ask('/healthz')).status).toBe(200);
  expect(await gone).toEqual([0, null]);
  await expect(ask('/healthz')).rejects.toThrow();
});
