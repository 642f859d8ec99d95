import { expect, test } from 'vitest';
import { contractBalance } from '#ledger';
import { contractState } from '#contracts';
import { moneyBackOf } from '#payments';
import { expectOk } from '#kernel/result.ts';
import { chargebacksOfContract, decideChargeback, recordChargeback } from '#refunds';
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
