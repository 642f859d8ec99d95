import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { almatyDay } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { contractOfApplication, moveContract, type Contract } from '#contracts';
import { recogniseRevenue } from '#enrolments';
import { contractBalance, trialBalance } from '#ledger';
import { oddities } from '#payments';
import { transact } from '#platform/database.ts';
import { checkBooks, latestBooksCheck } from '#reconciliation';
import { suspendedCase } from '../../../care/conduct/testing/suspended-case.ts';
import { serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { openMarket, until } from '../../checkout/testing/market.ts';
import { routes } from '../index.ts';
import { booksFile } from './books-file.command.ts';
import { sheetOf } from '../testing/sheet.ts';
import { staffAt } from '../testing/staff.ts';

const START = new Date('2026-11-22T10:00:00Z');
const market = await openMarket({ now: START });
const { platform } = market;
const { db, clock } = platform;
const http = await serverFor(platform, routes);
let accountant: Visitor;
let manager: Visitor;
let contract: Contract;
const days = (count: number): void => clock.set(new Date(START.getTime() + count * 86_400_000));

let accountantId: string;

beforeAll(async () => {
  contract = await bought();
});
/** Half a year later, when a session of today is long over. */
async function staffComes(): Promise<void> {
  ({ visitor: accountant, id: accountantId } = await staffAt(platform, http, 'accountant'));
  ({ visitor: manager } = await staffAt(platform, http, 'manager'));
}

async function bought(): Promise<Contract> {
  const one = await market.buyer();
  const { attemptId } = await market.press(one);
  await market.pay(attemptId, '4111000000001071');
  return (await until(
    () => contractOfApplication(db, one.applicationId),
    (found) => found !== null,
  ))!;
}

test('nights that were missed are earned at once, once, whoever runs; a suspended day earns nothing; the books agree', async () => {
  expect(await checkBooks(platform)).toEqual([]);
  days(4);
  await Promise.all([1, 2, 3].map(() => recogniseRevenue(platform)));
  // Three whole days after the day of opening.
  expect(await contractBalance(db, contract.id)).toEqual({
    advances: 2_500_000n - 3n * 27_778n,
    revenue: 3n * 27_778n,
    vat: 0n,
    refundsPayable: 0n,
  });
  expect(await checkBooks(platform)).toEqual([]);
  const reference = await suspendedCase(db, contract.id, clock.now());
  const move = (to: 'suspended' | 'in-service') =>
    transact(db, (tx) => moveContract(tx, contract.id, to, { reason: 'checked', reference, actor: { kind: 'system' }, at: clock.now() }));
  await move('suspended');
  days(9);
  await recogniseRevenue(platform);
  expect((await contractBalance(db, contract.id)).revenue).toBe(3n * 27_778n);
  expect(await checkBooks(platform)).toEqual([]);
  await move('in-service');
  days(12);
  expect(await checkBooks(platform)).toMatchObject([{ rule: 'earned-late', reference: contract.id }]);
  days(200);
  await recogniseRevenue(platform);
  expect(await contractBalance(db, contract.id)).toMatchObject({ advances: 0n, revenue: 2_500_000n });
  expect(await checkBooks(platform)).toEqual([]);
});

test('the accountant reads the trial balance, an account and its entries in three languages; others do not', async () => {
  await staffComes();
  for (const locale of ['', '/ru', '/en'])
    for (const path of [
      '/office/books',
      '/office/books/entries?account=revenue&from=2026-11-01',
      `/office/books/entries?contract=${encodeURIComponent(contract.number)}`,
    ]) {
      const page = await accountant.get(`${locale}${path}`);
      expect([locale, path, page.status]).toEqual([locale, path, 200]);
      expect(page.body).not.toMatch(/\sstyle="|undefined|\[object|>null</);
      expect(page.body.match(/<h1/g)).toHaveLength(1);
    }
  expect((await manager.get('/office/books')).status).toBe(403);
  expect((await manager.post('/office/books/file', { what: 'balance', format: 'csv', question: '' })).status).toBe(403);
  const sheet = await accountant.get('/en/office/books/entries?account=revenue&from=2026-11-01');
  expect(sheet.body).toContain('Entries: 85');
  expect(sheet.body).toContain('25\u00a0000');
  for (const wrong of ['?from=2026-02-30', '?from=2026-12-01&to=2026-11-01', '?contract=X-1'])
    expect((await accountant.get(`/office/books/entries${wrong}`)).status).toBe(422);
  expect((await accountant.get('/office/books?day=2036-01-01')).status).toBe(422);
  const old = await accountant.get('/en/office/books?day=2026-11-21');
  expect(old.body).toContain('Nothing is booked');
});

test('both files hold what the page holds, and who took them is written down', async () => {
  const csv = await accountant.post('/office/books/file', { what: 'entries', format: 'csv', question: 'account=revenue&from=2026-11-01' });
  expect([csv.status, csv.body.split('\r\n').length]).toEqual([200, 85 + 2]);
  expect(csv.body).toContain(contract.number);
  const book = expectOk(
    await booksFile(platform, {
      about: { what: 'balance', day: almatyDay(clock.now()) },
      format: 'xlsx',
      locale: 'en',
      staffId: accountantId,
    }),
  );
  expect(sheetOf(book).words).toContain('Revenue');
  const { rows } = await sql<{ facts: { format: string } }>`
    select facts from platform.journal where event = 'office.books-exported' order by id`.execute(db);
  expect(rows.map((row) => row.facts.format)).toEqual(['csv', 'xlsx']);
});

test('one row changed past the database’s own guards is found by the rule it breaks, stands in the queue and on the page', async () => {
  const before = await trialBalance(db);
  const tampered = (change: string): Promise<unknown> =>
    transact(db, async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql.raw(change).execute(tx);
    });
  const rules = async (): Promise<string[]> => [...new Set((await checkBooks(platform)).map((one) => one.rule))];
  const captured = `update ledger.entry set amount = amount + `;
  await tampered(`${captured} 1 where event = 'captured'`);
  expect(await rules()).toEqual(['captures', 'receivable', 'held']);
  await tampered(`${captured} -1 where event = 'captured'`);
  await tampered(`update ledger.entry set credit = 'vat-payable' where event = 'earned' and day = '2026-11-23'`);
  expect(await rules()).toEqual(['vat', 'earned']);
  await tampered(`update ledger.entry set credit = 'revenue' where event = 'earned' and day = '2026-11-23'`);
  await tampered(`update ledger.entry set debit = 'bank' where event = 'earned' and day = '2026-11-23'`);
  expect(await rules()).toEqual(['contract-money', 'earned-late', 'earned', 'bank']);
  await tampered(`update ledger.entry set debit = 'customer-advances' where event = 'earned' and day = '2026-11-23'`);
  await tampered(`update ledger.entry set contract_id = uuidv7() where event = 'concluded'`);
  expect(await rules()).toContain('contracts');
  const page = await accountant.get('/ru/office/books');
  expect(page.body).toContain('Не сходится строк');
  expect((await latestBooksCheck(db))!.faults).toBeGreaterThan(0);
  const cases = (await oddities(db, 'open')).filter((one) => one.kind === 'books-differ');
  expect(cases.map((one) => one.facts['rule'])).toContain('contracts');
  for (const locale of ['', '/ru', '/en']) {
    const shown = await accountant.get(`${locale}/office/oddities/${cases[0]!.id}`);
    expect([shown.status, /undefined|\[object/.test(shown.body)]).toEqual([200, false]);
  }
  await tampered(`update ledger.entry set contract_id = '${contract.id}' where event = 'concluded'`);
  expect(await checkBooks(platform)).toEqual([]);
  // A case whose rule agrees again waits for nobody.
  expect((await oddities(db, 'open')).filter((one) => one.kind === 'books-differ')).toEqual([]);
  expect(await trialBalance(db)).toEqual(before);
  expect((await accountant.post('/office/books/check', {})).status).toBe(303);
  expect((await accountant.get('/ru/office/books')).body).toContain('Платежи, возвраты, договоры и книга сходятся');
});
