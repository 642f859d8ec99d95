import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tiyn } from '#kernel/tiyn.ts';
import { trialBalance } from '#ledger';
import { refusedBy, transact } from '#platform/database.ts';
import { testPlatform, type TestPlatform } from '#platform/testing/database.ts';
import { startBank, type RunningBank } from '../../../emulators/tiptop/start.ts';
import { attemptById, lockAttempts, moveAttempt, stepsOf } from './attempt.sql.ts';
import { attemptStates, type AttemptId } from './attempt.ts';
import { capturesOf, isConcluded } from './capture.sql.ts';
import { giveBack } from './give-back.command.ts';
import { heldEnds } from './tell-returned.command.ts';
import type { Operation } from './gateway.ts';
import { gatewayOf } from './banks.command.ts';
import { moneyBackOf, type MoneyBack } from './money-back.sql.ts';
import { oddities } from './oddity.sql.ts';
import { openAttempt, type PayRequest } from './open-attempt.command.ts';
import { recordCapture } from './record-capture.command.ts';
import { resolveOddityBy } from './resolve-oddity.command.ts';
import { settle, type Decision } from './settlement.ts';

let platform: TestPlatform;
let bank: RunningBank;
const PRICE = 2_500_000n;

beforeAll(async () => {
  bank = await startBank({ now: () => platform.clock.now().getTime(), noticeBase: 'http://127.0.0.1:1', hangMs: 600 });
  const gateway = {
    gatewayApi: bank.url,
    gatewayPageOrigin: bank.url,
    gatewayPublicId: bank.bank.settings.publicId,
    gatewayApiSecret: bank.bank.settings.apiSecret,
  };
  ({ platform } = await testPlatform({ config: { ...gateway, gatewayTimeoutSeconds: 0.25 } }));
});
/** This file looks at the room alone; the whole house is walked in checkout's tests. */
beforeAll(async () => {
  const { rows } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where contype = 'f' and connamespace = 'payments'::regnamespace and confrelid::regclass::text !~ '^payments[.]'`.execute(platform.db);
  for (const { table, name } of rows) await sql`alter table ${sql.raw(table)} drop constraint ${sql.ref(name)}`.execute(platform.db);
});
afterAll(() => bank.close());
beforeEach(() => platform.clock.set(new Date('2026-11-22T10:00:00Z')));

const request = (change: Partial<PayRequest> = {}): PayRequest => ({
  applicationId: randomUUID(),
  submissionId: randomUUID(),
  accountId: randomUUID(),
  priceLineId: randomUUID(),
  terms: { amount: PRICE, accessDays: 90, offerVersionId: randomUUID() },
  locale: 'kk',
  description: 'Курс',
  email: 'a@example.kz',
  offerUrl: 'http://localhost:3000/offer',
  onCreated: async () => undefined,
  ...change,
});

async function opened(pay: PayRequest): Promise<{ attemptId: AttemptId; url: string }> {
  const result = await openAttempt(platform, pay);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

/** Pays at the bank and returns what it says of it. */
async function paid(pay: PayRequest, card: string): Promise<{ attemptId: AttemptId; operation: Operation }> {
  const { attemptId } = await opened(pay);
  return { attemptId, operation: await payAgain(attemptId, card) };
}
async function payAgain(attemptId: AttemptId, card: string): Promise<Operation> {
  const order = bank.bank.orders.findLast((one) => one.invoiceId === attemptId)!;
  const operation = bank.bank.addOperation({
    transactionId: bank.bank.nextId(),
    orderId: order.id,
    invoiceId: attemptId,
    accountId: order.accountId,
    email: '',
    description: '',
    jsonData: '',
    card,
    cardExp: '12/30',
    holder: 'T',
    amount: order.amount,
    currency: 'KZT',
    status: 'Completed',
    reasonCode: 0,
    createdAt: bank.bank.now(),
    authorizedAt: bank.bank.now(),
    confirmedAt: bank.bank.now(),
    refunded: 0,
    originalTransactionId: null,
    troubles: 0,
  });
  const answer = await gatewayOf(platform).askOperation(String(operation.transactionId));
  if (answer.is !== 'done' || !answer.value) throw new Error('the bank does not know');
  return answer.value;
}

/** What checkout does, without the other rooms. */
async function take(attemptId: AttemptId, operation: Operation, decide?: Decision): Promise<string | null> {
  const attempt = (await attemptById(platform.db, attemptId))!;
  return transact(platform.db, async (tx) => {
    await lockAttempts(tx, attempt.applicationId);
    const decision =
      decide ??
      settle(
        {
          capture: operation,
          attempt: { createdAt: attempt.createdAt, honouredUntil: attempt.honouredUntil, terms: attempt.terms },
          sameAccount: operation.accountRef === attempt.accountId,
          application: (await isConcluded(tx, attempt.applicationId)) ? { state: 'concluded' } : { state: 'open' },
          termsAtPayment: attempt.terms,
          rules: { testMoneyCounts: true, oldestPaymentDays: 60 },
        },
        platform.clock.now(),
      );
    return recordCapture(tx, { provider: 'tiptop', operation, attempt, decision, now: platform.clock.now() });
  });
}

const returnsOf = async (applicationId: string): Promise<MoneyBack[]> =>
  moneyBackOf(
    platform.db,
    (await capturesOf(platform.db, applicationId)).map((one) => one.id),
  );
const refusal = async (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (fault: unknown) => refusedBy(fault),
  );
async function booked(): Promise<Record<string, bigint>> {
  return Object.fromEntries((await trialBalance(platform.db)).map((one) => [one.account, one.debit - one.credit]));
}

describe('opening', () => {
  test('the attempt is committed before the bank is asked; a lost answer finds the same attempt again', async () => {
    const pay = request();
    bank.faults.plan('/orders/create', 'hang-after', 1);
    expect(await openAttempt(platform, pay)).toEqual({ ok: false, refusal: 'bank-silent' });
    const before = bank.bank.orders.length;
    const { attemptId, url } = await opened(pay);
    expect(bank.bank.orders.length).toBe(before);
    expect(url).toContain(bank.url);
    expect((await stepsOf(platform.db, attemptId)).map((one) => one.state)).toEqual(['created', 'opened']);
  });

  test('pressing Pay again, from any number of tabs at once, leads to one page', async () => {
    const pay = request();
    const pages = await Promise.all(Array.from({ length: 6 }, () => opened(pay)));
    expect(new Set(pages.map((one) => one.url)).size).toBe(1);
    expect((await opened(pay)).url).toBe(pages[0]!.url);
    expect(await sql`select from payments.attempt where application_id = ${pay.applicationId}`.execute(platform.db)).toMatchObject({
      rows: [{}],
    });
  });

  test('a page near its end, or another submission, gets a new attempt and the old page is closed', async () => {
    const pay = request();
    const first = await opened(pay);
    platform.clock.advance(26 * 60);
    const second = await opened(pay);
    expect(second.attemptId).not.toBe(first.attemptId);
    expect((await attemptById(platform.db, first.attemptId))!.state).toBe('cancelled');
    const third = await opened({ ...pay, submissionId: randomUUID() });
    expect(third.attemptId).not.toBe(second.attemptId);
    expect(bank.bank.orders.filter((one) => one.invoiceId === second.attemptId)).toMatchObject([{ cancelled: true }]);
  });

  test('a bank that refuses is told as such, and what the attempt is about cannot be changed', async () => {
    const pay = request({ description: '' });
    expect(await openAttempt(platform, pay)).toEqual({ ok: false, refusal: 'bank-refused' });
    expect(
      await refusal(sql`update payments.attempt set amount = 1 where application_id = ${pay.applicationId}`.execute(platform.db)),
    ).toBe('attempt_is_kept');
  });
});

test('the database lets only legal transitions through, also when many race', async () => {
  const { attemptId } = await opened(request());
  const now = platform.clock.now();
  const moved = await Promise.all(attemptStates.map((to) => transact(platform.db, (tx) => moveAttempt(tx, attemptId, to, now))));
  await transact(platform.db, (tx) => moveAttempt(tx, attemptId, 'paid', now));
  expect((await attemptById(platform.db, attemptId))!.state).toBe('paid');
  expect(moved.some(Boolean)).toBe(true);
  for (const to of attemptStates) expect(await transact(platform.db, (tx) => moveAttempt(tx, attemptId, to, now))).toBe(false);
  expect(await refusal(sql`update payments.attempt set state = 'failed' where id = ${attemptId}`.execute(platform.db))).toBe(
    'attempt_is_kept',
  );
});

describe('money on the books', () => {
  test('one transaction of the bank is taken once, however many tell of it at once', async () => {
    const pay = request();
    const { attemptId, operation } = await paid(pay, '4000000000003055');
    const taken = await Promise.all(Array.from({ length: 20 }, () => take(attemptId, operation)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    const { rows } = await sql<{
      event: string;
    }>`select event from ledger.entry where reference = ${taken.find(Boolean)} order by id`.execute(platform.db);
    expect(rows.map((one) => one.event)).toEqual(['captured']);
  });

  test('two payments of one application: one concludes, the other goes back whole', async () => {
    const pay = request();
    const { attemptId, operation } = await paid(pay, '4000000000003055');
    const second = await payAgain(attemptId, '4000000000003055');
    await Promise.all([take(attemptId, operation), take(attemptId, second)]);
    expect((await capturesOf(platform.db, pay.applicationId)).map((one) => one.decision).sort()).toEqual(['conclude', 'give-back']);
    expect(await returnsOf(pay.applicationId)).toMatchObject([{ reason: 'duplicate', amount: PRICE, state: 'owed' }]);
  });

  test('the database itself refuses a second conclusion, one by less than the price, and more back than came', async () => {
    const pay = request();
    const { attemptId, operation } = await paid(pay, '4000000000003055');
    await take(attemptId, operation);
    const [capture] = await capturesOf(platform.db, pay.applicationId);
    const second = { ...(await payAgain(attemptId, '4000000000003055')), amount: PRICE - 1n };
    expect(await refusal(take(attemptId, second, { kind: 'conclude', price: tiyn(PRICE), surplus: tiyn(0n) }))).toBe(
      'only_a_full_payment_concludes',
    );
    expect(await refusal(take(attemptId, { ...second, amount: PRICE }, { kind: 'conclude', price: tiyn(PRICE), surplus: tiyn(0n) }))).toBe(
      'conclusion_application_id_key',
    );
    expect(
      await refusal(
        sql`insert into payments.money_back (capture_id, reason, amount, owed_at, state) values (${capture!.id}, 'surplus', 1, now(), 'owed')`.execute(
          platform.db,
        ),
      ),
    ).toBe('never_back_more_than_came');
    for (const table of ['payments.capture', 'payments.conclusion', 'ledger.entry', 'payments.attempt_step']) {
      expect(await refusal(sql`delete from ${sql.table(table)}`.execute(platform.db))).not.toBeNull();
    }
  });

  test('test money where it does not count is queued and never booked', async () => {
    const { attemptId, operation } = await paid(request(), '4000000000003055');
    const before = await booked();
    await take(attemptId, operation, { kind: 'ignore', oddity: 'test-money', prepared: { do: 'look-into' } });
    expect(await booked()).toEqual(before);
    expect((await oddities(platform.db, 'open')).some((one) => one.kind === 'test-money' && one.attemptId === attemptId)).toBe(true);
    expect((await attemptById(platform.db, attemptId))!.state).toBe('opened');
  });
});

describe('money back', () => {
  const letters: string[] = [];
  const tell = async (_tx: unknown, row: MoneyBack): Promise<void> => void letters.push(row.id);
  async function owed(): Promise<MoneyBack> {
    const pay = request();
    const { attemptId, operation } = await paid(pay, '4000000000003055');
    await take(attemptId, operation, { kind: 'give-back', reason: 'unsellable', amount: tiyn(PRICE) });
    return (await returnsOf(pay.applicationId))[0]!;
  }
  const again = async (row: MoneyBack): Promise<MoneyBack> =>
    (await moneyBackOf(platform.db, [row.captureId])).find((one) => one.id === row.id)!;
  const refunds = (row: MoneyBack): number =>
    bank.bank.operations.filter((one) => one.jsonData === JSON.stringify({ return: row.id })).length;

  test('goes back once, is booked and told once, whoever runs the job', async () => {
    const row = await owed();
    const before = await booked();
    await Promise.all(Array.from({ length: 5 }, () => giveBack(platform, row.id, heldEnds(platform, tell))));
    await giveBack(platform, row.id, heldEnds(platform, tell));
    expect(await again(row)).toMatchObject({ state: 'done' });
    expect(refunds(row)).toBe(1);
    expect(letters.filter((one) => one === row.id)).toHaveLength(1);
    const after = await booked();
    expect(after['refunds-payable']! - before['refunds-payable']!).toBe(PRICE);
    expect(after['gateway-receivable']! - before['gateway-receivable']!).toBe(-PRICE);
  });

  test.each([
    ['hang-after', 1],
    ['drop-after', 1],
    ['500-before', 0],
  ] as const)('an answer lost by %s stays unknown, is looked up, and never sent twice', async (fault, made) => {
    const row = await owed();
    bank.faults.plan('/payments/refund', fault, 1);
    expect(await giveBack(platform, row.id, heldEnds(platform, tell))).toMatchObject({ is: 'again' });
    expect(await again(row)).toMatchObject({ state: 'asked' });
    expect(await giveBack(platform, row.id, heldEnds(platform, tell))).toMatchObject({ is: 'again' });
    expect(refunds(row)).toBe(made);
    // Past the bank's own hour of idempotency: only the list tells.
    platform.clock.advance(3 * 3600);
    bank.faults.plan('/payments/list', '500-before', 1);
    expect(await giveBack(platform, row.id, heldEnds(platform, tell))).toMatchObject({ is: 'again' });
    expect(await giveBack(platform, row.id, heldEnds(platform, tell))).toEqual({ is: 'closed' });
    expect(await again(row)).toMatchObject({ state: 'done' });
    expect(refunds(row)).toBe(1);
  });

  test('a return the bank refuses is held again and a person decides, who may ask once more', async () => {
    const row = await owed();
    const payment = bank.bank.operations.findLast((one) => one.status === 'Completed' && one.originalTransactionId === null)!;
    payment.refunded = 1;
    expect(await giveBack(platform, row.id, heldEnds(platform, tell))).toEqual({ is: 'closed' });
    expect(await again(row)).toMatchObject({ state: 'refused' });
    const oddity = (await oddities(platform.db, 'open')).find((one) => one.kind === 'return-refused' && one.reference === row.id)!;
    payment.refunded = 0;
    const actor = { kind: 'staff', id: randomUUID() } as const;
    expect(await resolveOddityBy(platform, { oddityId: oddity.id, action: 'give-back', told: 'Қайтарамыз.', reason: '', actor })).toEqual({
      ok: false,
      refusal: 'reason-missing',
    });
    const twice = await Promise.all(
      [1, 2].map(() =>
        resolveOddityBy(platform, { oddityId: oddity.id, action: 'give-back', told: 'Қайтарамыз.', reason: 'bank asked to repeat', actor }),
      ),
    );
    expect(twice.filter((one) => one.ok)).toHaveLength(1);
    const fresh = (await moneyBackOf(platform.db, [row.captureId])).find((one) => one.state === 'owed')!;
    expect(await giveBack(platform, fresh.id, heldEnds(platform, tell))).toEqual({ is: 'closed' });
    expect(await again(fresh)).toMatchObject({ state: 'done', reason: 'decided' });
  });
});
