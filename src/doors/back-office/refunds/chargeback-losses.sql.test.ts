import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { contractState, type Contract } from '#contracts';
import { recogniseRevenue } from '#enrolments';
import { contractBalance, trialBalance } from '#ledger';
import { expectOk } from '#kernel/result.ts';
import { transact } from '#platform/database.ts';
import { checkBooks } from '#reconciliation';
import { approveRefund, askRefund, decideChargeback, findGround, recordChargeback, type RefundCase } from '#refunds';
import { recogniseSeats } from '#seats';
import { serverFor } from '../../../care/support/testing/visitor.ts';
import { sellSeats } from '../../checkout/testing/organisation.ts';
import { routes } from '../index.ts';
import { openRefundMarket } from '../testing/refund-market.ts';
import { staffAt } from '../testing/staff.ts';

const START = new Date('2026-11-22T10:00:00Z');
const market = await openRefundMarket(START);
const { platform, work, bought } = market;
const { db, clock } = platform;
const days = (count: number): void => clock.set(new Date(START.getTime() + count * 86_400_000));
let staffId: string;

beforeAll(async () => {
  const http = await serverFor(platform, routes);
  staffId = (await staffAt(platform, http, 'administrator')).id;
});

let dispute = 0;
const disputed = (contract: Contract, amount: bigint) =>
  recordChargeback(platform, { contractId: contract.id, amount, bankRef: `C-${(dispute += 1)}`, staffId });
async function decided(contract: Contract, amount: bigint, outcome: 'won' | 'lost'): Promise<void> {
  const chargebackId = expectOk(await disputed(contract, amount));
  expectOk(await decideChargeback(platform, { chargebackId, outcome, reason: 'Банктің хаты', staffId }));
}
async function grounded(contract: Contract, seats: readonly number[] | null = null): Promise<RefundCase> {
  const by = { kind: 'staff', id: staffId } as const;
  const one = expectOk(await askRefund(platform, { contractId: contract.id, ground: 'provider-fault', words: 'Ашылмады', seats, by }));
  expectOk(await findGround(platform, { caseId: one.id, staffId, finding: 'Расталды' }));
  return one;
}
const balanceOf = async (account: string): Promise<bigint> => {
  const row = (await trialBalance(db)).find((one) => one.account === account);
  return row ? row.debit - row.credit : 0n;
};
const faults = async (): Promise<string[]> => (await checkBooks(platform)).map((one) => `${one.rule} ${one.reference}`);

test('of a price lost in part the rest is still served and earned', async () => {
  const { contract } = await bought();
  const id = expectOk(await disputed(contract, 1_000_000n));
  expect(await contractState(db, contract.id)).toBe('in-service');
  expectOk(await decideChargeback(platform, { chargebackId: id, outcome: 'lost', reason: 'Банктің хаты', staffId }));
  expect(await contractState(db, contract.id)).toBe('in-service');
  expect(await contractBalance(db, contract.id)).toMatchObject({ advances: 1_500_000n });
  days(100);
  await recogniseRevenue(platform);
  const { advances, revenue, vat } = await contractBalance(db, contract.id);
  expect([advances, revenue + vat]).toEqual([0n, 1_500_000n]);
  expect(await faults()).toEqual([]);
});

test('the whole lost in parts ends the contract with the last of them', async () => {
  const { contract } = await bought();
  await decided(contract, 1_000_000n, 'lost');
  await decided(contract, 1_500_000n, 'lost');
  expect(await contractState(db, contract.id)).toBe('refunded');
  expect(await contractBalance(db, contract.id)).toMatchObject({ advances: 0n, revenue: 0n, vat: 0n });
  expect(await faults()).toEqual([]);
});

test('a loss lies on the seats in the measure of what each has left, to the tiyn, and more of a seat is refused', async () => {
  const { contract } = await sellSeats(market, await market.buyer(), 3);
  const early = await grounded(contract, [3]);
  await decided(contract, 6_000_001n, 'lost');
  expect(await contractState(db, contract.id)).toBe('in-service');
  const { rows } = await sql<{
    lost: bigint;
  }>`select s.amount as lost from refunds.chargeback_seat s join refunds.chargeback c on c.id = s.chargeback_id
    where c.contract_id = ${contract.id}::uuid order by seat_no`.execute(db);
  expect(rows.map(({ lost }) => lost)).toEqual([2_000_000n, 2_000_000n, 2_000_001n]);
  // Computed before the loss: the share is no more there.
  expect(await approveRefund(platform, { caseId: early.id, staffId })).toMatchObject({ refusal: 'nothing-left' });
  const one = await grounded(contract, [1]);
  expect(one).toMatchObject({ amount: 500_000n, arithmetic: { returnedBefore: 2_000_000n } });
  expectOk(await approveRefund(platform, { caseId: one.id, staffId }));
  await work();
  days(400);
  await recogniseSeats(platform);
  expect(await contractBalance(db, contract.id)).toMatchObject({ advances: 0n });
  expect(await faults()).toEqual([]);
});

test('a dispute after a paid refund is recorded: lost, it is the provider’s loss; won, nothing was', async () => {
  const [{ contract: refunded }, { contract: won }] = [await bought(), await bought()];
  for (const contract of [refunded, won]) {
    const one = await grounded(contract);
    expectOk(await approveRefund(platform, { caseId: one.id, staffId }));
  }
  await work();
  const before = await balanceOf('gateway-receivable');
  await decided(refunded, refunded.amount, 'lost');
  await decided(won, won.amount, 'won');
  expect([await balanceOf('losses'), await balanceOf('chargebacks')]).toEqual([refunded.amount, 0n]);
  expect(await balanceOf('gateway-receivable')).toBe(before - refunded.amount);
  expect([await contractState(db, refunded.id), await contractState(db, won.id)]).toEqual(['refunded', 'refunded']);
  expect(await disputed(refunded, 1n)).toMatchObject({ refusal: 'nothing-left' });
  expect(await faults()).toEqual([]);
});

test('part of it returned before: the rest of the price is reserved, what is beyond is a loss', async () => {
  const { contract } = await bought();
  await decided(contract, 1_000_000n, 'lost');
  const one = await grounded(contract);
  expectOk(await approveRefund(platform, { caseId: one.id, staffId }));
  await work();
  const losses = await balanceOf('losses');
  await decided(contract, 1_500_000n, 'lost');
  expect((await balanceOf('losses')) - losses).toBe(1_500_000n);
  expect(await faults()).toEqual([]);
});

test('an advance on a contract that was terminated, or rests past its term, is named until somebody decides it', async () => {
  const { contract } = await bought();
  const step = (
    no: number,
    from: string,
    to: string,
  ) => sql`insert into contracts.step (contract_id, no, from_state, to_state, reason, actor_kind, at)
    values (${contract.id}::uuid, ${no}, ${from}, ${to}, 'conduct', 'system', ${clock.now()})`;
  const past = (make: ReturnType<typeof step>): Promise<unknown> =>
    transact(db, async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await make.execute(tx);
    });
  const { rows } = await sql<{ no: number }>`select max(no) as no from contracts.step where contract_id = ${contract.id}::uuid`.execute(db);
  const { no } = rows[0]!;
  await past(step(no + 1, 'in-service', 'suspended'));
  expect(await faults()).toEqual([]);
  days(520);
  expect(await faults()).toEqual([`advance-left ${contract.id}`]);
  await past(step(no + 2, 'suspended', 'terminated'));
  expect(await faults()).toEqual([`advance-left ${contract.id}`]);
  const one = await grounded(contract);
  expect(await faults()).toEqual([]);
  await approveRefund(platform, { caseId: one.id, staffId });
  expect(await faults()).toEqual([]);
});
