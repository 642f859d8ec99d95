import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { terminate } from '#conduct';
import { contractState, moveContract, type Contract } from '#contracts';
import { recogniseRevenue } from '#enrolments';
import { contractBalance } from '#ledger';
import { oddities } from '#payments';
import { refusedBy, transact } from '#platform/database.ts';
import { checkBooks } from '#reconciliation';
import {
  approveRefund,
  askRefund,
  casesOfContract,
  decideChargeback,
  findGround,
  recordChargeback,
  refuseRefund,
  takeUp,
  type Ground,
  type RefundCase,
} from '#refunds';
import { suspendedCase } from '../../../care/conduct/testing/suspended-case.ts';
import { serverFor } from '../../../care/support/testing/visitor.ts';
import { routes } from '../index.ts';
import { openRefundMarket } from '../testing/refund-market.ts';
import { staffAt } from '../testing/staff.ts';

const START = new Date('2026-11-22T10:00:00Z');
const market = await openRefundMarket(START);
const { platform, work } = market;
const { db, clock } = platform;
const http = await serverFor(platform, routes);
const DAY = 86_400_000;
const days = (count: number): void => clock.set(new Date(START.getTime() + count * 86_400_000));
let [lawyer, accountant, second]: string[] = [];
let withdrawn: Contract;
let cases: Record<'done' | 'open', RefundCase>;
let disputes: Record<'won' | 'lost' | 'open', string>;

beforeAll(async () => {
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

/** Served ten days of ninety, then suspended by a breach, and terminated. */
async function terminated(): Promise<Contract> {
  const { contract } = await market.bought();
  const began = clock.now().getTime();
  clock.set(new Date(began + 10 * DAY));
  const caseId = await suspendedCase(db, contract.id, clock.now());
  await transact(db, (tx) =>
    moveContract(tx, contract.id, 'suspended', { reason: 'violation', reference: caseId, actor: { kind: 'system' }, at: clock.now() }),
  );
  clock.set(new Date(began + 20 * DAY));
  expectOk(await terminate(platform, { caseId, staffId: lawyer!, text: 'Шешім: шарт бұзылды' }));
  return contract;
}
const endings = (contract: Contract) =>
  askRefund(platform, { contractId: contract.id, ground: 'terminated', words: '', by: { kind: 'staff', id: lawyer! } });

test('what a terminated contract has not earned is named by the books, goes back once whoever presses, and leaves them clean', async () => {
  expect(await endings(withdrawn)).toMatchObject({ refusal: 'not-terminated' });
  const contract = await terminated();
  await recogniseRevenue(platform);
  expect(await found()).toEqual([`advance-left ${contract.id}`]);
  const office = (await staffAt(platform, http, 'administrator')).visitor;
  const at = `/office/contracts/${encodeURIComponent(contract.number)}/refund`;
  const alarm = (await oddities(db, 'open')).find((one) => one.facts['about'] === contract.id)!;
  expect((await office.get(`/office/oddities/${alarm.id}`)).body).toContain(at);
  for (const locale of ['', '/ru', '/en']) expect((await office.get(locale + at)).body).toMatch(/value="terminated"[^>]* checked/);
  const asked = await Promise.all([endings(contract), endings(contract)]);
  expect(asked.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual(['already-open']);
  expect(await found()).toEqual([]);
  const one = (await casesOfContract(db, contract.id))[0]!;
  const { advances, revenue, vat } = await contractBalance(db, contract.id);
  expect([one.amount, one.arithmetic.cost, revenue + vat]).toEqual([advances, 9n * 27_778n, 9n * 27_778n]);
  expectOk(await findGround(platform, { caseId: one.id, staffId: lawyer!, finding: '' }));
  const pressed = await Promise.all([accountant!, second!].map((staffId) => approveRefund(platform, { caseId: one.id, staffId })));
  expect(pressed.flatMap((each) => (each.ok ? [] : [each.refusal]))).toEqual(['moved-on']);
  await market.twoWorkers(one.id);
  await work();
  expect(market.refundsAtBank(contract)).toEqual([Number(one.amount) / 100]);
  expect(await contractBalance(db, contract.id)).toEqual({ advances: 0n, revenue, vat, refundsPayable: 0n });
  expect([await contractState(db, contract.id), await found()]).toEqual(['refunded', []]);
  expect(await endings(contract)).toMatchObject({ refusal: 'nothing-left' });
});

test('days that the night’s work has not booked are earned before; an advance that a dispute takes after is not given back twice', async () => {
  const contract = await terminated();
  const one = expectOk(await endings(contract));
  expect(one.amount).toBe(contract.amount - 9n * 27_778n);
  expectOk(await findGround(platform, { caseId: one.id, staffId: lawyer!, finding: '' }));
  const disputing = { contractId: contract.id, amount: 1_000_000n, bankRef: 'D-ended', staffId: accountant! };
  const id = expectOk(await recordChargeback(platform, disputing));
  expect(await approveRefund(platform, { caseId: one.id, staffId: accountant! })).toMatchObject({ refusal: 'disputed' });
  expectOk(await decideChargeback(platform, { chargebackId: id, outcome: 'lost', reason: 'Банктің хаты', staffId: second! }));
  expect(await approveRefund(platform, { caseId: one.id, staffId: accountant! })).toMatchObject({ refusal: 'nothing-left' });
  expectOk(await refuseRefund(platform, { caseId: one.id, staffId: lawyer!, reason: 'Дау бойынша сома кетті' }));
  await recogniseRevenue(platform);
  expect(await found()).toEqual([`advance-left ${contract.id}`]);
  const rest = expectOk(await endings(contract));
  expect(rest.amount).toBe(one.amount - 1_000_000n);
  expectOk(await findGround(platform, { caseId: rest.id, staffId: lawyer!, finding: '' }));
  expectOk(await approveRefund(platform, { caseId: rest.id, staffId: accountant! }));
  await work();
  expect(await found()).toEqual([]);
});

test('the ground stands only where something was terminated, also for whoever steps past the code; a suspension past its term waits', async () => {
  const { contract } = await market.bought();
  const one = expectOk(
    await askRefund(platform, { contractId: contract.id, ground: 'provider-fault', words: 'x', by: { kind: 'staff', id: lawyer! } }),
  );
  await tampered(`update refunds.refund_case set ground = 'terminated' where id = '${one.id}'`);
  const step = transact(db, (tx) =>
    sql`insert into refunds.step (case_id, no, state, actor_kind, actor_id, at) values (${one.id}, 1, 'grounded', 'staff', ${lawyer!}, now())`.execute(
      tx,
    ),
  );
  expect(await step.then(() => null, refusedBy)).toBe('termination_is_its_ground');
  await tampered(`update refunds.refund_case set ground = 'provider-fault' where id = '${one.id}'`);
  expectOk(await refuseRefund(platform, { caseId: one.id, staffId: lawyer!, reason: 'Қате ашылған' }));
  const caseId = await suspendedCase(db, contract.id, clock.now());
  await transact(db, (tx) =>
    moveContract(tx, contract.id, 'suspended', { reason: 'violation', reference: caseId, actor: { kind: 'system' }, at: clock.now() }),
  );
  clock.set(new Date(clock.now().getTime() + 120 * DAY));
  const page = await (
    await staffAt(platform, http, 'administrator')
  ).visitor.get(`/ru/office/contracts/${encodeURIComponent(contract.number)}/refund`);
  expect([page.body.includes(`/office/conduct/${caseId}`), page.body.includes('value="terminated"')]).toEqual([true, false]);
  expect(await endings(contract)).toMatchObject({ refusal: 'not-terminated' });
  expectOk(await terminate(platform, { caseId, staffId: lawyer!, text: 'Шешім: шарт бұзылды' }));
  const last = expectOk(await endings(contract));
  expectOk(await findGround(platform, { caseId: last.id, staffId: lawyer!, finding: '' }));
  expectOk(await approveRefund(platform, { caseId: last.id, staffId: accountant! }));
  await work();
  expect(await contractBalance(db, contract.id)).toMatchObject({ advances: 0n, refundsPayable: 0n });
});

test('what a withdrawal left and nobody earned is found', async () => {
  await tampered(`delete from ledger.entry where event = 'earned' and contract_id = '${withdrawn.id}' and day = '2026-12-01'`);
  clock.set(new Date(clock.now().getTime() + 4 * DAY));
  expect(await found()).toContain(`earned-late ${withdrawn.id}`);
});
