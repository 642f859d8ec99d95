import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addDays, almatyDay } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { contractState } from '#contracts';
import { contractBalance } from '#ledger';
import { capturesOf, moneyBackOf, oddities, oddityById, queueOddity, type Oddity } from '#payments';
import { caseByNumber, chargebacksOfContract, decideChargeback, recordChargeback } from '#refunds';
import { transact } from '#platform/database.ts';
import { noteSilence } from '#reconciliation';
import type { Visitor } from '../../care/support/testing/visitor.ts';
import { openEpay } from '../checkout/testing/epay-market.ts';
import { until } from '../checkout/testing/market.ts';
import { openWordDesk } from './testing/word-desk.ts';

const START = new Date('2026-11-22T06:00:00Z');
const TODAY = almatyDay(START);
const desk = await openWordDesk(START);
const { accountant, balanceOn, casesOf, days, faults, listed, market, path, refunded, remembered, returned, row, settled, without, work } =
  desk;
const { platform, bank } = market;
const { db, clock } = platform;
const { origin } = platform.config;
const { epay, ...halyk } = await openEpay(market);
Object.assign(platform.config, { gateway: 'tiptop', origin });
const { staffId } = desk;

test('a payment that the lists lack and the bank confirms is expected later: closed with proof, back in vain, closed by a later list', async () => {
  days(0);
  const one = await desk.paid();
  days(3);
  await listed([]);
  const [lacking] = await casesOf('bank-lacks', one.transaction);
  expect(lacking!.prepared).toEqual({ do: 'ask-bank' });
  expect((await (await accountant()).get(path(lacking!))).body).toContain('Алдымен банктен сұраңыз');
  // Before the bank was asked, or with another word than it says, nothing happens.
  const staff = await accountant();
  await staff.get(path(lacking!));
  const guess = { action: 'by-word', foreseen: 'payment-denied', reason: 'Болжам' };
  expect((await staff.post(path(lacking!), guess)).status).toBe(409);
  expect(await settled(lacking!)).toBe('payment-confirmed');
  await listed([]);
  expect(await casesOf('bank-lacks', one.transaction)).toEqual([]);
  days(3 + platform.config.registryDays);
  await listed([]);
  const [again] = await casesOf('bank-lacks', one.transaction);
  expect(again!.reference).toBe(`tiptop:${one.transaction}:again-1`);
  await listed([{ ...row, transactionId: one.transaction }]);
  expect(await casesOf('bank-lacks', one.transaction)).toEqual([]);
  const closed = (await casesOf('bank-lacks', one.transaction, 'resolved')).map((each) => each.resolved!.action).sort();
  expect(closed).toEqual(['listed', 'payment-confirmed']);
  expect((await (await accountant()).get(path(again!))).body).toContain('Кейінгі тізілімде табылды');
});

test('a payment of a contract that the bank does not know is claimed from it as a dispute, in balance', async () => {
  days(0);
  const one = await desk.paid();
  days(3);
  await listed([]);
  without(one.transaction);
  const before = await balanceOn('gateway-receivable');
  const [lacking] = await casesOf('bank-lacks', one.transaction);
  expect(await settled(lacking!)).toBe('payment-denied');
  const [claim] = await chargebacksOfContract(db, one.contract.id);
  expect(claim).toMatchObject({ amount: 2_500_000n, ofPrice: 0n, bankRef: one.transaction, deniedIn: lacking!.id, outcome: null });
  expect((await balanceOn('gateway-receivable')) - before).toBe(-2_500_000n);
  expect((await (await accountant()).get(path(lacking!))).body).toContain(one.contract.number);
  await listed([{ ...row, transactionId: one.transaction }]);
  const [found] = await casesOf('sum-differs', one.transaction);
  expect((await (await accountant()).get(path(found!))).body).toContain(one.contract.number);
  const proved = { chargebackId: claim!.id, outcome: 'won', reason: 'Банк төлемді тапты', staffId } as const;
  expectOk(await decideChargeback(platform, proved));
  expect(await balanceOn('gateway-receivable')).toBe(before);
  days(0);
  expect(await faults()).toEqual([]);
});

test('what the bank never finds of a denied payment is a loss of ours: contract, course and letters know nothing of it', async () => {
  days(0);
  const one = await desk.paid();
  const letters = async () => (await db.selectFrom('messages.message').select('id').execute()).length;
  days(3);
  await listed([]);
  without(one.transaction);
  const [lacking] = await casesOf('bank-lacks', one.transaction);
  await work();
  const [told, lost] = [await letters(), await balanceOn('losses')];
  expect(await settled(lacking!)).toBe('payment-denied');
  const [claim] = await chargebacksOfContract(db, one.contract.id);
  const staff = await accountant();
  for (const locale of ['kk', 'ru', 'en'] as const)
    expect((await staff.get(localPath(locale, `/office/disputes/${claim!.id}`))).body).not.toMatch(/undefined|\[object/);
  await staff.get(`/office/disputes/${claim!.id}`);
  const press = { outcome: 'lost', reason: 'Банк таппады' };
  expect((await staff.post(`/office/disputes/${claim!.id}`, press)).status).toBe(303);
  await work();
  expect(await letters()).toBe(told);
  expect(await contractState(db, one.contract.id)).toBe('in-service');
  expect((await balanceOn('losses')) - lost).toBe(2_500_000n);
  expect((await contractBalance(db, one.contract.id)).advances).toBe(2_500_000n);
  days(0);
  expect(await faults()).toEqual([]);
});

test('a return that the bank denies did not take place: owed and sent once more, in balance', async () => {
  const one = await returned();
  days(3);
  await listed([]);
  const [lacking] = await casesOf('bank-lacks-return', one.back);
  const gone = without(one.back);
  // Under another number the lists show it all the same, by ours: nothing is sent again.
  remembered({ ...gone, transactionId: gone.transactionId + 5_000_000 });
  const staff = await accountant();
  await staff.get(path(lacking!));
  await staff.post(path(lacking!), { action: 'ask' });
  const press = { action: 'by-word', foreseen: 'return-denied', reason: 'Банк білмейді' };
  expect((await staff.post(path(lacking!), press)).status).toBe(409);
  without(String(gone.transactionId + 5_000_000));
  expect(await settled(lacking!)).toBe('return-denied');
  expect((await moneyBackOf(db, [one.capture])).map((each) => each.state)).toEqual(['refused', 'owed']);
  await work();
  expect((await moneyBackOf(db, [one.capture])).map((each) => [each.state, each.reason])).toEqual([
    ['refused', 'duplicate'],
    ['done', 'duplicate'],
  ]);
  // The first turns up in a later list: it went twice, and the second sum is to be claimed.
  remembered(gone);
  await listed([{ ...row, kind: 'refund', transactionId: one.back, paymentId: String(gone.originalTransactionId) }]);
  expect((await casesOf('returned-outside', one.back)).map((each) => each.captureId)).toEqual([one.capture]);
  // So it does where the bank made two of one request.
  const twice = bank.bank.operations.findLast((each) => each.originalTransactionId === gone.originalTransactionId && each !== gone)!;
  remembered({ ...twice, transactionId: twice.transactionId + 6_000_000 });
  const [back, paymentId] = [String(twice.transactionId + 6_000_000), String(gone.originalTransactionId)];
  await listed([{ ...row, kind: 'refund', transactionId: back, paymentId }]);
  expect(await casesOf('returned-outside', back)).toHaveLength(1);
  days(0);
  expect(await faults()).toEqual([]);
});

test('held money that the bank does not know leaves the books, and takes the cases with it that would give it back', async () => {
  days(0);
  const { noticeBase } = bank.bank.settings;
  Object.assign(bank.bank.settings, { noticeBase: 'http://127.0.0.1:9', noticeTries: 0 });
  const one = await market.buyer();
  const { transactionId } = await market.pay((await market.press(one)).attemptId, '4111000000001071');
  Object.assign(bank.bank.settings, { noticeBase, noticeTries: 100 });
  Object.assign(bank.bank.operation(transactionId)!, { amount: 24_000_00 });
  await market.notify({ transactionId, type: 'pay' });
  const [less] = await casesOf('underpaid', String(transactionId));
  days(3);
  await listed([]);
  const gone = without(String(transactionId));
  const [lacking] = await casesOf('bank-lacks', String(transactionId));
  const staff = await accountant();
  await staff.get(path(lacking!));
  expect((await staff.post(path(lacking!), { action: 'settle', reason: 'Өткізу' })).status).toBe(409);
  expect(await settled(lacking!)).toBe('payment-denied');
  expect((await oddityById(db, less!.id))!.resolved!.action).toBe('payment-denied');
  // It turns up in a later list, and the bank knows it again: what the books let go goes back to who paid it.
  await listed([{ ...row, transactionId: String(transactionId), amount: 2_400_000n }]);
  await listed([]);
  const [found, ...more] = await casesOf('sum-differs', String(transactionId));
  expect([more, found!.facts]).toMatchObject([[], { due: '0', amount: '2400000' }]);
  remembered(gone);
  expect(await settled(found!)).toBe('sum-more');
  await work();
  const back = (await moneyBackOf(db, [less!.captureId!])).map(({ reason, amount, state, way }) => [reason, amount, state, way]);
  expect(back).toEqual([
    ['decided', 2_400_000n, 'done', 'cabinet'],
    ['found', 2_400_000n, 'done', 'gateway'],
  ]);
  days(0);
  expect(await faults()).toEqual([]);
});

test('a refund of a price that the bank denies takes its case up again, and is paid once more', async () => {
  const one = await refunded();
  days(3);
  await listed([]);
  const [lacking] = await casesOf('bank-lacks-return', one.back);
  without(one.back);
  // Whom no money reached disputes the payment: while the bank decides nothing is sent a second way.
  const dispute = expectOk(
    await recordChargeback(platform, { contractId: one.contractId, amount: 2_500_000n, bankRef: 'dispute-1', staffId }),
  );
  const staff = await accountant();
  await staff.get(path(lacking!));
  await staff.post(path(lacking!), { action: 'ask' });
  const tried = await staff.post(path(lacking!), { action: 'by-word', foreseen: 'return-denied', reason: 'Банк білмейді' });
  expect([tried.status, tried.body.includes('банкте дауланған')]).toEqual([409, true]);
  expect(await caseByNumber(db, one.number)).toMatchObject({ state: 'done' });
  expectOk(await decideChargeback(platform, { chargebackId: dispute, outcome: 'won', reason: 'Банк шешті', staffId }));
  expect(await settled(lacking!)).toBe('return-denied');
  expect(await caseByNumber(db, one.number)).toMatchObject({ state: 'paying' });
  await work();
  expect(await caseByNumber(db, one.number)).toMatchObject({ state: 'done' });
  days(0);
  expect(await faults()).toEqual([]);
});

/** A return of Halyk ePay whose answer was lost, while a clerk gave something back in the cabinet: unclear. */
async function blurred(byClerk: number, made: boolean): Promise<{ oddity: Oddity; capture: string; transaction: string }> {
  days(0);
  const one = await market.buyer();
  Object.assign(platform.config, { gateway: 'epay', origin: market.site });
  const { url } = await market.press(one);
  Object.assign(platform.config, { gateway: 'tiptop', origin });
  for (const _ of [1, 2]) {
    const { id } = await halyk.payAt(url, '4405639700000076');
    await halyk.callback(id);
  }
  const capture = (await capturesOf(db, one.applicationId)).find((each) => each.decision === 'give-back')!;
  epay.faults.plan('/operation/refund', made ? 'hang-after' : 'hang-before', 1);
  await work();
  await fetch(`${epay.url}/__test/refund`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ transactionId: capture.transactionId, amount: byClerk }),
  });
  clock.advance(7 * 60);
  await again(capture.id);
  const oddity = (await oddities(db, 'open')).find((each) => each.kind === 'return-unclear' && each.captureId === capture.id)!;
  return { oddity, capture: capture.id, transaction: capture.transactionId };
}
/** The queue of these tests forgets what a job enqueues for itself under its own key. */
async function again(capture: string): Promise<void> {
  await sql`select graphile_worker.add_job('payments.give-back', json_build_object('moneyBackId', id))
    from payments.money_back where state = 'asked' and capture_id = ${capture}`.execute(db);
  await work();
}

test('a return blurred by a smaller one of a clerk: that one is booked, and ours is sent again', async () => {
  const one = await blurred(500, false);
  expect(await settled(one.oddity)).toBe('less-went');
  await work();
  // The bank gives back no more than is left; what it refuses is held again, before a person.
  expect((await moneyBackOf(db, [one.capture])).map((each) => each.state)).toEqual(['refused']);
  expect(
    (await oddities(db, 'open'))
      .filter((each) => each.captureId === one.capture)
      .map((each) => each.kind)
      .sort(),
  ).toEqual(['return-refused', 'returned-outside']);
  expect(await faults()).toEqual([]);
});

test('a return in doubt that was set aside comes back after some days: the money still hangs', async () => {
  const { oddity, capture } = await blurred(500, false);
  const open = async () =>
    (await oddities(db, 'open')).filter((each) => each.kind === 'return-unclear' && each.captureId === capture).length;
  const staff = await accountant();
  await staff.get(path(oddity));
  expect((await staff.post(path(oddity), { action: 'set-aside', reason: 'Кейін' })).status).toBe(303);
  await again(capture);
  expect(await open()).toBe(0);
  clock.advance(platform.config.registryDays * 86_400);
  await again(capture);
  expect(await open()).toBe(1);
});

test('an operation of a registry that nobody knows closes with the bank’s answer as proof, or is taken as the bank says', async () => {
  days(0);
  const paid = await desk.paid();
  await listed([
    { ...row, transactionId: paid.transaction },
    { ...row, transactionId: '5550001' },
  ]);
  const [strange] = await casesOf('unknown-operation', '5550001');
  expect(await settled(strange!)).toBe('not-known');
  const { noticeBase } = bank.bank.settings;
  Object.assign(bank.bank.settings, { noticeBase: 'http://127.0.0.1:9', noticeTries: 0 });
  await fetch(`${bank.url}/__test/refund`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ TransactionId: Number(paid.transaction), Amount: 500 }),
  });
  Object.assign(bank.bank.settings, { noticeBase, noticeTries: 100 });
  const transaction = String(bank.bank.operations.at(-1)!.transactionId);
  const facts = { provider: 'tiptop', operation: 'refund', transaction, payment: paid.transaction, amount: '50000', currency: 'KZT' };
  const queued = { kind: 'unknown-operation', reference: `tiptop:refund:${transaction}`, captureId: null, attemptId: null } as const;
  await transact(db, (tx) => queueOddity(tx, { ...queued, facts, prepared: { do: 'ask-bank' }, at: clock.now() }));
  const [lost] = await casesOf('unknown-operation', transaction);
  expect(await settled(lost!)).toBe('noted');
  expect(await casesOf('returned-outside', transaction)).toHaveLength(1);
  expect(await faults()).toEqual([]);
});

test('test money closes as such by the bank’s word; what turns out real is booked and goes back whole', async () => {
  days(0);
  Object.assign(platform.config, { gatewayTestMode: false });
  for (const real of [false, true]) {
    Object.assign(bank.bank.settings, { testMode: true });
    const one = await market.buyer();
    await market.pay((await market.press(one)).attemptId, '4111000000001071');
    const [capture] = await until(
      () => capturesOf(db, one.applicationId),
      (all) => all.length === 1,
    );
    const [odd] = await casesOf('test-money', capture!.transactionId);
    Object.assign(bank.bank.settings, { testMode: !real });
    expect(await settled(odd!)).toBe(real ? 'real' : 'test');
    await work();
    const back = (await moneyBackOf(db, [capture!.id])).map(({ reason, state, amount }) => [reason, state, amount]);
    expect(back).toEqual(real ? [['unsellable', 'done', 2_500_000n]] : []);
  }
  Object.assign(bank.bank.settings, { testMode: true });
  Object.assign(platform.config, { gatewayTestMode: true });
  expect(await faults()).toEqual([]);
});

test('days without a registry are fetched from a bank that lists them, uploaded, or confirmed to be empty', async () => {
  const silence = async (count: number): Promise<{ staff: Visitor; at: string; one: Oddity }> => {
    days(count);
    await noteSilence(platform, 'tiptop');
    const one = (await oddities(db, 'open')).find((each) => each.kind === 'no-registry')!;
    const staff = await accountant();
    for (const locale of ['ru', 'en'] as const)
      expect((await staff.get(localPath(locale, path(one)))).body).not.toMatch(/undefined|\[object/);
    return { staff, at: path(one), one };
  };
  days(4);
  const listedByBank = await desk.paid();
  const { staff, at, one } = await silence(16);
  const { body } = await staff.get(at);
  const upload = /href="([^"]*registry\?[^"]*)"/.exec(body)![1]!.replaceAll('&amp;', '&');
  expect(upload).toContain(`from=${addDays(TODAY, 4)}`);
  expect((await staff.get(upload)).body).toContain(`name="whole-from" value="${addDays(TODAY, 4)}"`);
  bank.faults.plan('/payments/list', '500-before', 1);
  expect((await staff.post(at, { action: 'fetch-days', reason: 'Керек' })).status).toBe(409);
  const press = { action: 'fetch-days', reason: 'Керек' };
  const done = await Promise.all([staff.post(at, press), staff.post(at, press)]);
  expect(done.map((each) => each.status).sort()).toEqual([303, 409]);
  expect((await oddityById(db, one.id))!.resolved!.action).toBe('days-fetched');
  expect(await casesOf('bank-lacks', listedByBank.transaction)).toEqual([]);
  days(18);
  const { transaction } = await desk.paid();
  const empty = await silence(32);
  const none = { action: 'no-operations', reason: 'Кабинетте жоқ', from: addDays(TODAY, 17), to: addDays(TODAY, 19) };
  expect((await empty.staff.post(empty.at, { ...none, to: addDays(TODAY, 32) })).status).toBe(422);
  expect((await empty.staff.post(empty.at, none)).status).toBe(303);
  expect((await empty.staff.post(empty.at, none)).status).toBe(409);
  expect(await casesOf('bank-lacks', transaction)).toHaveLength(1);
});
