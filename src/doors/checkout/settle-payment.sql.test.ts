import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applicationById } from '#applications';
import { contractOfApplication, contractPaper } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { outbox } from '#messages';
import { balanceOf, trialBalance, type Account } from '#ledger';
import { attemptById, capturesOf, moneyBackOf, noticeCounts, oddities, resolveOddityBy } from '#payments';
import { refusedBy } from '#platform/database.ts';
import { declineTerms } from './decline-terms.command.ts';
import { openMarket, until, type Buyer } from './testing/market.ts';
import { dueOf, tiptopPayments, type BankPayment, type Payer } from './testing/payers-money.ts';

const START = new Date('2026-11-22T10:00:00Z');
const market = await openMarket({ now: START });
const { platform, bank, press, pay, notify, work } = market;
const { db, clock } = platform;

/** All who applied here, and what is told of some of them besides their payments. */
const buyers: Buyer[] = [];
const known = new Map<string, Omit<Payer, 'account' | 'price'>>();
const buyer = async (): Promise<Buyer> => {
  const one = await market.buyer();
  buyers.push(one);
  return one;
};

beforeEach(() => {
  clock.set(START);
  Object.assign(platform.config, { gatewayTestMode: true });
});

const contractOf = (one: Buyer) => contractOfApplication(db, one.applicationId);
const concluded = async (one: Buyer) =>
  (await until(
    () => contractOf(one),
    (contract) => contract !== null,
  ))!;
async function count(table: string, column: string, value: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from ${sql.table(table)} where ${sql.ref(column)}::text = ${value}`.execute(db);
  return rows[0]!.n;
}
const returnsOf = async (one: Buyer) =>
  moneyBackOf(
    db,
    (await capturesOf(db, one.applicationId)).map((capture) => capture.id),
  );
const oddityOf = async (attemptId: string) => (await oddities(db, 'open')).filter((one) => one.attemptId === attemptId);
const lettersTo = async (one: Buyer) =>
  (await outbox(db, platform.vault, 500)).filter((letter) => letter.to === one.email).map((letter) => letter.template);

test('a payment becomes a contract with an open course, its papers and its letter', async () => {
  const one = await buyer();
  const { attemptId } = await press(one);
  clock.advance(60);
  await pay(attemptId, '4242424242424242');
  const contract = await concluded(one);
  expect(contract).toMatchObject({
    date: '2026-11-22',
    amount: 2_500_000n,
    accessDays: 90,
    accountId: one.accountId,
    submissionId: one.submissionId,
  });
  expect(contract.number).toMatch(/^Ш-2026-\d{6}$/);
  expect(await enrolmentByContract(db, contract.id)).toMatchObject({
    accountId: one.accountId,
    term: { accessDays: 90, openedAt: clock.now() },
  });
  expect((await applicationById(db, one.applicationId))?.state).toBe('concluded');
  expect((await attemptById(db, attemptId))?.state).toBe('paid');
  await work();
  const file = await contractPaper(db, contract.id);
  expect((await platform.files.read(file!.fileId)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await contractPaper(db, contract.id, 'receipt')).not.toBeNull();
  expect(await lettersTo(one)).toEqual(['contract-concluded']);
});

describe('the same news many times', () => {
  test('40 duplicate and reordered notices at once: one contract, one enrolment, one set of entries', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    await pay(attemptId, '4000056655665556');
    const { transactionId } = await pay(attemptId, '4111000000001022');
    const failed = bank.bank.operations.find(
      (operation) => operation.invoiceId === attemptId && operation.status === 'Declined',
    )!.transactionId;
    // The bank answers 30 questions at a time, as the real one; those above are told again.
    const told = await Promise.all([
      notify({ transactionId, type: 'pay', times: 12 }),
      notify({ transactionId: failed, type: 'fail', times: 8 }),
      notify({ transactionId, type: 'confirm', times: 8 }),
      notify({ transactionId, type: 'pay', times: 12 }),
    ]);
    expect(told.flat()).toHaveLength(40);
    const contract = await concluded(one);
    expect(await notify({ transactionId, type: 'pay', times: 3 })).toEqual(Array(3).fill('200 {"code":0}'));
    const [capture, ...others] = await capturesOf(db, one.applicationId);
    expect(others).toEqual([]);
    expect(await count('contracts.contract', 'application_id', one.applicationId)).toBe(1);
    expect(await count('enrolments.enrolment', 'contract_id', contract.id)).toBe(1);
    expect(await count('ledger.entry', 'reference', capture!.id)).toBe(2);
    expect(await count('graphile_worker._private_jobs', 'key', `after-settlement:${contract.id}`)).toBe(1);
    expect((await attemptById(db, attemptId))?.state).toBe('paid');
    await work();
    await work();
    expect(await lettersTo(one)).toEqual(['contract-concluded']);
  });

  test('a notice replayed after a month gets its old answer, changes nothing and is counted', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    const { transactionId } = await pay(attemptId, '4000000000003055');
    const contract = await concluded(one);
    await until(
      () => count('payments.notice', 'reply', '{"code":0}'),
      (answered) => answered > 0,
    );
    const before = await trialBalance(db);
    clock.advance(30 * 86_400);
    const { repeated } = await noticeCounts(db, '2026-01-01');
    expect(await notify({ transactionId, type: 'pay' })).toEqual(['200 {"code":0}']);
    expect((await noticeCounts(db, '2026-01-01')).repeated).toBe(repeated + 1);
    expect(await trialBalance(db)).toEqual(before);
    expect(await contractOf(one)).toEqual(contract);
  });

  test('forged, altered and unsigned notices change nothing and are counted', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    const { transactionId } = await pay(attemptId, '4111000000001022');
    const { refused } = await noticeCounts(db, '2026-01-01');
    expect(await notify({ transactionId, type: 'pay', sign: 'bad', times: 2 })).toEqual(Array(2).fill('403 {"code":13}'));
    expect(await notify({ transactionId, type: 'pay', sign: 'none' })).toEqual(['403 {"code":13}']);
    const { body, headers } = await signedNotice(transactionId);
    const altered = await fetch(`${market.site}/notices/tiptop/pay`, {
      method: 'POST',
      headers,
      body: body.replace('"Status":"Completed"', '"Status":"Completed" '),
    });
    expect(altered.status).toBe(403);
    expect((await noticeCounts(db, '2026-01-01')).refused).toMatchObject({ forged: refused.forged + 3, unsigned: refused.unsigned + 1 });
    expect(await count('payments.notice', 'transaction_id', String(transactionId))).toBe(1);
    expect(await contractOf(one)).toBeNull();
    expect((await fetch(`${market.site}/notices/tiptop/other`, { method: 'POST', headers, body })).status).toBe(404);
  });

  /** A true notice, as the bank would send it. */
  async function signedNotice(transactionId: number): Promise<{ body: string; headers: Record<string, string> }> {
    const { noticeFields, signed } = await import('../../../emulators/tiptop/notice-body.ts');
    return signed(noticeFields('pay', bank.bank.operation(transactionId)!, bank.bank.settings), bank.bank.settings);
  }

  test('a signed notice with other numbers than the bank confirms is not believed in its numbers', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    const { transactionId } = await pay(attemptId, '4111000000001022');
    await notify({ transactionId, type: 'pay', change: { Amount: '99999.00', InvoiceId: 'other' } });
    expect(await capturesOf(db, one.applicationId)).toMatchObject([{ amount: 2_500_000n, decision: 'conclude' }]);
  });
});

describe('what the bank does wrong', () => {
  test('a lost notice heals: the status job finds the payment', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    await pay(attemptId, '4111000000001022');
    expect(await contractOf(one)).toBeNull();
    clock.advance(15);
    await work();
    expect(await contractOf(one)).toMatchObject({ accountId: one.accountId });
  });

  test('coming back from the bank asks at once, by POST from its site without cookies too', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    await pay(attemptId, '4111000000001022');
    const back = await fetch(`${market.site}/payments/${attemptId}/return`, {
      method: 'POST',
      body: new URLSearchParams({ InvoiceId: 'x' }),
      headers: { origin: 'https://bank.example', 'sec-fetch-site': 'cross-site' },
      redirect: 'manual',
    });
    expect([back.status, back.headers.get('location')]).toEqual([303, `/payments/${attemptId}`]);
    await work();
    expect(await contractOf(one)).not.toBeNull();
    expect((await fetch(`${market.site}/payments/none/return`)).status).toBe(404);
  });

  test.each(['4111000000001089', '4111000000001097'])(
    'while questions to the bank fail (%s) nothing is decided; told again, it concludes',
    async (card) => {
      const one = await buyer();
      const { attemptId } = await press(one);
      await pay(attemptId, card);
      await concluded(one);
      expect(bank.bank.notices.findLast((notice) => notice.type === 'pay')!.tries).toBeGreaterThanOrEqual(2);
    },
  );

  test.each(['4111000000001055', '4111000000001048'])('a decline before or after the payment (%s) does not hide it', async (card) => {
    const one = await buyer();
    const { attemptId } = await press(one);
    await pay(attemptId, card);
    await concluded(one);
    await until(
      async () => bank.bank.notices.filter((notice) => bank.bank.operation(notice.transactionId)?.invoiceId === attemptId),
      (sent) => sent.length === 2 && sent.every((notice) => notice.done),
    );
    expect((await attemptById(db, attemptId))?.state).toBe('paid');
  });

  test('a notice of an operation the bank denies is queued once and asked for again', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    const { transactionId } = await pay(attemptId, '4111000000001022');
    expect(await notify({ transactionId, type: 'pay', times: 2, change: { TransactionId: '777' } })).toEqual(
      Array(2).fill('200 {"code":13}'),
    );
    expect((await oddities(db, 'open')).filter((odd) => odd.kind === 'unknown-operation' && odd.reference === 'tiptop:777')).toHaveLength(
      1,
    );
  });

  test('a page nobody paid on expires by the job, is closed at the bank, and its late money still counts', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    clock.advance(31 * 60);
    await work();
    expect((await attemptById(db, attemptId))?.state).toBe('expired');
    expect(bank.bank.orders.find((order) => order.invoiceId === attemptId)?.cancelled).toBe(true);
    await pay(attemptId, '4111000000001071');
    expect(await concluded(one)).toMatchObject({ amount: 2_500_000n });
  });

  test('a hold is no payment', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    await pay(attemptId, '4111000000001147');
    await until(
      () => attemptById(db, attemptId),
      (attempt) => attempt?.state === 'authorized',
    );
    expect(await capturesOf(db, one.applicationId)).toEqual([]);
  });
});

describe('sums that do not fit', () => {
  test('two tabs pay one application: one contract, the second sum returned and told', async () => {
    const one = await buyer();
    const first = await press(one);
    clock.advance(27 * 60);
    const second = await press(one);
    expect(second.attemptId).not.toBe(first.attemptId);
    await Promise.all([pay(first.attemptId, '4111000000001071'), pay(second.attemptId, '4111000000001071')]);
    await until(
      () => capturesOf(db, one.applicationId),
      (captures) => captures.length === 2,
    );
    expect((await capturesOf(db, one.applicationId)).map((capture) => capture.decision).sort()).toEqual(['conclude', 'give-back']);
    expect(await count('contracts.contract', 'application_id', one.applicationId)).toBe(1);
    await work();
    expect(await returnsOf(one)).toMatchObject([{ reason: 'duplicate', amount: 2_500_000n, state: 'done' }]);
    expect((await lettersTo(one)).sort()).toEqual(['contract-concluded', 'payment-returned']);
  });

  test('two payments on one order end alike, also when both notices are lost', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    Object.assign(bank.bank.settings, { noticeTries: 0 });
    await pay(attemptId, '4111000000001063');
    Object.assign(bank.bank.settings, { noticeTries: 100 });
    await concluded(one);
    clock.advance(31 * 60);
    await work();
    expect((await capturesOf(db, one.applicationId)).map((capture) => capture.decision).sort()).toEqual(['conclude', 'give-back']);
    expect(await returnsOf(one)).toMatchObject([{ reason: 'duplicate', state: 'done' }]);
  });

  test('a thousand tenge too much concludes; the surplus goes back', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    await pay(attemptId, '4111000000001113');
    expect(await concluded(one)).toMatchObject({ amount: 2_500_000n });
    await work();
    expect(await returnsOf(one)).toMatchObject([{ reason: 'surplus', amount: 100_000n, state: 'done' }]);
  });

  test.each([
    ['4111000000001105', 'underpaid'],
    ['4111000000001121', 'other-currency'],
  ])('too little or another currency (%s) opens nothing: the queue, with the return prepared', async (card, kind) => {
    const one = await buyer();
    const { attemptId } = await press(one);
    await pay(attemptId, card);
    const [oddity] = await until(
      () => oddityOf(attemptId),
      (found) => found.length > 0,
    );
    expect(oddity).toMatchObject({ kind, prepared: { do: 'give-back', amount: kind === 'underpaid' ? 2_499_900n : 2_500_000n } });
    expect(await contractOf(one)).toBeNull();
    const actor = { kind: 'staff', id: one.accountId } as const;
    known.set(one.accountId, { decidedBack: true });
    expect(
      await resolveOddityBy(platform, { oddityId: oddity!.id, action: 'give-back', told: 'Қайтарамыз.', reason: 'not the price', actor }),
    ).toEqual({
      ok: true,
      value: 'resolved',
    });
    await work();
    expect(await returnsOf(one)).toMatchObject([{ state: 'done', reason: kind === 'underpaid' ? 'short' : 'decided' }]);
  });

  test('test money where it does not count concludes nothing', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    known.set(one.accountId, { uncounted: true });
    Object.assign(platform.config, { gatewayTestMode: false });
    await pay(attemptId, '4111000000001071');
    expect(
      await until(
        () => oddityOf(attemptId),
        (found) => found.length > 0,
      ),
    ).toMatchObject([{ kind: 'test-money' }]);
    expect(await contractOf(one)).toBeNull();
  });

  test('a refund made in the cabinet is queued and booked, ours is not taken for one', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    const { transactionId } = await pay(attemptId, '4000000000003055');
    await concluded(one);
    known.set(one.accountId, { byCabinet: 10_000n });
    await fetch(`${bank.url}/__test/refund`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ TransactionId: transactionId, Amount: 100 }),
    });
    const found = await until(
      () => oddities(db, 'open'),
      (all) => all.some((odd) => odd.facts['payment'] === String(transactionId)),
    );
    expect(found.filter((odd) => odd.kind === 'returned-outside')).toHaveLength(1);
  });
});

describe('the check before the money', () => {
  const declined = (attemptId: string) => bank.bank.operations.findLast((operation) => operation.invoiceId === attemptId)!.reasonCode;

  test('a declined application, a concluded one and an expired page are refused', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    await declineTerms(platform, one);
    expect((await pay(attemptId, '4000000000003055')).is).toBe('declined');
    expect(declined(attemptId)).toBe(3005);
    const other = await buyer();
    const again = await press(other);
    await pay(again.attemptId, '4000000000003055');
    await concluded(other);
    await pay(again.attemptId, '4000000000003055');
    expect(declined(again.attemptId)).toBe(3005);
    const third = await buyer();
    const late = await press(third);
    clock.advance(31 * 60);
    await pay(late.attemptId, '4000000000003055');
    expect(declined(late.attemptId)).toBe(3004);
  });

  test('money that came all the same after the person declined goes back by itself', async () => {
    const one = await buyer();
    known.set(one.accountId, { declined: true });
    const { attemptId } = await press(one);
    await declineTerms(platform, one);
    clock.advance(5);
    await pay(attemptId, '4111000000001071');
    await until(
      () => returnsOf(one),
      (returns) => returns.length === 1,
    );
    await work();
    expect(await returnsOf(one)).toMatchObject([{ reason: 'unsellable', state: 'done' }]);
    expect(await contractOf(one)).toBeNull();
  });
});

describe('the day of the contract is the day of payment in Almaty', () => {
  test.each([
    ['2026-11-22T18:59:59Z', '2026-11-22', 'Ш-2026'],
    ['2026-11-22T19:00:00Z', '2026-11-23', 'Ш-2026'],
    ['2026-12-31T18:59:59Z', '2026-12-31', 'Ш-2026'],
    ['2026-12-31T19:00:00Z', '2027-01-01', 'Ш-2027'],
    ['2028-02-28T19:00:00Z', '2028-02-29', 'Ш-2028'],
  ])('paid at %s and heard of a day later: %s', async (paidAt, day, number) => {
    clock.set(new Date(Date.parse(paidAt) - 60_000));
    const one = await buyer();
    const { attemptId } = await press(one);
    clock.set(new Date(paidAt));
    const { transactionId } = await pay(attemptId, '4111000000001022');
    clock.advance(86_400);
    await notify({ transactionId, type: 'pay' });
    const contract = await concluded(one);
    expect(contract).toMatchObject({ date: day, paidAt: new Date(paidAt), recordedAt: clock.now() });
    expect(contract.number.startsWith(number)).toBe(true);
  });

  test('the database refuses another day, and any change of a contract', async () => {
    const one = await buyer();
    const { attemptId } = await press(one);
    await pay(attemptId, '4000000000003055');
    const contract = await concluded(one);
    const fault = (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error: unknown) => refusedBy(error),
      );
    expect(await fault(sql`update contracts.contract set amount = 1 where id = ${contract.id}`.execute(db))).toBe('contract_is_immutable');
    const columns =
      'number, application_id, submission_id, capture_id, account_id, customer_kind, programme_version_id, price_line_id, amount, vat, access_days, offer_version_id, offer_hash, policy_version_id, agreement_version_id, consent_id, card_version_id, provider_id, locale, paid_at, recorded_at';
    const copy = (date: string) =>
      sql`insert into contracts.contract (date, ${sql.raw(columns)}) select ${date}::date, ${sql.raw(columns)} from contracts.contract where id = ${contract.id}`.execute(
        db,
      );
    expect(await fault(copy('2026-11-21'))).toBe('contract_date_is_the_day_of_payment');
    expect(await fault(copy('2026-11-22'))).toMatch(/_key$/);
  });
});

describe('at the end, when nothing is on its way any more', () => {
  const PRICE = 2_500_000n;
  const CURRENCIES = ['KZT', 'RUB'];
  const payments = (): BankPayment[] => tiptopPayments(bank.bank);
  const payers = (): Payer[] => buyers.map(({ accountId: account }) => ({ account, price: PRICE, ...known.get(account) }));
  const sum = (numbers: readonly bigint[]): bigint => numbers.reduce((total, one) => total + one, 0n);

  beforeAll(async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      clock.advance(40 * 60);
      await work();
    }
  });

  test('what the bank says came and went is what the rules say of each payer, and what the books say of all', async () => {
    const books = await trialBalance(db);
    expect(new Set([...books, ...payments()].map((row) => row.currency))).toEqual(new Set(CURRENCIES));
    for (const currency of CURRENCIES) {
      const at = (account: Account): bigint => {
        const row = books.find((one) => one.account === account && one.currency === currency);
        return row ? balanceOf(account, row) : 0n;
      };
      const due = payers().map((one) => ({ ...dueOf(one, payments(), currency), account: one.account }));
      const went = due.map(({ account }) =>
        sum(payments().flatMap((one) => (one.account === account && one.currency === currency ? [one.back] : []))),
      );
      expect(went).toEqual(due.map((one) => one.back));
      expect(at('gateway-receivable')).toBe(sum(due.map((one) => one.came)) - sum(went));
      expect(at('held')).toBe(sum(due.map((one) => one.held)));
      expect(at('customer-advances')).toBe(currency === 'KZT' ? PRICE * sum(due.map((one) => BigInt(one.contracts))) : 0n);
      expect(at('refunds-payable')).toBe(0n);
      expect(at('returned-outside')).toBe(currency === 'KZT' ? sum(payers().map((one) => one.byCabinet ?? 0n)) : 0n);
    }
    // Every payment at the bank is some payer's.
    expect(payments().filter((one) => !buyers.some((each) => each.accountId === one.account))).toEqual([]);
  });

  test('each application has the contract and the course that its payer is due, and no other', async () => {
    const { rows } = await sql<{ application: string; contracts: number; courses: number }>`
      select application.id as application, count(distinct contract.id)::int as contracts, count(distinct enrolment.id)::int as courses
      from applications.application left join contracts.contract on contract.application_id = application.id
        left join enrolments.enrolment on enrolment.contract_id = contract.id
      group by application.id`.execute(db);
    const due = buyers.map(({ accountId, applicationId }) => {
      const { contracts } = dueOf(
        payers().find((one) => one.account === accountId)!,
        payments(),
      );
      return { application: applicationId, contracts, courses: contracts };
    });
    const byId = (one: { application: string }, other: { application: string }) => (one.application < other.application ? -1 : 1);
    expect(rows.sort(byId)).toEqual(due.sort(byId));
    expect(due.some((one) => one.contracts === 0) && due.some((one) => one.contracts === 1)).toBe(true);
  });
});
