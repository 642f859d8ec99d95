import { afterAll } from 'vitest';
import type { Locale } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { jobs as applicationJobs } from '#applications';
import { jobs as contractJobs } from '#contracts';
import { programmeBySlug, type ProgrammeVersion } from '#catalogue';
import { jobs as incidentJobs } from '#incidents';
import { jobs as messageJobs } from '#messages';
import { jobs as offerJobs, seedLegal } from '#offer';
import { jobs as paymentJobs } from '#payments';
import { transact } from '#platform/database.ts';
import { html } from '#platform/http/answer.ts';
import { createServer } from '#platform/http/server.ts';
import type { AnyJob } from '#platform/jobs.ts';
import { testPlatform, type TestPlatform, type TestWish } from '#platform/testing/database.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import { jobs as pricingJobs, seedCatalogue } from '#pricing';
import { seedProvider } from '#provider';
import { ErrorPage } from '#ui/components.ts';
import { startBank, type RunningBank } from '../../../../emulators/tiptop/start.ts';
import { jobs as checkoutJobs, routes } from '../index.ts';
import { buyer, press, type Buyer } from './buyer.ts';
import { sessionToken } from './person.ts';

export type { Buyer } from './buyer.ts';

/** Jobs of the rooms that a purchase walks through. */
const jobs: readonly AnyJob[] = [
  ...messageJobs,
  ...incidentJobs,
  ...offerJobs,
  ...pricingJobs,
  ...applicationJobs,
  ...paymentJobs,
  ...contractJobs,
  ...checkoutJobs,
];

export type Market = {
  readonly platform: TestPlatform;
  readonly bank: RunningBank;
  /** The site's own address, listening for the bank's notices. */
  readonly site: string;
  readonly programme: ProgrammeVersion;
  /** A person with consent, card and a submitted application. */
  readonly buyer: (locale?: Locale) => Promise<Buyer>;
  /** Presses Pay: the attempt and the address of the bank's page. */
  readonly press: (buyer: Buyer) => Promise<{ attemptId: string; url: string }>;
  /** Pays at the bank, without its page. */
  readonly pay: (attemptId: string, card: string) => Promise<{ transactionId: number; is: string }>;
  /** Forces notices; returns the replies of the site. */
  readonly notify: (wish: {
    transactionId: number;
    type: string;
    times?: number;
    change?: Record<string, string>;
    sign?: 'good' | 'bad' | 'none';
  }) => Promise<(string | null)[]>;
  readonly work: () => Promise<readonly { name: string }[]>;
  readonly cookieOf: (buyer: Buyer) => Promise<string>;
};

/** A shop with everything in force, a bank beside it, and people who have applied. */
export async function openMarket(wish: TestWish = {}): Promise<Market> {
  const { platform } = await testPlatform(wish);
  await transact(platform.db, (tx) => seedProvider(tx, platform.clock.now()));
  await seedLegal(platform);
  expectOk(await seedCatalogue(platform, 'content'));
  const { http } = await createServer(platform, {
    routes,
    asset: (name) => `/assets/${name}`,
    clientFolder: 'nowhere',
    frameFacts: () => Promise.resolve({ provider: PROVIDER, offer: null }),
    errorPage: (frame, kind, reference) => html(ErrorPage({ frame, kind, reference }), { status: 404 }),
  });
  const site = await http.listen({ host: '127.0.0.1', port: 0 });
  const { gatewayPublicId: publicId, gatewayApiSecret: apiSecret } = platform.config;
  const bank = await startBank({
    publicId,
    apiSecret,
    noticeBase: `${site}/notices/tiptop`,
    now: () => platform.clock.now().getTime(),
    retrySeconds: [0.05],
    hangMs: 1000,
  });
  Object.assign(platform.config, { gatewayApi: bank.url, gatewayPageOrigin: bank.url, gatewayTimeoutSeconds: 0.5, ...wish.config });
  afterAll(async () => {
    await bank.close();
    // A connection that was opened and never asked anything is not idle to the server, and would be waited for.
    const closed = http.close();
    http.server.closeAllConnections();
    await closed;
  });
  const programme = (await programmeBySlug(platform.db, 'assessment-for-learning'))!;
  const post = async (path: string, body: object) =>
    (await fetch(bank.url + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })).json();
  return {
    platform,
    bank,
    site,
    programme,
    buyer: (locale = 'kk') => buyer(platform, programme, locale),
    press: async (one) => expectOk(await press(platform, programme, one)),
    pay: async (invoiceId, card) => {
      const { is, operation } = (await post('/__test/pay', { invoiceId, card })) as { is: string; operation: { transactionId: number } };
      return { is, transactionId: operation.transactionId };
    },
    notify: (asked) => post('/__test/notices', asked) as Promise<(string | null)[]>,
    work: () => runDueJobs(platform, jobs),
    cookieOf: async (one) => `su-session-3000=${await sessionToken(platform, one.accountId)}`,
  };
}

const PROVIDER = { name: '«Қор»', bin: '260140000005', address: 'Астана', phone: '+77000000000', email: 'qoldau@example.kz' };

/** Reads until the awaited state is there; at most three seconds unless told. */
export async function until<Value>(read: () => Promise<Value>, ready: (value: Value) => boolean, seconds = 3): Promise<Value> {
  for (let turn = 0; turn < seconds * 100; turn += 1) {
    const value = await read();
    if (ready(value)) return value;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('the awaited state did not come');
}
