import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { transact } from '#platform/database.ts';
import { runJobs } from '#platform/jobs.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { seedProvider } from '#provider';
import { jobs, outbox, personalData, sendMessage } from './index.ts';

const { platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z') });
const { db } = platform;
beforeAll(() => transact(db, (tx) => seedProvider(tx, platform.clock.now())));

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

type Received = { to: string[]; body: string };
type Refusing = 'rcpt' | 'busy' | null;

/** A real mail server on loopback; `refusing` says what it refuses. */
async function mailServer(refusing: Refusing = null, port = 0): Promise<{ url: string; port: number; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    logger: false,
    onRcptTo(address, _session, done) {
      if (refusing === null) return done();
      const fault = Object.assign(new Error(`no ${address.address} here`), { responseCode: refusing === 'rcpt' ? 550 : 451 });
      return done(fault);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map((one) => one.address), body: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  closing.push(() => new Promise<void>((closed) => server.close(() => closed())));
  const taken = (server.server.address() as AddressInfo).port;
  return { url: `smtp://127.0.0.1:${taken}`, port: taken, received };
}

const withMail = (smtpUrl: string) => ({ ...platform, config: { ...platform.config, smtpUrl } });
const deliver = async (over: typeof platform, messageId: string) =>
  jobs[0]!.run(over, { messageId } as never, { jobId: '1', attempt: 1, last: false });
const send = (to = 'aigul@example.kz') =>
  transact(db, (tx) => sendMessage(tx, platform, { to, template: 'confirm-email', locale: 'kk', facts: { code: '482913', minutes: 15 } }));
const triesOf = async (id: string) =>
  (await outbox(db, platform.vault)).find((one) => one.id === id)!.deliveries.map((one) => `${one.outcome} ${one.detail}`.trim());

test('a letter reaches the mail server whole: text, HTML, subject in Kazakh, the same Message-ID every try', async () => {
  const { url, received } = await mailServer();
  const id = await send();
  await deliver(withMail(url), id);
  expect(received).toHaveLength(1);
  expect(received[0]!.to).toEqual(['aigul@example.kz']);
  expect(received[0]!.body).toContain(`Message-ID: <${id}@localhost>`);
  expect(received[0]!.body).toContain('multipart/alternative');
  expect(received[0]!.body).toContain('482913');
  expect(await triesOf(id)).toEqual(['sent']);
});

test('a delivered letter is not sent again when its job comes twice', async () => {
  const { url, received } = await mailServer();
  const id = await send();
  await deliver(withMail(url), id);
  await deliver(withMail(url), id);
  expect(received).toHaveLength(1);
});

test('a mail server that is down is tried again, and the letter goes out when it is up', async () => {
  const free = await portNobodyHas();
  const id = await send();
  const over = withMail(`smtp://127.0.0.1:${free}`);
  await expect(deliver(over, id)).rejects.toThrow('message not delivered yet: ESOCKET');
  const { received } = await mailServer(null, free);
  await deliver(over, id);
  expect(received).toHaveLength(1);
  expect(await triesOf(id)).toEqual(['failed ESOCKET', 'sent']);
});

test('a busy server is tried again; a mailbox that does not exist is not; neither leaks the address', async () => {
  const busy = await mailServer('busy');
  const one = await send('secret-name@example.kz');
  const fault = await deliver(withMail(busy.url), one).catch((thrown: unknown) => thrown as Error);
  expect(String(fault)).toContain('451');
  expect(String((fault as Error).stack)).not.toContain('secret-name');
  const wrong = await mailServer('rcpt');
  const two = await send('secret-name@example.kz');
  await deliver(withMail(wrong.url), two);
  expect(await triesOf(two)).toEqual(['refused 550']);
});

test('without a mail server a letter is kept for the outbox', async () => {
  const id = await send();
  await deliver(platform, id);
  expect(await triesOf(id)).toEqual(['kept']);
});

test('the job runs by itself after the commit, and not without one', async () => {
  const { url, received } = await mailServer();
  await transact(db, async (tx) => {
    await sendMessage(tx, platform, { to: 'lost@example.kz', template: 'support-received', locale: 'ru', facts: { number: '1' } });
    throw new Error('rolled back');
  }).catch(() => undefined);
  await send('kept@example.kz');
  const runner = await runJobs(withMail(url), jobs);
  closing.push(() => runner.stop());
  await expect.poll(() => received.map((one) => one.to[0]), { timeout: 10_000 }).toContain('kept@example.kz');
  expect(received.map((one) => one.to[0])).not.toContain('lost@example.kz');
});

test('a code that has run out is not sent', async () => {
  const past = new Date(platform.clock.now().getTime() - 1000);
  const id = await transact(db, (tx) =>
    sendMessage(tx, platform, {
      to: 'late@example.kz',
      template: 'confirm-email',
      locale: 'en',
      facts: { code: '111111', minutes: 15 },
      uselessAfter: past,
    }),
  );
  const { url, received } = await mailServer();
  await deliver(withMail(url), id);
  expect(received).toHaveLength(0);
  expect(await triesOf(id)).toEqual(['expired']);
});

test('the address stands nowhere in clear, and is erased with the person; the delivery log stays', async () => {
  const accountId = '01890000-0000-7000-8000-0000000000aa';
  const id = await transact(db, (tx) =>
    sendMessage(tx, platform, { to: 'erase-me@example.kz', template: 'support-received', locale: 'kk', facts: { number: '7' }, accountId }),
  );
  const dump = JSON.stringify((await sql`select * from messages.message`.execute(db)).rows);
  expect(dump).not.toContain('erase-me');
  expect(JSON.stringify(await personalData.export(db, accountId, platform.vault))).toContain('erase-me@example.kz');
  await transact(db, (tx) => personalData.erase(tx, accountId, platform.clock.now()));
  expect((await outbox(db, platform.vault)).map((one) => one.id)).not.toContain(id);
  await deliver(platform, id);
  const { rows } = await sql<{ outcome: string }>`select outcome from messages.delivery where message_id = ${id}`.execute(db);
  expect(rows).toEqual([{ outcome: 'erased' }]);
});

async function portNobodyHas(): Promise<number> {
  const probe: Server = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}
