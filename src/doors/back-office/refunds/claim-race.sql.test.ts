import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { refusedBy } from '#platform/database.ts';
import { heldOpen, waitersForLocks } from '#platform/testing/races.ts';
import { appealRefund, approveRefund, askRefund, casesOfContract, findGround, refuseRefund, takeBackRefund, takeUp } from '#refunds';
import { claimSeat, linkPath, seatsOfContract, type Claiming } from '#seats';
import { personAt, serverFor } from '../../../care/support/testing/visitor.ts';
import type { Buyer } from '../../checkout/testing/market.ts';
import { invitedTo, sellSeats, type SeatsSale } from '../../checkout/testing/organisation.ts';
import { routes as myRoutes } from '../../my/index.ts';
import { openRefundMarket } from '../testing/refund-market.ts';
import { staffAt } from '../testing/staff.ts';

const START = new Date('2026-11-22T10:00:00Z');
const market = await openRefundMarket(START);
const { platform } = market;
const { db, clock } = platform;
const http = await serverFor(platform, myRoutes);
let school: Buyer;
let sale: SeatsSale;
let [lawyer, accountant, second]: string[] = [];

beforeAll(async () => {
  const roles = ['lawyer', 'accountant', 'administrator'] as const;
  [lawyer, accountant, second] = (await Promise.all(roles.map((role) => staffAt(platform, http, role)))).map(({ id }) => id);
  school = await market.buyer();
  sale = await sellSeats(market, school, 8);
});
afterAll(() => clock.set(START));

const invited = async (no: number) => invitedTo(market, sale, { by: school.accountId, no, person: await market.buyer() });
const ask = (seat: number, ground: 'withdrawal' | 'provider-fault' = 'withdrawal') =>
  askRefund(platform, {
    contractId: sale.contract.id,
    ground,
    words: 'Керек емес',
    seats: [seat],
    by: { kind: 'person', id: school.accountId },
  });
const claimed = async (no: number): Promise<boolean> => (await seatsOfContract(db, sale.contract.id))[no - 1]!.claim !== null;
const reckoned = async (no: number) =>
  (
    await sql<{
      claimed: boolean | null;
    }>`select claimed from refunds.case_seat where seat_no = ${no} order by case_id desc limit 1`.execute(db)
  ).rows[0]?.claimed;

const waiting = (count: number) => waitersForLocks(db, count);
const seatRow = (no: number) =>
  heldOpen(db, (tx) => sql`select from seats.seat where contract_id = ${sale.contract.id} and no = ${no} for update`.execute(tx));

test('claim first: the refund waits for it, and its arithmetic sees a claimed seat', async () => {
  const { claiming } = await invited(1);
  const row = await seatRow(1);
  const claim = claimSeat(platform, claiming);
  await waiting(1);
  const refund = ask(1);
  await waiting(2);
  await row.letGo();
  expectOk(await claim);
  expectOk(await refund);
  expect(await reckoned(1)).toBe(true);
});

test('refund first: the claim waits for it, is refused, and says why in three languages', async () => {
  const { claiming, person } = await invited(2);
  const visitor = personAt(platform, http, person.accountId);
  // The page stood open before.
  expect((await visitor.get(linkPath(claiming.token))).status).toBe(200);
  const row = await seatRow(2);
  const refund = ask(2);
  await waiting(1);
  const claim = claimSeat(platform, claiming);
  await waiting(2);
  await row.letGo();
  const one = expectOk(await refund);
  expect(await claim).toEqual({ ok: false, refusal: 'refund-waits' });
  expect([await claimed(2), await reckoned(2)]).toEqual([false, false]);
  for (const [locale, words] of [
    ['', 'Орынның ақысын қайтару қаралып жатыр'],
    ['/ru', 'Решается возврат денег за место'],
    ['/en', 'A refund of the seat is being decided'],
  ] as const) {
    const path = locale + linkPath(claiming.token);
    for (const answer of [await visitor.get(path), await visitor.post(path, {})])
      expect([answer.status, answer.body.includes(words)], path).toEqual([409, true]);
  }
  // The money stays after all: the same invitation is good again.
  expectOk(await takeBackRefund(platform, { caseId: one.id, accountId: school.accountId }));
  expect((await visitor.get(linkPath(claiming.token))).status).toBe(200);
  expectOk(await claimSeat(platform, claiming));
});

test('the database alone keeps both orders, without the commands’ locks', async () => {
  const { claiming } = await invited(3);
  const asCase = await heldOpen(db, (tx) => rawCase(tx, 3, false));
  const claim = claimSeat(platform, claiming);
  await waiting(1);
  await asCase.letGo();
  expect(await claim).toEqual({ ok: false, refusal: 'refund-waits' });

  const { claiming: other } = await invited(4);
  const asClaim = await heldOpen(db, (tx) => rawClaim(tx, 4, other));
  const late = db.transaction().execute((tx) => rawCase(tx, 4, false));
  const refusal = late.then(
    () => null,
    (fault: unknown) => refusedBy(fault),
  );
  await waiting(1);
  await asClaim.letGo();
  expect(await refusal).toBe('seat_is_as_reckoned');
  expect([await claimed(4), await reckoned(4)]).toEqual([true, undefined]);
});

type Tx = Parameters<typeof rawCase>[0];
async function rawCase(
  tx: Parameters<Parameters<ReturnType<typeof db.transaction>['execute']>[0]>[0],
  no: number,
  known: boolean,
): Promise<void> {
  const { contract } = sale;
  const share = contract.amount / 8n;
  const { rows } = await sql<{ id: string }>`
    insert into refunds.refund_case (number, contract_id, capture_id, account_id, ground, price, amount, arithmetic, rule_no, opened_by_kind, opened_by, opened_at, of_seats)
    select ${`АҚ-2026-00090${no}`}, contract_id, capture_id, account_id, 'withdrawal', ${share}, ${share}, arithmetic, rule_no, 'person', account_id, ${clock.now()}, true
    from refunds.refund_case where contract_id = ${contract.id} order by id limit 1
    returning id`.execute(tx);
  await sql`insert into refunds.case_seat (case_id, seat_no, share, amount, claimed) values (${rows[0]!.id}, ${no}, ${share}, ${share}, ${known})`.execute(
    tx,
  );
}
async function rawClaim(tx: Tx, no: number, { accountId, cardVersionId, consentId }: Claiming): Promise<void> {
  const seat = (await seatsOfContract(db, sale.contract.id))[no - 1]!;
  const { rows } = await sql<{ id: string }>`
    insert into enrolments.enrolment (account_id, contract_id, seat_no, programme_id, programme_version_id, opened_at, access_days)
    values (${accountId}, ${sale.contract.id}, ${no}, ${market.programme.programmeId}, ${sale.contract.programmeVersionId}, ${clock.now()}, ${sale.contract.accessDays})
    returning id`.execute(tx);
  await sql`insert into seats.claim (seat_id, account_id, enrolment_id, card_version_id, consent_id, at)
    values (${seat.id}, ${accountId}, ${rows[0]!.id}, ${cardVersionId}, ${consentId}, ${clock.now()})`.execute(tx);
}

test('thrown at each other, one of both goes first and the other knows it', async () => {
  for (const no of [5, 6]) {
    const { claiming } = await invited(no);
    const [claim, refund] = await Promise.all([claimSeat(platform, claiming), ask(no)]);
    expectOk(refund);
    expect([claim.ok, await claimed(no)]).toEqual([await reckoned(no), await reckoned(no)]);
    if (!claim.ok) expect(claim.refusal).toBe('refund-waits');
  }
});

test('a refused case lets the seat be claimed; its appeal is then refused anew, and a new request keeps what was used', async () => {
  const { claiming } = await invited(7);
  const one = expectOk(await ask(7));
  expectOk(await takeUp(platform, { caseId: one.id, staffId: lawyer! }));
  expectOk(await refuseRefund(platform, { caseId: one.id, staffId: lawyer!, reason: 'Негізсіз' }));
  expectOk(await claimSeat(platform, claiming));
  clock.set(new Date(START.getTime() + 9 * 86_400_000));
  expect(await appealRefund(platform, { caseId: one.id, accountId: school.accountId, words: 'Келіспеймін' })).toEqual({
    ok: false,
    refusal: 'seat-claimed',
  });
  const anew = expectOk(await ask(7));
  expect(anew.amount < one.amount).toBe(true);
});

test('a seat that went back for good is closed, also by the database', async () => {
  const { claiming } = await invited(8);
  const one = expectOk(await ask(8, 'provider-fault'));
  expectOk(await takeUp(platform, { caseId: one.id, staffId: lawyer! }));
  expectOk(await findGround(platform, { caseId: one.id, staffId: lawyer!, finding: 'Расталды' }));
  const approving = Promise.all([approveRefund(platform, { caseId: one.id, staffId: accountant! }), claimSeat(platform, claiming)]);
  const [approval, claim] = await approving;
  if (expectOk(approval) === 'once') expectOk(await approveRefund(platform, { caseId: one.id, staffId: second! }));
  expect(claim.ok).toBe(false);
  await market.work();
  expect((await casesOfContract(db, sale.contract.id)).find((each) => each.id === one.id)!.state).toBe('done');
  const raw = db.transaction().execute((tx) => rawClaim(tx, 8, claiming));
  expect(await raw.then(() => null, refusedBy)).toBe('seat_is_not_given_back');
  expect(await claimed(8)).toBe(false);
});
