import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { close } from '#conduct';
import { contractOfApplication, moveContract, type ContractId } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { extendTerms, openIncident } from '#incidents';
import { expectOk } from '#kernel/result.ts';
import { transact } from '#platform/database.ts';
import { heldOpen, waitersForLocks } from '#platform/testing/races.ts';
import { suspendedCase } from '../../../care/conduct/testing/suspended-case.ts';
import { openMarket, until } from '../../checkout/testing/market.ts';

const START = new Date('2026-12-01T06:00:00Z');
const market = await openMarket({ now: START });
const { platform } = market;
const { db, clock } = platform;
beforeEach(() => clock.set(START));

async function contract(): Promise<ContractId> {
  const one = await market.buyer();
  await market.pay((await market.press(one)).attemptId, '4242424242424242');
  const found = await until(
    () => contractOfApplication(db, one.applicationId),
    (made) => made !== null,
  );
  return found!.id;
}
/** Returns the case. */
async function suspended(id: ContractId): Promise<string> {
  const reference = await suspendedCase(db, id, clock.now());
  const step = { reason: 'violation', reference, actor: { kind: 'system' }, at: clock.now() } as const;
  expectOk(await transact(db, (tx) => moveContract(tx, id, 'suspended', step)));
  return reference;
}
const staffId = (await market.buyer()).accountId;
const lift = async (caseId: string) => expectOk(await close(platform, { caseId, staffId, text: 'Шағым негізді' }));
const enrolment = async (id: ContractId) => (await enrolmentByContract(db, id))!;
const days = async (id: ContractId): Promise<number> => (await enrolment(id)).term.extraDays;
const outage = (start: string, end: string) =>
  transact(db, (tx) =>
    openIncident(tx, platform, {
      kind: 'outage',
      scope: { start: new Date(start), end: new Date(end), functions: ['lessons'], programmes: null },
      text: { kk: 'Ақау', ru: 'Сбой', en: 'Outage' },
      staffId: null,
      reason: 'test',
    }),
  );

test('a day that a suspension and an outage both took is given back once, whichever was decided first', async () => {
  const [first, second] = [await contract(), await contract()];
  clock.set(new Date('2026-12-07T06:00:00Z'));
  const [one, two] = [await suspended(first), await suspended(second)];
  // Suspended from the 7th to the 10th. For one the outage of the 8th is decided first, for the other the lifting.
  clock.set(new Date('2026-12-10T06:00:00Z'));
  await lift(two);
  expect([await days(first), await days(second)]).toEqual([0, 4]);
  await extendTerms(platform, await outage('2026-12-08T06:00:00Z', '2026-12-08T09:00:00Z'), 1);
  expect([await days(first), await days(second)]).toEqual([1, 4]);
  await lift(one);
  expect([await days(first), await days(second)]).toEqual([4, 4]);
  expect((await sql`select from incidents.given_day where case_id = ${one}`.execute(db)).rows).toHaveLength(3);
});

test('suspended once more on the day of the lifting, that day is not given again', async () => {
  const id = await contract();
  clock.set(new Date('2026-12-07T06:00:00Z'));
  await lift(await suspended(id));
  expect(await days(id)).toBe(1);
  const again = await suspended(id);
  clock.set(new Date('2026-12-08T06:00:00Z'));
  await lift(again);
  expect(await days(id)).toBe(2);
});

test('a suspension that began after the last day took no day of the term', async () => {
  const id = await contract();
  const { accessDays } = (await enrolment(id)).term;
  clock.advance((accessDays + 3) * 86_400);
  const caseId = await suspended(id);
  clock.advance(2 * 86_400);
  await lift(caseId);
  expect(await days(id)).toBe(0);
  expect((await sql`select from enrolments.extension where ground_ref = ${caseId}`.execute(db)).rows).toEqual([]);
});

test('a contract that ends while days are being given back gets none, and its learner no letter of them', async () => {
  const id = await contract();
  clock.set(new Date('2026-12-07T06:00:00Z'));
  const incident = await outage('2026-12-05T06:00:00Z', '2026-12-06T09:00:00Z');
  const refund = await heldOpen(db, async (tx) =>
    expectOk(
      await moveContract(tx, id, 'refunded', { reason: 'provider-fault', reference: null, actor: { kind: 'system' }, at: clock.now() }),
    ),
  );
  const extending = extendTerms(platform, incident, 1);
  await waitersForLocks(db, 1);
  await refund.letGo();
  await extending;
  expect(await days(id)).toBe(0);
  const { rows } =
    await sql`select from messages.message where template = 'term-extended' and account_id = ${(await enrolment(id)).accountId}`.execute(
      db,
    );
  expect(rows).toEqual([]);
});
