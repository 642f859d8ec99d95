import { beforeAll, expect, test } from 'vitest';
import { settleOperation } from '#checkout';
import type { Contract } from '#contracts';
import { expectOk } from '#kernel/result.ts';
import { captureById, moneyBackOf, oddities, oweServiceReturn, returnedOfPrice, type CaptureId, type Operation } from '#payments';
import { refusedBy, transact } from '#platform/database.ts';
import { checkBooks } from '#reconciliation';
import { approveRefund, askRefund, findGround, foreseeRefund, type RefundCase } from '#refunds';
import { serverFor } from '../../../care/support/testing/visitor.ts';
import { routes } from '../index.ts';
import { openRefundMarket } from '../testing/refund-market.ts';
import { staffAt } from '../testing/staff.ts';

const market = await openRefundMarket(new Date('2026-11-22T10:00:00Z'));
const { platform, work, bought, refundsAtBank } = market;
const { db, clock } = platform;
let staffId: string;

beforeAll(async () => {
  const http = await serverFor(platform, routes);
  staffId = (await staffAt(platform, http, 'administrator')).id;
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
