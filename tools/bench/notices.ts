import { Agent, request } from 'node:http';
import { sql } from 'kysely';
import type { OpenPlatform } from '#platform/open-platform.ts';
import type { SiteAddress } from '../../e2e/harness/site.ts';
import type { Operation } from '../../emulators/tiptop/bank.ts';
import { noticeFields, signed, type SignedNotice } from '../../emulators/tiptop/notice-body.ts';
import { withDefaults } from '../../emulators/tiptop/settings.ts';
import { median } from './duel.ts';
import { buyer, type Buyer } from './people.ts';
import type { ReadyAnswers } from './ready-answers.ts';

export type Flood = {
  readonly notices: number;
  readonly inFlight: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
};

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** People who have paid, while the bank keeps its notices back: we send them, signed as the bank signs. */
export async function paidBuyers(
  platform: OpenPlatform,
  site: SiteAddress,
  count: number,
): Promise<{ buyers: Buyer[]; notices: SignedNotice[]; answers: ReadyAnswers }> {
  await control(site, '/__test/settings', { noticeDelayMs: 3_600_000 });
  const buyers: Buyer[] = [];
  while (buyers.length < count)
    buyers.push(...(await Promise.all(Array.from({ length: Math.min(8, count - buyers.length) }, () => buyer(platform)))));
  for (const { attemptId } of buyers) await control(site, '/__test/pay', { invoiceId: attemptId, card: '4242424242424242' });
  const { operations } = (await (await fetch(`${site.bank}/__test/state`)).json()) as { operations: Operation[] };
  const settings = withDefaults({ publicId: 'pk_local_test', apiSecret: 'local-test-api-secret' });
  const of = new Map(operations.map((operation) => [operation.invoiceId, operation]));
  const notices = buyers.map(({ attemptId }) => signed(noticeFields('pay', of.get(attemptId)!, settings), settings));
  const asked = operations.map(async ({ transactionId }) => [String(transactionId), await confirmation(site, transactionId)] as const);
  return { buyers, notices, answers: Object.fromEntries(await Promise.all(asked)) };
}

/** What the bank answers when it is asked about an operation, byte for byte. */
async function confirmation(site: SiteAddress, transactionId: number): Promise<string> {
  const answer = await fetch(`${site.bank}/payments/get`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from('pk_local_test:local-test-api-secret').toString('base64')}`,
    },
    body: JSON.stringify({ TransactionId: transactionId }),
  });
  return answer.text();
}

/** From the notice's first byte to the answer, which the site gives after its commit. */
export async function flood(site: SiteAddress, notices: readonly SignedNotice[], inFlight: number): Promise<Flood> {
  const waiting = [...notices];
  const times: number[] = [];
  const start = performance.now();
  const sender = async (): Promise<void> => {
    for (let notice = waiting.shift(); notice; notice = waiting.shift()) {
      const sent = performance.now();
      const status = await post(`${site.origin}/notices/tiptop/pay`, notice);
      if (status !== 200) throw new Error(`a signed notice was answered ${status}`);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, sender));
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  return {
    notices: notices.length,
    inFlight,
    perSecond: notices.length / seconds,
    p50: median(times),
    p99: times[Math.floor((times.length - 1) * 0.99)]!,
  };
}

/** How many of the buyers hold exactly one contract with one open course. */
export async function credited(platform: OpenPlatform, buyers: readonly Buyer[]): Promise<number> {
  const ids = buyers.map(({ accountId }) => accountId);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select c.account_id from contracts.contract c join enrolments.enrolment e on e.contract_id = c.id
      where c.account_id = any(${ids}) group by c.account_id having count(*) = 1) once`.execute(platform.db);
  return rows[0]!.count;
}

async function control(site: SiteAddress, path: string, body: object): Promise<void> {
  const answer = await fetch(site.bank + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`the test bank answered ${answer.status} to ${path}`);
  await answer.arrayBuffer();
}

function post(url: string, { body, headers }: SignedNotice): Promise<number> {
  return new Promise((done, failed) => {
    request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode ?? 0));
    })
      .on('error', failed)
      .end(body);
  });
}
