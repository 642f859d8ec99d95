import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { contractState, moveSeat, seatStandings } from '#contracts';
import { enrolmentsOf, isOpen } from '#enrolments';
import { expectOk } from '#kernel/result.ts';
import { outbox } from '#messages';
import { checkBooks } from '#reconciliation';
import { chargebacksOfContract } from '#refunds';
import { claimSeat } from '#seats';
import { serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import type { Buyer } from '../../checkout/testing/market.ts';
import { invitedTo, sellSeats, takeSeat, type SeatsSale } from '../../checkout/testing/organisation.ts';
import { routes } from '../index.ts';
import { openRefundMarket } from '../testing/refund-market.ts';
import { staffAt } from '../testing/staff.ts';

const START = new Date('2026-11-22T10:00:00Z');
const market = await openRefundMarket(START);
const { platform, work } = market;
const { db, clock } = platform;
const http = await serverFor(platform, routes);
let staff: Visitor;
let school: Buyer;
let sale: SeatsSale;
let teachers: Buyer[];

beforeAll(async () => {
  ({ visitor: staff } = await staffAt(platform, http, 'administrator'));
  school = await market.buyer();
  sale = await sellSeats(market, school, 5);
  teachers = [];
  for (const no of [1, 2, 3]) teachers.push(await takeSeat(market, sale, school.accountId, no));
  await work();
  await closed(2, 'suspended');
  await closed(3, 'withdrawn');
});

/** Closed for a reason of its own, as a breach or a refund closes it: what led there is those rooms' test. */
const closed = (no: number, to: 'suspended' | 'withdrawn') =>
  db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    const move = { reason: 'violation', reference: null, actor: { kind: 'system' as const }, at: clock.now() };
    expectOk(await moveSeat(tx, sale.contract.id, no, to, move));
  });
const page = () => `/office/contracts/${encodeURIComponent(sale.contract.number)}/refund`;
const open = async () =>
  Promise.all(teachers.map(async ({ accountId }) => isOpen((await enrolmentsOf(db, accountId))[0]!.term, clock.now())));
async function record(bankRef: string, amount: string): Promise<void> {
  const shown = await staff.get(page());
  const action = /action="([^"]*)"[^>]*>(?:(?!<\/form>).)*name="bankRef"/s.exec(shown.body)![1]!;
  expect((await staff.post(action, { action: 'record', bankRef, amount })).status).toBe(303);
}
async function decide(bankRef: string, outcome: 'won' | 'lost'): Promise<void> {
  const dispute = (await chargebacksOfContract(db, sale.contract.id)).find((one) => one.bankRef === bankRef)!;
  await staff.get(page());
  expect((await staff.post(`/office/disputes/${dispute.id}`, { outcome, reason: 'Банк шешімі' })).status).toBe(303);
}

const told = async (): Promise<string[]> =>
  (await outbox(db, platform.vault, 500)).filter(({ template }) => template === 'seat-ended').map(({ to }) => to);

test('before the act the page says in three languages that nothing closes, what can, and the sums', async () => {
  for (const [locale, words] of [
    ['', ['Жазылғаннан кейін не болады', 'ештеңе жабылмайды', 'Қазір ашық курс саны: 1', 'әлі алынбаған орын саны: 2']],
    ['/ru', ['Что произойдёт после записи', 'ничего не закрывается', '1 открытый курс', '2 незанятых места']],
    ['/en', ['What recording it does', 'Nothing closes', '1 open course', '2 unclaimed seats']],
  ] as const) {
    const { body, status } = await staff.get(locale + page());
    expect([status, /undefined|\[object|>null</.test(body)]).toEqual([200, false]);
    const text = body.replaceAll(/<[^>]*>/g, ' ').replaceAll('\u00a0', ' ');
    for (const part of words) expect(text).toContain(part);
    expect(text).toContain('5 × 25 000 ₸');
    expect(text).toContain('125 000');
  }
});

test('while the bank decides every course stays open, a free seat can be claimed, and no dispute moves the contract', async () => {
  await record('CB-1', '25000');
  await record('CB-2', '25000');
  expect([await contractState(db, sale.contract.id), await open()]).toEqual(['in-service', [true, false, false]]);
  const teacher = await market.buyer();
  const { claiming } = await invitedTo(market, sale, { by: school.accountId, no: 4, person: teacher });
  expectOk(await claimSeat(platform, claiming));
  teachers.push(teacher);
  await decide('CB-1', 'won');
  await decide('CB-2', 'won');
  expect([await contractState(db, sale.contract.id), await open()]).toEqual(['in-service', [true, false, false, true]]);
  expect(Object.fromEntries(await seatStandings(db, sale.contract.id))).toEqual({ 2: 'suspended', 3: 'withdrawn' });
  await work();
  expect((await checkBooks(platform)).filter(({ rule }) => rule !== 'earned-late')).toEqual([]);
});

test('lost in part the seats go on with the rest; with the whole price the contract ends with every seat, and whoever studied is told', async () => {
  await record('CB-3', '25000');
  await decide('CB-3', 'lost');
  expect([await contractState(db, sale.contract.id), await open(), await told()]).toEqual(['in-service', [true, false, false, true], []]);
  await record('CB-4', '100000');
  await decide('CB-4', 'lost');
  expect([await contractState(db, sale.contract.id), await open()]).toEqual(['refunded', [false, false, false, false]]);
  // Not the third: the organisation had withdrawn from that seat before.
  const studied = [0, 1, 3].map((no) => teachers[no]!.email);
  expect((await told()).toSorted()).toEqual(studied.toSorted());
  expect((await staff.get(page())).body).toContain('Шарт аяқталған');
});
