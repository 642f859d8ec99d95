import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CivilDate } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { outbox } from '#messages';
import { attemptsOf, moneyBackOf, oddities, owedTransfers, resolveOddityBy } from '#payments';
import { providerAccounts } from '#provider';
import { checkBooks } from '#reconciliation';
import { csvText } from '#seats';
import {
  invoiceOfAttempt,
  markSent,
  setInvoiceRule,
  statementTable,
  takeStatement,
  USUAL,
  type Invoice,
  type StatementRow,
} from '#transfers';
import { loadSeatsDesk, showSeats } from './seats/seats-desk.command.ts';
import { orderOf } from './seats/seats-order.ts';
import { settleStatement } from './settle-statement.command.ts';
import { buildProcesses } from './testing/build-processes.ts';
import { openMarket } from './testing/market.ts';
import { pressForInvoice, school } from './testing/organisation.ts';
import { processEnv } from './testing/process-env.ts';

/** Real processes of bank transfers, killed as by kill -9 at a named place, then started again: nothing is lost and nothing doubled. */
/** `npm test` walks the places where the most hangs on it, `npm run test:full` all of them. */
const full = process.env['FULL'] === '1';
const FOLDER = resolve(`node_modules/.cache/transfers-kill-test-${process.pid}`);
const TODAY = '2026-12-02' as CivilDate;
const market = await openMarket({ now: new Date('2026-12-02T06:00:00Z') });
const { platform, programme } = market;
const { db, clock } = platform;
const [account] = await providerAccounts(db);
const accountant = (await market.buyer()).accountId;

beforeAll(() => buildProcesses(FOLDER, 'src/doors/checkout/testing/transfer-process.ts'), 120_000);
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));
beforeEach(() => clock.set(new Date('2026-12-02T06:00:00Z')));

type Ended = { readonly signal: NodeJS.Signals | null; readonly said: unknown };
const KILLED = { signal: 'SIGKILL', said: null };

/** `crashAt` arms the place at which it dies. */
function run(work: 'invoice' | 'statement' | 'settle' | 'bind' | 'sent', wish: unknown, crashAt = ''): Promise<Ended> {
  const child = spawn(process.execPath, [`${FOLDER}/transfer-process.js`, work, clock.now().toISOString(), JSON.stringify(wish)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: processEnv(platform, { SU_CRASH_AT: crashAt }),
  });
  let out = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  return new Promise((done) =>
    child.once('close', (_code, signal) => done({ signal, said: out === '' ? null : (JSON.parse(out) as unknown) })),
  );
}

async function invoiced(): Promise<{ invoice: Invoice; applicationId: string; accountId: string }> {
  const buyer = await market.buyer();
  const asked = await pressForInvoice(market, buyer, await school(platform, buyer.accountId), 3);
  return { invoice: asked.invoice, applicationId: asked.applicationId, accountId: buyer.accountId };
}

let serial = 0;
const line = (invoice: Invoice, change: Partial<StatementRow> = {}): StatementRow => ({
  // Lines are settled in the order of their references.
  reference: `KILL-${String((serial += 1)).padStart(4, '0')}`,
  direction: 'in',
  day: TODAY,
  amount: invoice.amount,
  account: account!,
  name: 'КГУ «Школа № 1»',
  bin: invoice.bin,
  partyAccount: 'KZ86125KZT5004100100',
  purpose: `Оплата по счету ${invoice.number} за обучение`,
  ...change,
});
const file = (...rows: StatementRow[]) => ({ file: csvText(statementTable(rows)), staffId: accountant });

/** The same file, brought by somebody whom nothing kills. */
async function take(...rows: StatementRow[]): Promise<number> {
  const { statementId, fresh } = expectOk(await takeStatement(platform, { rows, format: 'table', staffId: accountant }));
  if (statementId) await settleStatement(platform, statementId);
  return fresh;
}

const one = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row> => (await query.execute(db)).rows[0]!;
const statementOf = async ({ reference }: StatementRow) =>
  (await one<{ id: string }>(sql`select statement_id::text as id from transfers.line where reference = ${reference}`)).id;
const lineOf = async ({ reference }: StatementRow) =>
  (await one<{ id: string }>(sql`select id::text from transfers.line where reference = ${reference}`)).id;
/** How often the house has counted a line: as money, as entries of the books, as a case for a person. */
const countedOf = ({ reference }: StatementRow) =>
  one<{ lines: number; captures: number; cases: number }>(sql`
    select (select count(*)::int from transfers.line where reference = ${reference}) as lines,
      (select count(*)::int from payments.capture where transaction_id = ${reference}) as captures,
      (select count(*)::int from payments.oddity where facts ->> 'transaction' = ${reference}) as cases`);
const boughtBy = (applicationId: string) =>
  one<{ contracts: number; seats: number; entries: number }>(sql`
    select (select count(*)::int from contracts.contract where application_id = ${applicationId}) as contracts,
      (select count(*)::int from seats.seat join contracts.contract c on c.id = seat.contract_id where c.application_id = ${applicationId}) as seats,
      (select count(*)::int from ledger.entry join contracts.contract c on c.capture_id::text = entry.reference
        where c.application_id = ${applicationId}) as entries`);
const ONCE = { contracts: 1, seats: 3, entries: 2 };
const NOTHING = { contracts: 0, seats: 0, entries: 0 };
const lettersOf = async (template: string, accountId: string) => {
  const { email } = await one<{ email: string }>(sql`select email from people.account where id = ${accountId}`);
  return (await outbox(db, platform.vault, 1000)).filter((letter) => letter.template === template && letter.to === email).length;
};

describe('the web is killed while an invoice is made', () => {
  test.each([
    ['invoice-made', 0],
    ['attempt-created', 1],
  ])(
    'at %s: asked for again, it is one attempt with one invoice',
    async (crashAt, kept) => {
      await setInvoiceRule(platform, { ...USUAL, open: true, staffId: accountant });
      const buyer = await market.buyer();
      const organisationId = await school(platform, buyer.accountId);
      const desk = await loadSeatsDesk(platform, buyer.accountId, programme.slug);
      if (typeof desk === 'string') throw new Error(desk);
      const { application } = await showSeats(platform, desk, orderOf(desk, organisationId, '3')!, 'kk');
      const wish = { accountId: buyer.accountId, slug: programme.slug, organisationId, seats: 3 };
      expect(await run('invoice', wish, crashAt)).toEqual(KILLED);
      expect(await attemptsOf(db, application.id)).toHaveLength(kept);
      const again = (await run('invoice', wish)).said as { attemptId: string };
      const attempts = await attemptsOf(db, application.id);
      expect(attempts).toMatchObject([{ state: 'opened', provider: 'transfer', id: again.attemptId }]);
      expect((await pressForInvoice(market, buyer, organisationId, 3)).attemptId).toBe(again.attemptId);
      const invoice = (await invoiceOfAttempt(db, attempts[0]!.id))!;
      expect(Buffer.from(await platform.files.read(invoice.fileId))).toHaveLength(invoice.size);
      const { count } = await one<{ count: number }>(
        sql`select count(*)::int from transfers.invoice where account_id = ${buyer.accountId}`,
      );
      expect(count).toBe(1);
    },
    60_000,
  );
});

test('the web is killed before a statement is committed: nothing of it stays, and the file brought again is taken once', async () => {
  const { invoice, applicationId } = await invoiced();
  const row = line(invoice);
  expect(await run('statement', file(row), 'statement-before-commit')).toEqual(KILLED);
  expect([await countedOf(row), await boughtBy(applicationId)]).toEqual([{ lines: 0, captures: 0, cases: 0 }, NOTHING]);
  expect(await run('statement', file(row))).toMatchObject({ signal: null, said: { fresh: 1 } });
  expect(await take(row)).toBe(0);
  expect([await countedOf(row), await boughtBy(applicationId)]).toEqual([{ lines: 1, captures: 1, cases: 0 }, ONCE]);
}, 60_000);

describe('the web is killed while it settles a statement', () => {
  const places = [
    ['capture-recorded', NOTHING],
    ['before-commit', NOTHING],
    ['after-commit', ONCE],
    ['line-settled', ONCE],
  ] as const;
  test.each(places.filter(([place]) => full || ['before-commit', 'line-settled'].includes(place)))(
    'at %s, and so is the worker after it: each line is counted once, the contracts are concluded once',
    async (crashAt, first) => {
      const [exact, other, less] = [await invoiced(), await invoiced(), await invoiced()];
      const paid = line(exact.invoice);
      const stray = line(other.invoice, { purpose: 'за обучение', bin: '050741000009' });
      const short = line(less.invoice, { amount: tiyn(less.invoice.amount - 100n) });
      const second = line(other.invoice);
      const rows = [paid, stray, short, second, line(other.invoice, { direction: 'out' })];
      expect(await run('statement', file(...rows), crashAt)).toEqual(KILLED);
      expect(await boughtBy(exact.applicationId)).toEqual(first);
      // Brought again, the file has nothing new: what is left is the job's, whose worker dies between two lines as well.
      expect(await take(...rows)).toBe(0);
      expect(await run('settle', await statementOf(paid), 'line-settled')).toEqual(KILLED);
      await market.work();
      await settleStatement(platform, await statementOf(paid));
      expect(await Promise.all(rows.map(countedOf))).toEqual([
        { lines: 1, captures: 1, cases: 0 },
        { lines: 1, captures: 0, cases: 1 },
        { lines: 1, captures: 1, cases: 1 },
        { lines: 1, captures: 1, cases: 0 },
        { lines: 1, captures: 0, cases: 1 },
      ]);
      expect(await Promise.all([exact, other, less].map(({ applicationId }) => boughtBy(applicationId)))).toEqual([ONCE, ONCE, NOTHING]);
      expect(await lettersOf('seats-bought', exact.accountId)).toBe(1);
      expect(await checkBooks(platform)).toEqual([]);
    },
    60_000,
  );
});

describe('the web is killed while staff bind a line to its invoice', () => {
  test.each([
    ['before-commit', NOTHING],
    ['after-commit', ONCE],
  ])(
    'at %s: pressed again, the payment is a contract once and the case is decided once',
    async (crashAt, first) => {
      const { invoice, applicationId } = await invoiced();
      // Another payer each time: the same one twice on a day would look like a repeat.
      const row = line(invoice, { purpose: 'за обучение', bin: `05074${String((serial += 1)).padStart(7, '0')}` });
      await take(row);
      const lineId = await lineOf(row);
      const wish = { lineId, number: invoice.number, staffId: accountant, reason: 'Білім бөлімі төледі' };
      expect(await run('bind', wish, crashAt)).toEqual(KILLED);
      expect(await boughtBy(applicationId)).toEqual(first);
      const again = await run('bind', wish);
      expect(again.said).toMatchObject(first === ONCE ? { ok: false, refusal: 'already-resolved' } : { ok: true, value: 'conclude' });
      expect([await countedOf(row), await boughtBy(applicationId)]).toEqual([{ lines: 1, captures: 1, cases: 1 }, ONCE]);
      expect((await oddities(db, 'open')).filter((odd) => odd.reference === lineId)).toEqual([]);
      expect(await checkBooks(platform)).toEqual([]);
    },
    60_000,
  );
});

test('the web is killed while a return is marked as sent: marked again, it is booked and told once, and no second line can show it', async () => {
  const { invoice, accountId } = await invoiced();
  const row = line(invoice, { amount: tiyn(invoice.amount - 100n) });
  const [out, spare] = [line(invoice, { ...row, direction: 'out' }), line(invoice, { ...row, direction: 'out' })].map((each) => ({
    ...each,
    reference: `KILL-OUT-${(serial += 1)}`,
  })) as [StatementRow, StatementRow];
  await take(row, out, spare);
  const odd = (await oddities(db, 'open')).find((each) => each.facts['transaction'] === row.reference)!;
  const actor = { kind: 'staff', id: accountant } as const;
  expectOk(await resolveOddityBy(platform, { oddityId: odd.id, action: 'give-back', reason: 'аз', told: 'Сома жетпеді', actor }));
  const back = (await owedTransfers(db)).find((each) => each.transactionId === row.reference)!;
  const wish = { moneyBackId: back.id, lineId: await lineOf(out), staffId: accountant };
  const sentOf = () =>
    one<{ bound: number; booked: number }>(sql`
      select (select count(*)::int from transfers.sent_return where money_back_id = ${back.id}) as bound,
        (select count(*)::int from ledger.entry where reference = ${back.id} and credit = 'bank') as booked`);
  expect(await run('sent', wish, 'return-marked-sent')).toEqual(KILLED);
  expect(await sentOf()).toEqual({ bound: 0, booked: 0 });
  expect((await moneyBackOf(db, [back.captureId]))[0]).toMatchObject({ state: 'owed' });
  expect(await lettersOf('payment-returned', accountId)).toBe(0);
  expect((await run('sent', wish)).said).toMatchObject({ ok: true });
  for (const lineId of [wish.lineId, await lineOf(spare)])
    expect(await markSent(platform, { ...wish, lineId })).toMatchObject({ ok: false, refusal: 'not-owed' });
  expect(await sentOf()).toEqual({ bound: 1, booked: 1 });
  expect((await moneyBackOf(db, [back.captureId]))[0]).toMatchObject({ state: 'done', refundId: out.reference });
  expect(await lettersOf('payment-returned', accountId)).toBe(1);
  expect(await checkBooks(platform)).toEqual([]);
}, 60_000);
