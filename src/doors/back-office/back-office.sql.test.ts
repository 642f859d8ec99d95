import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { localPath } from '#kernel/locale.ts';
import { transact } from '#platform/database.ts';
import { happenedTo } from '#platform/journal-read.ts';
import { issueCertificate, certificateByNumber } from '#certificates';
import { acceptanceState, contractOfApplication, contractPaper, contractState, unreachedOffers, type Contract } from '#contracts';
import { tendAcceptance } from '#my';
import { enrolmentByContract } from '#enrolments';
import { oddities, recordCapture, type Operation } from '#payments';
import { requests, routes as supportRoutes } from '#support';
import { openAccount } from '../../care/support/testing/accounts.ts';
import { personAt, serverFor, type Visitor } from '../../care/support/testing/visitor.ts';
import { openMarket, until, type Buyer } from '../checkout/testing/market.ts';
import { routes } from './index.ts';
import { completed } from '../my/testing/person.ts';
import { staffAt } from './testing/staff.ts';

const market = await openMarket();
const { platform } = market;
const http = await serverFor(platform, [...routes, ...supportRoutes]);
const staffFlags = { staff: true, secondFactor: true };

let staffId: string;
let staff: Visitor;
let buyer: Buyer;
let contract: Contract;
let certificateNumber: string;
let attemptId: string;

beforeAll(async () => {
  ({ id: staffId, visitor: staff } = await staffAt(platform, http));
  buyer = await market.buyer();
  ({ attemptId } = await market.press(buyer));
  await market.pay(attemptId, '4242424242424242');
  contract = (await until(
    () => contractOfApplication(platform.db, buyer.applicationId),
    (one) => one !== null,
  ))!;
  await market.work();
  const enrolment = (await enrolmentByContract(platform.db, contract.id))!;
  const completed = {
    enrolmentId: enrolment.id,
    accountId: buyer.accountId,
    contractId: contract.id,
    programmeVersionId: contract.programmeVersionId,
    completedAt: platform.clock.now(),
  };
  await sql`insert into learning.completion (enrolment_id, programme_version_id, completed_at) values (${enrolment.id}, ${contract.programmeVersionId}, ${completed.completedAt})`.execute(
    platform.db,
  );
  const issued = await transact(platform.db, (tx) => issueCertificate(tx, platform, completed as Parameters<typeof issueCertificate>[2]));
  certificateNumber = issued.certificate.number;
});

const at = (path: string) => encodeURI(path);
const events = async (kind: string, id: string) => (await happenedTo(platform.db, [{ kind, id }])).map((one) => one.event);

/** Money that names no order of ours. */
async function strayMoney(transactionId: string): Promise<string> {
  const operation: Operation = {
    kind: 'payment',
    transactionId,
    state: 'paid',
    amount: 150_000n,
    currency: 'KZT',
    attemptRef: null,
    accountRef: null,
    paidAt: platform.clock.now(),
    testMode: true,
    card: null,
    authCode: null,
    rrn: null,
    reasonCode: null,
    returnOf: null,
    requestRef: null,
  } as unknown as Operation;
  const now = platform.clock.now();
  const decision = { kind: 'hold' as const, oddity: 'unknown-attempt' as const, prepared: { do: 'give-back' as const, amount: 150_000n } };
  await transact(platform.db, (tx) => recordCapture(tx, { provider: 'tiptop', operation, attempt: null, decision, now }));
  return (await oddities(platform.db, 'open')).find((one) => one.facts['transaction'] === transactionId)!.id;
}

test('every route is for staff with the second step: guests are led to sign in, staff to their second step, others are refused', async () => {
  const learner = personAt(platform, http, buyer.accountId);
  const halfway = personAt(platform, http, staffId, { staff: true, secondFactor: false });
  const guest = personAt(platform, http, null);
  expect(routes.filter((route) => route.access !== 'staff')).toEqual([]);
  for (const route of routes) {
    const path = localPath('ru', route.path.replaceAll(/:\w+/g, '00000000-0000-7000-8000-000000000000'));
    const ask = (visitor: Visitor) => (route.method === 'GET' ? visitor.get(path) : visitor.post(path));
    const turned = await ask(guest);
    expect([route.method, path, turned.status, turned.to?.split('?')[0]]).toEqual([route.method, path, 303, '/ru/sign-in']);
    expect([path, (await ask(learner)).status]).toEqual([path, 403]);
    const led = await ask(halfway);
    expect([path, led.status, led.to?.split('?')[0]]).toEqual([path, 303, '/ru/sign-in/second-step']);
    if (route.method === 'GET') expect(led.to).toContain(`?next=${encodeURIComponent(path)}`);
  }
});

test('pages open in three languages, without inline code, without a hole in the texts', async () => {
  const oddity = await strayMoney('900001');
  const pages = [
    '/office',
    '/office/oddities',
    `/office/oddities/${oddity}`,
    '/office/support',
    `/office/people/${buyer.accountId}`,
    `/office/people/${buyer.accountId}/secure`,
    `/office/payments/${attemptId}`,
    `/office/contracts/${contract.number}`,
    `/office/certificates/${certificateNumber}`,
    `/office/certificates/${certificateNumber}/withdrawal`,
    `/office/journal/contract/${contract.id}`,
    `/office/applications/${buyer.applicationId}`,
  ];
  for (const locale of ['kk', 'ru', 'en'] as const)
    for (const path of pages) {
      const page = await staff.get(at(localPath(locale, path)));
      expect([path, locale, page.status]).toEqual([path, locale, 200]);
      expect(page.body).not.toMatch(/\sstyle="|<script>|undefined|\[object/);
      expect(page.body.match(/<h1/g)).toHaveLength(1);
    }
});

test.each([
  ['a name', () => 'Үлгібаева Айг', () => buyer.accountId],
  ['an IIN', () => '580101 300008', () => buyer.accountId],
  ['a phone', () => '8 700 000 00 01', () => buyer.accountId],
  ['an address of mail', () => buyer.email, () => buyer.accountId],
])('a person is found by %s, and the words stand in no address', async (_what, words, id) => {
  await staff.get('/office');
  const sent = await staff.post('/office/search', { words: words() });
  expect(sent.to).toMatch(/^\/office\/search\/[0-9a-f-]{36}$/);
  const page = await staff.get(sent.to!);
  expect(page.body).toContain(`/office/people/${id()}`);
  expect(page.body).not.toContain('+7 700 000 00 01');
  const other = personAt(platform, http, await openAccount(platform, `${randomUUID()}@example.kz`), staffFlags);
  expect((await other.get(sent.to!)).status).toBe(404);
});

test('a number leads straight to its page', async () => {
  await staff.get('/office');
  const capture = await sql<{ id: string }>`select transaction_id as id from payments.capture where attempt_id = ${attemptId}`.execute(
    platform.db,
  );
  const numbers: [string, string][] = [
    [contract.number.toLowerCase(), `/office/contracts/${contract.number}`],
    [certificateNumber, `/office/certificates/${certificateNumber}`],
    [attemptId, `/office/payments/${attemptId}`],
    [capture.rows[0]!.id, `/office/payments/${attemptId}`],
  ];
  for (const [words, path] of numbers) {
    const sent = await staff.post('/office/search', { words });
    expect(decodeURIComponent((await staff.get(sent.to!)).to ?? '')).toBe(path);
  }
});

test('who looked at a person is written down, and never what was looked for', async () => {
  await staff.get(`/office/people/${buyer.accountId}`);
  const looks = await happenedTo(platform.db, [{ kind: 'account', id: buyer.accountId }], { only: ['person.looked-at'] });
  expect(looks[0]).toMatchObject({ actor: { kind: 'staff', id: staffId }, facts: { role: 'administrator', page: 'person' } });
  const { rows } = await sql<{ all: string }>`select string_agg(entry::text, '') as all from platform.journal entry`.execute(platform.db);
  expect(rows[0]!.all).not.toMatch(/Үлгібаева|580101|example\.kz/);
});

test('the IIN stays masked until a reason is given; then it is journalled and the reason kept', async () => {
  const path = `/office/people/${buyer.accountId}`;
  const page = await staff.get(path);
  expect(page.body).toContain('58••••••••08');
  expect(page.body).not.toContain('580101');
  expect((await staff.post(`${path}/iin`, { reason: ' ' })).status).toBe(422);
  expect(await events('account', buyer.accountId)).not.toContain('iin.revealed');
  const shown = await staff.post(`${path}/iin`, { reason: 'Банкпен салыстыру' });
  expect(shown.body).toContain('580101 300008');
  expect(await events('account', buyer.accountId)).toContain('iin.revealed');
  expect((await staff.get(path)).body).not.toContain('580101');
  expect((await staff.get(path)).body).toContain('Банкпен салыстыру');
});

test('securing an account closes its sessions on every device', async () => {
  const learner = personAt(platform, http, buyer.accountId);
  expect((await learner.get('/my/support')).status).toBe(200);
  await staff.get(`/office/people/${buyer.accountId}/secure`);
  expect((await staff.post(`/office/people/${buyer.accountId}/secure`)).status).toBe(303);
  expect((await learner.get('/my/support')).to).toContain('/sign-in');
  expect(await events('account', buyer.accountId)).toContain('account.secured');
});

test('a contract’s page tells ground, money on both sides, papers and everything that happened', async () => {
  const page = (await staff.get(at(`/ru/office/contracts/${contract.number}`))).body.replaceAll('\u00a0', ' ');
  for (const words of [
    'Үлгібаева Айгүл Серікқызы',
    'Договор заключён',
    'Оплата подтверждена',
    'Заявка подтверждена',
    'Сертификат выдан',
    'Обязательство по договору',
    certificateNumber,
  ])
    expect(page).toContain(words);
  const paper = await staff.get(at(`/office/contracts/${contract.number}/papers/contract`));
  expect([paper.status, paper.body.slice(0, 5)]).toEqual([200, '%PDF-']);
  // Whole, the IIN stands in the sealed card only, and opens there with a reason that the person sees (offer 3.8).
  const kept = (await contractPaper(platform.db, contract.id, 'contract'))!;
  const words = textOfPdf(await platform.files.read(kept.fileId));
  if (words !== null) expect([words.includes('58••••••••08'), words.includes('580101300008')]).toEqual([true, false]);
});

/** Null where the machine has no pdftotext. */
function textOfPdf(pdf: Uint8Array): string | null {
  if (spawnSync('pdftotext', ['-v']).error !== undefined) return null;
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, stdio: ['pipe', 'pipe', 'ignore'] }).toString('utf8');
}

test('a certificate is withdrawn with a ground and a reason, once', async () => {
  const path = `/office/certificates/${certificateNumber}/withdrawal`;
  await staff.get(path);
  const refused = await staff.post(path, { reason: '' });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('Негізін таңдаңыз');
  expect((await staff.post(path, { ground: 'issued-in-error', reason: 'Басқа адамның сертификаты' })).status).toBe(303);
  expect((await certificateByNumber(platform.db, certificateNumber))!.withdrawal).toMatchObject({ ground: 'issued-in-error' });
  expect((await staff.post(path, { ground: 'issued-in-error', reason: 'Тағы бір рет' })).status).toBe(409);
});

test('an odd payment is given back by a reasoned decision, journalled under the staff’s name, and only once', async () => {
  const path = `/office/oddities/${await strayMoney('900002')}`;
  expect((await staff.get(path)).body.replaceAll('\u00a0', ' ')).toContain('1 500 ₸ қайтару');
  expect((await staff.post(path, { action: 'give-back', reason: '' })).status).toBe(422);
  expect((await staff.post(path, { action: 'give-back', reason: 'Төлеуші белгісіз' })).status).toBe(303);
  const [decided] = await happenedTo(platform.db, [{ kind: 'oddity', id: path.split('/').at(-1)! }]);
  expect(decided).toMatchObject({ event: 'oddity.give-back', actor: { kind: 'staff', id: staffId } });
  expect((await staff.post(path, { action: 'set-aside', reason: 'Қайта басылды' })).status).toBe(409);
  expect((await staff.get('/office/oddities?which=resolved')).body).toContain(path);
});

test('a letter is answered from the inbox; two answers at once are one', async () => {
  const guest = personAt(platform, http, null);
  await guest.get('/support');
  await guest.post('/support', { subject: 'Шот керек', text: 'Мектебіме шот жібере аласыз ба?', email: 'mektep@example.kz' });
  const [letter] = await requests(platform.db, platform.vault, 'waiting');
  const path = at(`/office/support/${letter!.number}`);
  expect((await staff.get(path)).body).toContain('Мектебіме шот');
  expect((await staff.post(path, { text: 'жоқ', after: '1' })).status).toBe(422);
  const sent = await Promise.all([
    staff.post(path, { text: 'Иә, жібереміз.', after: '1' }),
    staff.post(path, { text: 'Иә, жібереміз.', after: '1' }),
  ]);
  expect(sent.map((one) => one.status).sort()).toEqual([303, 409]);
  expect((await staff.get('/office/support?which=done')).body).toContain(path);
  const page = await staff.get('/office');
  expect(page.status).toBe(200);
});

test('a stolen staff session cannot copy the register: searches are counted', async () => {
  const busy = await openAccount(platform, 'asyghys@example.kz');
  const visitor = personAt(platform, http, busy, staffFlags);
  await visitor.get('/office');
  const statuses = [];
  for (let i = 0; i < 122; i += 1) statuses.push((await visitor.post('/office/search', { words: 'а' })).status);
  expect(statuses.filter((status) => status === 303)).toHaveLength(120);
  expect(statuses.at(-1)).toBe(429);
});

test('offers that reached nobody stop after the third, stand before staff, and go on when staff offer anew', async () => {
  const one = await market.buyer();
  await market.pay((await market.press(one)).attemptId, '4242424242424242');
  const own = (await until(
    () => contractOfApplication(platform.db, one.applicationId),
    (found) => found !== null,
  ))!;
  await completed(market, (await enrolmentByContract(platform.db, own.id))!);
  const offers = async (): Promise<number> => {
    const state = await acceptanceState(platform.db, own.id);
    return state.state === 'none' ? 0 : state.offer.no;
  };
  // Nobody delivers a letter: after its days each offer is made anew, but not for ever.
  const seen = [];
  for (let turn = 0; turn < 6; turn += 1) {
    await tendAcceptance(platform);
    seen.push(await offers());
    platform.clock.advance(7 * 86_400);
  }
  expect(seen).toEqual([1, 2, 3, 3, 3, 3]);
  ({ visitor: staff } = await staffAt(platform, http));
  const address = `/office/contracts/${encodeURIComponent(own.number)}`;
  const start = (await staff.get('/office')).body;
  expect(start).toContain('Қабылдау туралы хаты жетпеген шарттар');
  expect(start).toContain(`${address}"`);
  expect((await staff.get(address)).body).toContain('Қатарынан үш ұсыныс ешкімге жетпеді');
  await Promise.all([staff.post(`${address}/acceptance`), staff.post(`${address}/acceptance`)]);
  expect(await offers()).toBe(4);
  // The address takes letters now.
  await sql`insert into messages.delivery (message_id, at, outcome, detail)
    select message_id, ${platform.clock.now()}, 'sent', '250' from contracts.acceptance_letter
    where contract_id = ${own.id} and no = 4`.execute(platform.db);
  const waiting = await unreachedOffers(platform.db, platform.clock.now(), 50);
  expect(waiting.map((one) => one.number)).not.toContain(own.number);
  platform.clock.advance(7 * 86_400);
  await tendAcceptance(platform);
  expect(await contractState(platform.db, own.id)).toBe('fulfilled');
});
