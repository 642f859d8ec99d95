import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractOfApplication } from '#contracts';
import { route } from '#platform/http/visit.ts';
import { personAt, serverFor, type Visitor } from '../care/support/testing/visitor.ts';
import { openMarket } from '../doors/checkout/testing/market.ts';
import { sellSeats } from '../doors/checkout/testing/organisation.ts';
import { staffAt } from '../doors/back-office/testing/staff.ts';
import { routes } from './routes.ts';

const market = await openMarket();
const { platform } = market;
const { db } = platform;
const http = await serverFor(platform, routes);
const file = (size: number): File => new File([new Uint8Array(size).fill(97)], 'big.pdf');
const TOO_LARGE = { '': 'Файл тым үлкен', '/ru': 'Файл слишком большой', '/en': 'The file is too large' } as const;

type Upload = {
  readonly who: () => Visitor;
  readonly path: string;
  readonly field: string;
  readonly size: number;
  /** What was typed before the file, and stands there again. */
  readonly typed: Readonly<Record<string, string>>;
  /** The page whose form it is, when that is another address. */
  readonly from?: string;
};
let staff: Visitor;
let representative: Visitor;
let uploads: Readonly<Record<string, Upload>>;

beforeAll(async () => {
  ({ visitor: staff } = await staffAt(platform, http));
  const [school, buyer] = [await market.buyer(), await market.buyer()];
  const sale = await sellSeats(market, school, 2);
  representative = personAt(platform, http, school.accountId);
  await market.pay((await market.press(buyer)).attemptId, '4242424242424242');
  await market.work();
  const contract = (await contractOfApplication(db, buyer.applicationId))!;
  const seats = `/my/organisations/${sale.organisationId}/contracts/${encodeURIComponent(sale.contract.number)}`;
  const office = { who: () => staff, typed: {} };
  uploads = {
    evidence: {
      ...office,
      path: `/office/contracts/${encodeURIComponent(contract.number)}/conduct`,
      field: 'files',
      size: 25_000_000,
      typed: { words: 'Сабақ бейнесі ашық желіде табылды', reference: 'Хат № 7' },
    },
    roster: { who: () => representative, typed: {}, path: `${seats}/roster`, from: seats, field: 'roster', size: 2_100_000 },
    prices: { ...office, path: '/office/price-lists/new', field: 'table', size: 600_000 },
    registry: { ...office, path: '/office/books/registry', field: 'file', size: 2_100_000 },
    statement: { ...office, path: '/office/transfers/statement', from: '/office/transfers', field: 'file', size: 4_100_000 },
    texts: {
      ...office,
      path: '/office/documents/privacy-policy/new',
      field: 'ru',
      size: 4_100_000,
      typed: { 'name-kk': 'Саясат', 'points-ru': 'Короче' },
    },
    paper: { who: () => representative, typed: {}, path: '/papers', field: 'file', size: 8_100_000 },
  };
}, 60_000);

const KINDS = ['evidence', 'roster', 'prices', 'registry', 'statement', 'texts', 'paper'] as const;

test('every form that takes files answers itself when they are too large', () => {
  const taking = routes.filter((one) => one.takesFiles);
  expect(taking.length).toBeGreaterThanOrEqual(KINDS.length);
  expect(taking.filter((one) => !one.tooLarge || !one.bodyLimit).map((one) => one.path)).toEqual([]);
});

test.each(KINDS)(
  '%s: what is over the limit is told at the field in three languages, and what was typed before stands there',
  async (kind) => {
    const { who, path, from, field, size, typed } = uploads[kind]!;
    const before = await rowsWritten();
    for (const [locale, words] of Object.entries(TOO_LARGE)) {
      expect((await who().get(locale + (from ?? path))).status).toBe(200);
      const answer = await who().upload(locale + path, typed, { [field]: [file(size)] });
      expect([locale, answer.status]).toEqual([locale, 413]);
      const error = new RegExp(`id="[^"]*${field}-error"[^>]*>(.*?)</div>`, 's').exec(answer.body)?.[1] ?? '';
      expect(error.replaceAll(/<[^>]*>/g, '')).toContain(words);
      for (const value of Object.values(typed)) expect(answer.body).toContain(value);
    }
    expect(await rowsWritten()).toBe(before);
  },
  60_000,
);

/** Cases, drafts, lists, registries, statements and invitations together. */
const rowsWritten = async (): Promise<number> =>
  (
    await sql<{
      n: number;
    }>`select ((select count(*) from conduct.violation) + (select count(*) from offer.draft) + (select count(*) from pricing.price_list)
      + (select count(*) from reconciliation.registry) + (select count(*) from transfers.statement) + (select count(*) from seats.invitation))::int as n`.execute(
      db,
    )
  ).rows[0]!.n;

test('a form without its token, or of staff without the right, is refused as ever', async () => {
  const { path, field, size } = uploads['registry']!;
  const { visitor: lawyer } = await staffAt(platform, http, 'lawyer');
  await lawyer.get('/office');
  expect((await lawyer.upload(path, {}, { [field]: [file(size)] })).status).toBe(403);
  expect((await staff.upload(path, { _csrf: 'x' }, { [field]: [file(size)] })).status).toBe(403);
});

test('a browser that is still sending over a real connection gets the page, and the connection goes on', async () => {
  const site = await serverFor(platform, [
    ...routes,
    route({ method: 'POST', path: '/plain', access: 'anyone', answer: () => ({ kind: 'missing' }) }),
  ]);
  await site.listen({ port: 0, host: '127.0.0.1' });
  afterAll(() => site.close());
  const { port } = site.server.address() as AddressInfo;
  const send = (path: string, size: number) =>
    new Promise<{ status: number; body: string }>((done, failed) => {
      const headers = { 'content-type': 'multipart/form-data; boundary=b', accept: 'text/html', origin: platform.config.origin };
      const asked = request({ port, host: '127.0.0.1', path, method: 'POST', headers }, (answer) => {
        const parts: Buffer[] = [];
        answer
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => done({ status: answer.statusCode!, body: Buffer.concat(parts).toString() }));
      }).on('error', failed);
      asked.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n');
      const piece = Buffer.alloc(1_000_000, 97);
      for (let sent = 0; sent < size; sent += piece.length) asked.write(piece);
      asked.end('\r\n--b--\r\n');
    });
  // Without a token it is the page of a stale form, which is an answer as well; no connection is cut.
  expect((await send('/papers', 40_000_000)).status).toBe(403);
  expect((await send('/plain', 1_000_000)).status).toBe(413);
}, 60_000);
