import { beforeAll, describe, expect, test } from 'vitest';
import { settleOperation } from '#checkout';
import { contractState, type Contract } from '#contracts';
import { contractBalance, trialBalance } from '#ledger';
import { expectOk } from '#kernel/result.ts';
import { captureById, moneyBackOf, oddities, oweServiceReturn, returnedOfPrice, type CaptureId, type Operation } from '#payments';
import { refusedBy, transact } from '#platform/database.ts';
import { checkBooks } from '#reconciliation';
import { approveRefund, askRefund, caseByNumber, findGround, foreseeRefund, type RefundCase } from '#refunds';
import { serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { routes } from '../index.ts';
import { openRefundMarket } from '../testing/refund-market.ts';
import { staffAt } from '../testing/staff.ts';

const market = await openRefundMarket(new Date('2026-11-22T10:00:00Z'));
const { platform, work, bought, refundsAtBank } = market;
const { db, clock } = platform;
let staffId: string;
let office: Visitor;

beforeAll(async () => {
  const http = await serverFor(platform, routes);
  ({ id: staffId, visitor: office } = await staffAt(platform, http, 'administrator'));
});

let operation = 880_000;
/** A clerk gives back in the bank's cabinet, and the bank tells us. */
async function returnedInCabinet({ captureId }: Pick<Contract, 'captureId'>, amount: bigint): Promise<string> {
  const paid = (await captureById(db, captureId))!;
  const transactionId = String((operation += 1));
  await settleOperation(platform, told(transactionId, paid.transactionId, amount), { provider: paid.provider });
  return transactionId;
}
const told = (transactionId: string, returnOf: string | null, amount: bigint): Operation => ({
  kind: 'return',
  transactionId,
  attemptRef: null,
  accountRef: null,
  state: 'paid',
  amount,
  currency: 'KZT',
  paidAt: clock.now(),
  reasonCode: null,
  testMode: false,
  card: null,
  authCode: null,
  rrn: null,
  returnOf,
  requestRef: null,
  returned: null,
});

async function grounded(contract: Contract): Promise<RefundCase> {
  const by = { kind: 'staff', id: staffId } as const;
  const one = expectOk(await askRefund(platform, { contractId: contract.id, ground: 'provider-fault', words: 'Ашылмады', by }));
  expectOk(await findGround(platform, { caseId: one.id, staffId, finding: 'Расталды' }));
  return one;
}
const booksAgree = async (): Promise<void> => expect(await checkBooks(platform)).toEqual([]);

test('a price that went back in the cabinet goes back no second time, whoever asks', async () => {
  const { contract } = await bought();
  await returnedInCabinet(contract, contract.amount);
  const by = { kind: 'staff', id: staffId } as const;
  expect(await askRefund(platform, { contractId: contract.id, ground: 'provider-fault', words: 'Ашылмады', by })).toMatchObject({
    refusal: 'nothing-left',
  });
  expect(await returnedOfPrice(db, contract.captureId)).toBe(contract.amount);
  await booksAgree();
});

test('the bank tells of it twice: it is booked once', async () => {
  const { contract } = await bought();
  const transaction = await returnedInCabinet(contract, 500_000n);
  const paid = (await captureById(db, contract.captureId))!;
  await settleOperation(platform, told(transaction, paid.transactionId, 500_000n), { provider: paid.provider });
  expect((await oddities(db, 'open')).filter((one) => one.captureId === contract.captureId)).toMatchObject([
    { kind: 'returned-outside', prepared: { do: 'explain-return', amount: 500_000n } },
  ]);
  await booksAgree();
});

test('of a part that went in the cabinet only the rest is computed and goes back', async () => {
  const { contract } = await bought();
  await returnedInCabinet(contract, 1_000_000n);
  const { byGround } = await foreseeRefund(db, contract, clock.now());
  expect(byGround['provider-fault']).toMatchObject({ returnedBefore: 1_000_000n, refund: 1_500_000n });
  const one = await grounded(contract);
  expectOk(await approveRefund(platform, { caseId: one.id, staffId }));
  await work();
  expect(refundsAtBank(contract)).toEqual([15_000]);
  await booksAgree();
});

test('a case computed before the money went in the cabinet is refused at its approval, also where it would go by hand', async () => {
  const [soon, old] = [(await bought()).contract, (await bought()).contract];
  const [one, two] = [await grounded(soon), await grounded(old)];
  await returnedInCabinet(soon, 1n);
  await returnedInCabinet(old, old.amount);
  expect(await approveRefund(platform, { caseId: one.id, staffId })).toMatchObject({ refusal: 'nothing-left' });
  const before = clock.now();
  clock.advance(400 * 86_400);
  expect(await approveRefund(platform, { caseId: two.id, staffId })).toMatchObject({ refusal: 'nothing-left' });
  clock.set(before);
  expect(await moneyBackOf(db, [soon.captureId, old.captureId])).toEqual([]);
  await booksAgree();
});

test('the database counts it behind the payment: of a return that is written in this moment one waits for the other', async () => {
  const { contract } = await bought();
  const one = await grounded(contract);
  await returnedInCabinet(contract, 100n);
  const owed = {
    captureId: contract.captureId as CaptureId,
    amount: one.amount,
    caseRef: one.id,
    way: 'gateway',
    at: clock.now(),
  } as const;
  const refused = await transact(db, async (tx) => {
    await oweServiceReturn(tx, owed);
  }).then(() => null, refusedBy);
  expect(refused).toBe('never_back_more_than_came');
});

test('a second payment that went back in the cabinet before we knew of it is not sent again', async () => {
  const { contract } = await bought();
  const paid = (await captureById(db, contract.captureId))!;
  const second: Operation = {
    ...told('990001', null, contract.amount),
    kind: 'payment',
    attemptRef: paid.attemptId,
    accountRef: paid.accountId,
  };
  await settleOperation(platform, told('990002', '990001', contract.amount), { provider: paid.provider });
  await settleOperation(platform, second, { provider: paid.provider });
  const queued = (await oddities(db, 'open')).find((each) => each.facts['transaction'] === '990002');
  expect(queued).toMatchObject({ kind: 'returned-outside' });
  const open = await db
    .selectFrom('payments.v_outside_return')
    .selectAll()
    .where('transaction_id', '=', '990002')
    .executeTakeFirstOrThrow();
  expect(await moneyBackOf(db, [open.capture_id!])).toEqual([]);
  await booksAgree();
});

describe('what it was, staff say on its page', () => {
  const oddityOf = async (transaction: string) =>
    (await oddities(db, 'open')).find((each) => each.facts['transaction'] === transaction) ?? null;
  const say = async (transaction: string, typed: Record<string, string>) => {
    const path = `/office/oddities/${(await oddityOf(transaction))!.id}`;
    expect((await office.get(path)).body).toContain('value="claim"');
    return office.post(path, { reason: 'Кабинеттен қайтарылған', ...typed });
  };
  const outside = async (): Promise<bigint> => {
    const row = (await trialBalance(db)).find((one) => one.account === 'returned-outside')!;
    return row.debit - row.credit;
  };

  test('a refund of its contract: a case of that sum, which sends nothing and ends the contract', async () => {
    const { contract } = await bought();
    const before = await outside();
    const transaction = await returnedInCabinet(contract, contract.amount);
    expect((await say(transaction, { action: 'as-refund', ground: '', amount: '25000' })).status).toBe(422);
    const said = await say(transaction, { action: 'as-refund', ground: 'provider-fault', amount: '25 000,00' });
    expect(said.status).toBe(303);
    const number = decodeURIComponent(said.to!.split('/').at(-1)!);
    const one = (await caseByNumber(db, number))!;
    expect(one).toMatchObject({ amount: contract.amount, state: 'under-review', arithmetic: { gone: true, returnedBefore: 0n } });
    expect((await office.get(`/office/oddities/${(await oddityOf(transaction))!.id}`)).body).toContain(number);
    expectOk(await findGround(platform, { caseId: one.id, staffId, finding: 'Расталды' }));
    expect(expectOk(await approveRefund(platform, { caseId: one.id, staffId }))).toBe('gone');
    await work();
    expect(refundsAtBank(contract)).toEqual([]);
    expect([await oddityOf(transaction), await contractState(db, contract.id), await outside()]).toEqual([null, 'refunded', before]);
    expect(await contractBalance(db, contract.id)).toMatchObject({ advances: 0n, revenue: 0n, refundsPayable: 0n });
    expect(await moneyBackOf(db, [contract.captureId])).toMatchObject([{ way: 'cabinet', state: 'done', refundId: transaction }]);
    await booksAgree();
  });

  test('of less than the ground owes it is no refund: the rest goes back first', async () => {
    const { contract } = await bought();
    const transaction = await returnedInCabinet(contract, 1_000_000n);
    expect((await say(transaction, { action: 'as-refund', ground: 'withdrawal', amount: '10000' })).status).toBe(409);
    const rest = await grounded(contract);
    expectOk(await approveRefund(platform, { caseId: rest.id, staffId }));
    await work();
    const said = await say(transaction, { action: 'as-refund', ground: 'provider-fault', amount: '10000' });
    const one = (await caseByNumber(db, decodeURIComponent(said.to!.split('/').at(-1)!)))!;
    expectOk(await findGround(platform, { caseId: one.id, staffId, finding: 'Расталды' }));
    expectOk(await approveRefund(platform, { caseId: one.id, staffId }));
    expect(await contractBalance(db, contract.id)).toMatchObject({ advances: 0n, revenue: 0n, refundsPayable: 0n });
    await booksAgree();
  });

  test('the payment of a case that waits: at its approval nothing is sent', async () => {
    const { contract } = await bought();
    const one = await grounded(contract);
    const transaction = await returnedInCabinet(contract, contract.amount);
    expect((await say(transaction, { action: 'pays-case' })).status).toBe(303);
    expect(expectOk(await approveRefund(platform, { caseId: one.id, staffId }))).toBe('gone');
    await work();
    expect([refundsAtBank(contract), await oddityOf(transaction)]).toEqual([[], null]);
    await booksAgree();
  });

  test('held money that concluded nothing; and a mistake, which stays a claim with its reason', async () => {
    const before = await outside();
    expect((await say('990002', { action: 'as-return' })).status).toBe(303);
    expect([await oddityOf('990002'), await outside()]).toEqual([null, before - 2_500_000n]);
    const { contract } = await bought();
    const transaction = await returnedInCabinet(contract, 300n);
    expect((await say(transaction, { action: 'claim' })).status).toBe(303);
    const closed = (await oddities(db, 'resolved')).find((each) => each.facts['transaction'] === transaction);
    expect(closed?.resolved).toMatchObject({ action: 'claim', reason: 'Кабинеттен қайтарылған' });
    expect(await outside()).toBe(before - 2_500_000n + 300n);
    await booksAgree();
  });
});
