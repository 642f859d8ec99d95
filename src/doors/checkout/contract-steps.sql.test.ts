import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
  contractOfApplication,
  contractSteps,
  contractTransitions,
  moveContract,
  seatTransitions,
  type Contract,
  type ContractState,
} from '#contracts';
import { accessEnds, enrolmentByContract, hasLiveEnrolment, repairSteps } from '#enrolments';
import { happenedTo } from '#platform/journal-read.ts';
import { refusedBy, transact } from '#platform/database.ts';
import { suspendedCase } from '../../care/conduct/testing/suspended-case.ts';
import { openMarket, until } from './testing/market.ts';

const market = await openMarket();
const { platform, buyer, press, pay, programme } = market;
const { db, clock } = platform;

async function bought(): Promise<Contract> {
  const one = await buyer();
  await pay((await press(one)).attemptId, '4242424242424242');
  return (await until(
    () => contractOfApplication(db, one.applicationId),
    (contract) => contract !== null,
  ))!;
}

const move = (contract: Contract, to: ContractState, reference = 'case-1') =>
  transact(db, (tx) => moveContract(tx, contract.id, to, { reason: 'violation', reference, actor: { kind: 'system' }, at: clock.now() }));
const statesOf = async (contract: Contract) => (await contractSteps(db, contract.id)).map((step) => step.to);

test('the payment writes the first two steps; the database knows the same transitions as the code', async () => {
  const contract = await bought();
  expect(await contractSteps(db, contract.id)).toMatchObject([
    { no: 1, from: null, to: 'concluded', reason: 'paid', reference: contract.captureId },
    { no: 2, from: 'concluded', to: 'in-service', reason: 'opened' },
  ]);
  for (const [table, code] of [
    ['transition', contractTransitions],
    ['seat_transition', seatTransitions],
  ] as const) {
    const { rows } = await sql<{ pair: string }>`select from_state || ' ' || to_state as pair from contracts.${sql.raw(table)}`.execute(db);
    const known = Object.entries(code).flatMap(([from, all]) => all.map((to) => `${from} ${to}`));
    expect(rows.map((row) => row.pair).sort()).toEqual(known.sort());
  }
});

test('a contract that an older build concluded without steps is given its first, once, as the payment writes them', async () => {
  const contract = await bought();
  const written = await contractSteps(db, contract.id);
  await transact(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`delete from contracts.step where contract_id = ${contract.id}`.execute(tx);
  });
  const repaired = await Promise.all([repairSteps(platform), repairSteps(platform)]);
  expect(repaired.reduce((all, one) => all + one, 0)).toBe(1);
  const opened = (await enrolmentByContract(db, contract.id))!;
  const [concluded, inService] = await contractSteps(db, contract.id);
  expect(concluded).toEqual({ ...written[0], at: contract.recordedAt });
  expect(inService).toEqual({ ...written[1], reference: opened.id, at: opened.term.openedAt });
  expect(await repairSteps(platform)).toBe(0);
  expect((await move(contract, 'fulfilled')).ok).toBe(true);
});

test('ten movers at once take one step', async () => {
  const contract = await bought();
  const moved = await Promise.all(Array.from({ length: 10 }, () => move(contract, 'fulfilled')));
  expect(moved.filter((one) => one.ok)).toHaveLength(1);
  expect(await statesOf(contract)).toEqual(['concluded', 'in-service', 'fulfilled']);
  const told = (await happenedTo(db, [{ kind: 'contract', id: contract.id }])).map((one) => one.event);
  expect(told.filter((event) => event === 'contract.fulfilled')).toHaveLength(1);
});

test('a suspended contract opens nothing, and a lifted one the same course with the same end', async () => {
  const contract = await bought();
  const owned = () => hasLiveEnrolment(db, contract.accountId, programme.programmeId, clock.now());
  const ends = accessEnds((await enrolmentByContract(db, contract.id))!.term);
  // Nobody suspends a contract past a case whose warning was delivered.
  await expect(move(contract, 'suspended')).rejects.toThrow('no suspension before a delivered warning');
  await move(contract, 'suspended', await suspendedCase(db, contract.id, clock.now()));
  expect(await owned()).toBe(false);
  expect((await enrolmentByContract(db, contract.id))!.term.closed).toEqual({ as: 'suspended', at: clock.now() });
  expect(await move(contract, 'fulfilled')).toMatchObject({ ok: false, refusal: { kind: 'illegal' } });
  expect((await move(contract, 'in-service')).ok).toBe(true);
  expect(await owned()).toBe(true);
  expect(accessEnds((await enrolmentByContract(db, contract.id))!.term)).toEqual(ends);
  expect(await move(contract, 'terminated')).toMatchObject({ ok: false });
});

test('the database itself refuses a jump, a step out of order, a wrong return and a changed step', async () => {
  const contract = await bought();
  const reference = await suspendedCase(db, contract.id, clock.now());
  const write = (no: number, from: string, to: string): Promise<string | null> =>
    sql`insert into contracts.step (contract_id, no, from_state, to_state, reason, reference, actor_kind, at)
      values (${contract.id}, ${no}, ${from}, ${to}, 'test', ${reference}, 'system', ${clock.now()})`
      .execute(db)
      .then(() => null, refusedBy);
  expect(await write(3, 'in-service', 'terminated')).toBe('step_is_a_transition');
  expect(await write(3, 'fulfilled', 'suspended')).toBe('step_follows_the_last');
  expect(await write(4, 'in-service', 'suspended')).toBe('step_follows_the_last');
  expect(await write(2, 'concluded', 'withdrawn')).toBe('step_pkey');
  expect(await write(3, 'in-service', 'suspended')).toBeNull();
  expect(await write(4, 'suspended', 'fulfilled')).toBe('step_returns_whence_it_came');
  await expect(sql`delete from contracts.step where contract_id = ${contract.id}`.execute(db)).rejects.toThrow();
  await expect(sql`update contracts.step set to_state = 'refunded' where contract_id = ${contract.id}`.execute(db)).rejects.toThrow();
});
