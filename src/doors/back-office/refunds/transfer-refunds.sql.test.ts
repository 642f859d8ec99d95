import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { contractOfApplication, contractState, seatStandings, type Contract } from '#contracts';
import { settleStatement } from '#checkout';
import { almatyDay } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import { balanceOf, contractBalance, trialBalance } from '#ledger';
import { outbox } from '#messages';
import { moneyBackOf, oddities, owedTransfers } from '#payments';
import { refusedBy } from '#platform/database.ts';
import { providerAccounts } from '#provider';
import { checkBooks } from '#reconciliation';
import { approveRefund, askRefund, casesOfContract, findGround, recordTransfer, retryRefund, takeUp, type RefundCase } from '#refunds';
import { recogniseSeats } from '#seats';
import { decideRepeat, linesByReference, takeStatement, unansweredOrders } from '#transfers';
import { serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { pressForInvoice, school, takeSeat } from '../../checkout/testing/organisation.ts';
import { routes as myRoutes } from '../../my/index.ts';
import { routes } from '../index.ts';
import { openRefundMarket } from '../testing/refund-market.ts';
import { staffAt } from '../testing/staff.ts';

/** A price that came by a bank transfer goes back by one, for the whole contract and seat by seat. */
const START = new Date('2026-11-23T06:00:00Z');
const market = await openRefundMarket(START);
const { platform, work } = market;
const { db, clock } = platform;
const http = await serverFor(platform, [...myRoutes, ...routes]);
const SHARE = 2_500_000n;
let [lawyer, accountant, second]: string[] = [];
let office: Visitor;

beforeAll(async () => {
  const roles = ['lawyer', 'accountant', 'administrator'] as const;
  const staff = await Promise.all(roles.map((role) => staffAt(platform, http, role)));
  [lawyer, accountant, second] = staff.map(({ id }) => id);
  office = staff[1]!.visitor;
});

type Sale = {
  readonly contract: Contract;
  readonly organisationId: Awaited<ReturnType<typeof school>>;
  readonly attemptId: string;
  readonly by: string;
};

/** An invoice for three seats, paid this day. */
async function sold(reference: string): Promise<Sale> {
  clock.set(START);
  const buyer = await market.buyer();
  const organisationId = await school(platform, buyer.accountId);
  const { invoice, applicationId, attemptId } = await pressForInvoice(market, buyer, organisationId, 3);
  const [account] = await providerAccounts(db);
  const row = {
    reference,
    direction: 'in',
    day: almatyDay(START),
    amount: invoice.amount,
    account: account!,
    name: 'КГУ «Школа № 1»',
    bin: invoice.bin,
    partyAccount: 'KZ125KZT500410010077',
    purpose: invoice.number,
  } as const;
  const { statementId } = expectOk(await takeStatement(platform, { rows: [row], format: 'table', staffId: accountant! }));
  await settleStatement(platform, statementId!);
  await work();
  return { contract: (await contractOfApplication(db, applicationId))!, organisationId, attemptId, by: buyer.accountId };
}

async function approved({ contract, by }: Sale, ground: RefundCase['ground'], seats: readonly number[]): Promise<RefundCase> {
  const asked = { contractId: contract.id, ground, words: 'Ашылмады', seats, by: { kind: 'person', id: by } } as const;
  const one = expectOk(await askRefund(platform, asked));
  expectOk(await takeUp(platform, { caseId: one.id, staffId: lawyer! }));
  expectOk(await findGround(platform, { caseId: one.id, staffId: lawyer!, finding: 'Расталды' }));
  if (expectOk(await approveRefund(platform, { caseId: one.id, staffId: accountant! })) === 'once')
    expectOk(await approveRefund(platform, { caseId: one.id, staffId: second! }));
  await work();
  return one;
}

const stateOf = async (one: RefundCase) => (await casesOfContract(db, one.contractId)).find(({ id }) => id === one.id)!.state;
const returns = async ({ contract }: Sale) => (await moneyBackOf(db, [contract.captureId])).filter(({ state }) => state !== 'refused');
const send = (one: RefundCase, reference: string) =>
  recordTransfer(platform, { caseId: one.id, staffId: accountant!, sent: { order: reference, day: almatyDay(clock.now()) } });
/** What stands in our account at the bank, to the tiyn. */
const inBank = async (): Promise<bigint> =>
  balanceOf(
    'bank',
    (await trialBalance(db, almatyDay(clock.now()))).find(({ account }) => account === 'bank')!,
  );
const turns = async ({ by }: Sale) =>
  (await outbox(db, platform.vault, 500))
    .filter((letter) => letter.template === 'refund-turn' && letter.accountId === by)
    .map((letter) => (letter.facts as { turn: string }).turn);

test('by the provider’s fault the whole price goes back: no gateway can do it, so staff send it, once, under the order’s number', async () => {
  const sale = await sold('IN-FULL');
  const before = await inBank();
  const one = await approved(sale, 'provider-fault', [1, 2, 3]);
  expect([one.amount, await stateOf(one), await contractState(db, sale.contract.id)]).toEqual([3n * SHARE, 'stuck', 'refunded']);
  expect(await returns(sale)).toEqual([]);
  expect(await retryRefund(platform, { caseId: one.id, staffId: accountant! })).toEqual({ ok: false, refusal: 'moved-on' });
  const page = `/office/refunds/${encodeURIComponent(one.number)}`;
  const { body } = await office.get(page);
  expect([body.includes('value="transfer"'), body.includes('value="retry"'), body.includes('сол шотқа жіберіп')]).toEqual([
    true,
    false,
    true,
  ]);
  // It is a case's, so it stands with its case and not among what is sent back of itself.
  expect(await owedTransfers(db)).toEqual([]);
  expect(await send(one, '  ')).toEqual({ ok: false, refusal: 'order-missing' });
  const both = await Promise.all([send(one, 'ORDER-17'), send(one, 'ORDER-18')]);
  expect(both.map((each) => (each.ok ? 'sent' : each.refusal)).toSorted()).toEqual(['moved-on', 'sent']);
  expect(await returns(sale)).toMatchObject([{ way: 'transfer', state: 'done', amount: 3n * SHARE, caseRef: one.id }]);
  expect(await stateOf(one)).toBe('done');
  expect(before - (await inBank())).toBe(3n * SHARE);
  expect(await contractBalance(db, sale.contract.id)).toMatchObject({ advances: 0n, revenue: 0n });
  // Never of a card: nobody paid by one.
  expect((await turns(sale)).toSorted()).toEqual(['asked', 'by-transfer', 'grounded', 'once-approved', 'transferred', 'under-review']);
  expect(await checkBooks(platform)).toEqual([]);
});

test('seat by seat: what a learner used is kept, an unused seat comes back whole, and never more than the price by two cases', async () => {
  const sale = await sold('IN-SEATS');
  const teacher = await takeSeat(market, sale, sale.by, 1);
  clock.set(new Date(START.getTime() + 9 * 86_400_000));
  await recogniseSeats(platform);
  const before = await inBank();
  const [used, unused] = [await approved(sale, 'withdrawal', [1]), await approved(sale, 'provider-fault', [3])];
  expect([used.amount, unused.amount]).toEqual([2_250_000n, SHARE]);
  expect([await stateOf(used), await stateOf(unused), await contractState(db, sale.contract.id)]).toEqual(['stuck', 'stuck', 'in-service']);
  expect(Object.fromEntries(await seatStandings(db, sale.contract.id))).toEqual({ 1: 'withdrawn', 3: 'refunded' });
  // Whoever studied on a seat that closes is told.
  const closed = (await outbox(db, platform.vault, 500)).filter(({ template }) => template === 'seat-ended');
  expect(closed.map(({ to, facts }) => [to, (facts as { why: string }).why])).toEqual([[teacher.email, 'refund']]);
  for (const [one, order] of [
    [used, 'ORDER-21'],
    [unused, 'ORDER-22'],
  ] as const)
    expectOk(await send(one, order));
  expect((await returns(sale)).map(({ amount, way, refundId }) => [amount, way, refundId])).toEqual([
    [2_250_000n, 'transfer', 'ORDER-21'],
    [SHARE, 'transfer', 'ORDER-22'],
  ]);
  expect(before - (await inBank())).toBe(2_250_000n + SHARE);
  await recogniseSeats(platform);
  expect(await checkBooks(platform)).toEqual([]);
  // The database itself refuses what would go above the price.
  const above = sql`insert into payments.money_back (capture_id, reason, amount, owed_at, state, way, case_ref)
    values (${sale.contract.captureId}, 'service', ${3n * SHARE}, now(), 'owed', 'transfer', ${used.id})`.execute(db);
  expect(await above.then(() => null, refusedBy)).not.toBeNull();
});

describe('what shows that the sum left our account', () => {
  let taken = 0;
  /** Lines that left the account, taken and settled. */
  async function wentOut(...lines: readonly { document: string | null; amount: bigint; day?: Date }[]): Promise<string[]> {
    const [account] = await providerAccounts(db);
    const rows = lines.map(({ document, amount, day = clock.now() }) => ({
      reference: `OUT-${(taken += 1)}`,
      direction: 'out' as const,
      day: almatyDay(day),
      amount: amount as Tiyn,
      account: account!,
      name: 'КГУ «Школа № 1»',
      bin: null,
      partyAccount: 'KZ125KZT500410010077',
      purpose: 'Возврат',
      document,
    }));
    const { statementId } = expectOk(await takeStatement(platform, { rows, format: 'table', staffId: accountant! }));
    // Two orders of one sum to one account on one day, brought one by one: staff say of the later that it is another.
    for (const { reference, facts } of await oddities(db, 'open'))
      if (facts['why'] === 'likely-repeat')
        expectOk(await decideRepeat(platform, { lineId: reference, isSame: false, staffId: accountant!, reason: 'Басқа тапсырма' }));
    await Promise.all([settleStatement(platform, statementId!), settleStatement(platform, statementId!)]);
    const known = await linesByReference(
      db,
      rows.map(({ reference }) => reference),
    );
    return rows.map(({ reference }) => known.get(reference)!.id);
  }
  const days = (count: number): void => clock.set(new Date(START.getTime() + count * 86_400_000));
  const bySum = (amount: bigint) => async (): Promise<string[]> =>
    (await oddities(db, 'open'))
      .filter((one) => one.kind === 'transfer-unmatched' && one.facts['amount'] === String(amount))
      .map((one) => one.reference);
  const byLine = (one: RefundCase, line: string) => recordTransfer(platform, { caseId: one.id, staffId: accountant!, sent: { line } });

  test('a line of exactly the sum after the decision is proposed and used once, whoever chooses it at the same moment', async () => {
    const sale = await sold('IN-LINES');
    const [early] = await wentOut({ document: '1', amount: SHARE, day: new Date(START.getTime() - 3 * 86_400_000) });
    const [one, two] = [await approved(sale, 'provider-fault', [1]), await approved(sale, 'provider-fault', [2])];
    const [line, other] = await wentOut({ document: '2', amount: SHARE }, { document: '3', amount: SHARE + 1n });
    expect(await bySum(SHARE)()).toEqual([early, line]);
    const page = (await office.get(`/office/refunds/${encodeURIComponent(one.number)}`)).body;
    expect([page.includes(line!), page.includes(early!), page.includes(other!)]).toEqual([true, false, false]);
    for (const wrong of [early!, other!]) expect(await byLine(one, wrong)).toMatchObject({ refusal: 'no-such-line' });
    const before = await inBank();
    const both = await Promise.all([byLine(one, line!), byLine(two, line!)]);
    expect(both.map((each) => (each.ok ? 'sent' : each.refusal)).toSorted()).toEqual(['no-such-line', 'sent']);
    expect(before - (await inBank())).toBe(SHARE);
    // Its case in the queue is closed with it; the database takes no line of another sum, and no line twice.
    expect(await bySum(SHARE)()).toEqual([early]);
    const [back] = await returns(sale);
    const bind = (lineId: string) =>
      sql`insert into transfers.sent_return (line_id, money_back_id, at) values (${lineId}::uuid, ${back!.id}::uuid, now())`
        .execute(db)
        .then(() => null, refusedBy);
    expect([await bind(other!), await bind(early!)]).toEqual(['transfer_of_exactly_the_sum', 'sent_return_money_back_id_key']);
    const late = both[0]!.ok ? two : one;
    expect(
      (await office.post(`/office/refunds/${encodeURIComponent(late.number)}/money`, { action: 'transfer', order: ' ', sentDay: '' }))
        .status,
    ).toBe(422);
    expectOk(await send(late, '№ 0099'));
    expect(await checkBooks(platform)).toEqual([]);
  });

  test('an order typed before the statement is answered by its line, whatever comes first; its number serves once a day', async () => {
    const sale = await sold('IN-ORDERS');
    const [one, two, three] = [
      await approved(sale, 'provider-fault', [1]),
      await approved(sale, 'provider-fault', [2]),
      await approved(sale, 'provider-fault', [3]),
    ];
    expectOk(await send(one, '00417'));
    expect(await send(two, '417')).toMatchObject({ refusal: 'order-used' });
    const future = { order: '418', day: '2099-01-01' };
    expect(await recordTransfer(platform, { caseId: two.id, staffId: accountant!, sent: future })).toMatchObject({ refusal: 'order-day' });
    await wentOut({ document: '418', amount: SHARE });
    // The line was there already.
    expectOk(await send(two, '418'));
    expectOk(await send(three, '419'));
    days(1);
    const open = async () => (await unansweredOrders(db)).map(({ number }) => number);
    expect(await open()).toEqual(expect.arrayContaining(['417', '419']));
    await wentOut({ document: '0417', amount: SHARE });
    expect(await open()).not.toContain('417');
    expect((await open()).includes('419')).toBe(true);
  });

  test('an order that the statement passes by is named by the night; the line under another number waits in the queue and answers it', async () => {
    days(2);
    office = (await staffAt(platform, http, 'accountant')).visitor;
    const named = async () => (await checkBooks(platform)).map(({ rule }) => rule);
    // Those of the tests before as well; the orders of a later day wait for their statement.
    expect(await named()).toEqual(['sent-by-word', 'sent-by-word', 'sent-by-word']);
    const [order] = (await unansweredOrders(db)).filter(({ number }) => number === '419');
    const [line] = await wentOut({ document: '7001', amount: SHARE });
    const queued = (await oddities(db, 'open')).find((each) => each.reference === line)!;
    expect((await office.get(`/office/oddities/${queued.id}`)).body).toContain(`/office/transfers/lines/${line}`);
    for (const locale of ['', '/ru', '/en'])
      expect((await office.get(`${locale}/office/transfers/lines/${line}`)).body).toContain(order!.moneyBackId);
    expect((await office.get('/office/transfers')).body).toContain('419');
    const answer = () => office.post(`/office/transfers/lines/${line}`, { action: 'is-return', return: order!.moneyBackId });
    expect((await Promise.all([answer(), answer()])).map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await unansweredOrders(db)).map(({ number }) => number)).not.toContain('419');
    expect((await oddities(db, 'open')).some((each) => each.reference === line)).toBe(false);
    expect(await named()).toEqual(['sent-by-word', 'sent-by-word']);
    // Rent is no return: a reason closes it.
    const [rent] = await wentOut({ document: '7002', amount: 77_00n });
    expect((await office.post(`/office/transfers/lines/${rent}`, { action: 'set-aside', reason: 'Жалға алу ақысы' })).status).toBe(303);
  });
});
