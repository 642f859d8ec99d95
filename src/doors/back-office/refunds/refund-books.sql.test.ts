import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { contractState, type Contract } from '#contracts';
import { recogniseRevenue } from '#enrolments';
import { contractBalance } from '#ledger';
import { transact } from '#platform/database.ts';
import { checkBooks } from '#reconciliation';
import { approveRefund, askRefund, decideChargeback, findGround, recordChargeback, takeUp, type Ground, type RefundCase } from '#refunds';
import { serverFor } from '../../../care/support/testing/visitor.ts';
import { routes } from '../index.ts';
import { openRefundMarket } from '../testing/refund-market.ts';
import { staffAt } from '../testing/staff.ts';

const START = new Date('2026-11-22T10:00:00Z');
const market = await openRefundMarket(START);
const { platform, work } = market;
const { db, clock } = platform;
const days = (count: number): void => clock.set(new Date(START.getTime() + count * 86_400_000));
let [lawyer, accountant, second]: string[] = [];
let withdrawn: Contract;
let cases: Record<'done' | 'open', RefundCase>;
let disputes: Record<'won' | 'lost' | 'open', string>;

beforeAll(async () => {
  const http = await serverFor(platform, routes);
  const roles = ['lawyer', 'accountant', 'administrator'] as const;
  [lawyer, accountant, second] = (await Promise.all(roles.map((role) => staffAt(platform, http, role)))).map(({ id }) => id);
  withdrawn = (await market.bought()).contract;
  days(9);
  await recogniseRevenue(platform);
  const done = await approved(withdrawn, 'withdrawal');
  await work();
  disputes = { won: await dispute('won'), lost: await dispute('lost'), open: await dispute(null) };
  // The last, so that no job has paid it yet.
  cases = { done, open: await approved((await market.bought()).contract, 'withdrawal') };
});

async function approved(contract: Contract, ground: Ground): Promise<RefundCase> {
  const by = { kind: 'person', id: contract.accountId } as const;
  const one = expectOk(await askRefund(platform, { contractId: contract.id, ground, words: 'Ашылмады', by }));
  expectOk(await takeUp(platform, { caseId: one.id, staffId: lawyer! }));
  expectOk(await findGround(platform, { caseId: one.id, staffId: lawyer!, finding: 'Расталды' }));
  expectOk(await approveRefund(platform, { caseId: one.id, staffId: accountant! }));
  return one;
}

async function dispute(outcome: 'won' | 'lost' | null): Promise<string> {
  const { contract } = await market.bought();
  const bankRef = `D-${outcome ?? 'open'}`;
  const id = expectOk(
    await recordChargeback(platform, { contractId: contract.id, amount: contract.amount, bankRef, staffId: accountant! }),
  );
  if (outcome) expectOk(await decideChargeback(platform, { chargebackId: id, outcome, reason: 'Банктің хаты', staffId: second! }));
  return id;
}

const tampered = (change: string): Promise<unknown> =>
  transact(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql.raw(change).execute(tx);
  });
const found = async (): Promise<string[]> => (await checkBooks(platform)).map((one) => `${one.rule} ${one.reference}`);

test('with refunds done and owed, and disputes open, won and lost, the books agree; what a withdrawal left is revenue', async () => {
  expect(await contractState(db, withdrawn.id)).toBe('withdrawn');
  expect(await contractBalance(db, withdrawn.id)).toMatchObject({ refundsPayable: 0n });
  days(10);
  await recogniseRevenue(platform);
  expect(await found()).toEqual([]);
  const { advances, revenue } = await contractBalance(db, withdrawn.id);
  expect([advances, revenue]).toEqual([0n, withdrawn.amount - cases.done.amount]);
});

test('one row of a refund or a dispute changed past the guards is named by the rule', async () => {
  const steps: readonly (readonly [change: string, back: string, named: string[]])[] = [
    [
      `update ledger.entry set amount = amount + 1 where event = 'refund-owed' and reference = '${cases.open.id}'`,
      `update ledger.entry set amount = amount - 1 where event = 'refund-owed' and reference = '${cases.open.id}'`,
      [`returns ${cases.open.id}`],
    ],
    [
      `update ledger.entry set reference = '${cases.open.id}' where event = 'refund-paid'`,
      `update ledger.entry set reference = '${cases.done.id}' where event = 'refund-paid'`,
      [`returns ${cases.done.id}`, `returns ${cases.open.id}`].sort(),
    ],
    [
      `update refunds.refund_case set state = 'done' where id = '${cases.open.id}'`,
      `update refunds.refund_case set state = 'paying' where id = '${cases.open.id}'`,
      [`returns ${cases.open.id}`, `returns ${cases.open.id}`],
    ],
    [
      `update ledger.entry set credit = 'bank' where event = 'chargeback-won'`,
      `update ledger.entry set credit = 'chargebacks' where event = 'chargeback-won'`,
      ['bank KZT', `returns ${disputes.won}`],
    ],
    [
      `update ledger.entry set amount = amount - 1 where event = 'chargeback-opened' and reference = '${disputes.open}'`,
      `update ledger.entry set amount = amount + 1 where event = 'chargeback-opened' and reference = '${disputes.open}'`,
      ['receivable tiptop:KZT', `returns ${disputes.open}`],
    ],
    [
      `update ledger.entry set credit = 'bank' where event = 'refund-paid'`,
      `update ledger.entry set credit = 'gateway-receivable' where event = 'refund-paid'`,
      ['bank KZT', 'receivable tiptop:KZT'],
    ],
  ];
  for (const [change, back, named] of steps) {
    await tampered(change);
    expect([change, (await found()).sort()]).toEqual([change, named]);
    await tampered(back);
  }
  expect(await found()).toEqual([]);
});

test('what a withdrawal left and nobody earned is found', async () => {
  await tampered(`delete from ledger.entry where event = 'earned' and contract_id = '${withdrawn.id}' and day = '2026-12-01'`);
  days(14);
  expect(await found()).toContain(`earned-late ${withdrawn.id}`);
});
