import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { settleOperation } from '#checkout';
import { trialBalance } from '#ledger';
import { expectOk } from '#kernel/result.ts';
import { outbox } from '#messages';
import { capturesOf, moneyBackOf, oddities, queueOddity, type Capture, type CaptureId, type Operation } from '#payments';
import { refusedBy, transact } from '#platform/database.ts';
import { checkBooks } from '#reconciliation';
import { chargebacksOfCapture, decideChargeback, recordChargeback } from '#refunds';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { until, type Buyer } from '../../checkout/testing/market.ts';
import { routes as checkoutRoutes } from '../../checkout/index.ts';
import { routes } from '../index.ts';
import { openRefundMarket } from '../testing/refund-market.ts';
import { staffAt } from '../testing/staff.ts';

const market = await openRefundMarket(new Date('2026-11-22T10:00:00Z'));
const { platform, work, bank } = market;
const { db, clock } = platform;
const http = await serverFor(platform, [...checkoutRoutes, ...routes]);
const PAYS_TWICE = '4111000000001063';
let staffId: string;
let office: Visitor;

beforeAll(async () => {
  ({ id: staffId, visitor: office } = await staffAt(platform, http, 'administrator'));
});

type Paid = { readonly buyer: Buyer; readonly attemptId: string; readonly money: Capture };
/** Paid twice: the second payment waits to go back, and no job has asked the bank yet. */
async function twice(): Promise<Paid> {
  const buyer = await market.buyer();
  const { attemptId } = await market.press(buyer);
  await market.pay(attemptId, PAYS_TWICE);
  const captures = await until(
    () => capturesOf(db, buyer.applicationId),
    (found) => found.length === 2,
    10,
  );
  return { buyer, attemptId, money: captures.find(({ decision }) => decision === 'give-back')! };
}
let operation = 770_000;
/** Less than the price: held before a person. */
async function short(amount: bigint): Promise<Paid> {
  const buyer = await market.buyer();
  const { attemptId } = await market.press(buyer);
  const told: Operation = {
    kind: 'payment',
    transactionId: String((operation += 1)),
    attemptRef: attemptId,
    accountRef: buyer.accountId,
    state: 'paid',
    amount,
    currency: 'KZT',
    paidAt: clock.now(),
    reasonCode: null,
    testMode: false,
    card: null,
    authCode: null,
    rrn: null,
    returnOf: null,
    requestRef: null,
    returned: null,
  };
  await settleOperation(platform, told, { provider: 'tiptop' });
  return { buyer, attemptId, money: (await capturesOf(db, buyer.applicationId))[0]! };
}
const rowsOf = async ({ money }: Paid): Promise<string[]> =>
  (await moneyBackOf(db, [money.id])).map(({ reason, state, amount }) => `${reason} ${state} ${amount / 100n}`);
const atBank = ({ money }: Paid): number[] =>
  bank.bank.operations.filter((one) => String(one.originalTransactionId) === money.transactionId).map((one) => one.amount / 100);
const booksAgree = async (): Promise<void> => expect(await checkBooks(platform)).toEqual([]);
const balanceOf = async (account: string): Promise<bigint> =>
  (await trialBalance(db)).filter((one) => one.account === account).reduce((sum, one) => sum + one.debit - one.credit, 0n);
let dispute = 0;
const disputed = ({ money }: Paid, amount = money.amount) =>
  recordChargeback(platform, { captureId: money.id, amount, bankRef: `M-${(dispute += 1)}`, staffId });
const decided = async (chargebackId: string, outcome: 'won' | 'lost') =>
  expectOk(await decideChargeback(platform, { chargebackId, outcome, reason: 'Банктің хаты', staffId }));

test('by the page of its payment: a second payment on its way back is stopped, and goes back by us once when the dispute is won', async () => {
  const paid = await twice();
  const page = `/office/payments/${paid.attemptId}`;
  for (const [locale, words] of [
    ['', 'екінші рет қайтпайды'],
    ['/ru', 'не вернётся второй раз'],
    ['/en', 'goes back no second time'],
  ] as const)
    expect((await office.get(locale + page)).body).toContain(words);
  const typed = { capture: paid.money.id, bankRef: 'M-page', amount: '25 000' };
  const refused = await office.post('/office/disputes', { ...typed, amount: 'жоқ' });
  expect(refused.status).toBe(422);
  for (const kept of ['value="M-page"', 'value="жоқ"', `<a href="#amount-${paid.money.id.slice(-6)}">`])
    expect(refused.body).toContain(kept);
  const pressed = await Promise.all([office.post('/office/disputes', typed), office.post('/office/disputes', typed)]);
  expect(pressed.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  expect(await rowsOf(paid)).toEqual(['duplicate refused 25000', 'chargeback-held owed 25000']);
  await work();
  expect(atBank(paid)).toEqual([]);
  await booksAgree();
  const payer = personAt(platform, http, paid.buyer.accountId);
  expect((await payer.get(`/payments/${paid.attemptId}`)).body).not.toContain('undefined');
  const one = (await chargebacksOfCapture(db, paid.money.id))[0]!;
  expect((await office.get('/office/refunds?which=disputes')).body).toContain(`/office/disputes/${one.id}`);
  expect((await office.get(`/office/disputes/${one.id}`)).body).toContain('шарт жасалмаған');
  expect((await office.get(page)).body).toContain('M-page');
  const ends = { outcome: 'won', reason: 'Банктің хаты' };
  expect((await office.post(`/office/disputes/${one.id}`, { ...ends, reason: '' })).status).toBe(422);
  expect((await office.post(`/office/disputes/${one.id}`, ends)).status).toBe(303);
  expect((await office.post(`/office/disputes/${one.id}`, ends)).status).toBe(409);
  await work();
  expect(await rowsOf(paid)).toEqual(['duplicate refused 25000', 'chargeback-held refused 25000', 'duplicate done 25000']);
  expect(atBank(paid)).toEqual([25_000]);
  const told = (await outbox(db, platform.vault, 100)).filter(
    (each) => each.accountId === paid.buyer.accountId && each.template === 'refund-turn',
  );
  expect(told.map(({ facts }) => (facts as { turn: string }).turn).reverse()).toEqual(['disputed-money', 'dispute-money-won']);
  await booksAgree();
});

test('lost, it leaves what is held, and is not sent by us; what was returned before is the provider’s loss', async () => {
  const [here, gone] = [await twice(), await twice()];
  await decided(expectOk(await disputed(here)), 'lost');
  await work();
  expect([await rowsOf(here), atBank(here)]).toEqual([['duplicate refused 25000', 'chargeback-held done 25000'], []]);
  expect([await balanceOf('held'), await balanceOf('losses'), await balanceOf('chargebacks')]).toEqual([0n, 0n, 0n]);
  expect(atBank(gone)).toEqual([25_000]);
  await decided(expectOk(await disputed(gone)), 'lost');
  expect([await rowsOf(gone), await balanceOf('losses')]).toEqual([['duplicate done 25000'], gone.money.amount]);
  expect(await disputed(gone, 1n)).toMatchObject({ refusal: 'nothing-left' });
  await booksAgree();
});

test('of a return that the bank is being asked about the answer comes first', async () => {
  const paid = await twice();
  bank.faults.plan('/payments/refund', '500-after', 1);
  await work();
  expect(await rowsOf(paid)).toEqual(['duplicate asked 25000']);
  expect(await disputed(paid)).toMatchObject({ refusal: 'return-in-flight' });
  clock.advance(7 * 60);
  await work();
  expect([await rowsOf(paid), atBank(paid)]).toEqual([['duplicate done 25000'], [25_000]]);
});

test('a dispute against the job that asks the bank, at once: the money goes one way', async () => {
  const paid = await Promise.all([1, 2, 3, 4].map(() => twice()));
  const [done] = await Promise.all([Promise.all(paid.map((one) => disputed(one))), work()]);
  clock.advance(7 * 60);
  await work();
  for (const [at, one] of paid.entries()) expect([done[at]!.ok ? 25_000 : 0, ...atBank(one)].filter((sum) => sum > 0)).toEqual([25_000]);
  for (const result of done) if (result.ok) await decided(result.value, 'won');
  await work();
  expect(paid.map(atBank)).toEqual(paid.map(() => [25_000]));
  await booksAgree();
});

test('a payment held before a person: no return, no contract of it while disputed; of a part lost the rest is given back', async () => {
  const [part, whole] = [await short(2_000_000n), await short(2_000_000n)];
  const caseOf = async ({ money }: Paid) => (await oddities(db, 'open')).find((one) => one.captureId === money.id);
  const giveBack = async (paid: Paid) =>
    (await office.post(`/office/oddities/${(await caseOf(paid))!.id}`, { action: 'give-back', reason: 'Аз', told: 'Сома аз' })).status;
  const concludes = (paid: Paid) =>
    transact(db, async (tx) => {
      await sql`insert into payments.conclusion (capture_id, application_id, price, at)
        values (${paid.money.id}, ${paid.buyer.applicationId}, ${paid.money.amount}, ${clock.now()})`.execute(tx);
      throw new Error('undone');
    }).catch((fault: Error) => refusedBy(fault) ?? fault.message);
  expect(await concludes(whole)).toBe('undone');
  const id = expectOk(await disputed(whole));
  expect([await giveBack(whole), await concludes(whole)]).toEqual([409, 'only_a_full_payment_concludes']);
  await decided(id, 'lost');
  expect([await caseOf(whole), await rowsOf(whole)]).toEqual([undefined, ['chargeback-held done 20000']]);
  await decided(expectOk(await disputed(part, 500_000n)), 'lost');
  expect(await giveBack(part)).toBe(303);
  expect(await rowsOf(part)).toEqual(['chargeback-held done 5000', 'short owed 15000']);
  await booksAgree();
});

test('a row of the bank’s registry prepares it, and the database keeps what must be there', async () => {
  const paid = await short(1_000_000n);
  const facts = { provider: 'tiptop', operation: 'chargeback', transaction: 'CB-9', payment: paid.money.transactionId, currency: 'KZT' };
  const prepared = { do: 'record-dispute', amount: 1_000_000n } as const;
  const told = {
    kind: 'chargeback',
    reference: 'tiptop:chargeback:CB-9',
    captureId: null,
    attemptId: null,
    prepared,
    at: clock.now(),
  } as const;
  await transact(db, (tx) => queueOddity(tx, { ...told, facts: { ...facts, amount: '1000000' } }));
  const { id } = (await oddities(db, 'open')).find((one) => one.kind === 'chargeback')!;
  expect((await office.get(`/office/oddities/${id}`)).body).toContain('ешкімнің оқуы жабылмайды');
  expect((await office.post(`/office/oddities/${id}`, { action: 'record-dispute', reason: 'Тізімде тұр' })).status).toBe(303);
  expect(await chargebacksOfCapture(db, paid.money.id)).toMatchObject([
    { bankRef: 'CB-9', contractId: null, ofPrice: 0n, ofHeld: 1_000_000n },
  ]);
  const { contract } = await market.bought();
  const insert = (captureId: CaptureId | string, contractId: string | null, ofPrice: bigint) =>
    sql`insert into refunds.chargeback (contract_id, capture_id, amount, of_price, bank_ref, by_staff, at)
      values (${contractId}, ${captureId}, 100, ${ofPrice}, 'X', ${staffId}, now())`
      .execute(db)
      .then(() => null, refusedBy);
  expect(await insert(contract.captureId, null, 0n)).toBe('dispute_names_its_contract');
  expect(await insert(paid.money.id, contract.id, 0n)).toBe('dispute_names_its_contract');
  const another = await short(1_000_000n);
  expect(await insert(another.money.id, null, 100n)).toBe('a_price_is_of_a_contract');
  await booksAgree();
});
