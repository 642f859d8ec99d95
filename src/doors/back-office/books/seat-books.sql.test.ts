import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { contractState, moveSeat, type SeatStanding } from '#contracts';
import { EARNED, enrolmentsOf, isOpen, recogniseRevenue } from '#enrolments';
import { contractBalance, seatBalances } from '#ledger';
import { refusedBy, transact } from '#platform/database.ts';
import { checkBooks } from '#reconciliation';
import { recogniseSeats } from '#seats';
import { openMarket, type Buyer } from '../../checkout/testing/market.ts';
import { sellSeats, takeSeat, type SeatsSale } from '../../checkout/testing/organisation.ts';

const START = new Date('2026-11-22T10:00:00Z');
const market = await openMarket({ now: START });
const { platform } = market;
const { db, clock } = platform;
const days = (count: number): void => clock.set(new Date(START.getTime() + count * 86_400_000));
const PRICE = 2_500_000n;
let sale: SeatsSale;
let [first, second]: Buyer[] = [];
let id: SeatsSale['contract']['id'];

beforeAll(async () => {
  const school = await market.buyer();
  sale = await sellSeats(market, school, 4);
  ({ id } = sale.contract);
  first = await takeSeat(market, sale, school.accountId, 1);
  days(10);
  second = await takeSeat(market, sale, school.accountId, 2);
});

const out = async (): Promise<bigint[]> => {
  const booked = await seatBalances(db, id, EARNED);
  return [1, 2, 3, 4].map((no) => booked.get(no)?.outOfAdvances ?? 0n);
};
const move = (no: number, to: SeatStanding) =>
  transact(db, (tx) => moveSeat(tx, id, no, to, { reason: 'checked', reference: null, actor: { kind: 'system' }, at: clock.now() }));
const rules = async (): Promise<(readonly [string, string])[]> =>
  (await checkBooks(platform)).map((one) => [one.rule, one.reference.slice(36)] as const);
const opened = async ({ accountId }: Buyer): Promise<boolean> => isOpen((await enrolmentsOf(db, accountId))[0]!.term, clock.now());

test('each seat earns from its own opening, once, whoever runs; the nightly check sees a seat left behind', async () => {
  days(13);
  expect(await rules()).toEqual([
    ['earned-late', ':1'],
    ['earned-late', ':2'],
  ]);
  await recogniseRevenue(platform);
  expect(await out()).toEqual([0n, 0n, 0n, 0n]);
  await Promise.all([1, 2, 3].map(() => recogniseSeats(platform)));
  expect(await out()).toEqual([12n * 27_778n, 2n * 27_778n, 0n, 0n]);
  expect(await contractBalance(db, id)).toMatchObject({ advances: 4n * PRICE - 14n * 27_778n, revenue: 14n * 27_778n });
  expect(await rules()).toEqual([]);
});

/** Seat 1 ends by a bare step, with no case that takes its advance: the books name it. */
const LEFT = ['advance-left', ':1'];

test('what ends one seat closes its course and its earning only; the database knows the same steps', async () => {
  expect(await move(1, 'terminated')).toEqual({ ok: false, refusal: 'seat-stays' });
  expect(await move(5, 'refunded')).toEqual({ ok: false, refusal: 'no-such-seat' });
  // Clause 4.2 holds for a seat as for a contract.
  expect(await move(2, 'suspended').catch(refusedBy)).toBe('step_suspends_only_the_warned');
  expect((await move(1, 'refunded')).ok).toBe(true);
  expect([await opened(first!), await opened(second!), await contractState(db, id)]).toEqual([false, true, 'in-service']);
  const past = (seat: number, no: number, from: string, to: string) =>
    sql`insert into contracts.seat_step (contract_id, seat_no, no, from_state, to_state, reason, actor_kind, at)
      values (${id}, ${seat}, ${no}, ${from}, ${to}, 'x', 'system', now())`
      .execute(db)
      .then(() => null, refusedBy);
  expect(await past(1, 2, 'refunded', 'in-service')).toBe('seat_step_is_a_transition');
  expect(await past(1, 2, 'suspended', 'withdrawn')).toBe('seat_step_follows_the_last');
  expect(await past(1, 1, 'in-service', 'withdrawn')).toBe('seat_step_pkey');
  expect(await past(2, 1, 'suspended', 'withdrawn')).toBe('seat_step_begins_living');
  expect(await past(9, 1, 'in-service', 'withdrawn')).toBe('seat_is_of_the_contract');
});

test('seats nobody claimed begin by the date of the contract; in the end each living seat has earned its whole share', async () => {
  days(181);
  await recogniseSeats(platform);
  expect(await out()).toEqual([12n * 27_778n, PRICE, 0n, 0n]);
  days(183);
  await recogniseSeats(platform);
  expect((await out()).slice(2)).toEqual([2n * 27_778n, 2n * 27_778n]);
  expect((await move(4, 'withdrawn')).ok).toBe(true);
  days(184);
  expect(await rules()).toEqual([LEFT]);
  await recogniseSeats(platform);
  // What a withdrawal leaves is earned on its day.
  expect((await out()).slice(2)).toEqual([3n * 27_778n, PRICE]);
  days(300);
  expect(await rules()).toEqual([['earned-late', ':3'], LEFT]);
  await recogniseSeats(platform);
  expect(await out()).toEqual([12n * 27_778n, PRICE, PRICE, PRICE]);
  expect(await contractBalance(db, id)).toMatchObject({ advances: PRICE - 12n * 27_778n });
  expect(await rules()).toEqual([LEFT]);
});

test('a row of a seat changed past the guards is named with its seat', async () => {
  const tampered = (change: string): Promise<unknown> =>
    transact(db, async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql.raw(change).execute(tx);
    });
  await tampered(`update ledger.entry set seat_no = 2 where event = 'earned' and seat_no = 3 and day = '2027-05-25'`);
  expect(await rules()).toEqual([['contract-money', ':2'], ['earned-late', ':3'], ['earned', ':2'], ['earned', ':3'], LEFT]);
  await tampered(`update ledger.entry set seat_no = 3 where event = 'earned' and seat_no = 2 and day = '2027-05-25'`);
  expect(await rules()).toEqual([LEFT]);
});

test('the last seat that ends takes the contract with it', async () => {
  await move(2, 'refunded');
  expect(await contractState(db, id)).toBe('in-service');
  await move(3, 'refunded');
  // A part was kept of the fourth: the whole is a withdrawal.
  expect(await contractState(db, id)).toBe('withdrawn');
});
