import { describe, expect, test } from 'vitest';
import { contractBalance } from '#ledger';
import { contractState } from '#contracts';
import { capturesOf, moneyBackOf, oddities, type Oddity } from '#payments';
import { expectOk } from '#kernel/result.ts';
import { chargebacksOfContract, decideChargeback, recordChargeback } from '#refunds';
import { until } from '../checkout/testing/market.ts';
import { openWordDesk } from './testing/word-desk.ts';

const desk = await openWordDesk(new Date('2026-11-22T06:00:00Z'));
const {
  accountant,
  balanceOn,
  casesOf,
  days,
  faults,
  listed,
  market,
  path,
  refunded,
  remembered,
  returned,
  row,
  settled,
  staffId,
  without,
  work,
} = desk;
const { platform, bank } = market;
const { db } = platform;
const states = (transaction: string, amount: number): unknown => Object.assign(bank.bank.operation(Number(transaction))!, { amount });
const backOf = async (capture: string) =>
  (await moneyBackOf(db, [capture])).map(({ reason, amount, state, way }) => [reason, amount, state, way]);

test('another sum in a registry closes when the bank confirms the books; what it holds less is booked out as a case of its own', async () => {
  days(0);
  const [right, short] = [await desk.paid(), await desk.paid()];
  await listed([
    { ...row, transactionId: right.transaction, amount: 2_000_000n },
    { ...row, transactionId: short.transaction, amount: 2_400_000n },
  ]);
  const [typo] = await casesOf('sum-differs', right.transaction);
  expect(await settled(typo!)).toBe('sum-confirmed');
  Object.assign(bank.bank.operation(Number(short.transaction))!, { amount: 24_000_00 });
  const [less] = await casesOf('sum-differs', short.transaction);
  expect(await settled(less!)).toBe('sum-short');
  expect((await casesOf('returned-outside', `${short.transaction}:differs`)).map((each) => each.facts['amount'])).toEqual(['100000']);
  // Less still: only what is new of the difference is booked.
  await listed([{ ...row, transactionId: short.transaction, amount: 2_300_000n }]);
  Object.assign(bank.bank.operation(Number(short.transaction))!, { amount: 23_000_00 });
  const [lesser] = await casesOf('sum-differs', short.transaction);
  expect(await settled(lesser!)).toBe('sum-short');
  expect((await casesOf('returned-outside', `${short.transaction}:differs-200000`)).map((each) => each.facts['amount'])).toEqual([
    '100000',
  ]);
  expect(await faults()).toEqual([]);
});

test('what the bank took beyond its first word goes back to the payer, and the contract stays as it is', async () => {
  days(0);
  const one = await desk.paid();
  await listed([{ ...row, transactionId: one.transaction, amount: 2_600_000n }]);
  states(one.transaction, 26_000_00);
  const [more] = await casesOf('sum-differs', one.transaction);
  expect(await settled(more!)).toBe('sum-more');
  await work();
  expect(await backOf(one.contract.captureId)).toEqual([['found', 100_000n, 'done', 'gateway']]);
  expect(bank.bank.operation(Number(one.transaction))!.refunded).toBe(1_000_00);
  expect(await contractState(db, one.contract.id)).toBe('in-service');
  expect((await contractBalance(db, one.contract.id)).advances).toBe(2_500_000n);
  // The same list says nothing new; more still is a case and a return of its own.
  await listed([{ ...row, transactionId: one.transaction, amount: 2_600_000n }]);
  expect(await casesOf('sum-differs', one.transaction)).toEqual([]);
  await listed([{ ...row, transactionId: one.transaction, amount: 2_700_000n }]);
  states(one.transaction, 27_000_00);
  const [again] = await casesOf('sum-differs', one.transaction);
  expect(again!.facts).toMatchObject({ due: '2600000', amount: '2700000' });
  expect(await settled(again!)).toBe('sum-more');
  await work();
  expect((await backOf(one.contract.captureId)).map(([reason, amount]) => [reason, amount])).toEqual([
    ['found', 100_000n],
    ['found', 100_000n],
  ]);
  expect(await faults()).toEqual([]);
});

test('parts found one after another, whose returns the bank refuses, are each held before a person and go back when asked again', async () => {
  days(0);
  const one = await desk.paid();
  for (const amount of [26_000_00, 27_000_00]) {
    states(one.transaction, amount);
    await listed([{ ...row, transactionId: one.transaction, amount: BigInt(amount) }]);
    const [more] = await casesOf('sum-differs', one.transaction);
    expect(await settled(more!)).toBe('sum-more');
    bank.faults.plan('/payments/refund', 'refused', 1);
    await work();
  }
  const refused = await casesOf('return-refused', one.transaction);
  expect(refused.map(({ facts }) => [facts['reason'], facts['amount']])).toEqual([
    ['found', '100000'],
    ['found', '100000'],
  ]);
  const staff = await accountant();
  for (const each of refused) {
    await staff.get(path(each));
    const press = { action: 'give-back', reason: 'Банк енді қайтарады', told: 'Банкте артық ақша табылды.' };
    expect((await staff.post(path(each), press)).status).toBe(303);
  }
  await work();
  expect((await backOf(one.contract.captureId)).map(([reason, amount, state]) => [reason, amount, state])).toEqual([
    ['found', 100_000n, 'refused'],
    ['found', 100_000n, 'refused'],
    ['found', 100_000n, 'done'],
    ['found', 100_000n, 'done'],
  ]);
  expect(bank.bank.operation(Number(one.transaction))!.refunded).toBe(2_000_00);
  expect(await faults()).toEqual([]);
});

test('less and then the whole again: what was booked out is explained, nobody gets what never left', async () => {
  days(0);
  const one = await desk.paid();
  await listed([{ ...row, transactionId: one.transaction, amount: 2_400_000n }]);
  states(one.transaction, 24_000_00);
  const [less] = await casesOf('sum-differs', one.transaction);
  expect(await settled(less!)).toBe('sum-short');
  const before = await balanceOn('gateway-receivable');
  await listed([{ ...row, transactionId: one.transaction }]);
  states(one.transaction, 25_000_00);
  const [whole] = await casesOf('sum-differs', one.transaction);
  expect(await settled(whole!)).toBe('sum-more');
  await work();
  expect(await backOf(one.contract.captureId)).toEqual([['decided', 100_000n, 'done', 'cabinet']]);
  expect(await casesOf('returned-outside', `${one.transaction}:differs`)).toEqual([]);
  expect((await balanceOn('gateway-receivable')) - before).toBe(100_000n);
  expect(bank.bank.operation(Number(one.transaction))!.refunded).toBe(0);
  expect(await faults()).toEqual([]);
});

test('the bank comes back to a sum: each of its statements is a case of its own, and none that the books have followed', async () => {
  days(0);
  const one = await desk.paid();
  const says = async (amount: number): Promise<Oddity[]> => {
    states(one.transaction, amount);
    await listed([{ ...row, transactionId: one.transaction, amount: BigInt(amount) }]);
    return casesOf('sum-differs', one.transaction);
  };
  expect(await says(25_000_00)).toEqual([]);
  const words = ['sum-short', 'sum-more', 'sum-short', 'sum-more'];
  for (const [turn, amount] of [24_000_00, 25_000_00, 24_000_00, 25_000_00].entries()) {
    const [differs, ...more] = await says(amount);
    expect([more, differs!.facts['amount']]).toEqual([[], String(amount)]);
    expect(await settled(differs!)).toBe(words[turn]);
    expect(await says(amount)).toEqual([]);
  }
  await work();
  expect((await backOf(one.contract.captureId)).map(([, amount, , way]) => [amount, way])).toEqual([
    [100_000n, 'cabinet'],
    [100_000n, 'cabinet'],
  ]);
  expect(bank.bank.operation(Number(one.transaction))!.refunded).toBe(0);
  expect(await faults()).toEqual([]);
});

describe('a payment below the price, that is held', () => {
  async function held(): Promise<{ transaction: string; amount: bigint; capture: string; underpaid: Oddity }> {
    days(0);
    const buyer = await market.buyer();
    const { transactionId } = await market.pay((await market.press(buyer)).attemptId, '4111000000001105');
    const transaction = String(transactionId);
    const [underpaid] = await until(
      () => casesOf('underpaid', transaction),
      (all) => all.length === 1,
    );
    const [capture] = await capturesOf(db, buyer.applicationId);
    return { transaction, amount: capture!.amount, capture: capture!.id, underpaid: underpaid! };
  }
  const says = async ({ transaction }: { transaction: string }, amount: bigint): Promise<Oddity> => {
    states(transaction, Number(amount));
    await listed([{ ...row, transactionId: transaction, amount }]);
    return (await casesOf('sum-differs', transaction))[0]!;
  };
  const giveBack = async (one: Oddity): Promise<void> => {
    const staff = await accountant();
    await staff.get(path(one));
    const press = { action: 'give-back', reason: 'Бағадан аз', told: 'Сома бағадан аз болды.' };
    expect((await staff.post(path(one), press)).status).toBe(303);
    await work();
  };

  test('whose rest the bank had all along gets the rest back, is no contract by it, and goes back as it came', async () => {
    const one = await held();
    expect(await settled(await says(one, 2_500_000n))).toBe('sum-more');
    await work();
    const staff = await accountant();
    await staff.get(path(one.underpaid));
    await staff.post(path(one.underpaid), { action: 'ask' });
    expect((await staff.get(path(one.underpaid))).body).not.toContain('value="settle"');
    await giveBack(one.underpaid);
    expect((await backOf(one.capture)).map(([reason, amount, state]) => [reason, amount, state])).toEqual([
      ['found', 2_500_000n - one.amount, 'done'],
      ['short', one.amount, 'done'],
    ]);
    expect(await faults()).toEqual([]);
  });

  test.each([true, false])('less and then the whole again, given back %s the bank found it: all that came goes back', async (before) => {
    const one = await held();
    expect(await settled(await says(one, one.amount - 100_000n))).toBe('sum-short');
    if (before) await giveBack(one.underpaid);
    expect(await settled(await says(one, one.amount))).toBe('sum-more');
    await work();
    if (!before) await giveBack(one.underpaid);
    const sent = (await backOf(one.capture)).filter(([, , , way]) => way === 'gateway').map(([, amount]) => amount as bigint);
    expect(sent.reduce((sum, amount) => sum + amount, 0n)).toBe(one.amount);
    expect(bank.bank.operation(Number(one.transaction))!.refunded).toBe(Number(one.amount));
    expect(await faults()).toEqual([]);
  });
});

test('while something that went in the cabinet is not explained nobody can say what the payer gets of a found sum', async () => {
  days(0);
  const one = await desk.paid();
  const api = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
  await fetch(`${bank.url}/__test/refund`, { ...api, body: JSON.stringify({ TransactionId: Number(one.transaction), Amount: 5000 }) });
  const [gone] = await until(
    async () =>
      (await oddities(db, 'open')).filter((each) => each.kind === 'returned-outside' && each.facts['payment'] === one.transaction),
    (all) => all.length === 1,
  );
  await listed([{ ...row, transactionId: one.transaction, amount: 2_600_000n }]);
  states(one.transaction, 26_000_00);
  const [more] = await casesOf('sum-differs', one.transaction);
  const staff = await accountant();
  await staff.get(path(more!));
  await staff.post(path(more!), { action: 'ask' });
  for (const [locale, words] of [
    ['', 'түсіндірілмеген ақша бар'],
    ['/ru', 'ещё не объяснено'],
    ['/en', 'is not explained yet'],
  ]) {
    const tried = await staff.post(`${locale}${path(more!)}`, { action: 'by-word', foreseen: 'sum-more', reason: 'Банк растады' });
    expect([tried.status, tried.body.includes(words!)]).toEqual([409, true]);
  }
  expect(await backOf(one.contract.captureId)).toEqual([]);
  // The clerk's mistake stays a claim: the payer has more by that already, and nothing is sent.
  await staff.get(path(gone!));
  expect((await staff.post(path(gone!), { action: 'claim', reason: 'Қате қайтарылды' })).status).toBe(303);
  expect(await settled(more!)).toBe('sum-more');
  await work();
  expect(await backOf(one.contract.captureId)).toEqual([]);
  expect(await faults()).toEqual([]);
});

test('of a return that the bank made smaller than it had told the rest goes to the payer, of held money and of a price', async () => {
  for (const one of [await returned(), await refunded()]) {
    const [whole] = await moneyBackOf(db, [one.capture]);
    const gaveBack = bank.bank.operation(Number(one.back))!;
    Object.assign(gaveBack, { amount: gaveBack.amount - 500_00 });
    const payment = bank.bank.operation(gaveBack.originalTransactionId!)!;
    payment.refunded -= 500_00;
    const stated = { ...row, kind: 'refund', transactionId: one.back, amount: whole!.amount - 50_000n } as const;
    await listed([{ ...stated, paymentId: String(payment.transactionId) }]);
    const [less] = await casesOf('sum-differs', one.back);
    expect(await settled(less!)).toBe('return-less');
    await work();
    expect((await backOf(one.capture)).at(-1)).toEqual(['found', 50_000n, 'done', 'gateway']);
    expect(payment.refunded).toBe(payment.amount);
    await listed([{ ...stated, paymentId: String(payment.transactionId) }]);
    expect(await casesOf('sum-differs', one.back)).toEqual([]);
    expect(await faults()).toEqual([]);
  }
});

test('a denied payment that the bank finds again ends its claim; written off as lost, the loss is undone', async () => {
  for (const lost of [false, true]) {
    days(0);
    const one = await desk.paid();
    const [receivable, losses] = [await balanceOn('gateway-receivable'), await balanceOn('losses')];
    days(3);
    await listed([]);
    const gone = without(one.transaction);
    const [lacking] = await casesOf('bank-lacks', one.transaction);
    expect(await settled(lacking!)).toBe('payment-denied');
    const [claim] = await chargebacksOfContract(db, one.contract.id);
    const written = { chargebackId: claim!.id, outcome: 'lost', reason: 'Банк таппады', staffId } as const;
    if (lost) expectOk(await decideChargeback(platform, written));
    await listed([{ ...row, transactionId: one.transaction }]);
    const [found] = await casesOf('sum-differs', one.transaction);
    // Of less than the whole nothing follows by itself.
    remembered({ ...gone, amount: 24_000_00 });
    const staff = await accountant();
    await staff.get(path(found!));
    await staff.post(path(found!), { action: 'ask' });
    expect((await staff.get(path(found!))).body).not.toContain('value="by-word"');
    states(one.transaction, 25_000_00);
    expect(await settled(found!)).toBe('claim-found');
    expect((await chargebacksOfContract(db, one.contract.id))[0]!.outcome!.is).toBe(lost ? 'found' : 'won');
    for (const locale of ['', '/ru', '/en'])
      expect((await staff.get(`${locale}/office/disputes/${claim!.id}`)).body).not.toMatch(/undefined|\[object/);
    expect([await balanceOn('gateway-receivable'), await balanceOn('losses')]).toEqual([receivable, losses]);
    expect(await contractState(db, one.contract.id)).toBe('in-service');
    // Its cardholder may dispute it as any other payment.
    const disputed = { contractId: one.contract.id, amount: 2_500_000n, bankRef: `dispute-${one.transaction}`, staffId };
    expectOk(await recordChargeback(platform, disputed));
    days(0);
    expect(await faults()).toEqual([]);
  }
});
