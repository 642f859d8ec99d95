import { createHash, createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { certificateOf, issueCertificate } from '#certificates';
import { contractState, seatStandings } from '#contracts';
import { enrolmentsOf, isOpen } from '#enrolments';
import { contractBalance } from '#ledger';
import { moneyBackOf } from '#payments';
import { refusedBy, transact } from '#platform/database.ts';
import { checkBooks } from '#reconciliation';
import { approveRefund, askRefund, casesOfContract, findGround, takeUp, type RefundCase } from '#refunds';
import { chooseProgress, recogniseSeats, seatsOfContract } from '#seats';
import { expectOk } from '#kernel/result.ts';
import { gatherFiles } from '../../../care/evidence/testing/archive.ts';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { sellSeats, takeSeat, type SeatsSale } from '../../checkout/testing/organisation.ts';
import type { Buyer } from '../../checkout/testing/market.ts';
import { routes as myRoutes } from '../../my/index.ts';
import { routes } from '../index.ts';
import { openRefundMarket } from '../testing/refund-market.ts';
import { staffAt } from '../testing/staff.ts';

const START = new Date('2026-11-22T10:00:00Z');
const market = await openRefundMarket(START);
const { platform, work } = market;
const { db, clock } = platform;
const http = await serverFor(platform, [...myRoutes, ...routes]);
const days = (count: number): void => clock.set(new Date(START.getTime() + count * 86_400_000));
const SHARE = 2_500_000n;
let [lawyer, accountant, second]: string[] = [];
let school: Buyer;
let sale: SeatsSale;
let teachers: Buyer[];

beforeAll(async () => {
  const roles = ['lawyer', 'accountant', 'administrator'] as const;
  [lawyer, accountant, second] = (await Promise.all(roles.map((role) => staffAt(platform, http, role)))).map(({ id }) => id);
  school = await market.buyer();
  sale = await sellSeats(market, school, 6);
  teachers = [await takeSeat(market, sale, school.accountId, 1), await takeSeat(market, sale, school.accountId, 2)];
  await work();
  days(9);
  await recogniseSeats(platform);
});

const courseOf = async (at: number): Promise<string> => (await enrolmentsOf(db, teachers[at]!.accountId))[0]!.id;
async function certified(at: number): Promise<void> {
  const { id: enrolmentId, accountId, contractId, programmeVersionId } = (await enrolmentsOf(db, teachers[at]!.accountId))[0]!;
  const completed = { enrolmentId, accountId, contractId, programmeVersionId, completedAt: clock.now() };
  await sql`insert into learning.completion (enrolment_id, programme_version_id, completed_at)
    values (${enrolmentId}, ${programmeVersionId}, ${completed.completedAt})`.execute(db);
  await transact(db, (tx) => issueCertificate(tx, platform, completed));
}

const id = () => sale.contract.id;
const representative = (): Visitor => personAt(platform, http, school.accountId);
const form = () => `/my/contracts/${encodeURIComponent(sale.contract.number)}/refund`;
const ask = (ground: RefundCase['ground'], seats: readonly number[] | null, words = 'Ашылмады') =>
  askRefund(platform, { contractId: id(), ground, words, seats, by: { kind: 'person', id: school.accountId } });
async function grounded(one: RefundCase): Promise<void> {
  expectOk(await takeUp(platform, { caseId: one.id, staffId: lawyer! }));
  expectOk(await findGround(platform, { caseId: one.id, staffId: lawyer!, finding: 'Расталды' }));
}
async function approved(one: RefundCase): Promise<void> {
  if (expectOk(await approveRefund(platform, { caseId: one.id, staffId: accountant! })) === 'once')
    expectOk(await approveRefund(platform, { caseId: one.id, staffId: second! }));
}
const opened = async (at: number): Promise<boolean> => isOpen((await enrolmentsOf(db, teachers[at]!.accountId))[0]!.term, clock.now());
const standings = async () => Object.fromEntries(await seatStandings(db, id()));
const returned = async (): Promise<bigint> =>
  (await moneyBackOf(db, [sale.contract.captureId])).filter((row) => row.state !== 'refused').reduce((all, row) => all + row.amount, 0n);
async function settled(): Promise<void> {
  await work();
  await recogniseSeats(platform);
  expect(await checkBooks(platform)).toEqual([]);
}

test('the representative sees every seat’s sum in three languages, and must say which seats', async () => {
  const visitor = representative();
  for (const locale of ['', '/ru', '/en']) {
    const page = await visitor.get(locale + form());
    expect([page.status, /undefined|\[object|>null</.test(page.body)]).toEqual([200, false]);
    expect(page.body.match(/name="seat"/g)).toHaveLength(6);
  }
  const page = await visitor.get(`/en${form()}`);
  // Opened nine days ago: a tenth of ninety days is kept. Nobody has taken the rest: all of it comes back.
  for (const part of ['Returned in full, seats: 3–6', '22\u00a0500', '145\u00a0000']) expect(page.body).toContain(part);
  // How far a learner came is not the organisation's to read.
  for (const learned of ['Days of access passed', 'Lessons opened']) expect(page.body).not.toContain(learned);
  const withdrawal = { ground: 'withdrawal', words: '' };
  for (const wrong of [
    withdrawal,
    { ...withdrawal, which: 'some' },
    { ...withdrawal, which: 'all', seat: '1' },
    { ...withdrawal, seat: 'x' },
  ])
    expect([wrong, (await visitor.post(form(), wrong)).status]).toEqual([wrong, 422]);
  expect((await visitor.post(form(), { ...withdrawal, which: 'some', seat: '7' })).status).toBe(409);
  expect(await casesOfContract(db, id())).toEqual([]);
  const organisation = `/my/organisations/${sale.organisationId}/contracts/${encodeURIComponent(sale.contract.number)}`;
  expect((await visitor.get(organisation)).body).toContain(form());
});

test('a withdrawal from one opened seat: its cost is kept and earned, its course closes, the others go on', async () => {
  const visitor = representative();
  await visitor.get(form());
  expect((await visitor.post(form(), { ground: 'withdrawal', words: '', which: 'some', seat: '1' })).status).toBe(303);
  const [one] = await casesOfContract(db, id());
  expect([one!.amount, one!.price]).toEqual([2_250_000n, SHARE]);
  expect(await ask('withdrawal', [1])).toEqual({ ok: false, refusal: 'already-open' });
  await grounded(one!);
  await approved(one!);
  expect([await opened(0), await opened(1), await contractState(db, id())]).toEqual([false, true, 'in-service']);
  expect(await standings()).toEqual({ 1: 'withdrawn' });
  days(10);
  await settled();
  const { rows } = await sql<{ kept: bigint }>`select sum(case when credit = 'revenue' then amount else -amount end)::bigint as kept
    from ledger.entry where contract_id = ${id()} and seat_no = 1 and 'revenue' in (debit, credit)`.execute(db);
  expect(rows[0]!.kept).toBe(SHARE - 2_250_000n);
  const page = await representative().get(`/my/refunds/${encodeURIComponent(one!.number)}`);
  expect(page.body).toContain('1-орын');
});

test('the organisation’s own archive has its sums and no learner in them, and says of a payment nothing of who paid it; staff have all', async () => {
  const [seat] = await seatsOfContract(db, id());
  await chooseProgress(platform, { seatId: seat!.id, accountId: teachers[0]!.accountId, shows: ['completion'] });
  const texts = async (asker: 'customer' | 'staff') =>
    new Map([...(await gatherFiles(platform, sale.contract, asker)).files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
  const [own, staff] = [await texts('customer'), await texts('staff')];
  /** The files that hold it. */
  const holding = (files: Map<string, string>, words: string) =>
    [...files].filter(([, text]) => text.includes(words)).map(([name]) => name);
  const learned = ['"lessons"', '"completed"', '"progress-chosen', 'seat.progress-chosen', 'completion'];
  const learners = [...teachers.map(({ accountId }) => accountId), await courseOf(0), await courseOf(1)];
  const payer = ['TEST USER', school.email, 'IpAddress', 'tk_test', 'CardExpDate'];
  const found = (files: Map<string, string>, all: string[]) => all.map((words) => [words, holding(files, words)] as const);
  for (const [words, names] of found(own, [...learned, ...learners, ...payer, lawyer!, accountant!, '"ip"', '"userAgent"']))
    expect([words, names]).toEqual([words, []]);
  for (const [words, names] of found(staff, [...learners, ...payer, '"lessons"', 'seat.progress-chosen']))
    expect([words, names]).not.toEqual([words, []]);

  const [refund] = [...own].filter(([name]) => /^cases\/refund-.*json$/.test(name)).map(([, text]) => JSON.parse(text) as RefundCase);
  expect(refund!.arithmetic.seats).toEqual([{ no: 1, price: '2500000', cost: '250000', returnedBefore: '0', refund: '2250000' }]);
  type Notice = { type: string; receivedAt: string; hash: string; signature: string; proved: string; file: string | null };
  const noticesIn = (files: Map<string, string>) =>
    (JSON.parse(files.get('deal/payments.json')!) as { attempts: { notices: Notice[] }[] }).attempts.flatMap(({ notices }) => notices);
  const [bare, whole] = [noticesIn(own), noticesIn(staff)];
  expect(bare.map(({ type, file }) => [type, file])).toEqual(whole.map(({ type }) => [type, null]));
  for (const [at, { hash, signature, proved, file }] of whole.entries()) {
    const body = staff.get(file!)!;
    expect(bare[at]).toMatchObject({ hash: createHash('sha256').update(body).digest('hex'), signature, proved: 'by-its-signature' });
    expect([hash, proved, createHmac('sha256', platform.config.gatewayApiSecret).update(body).digest('base64')]).toEqual([
      bare[at]!.hash,
      bare[at]!.proved,
      signature,
    ]);
  }
  expect(own.get('service/journal.json')).toContain('seat.claimed');
});

test('two cases on different seats go through at once; two on one seat, or a case twice, never', async () => {
  const both = await Promise.all([ask('provider-fault', [3, 4]), ask('withdrawal', [4, 5])]);
  expect(both.map((each) => (each.ok ? 'opened' : each.refusal)).toSorted()).toEqual(['already-open', 'opened']);
  const one = expectOk(both.find((each) => each.ok)!);
  const other = expectOk(await ask('provider-fault', [6]));
  await Promise.all([grounded(one), grounded(other)]);
  const approve = (refund: RefundCase, staffId: string) => approveRefund(platform, { caseId: refund.id, staffId });
  // With what went back before, the larger case is above the sum of one approval: whoever is first only begins it.
  const [begun] = await Promise.all([approve(one, accountant!), approve(other, accountant!), approve(other, second!)]);
  expect(begun).toEqual({ ok: true, value: 'once' });
  expect(await approve(one, second!)).toEqual({ ok: true, value: 'paying' });
  for (const staffId of [accountant!, second!]) await approve(other, staffId);
  expect(await approve(other, second!)).toEqual({ ok: false, refusal: 'moved-on' });
  await settled();
  expect(await returned()).toBe(2_250_000n + 3n * SHARE);
  expect(await ask('provider-fault', [6])).toEqual({ ok: false, refusal: 'nothing-left' });
  expect([await opened(1), await contractState(db, id())]).toEqual([true, 'in-service']);
});

test('a certificate stays while a part of its seat is kept, and falls when the whole share is gone; others stay', async () => {
  for (const at of [0, 1]) await certified(at);
  const withdrawn = async (at: number) => (await certificateOf(db, await courseOf(at)))!.withdrawal?.ground ?? null;
  expect([await withdrawn(0), await withdrawn(1)]).toEqual([null, null]);
  const rest = expectOk(await ask('provider-fault', [1]));
  expect([rest.amount, rest.arithmetic.returnedBefore]).toEqual([250_000n, 2_250_000n]);
  await grounded(rest);
  await approved(rest);
  await settled();
  expect([await withdrawn(0), await withdrawn(1)]).toEqual(['money-returned', null]);
});

test('with the last seats the contract is withdrawn from, everything is booked, and no advance is left', async () => {
  // A completed seat is not withdrawn from.
  const all = expectOk(await ask('withdrawal', null));
  expect(all.arithmetic.seats!.map((seat) => seat.refund)).toEqual([SHARE]);
  const last = expectOk(await ask('provider-fault', [2]));
  for (const one of [all, last]) {
    expect(await contractState(db, id())).toBe('in-service');
    await grounded(one);
    await approved(one);
  }
  expect(await contractState(db, id())).toBe('withdrawn');
  expect(await opened(1)).toBe(false);
  days(11);
  await settled();
  const balance = await contractBalance(db, id());
  expect(balance).toMatchObject({ advances: 0n, revenue: 6n * SHARE - (await returned()), refundsPayable: 0n });
  expect(await ask('withdrawal', null)).toEqual({ ok: false, refusal: 'withdrawal-closed' });
});

test('the database itself refuses more of a seat than its share, a seat in two cases, and a whole contract beside seats', async () => {
  const [done] = await casesOfContract(db, id());
  const { contract } = await sellSeats(market, await market.buyer(), 2);
  const by = { kind: 'person', id: contract.accountId } as const;
  const open = expectOk(await askRefund(platform, { contractId: contract.id, ground: 'provider-fault', words: 'x', seats: [2], by }));
  let serial = 999_990;
  /** A case like another one, past the code, with one seat or none. */
  const slipped = (of: RefundCase, change: object, seat: { no: number; share: bigint; amount: bigint } | null): Promise<string | null> =>
    transact(db, async (tx) => {
      const number = `АҚ-2026-${(serial += 1)}`;
      const { rows } = await sql<{ id: string }>`insert into refunds.refund_case
        select (jsonb_populate_record(null::refunds.refund_case, to_jsonb(c) || ${JSON.stringify({ state: 'asked', number, ...change })}::jsonb
          || jsonb_build_object('id', uuidv7()))).* from refunds.refund_case c where id = ${of.id} returning id`.execute(tx);
      if (seat)
        await sql`insert into refunds.case_seat (case_id, seat_no, share, amount) values (${rows[0]!.id}, ${seat.no}, ${seat.share}, ${seat.amount})`.execute(
          tx,
        );
      await sql`insert into refunds.step (case_id, no, state, actor_kind, at) values (${rows[0]!.id}, 1, 'asked', 'system', now())`.execute(
        tx,
      );
      return number;
    }).catch(refusedBy);
  expect(await slipped(done!, {}, { no: 1, share: SHARE, amount: 1n })).toBe('never_back_more_than_the_share');
  expect(await slipped(done!, {}, { no: 1, share: SHARE, amount: SHARE + 1n })).toBe('seat_refund_within_its_share');
  expect(await slipped(open, {}, { no: 2, share: SHARE, amount: 1n })).toBe('one_open_case_a_seat');
  expect(await slipped(open, { of_seats: false }, null)).toBe('case_names_its_seats');
  // A sum that no seat makes: nobody can confirm it.
  const number = await slipped(open, {}, { no: 1, share: SHARE, amount: 1n });
  const short = (await casesOfContract(db, contract.id)).find((each) => each.number === number)!;
  expectOk(await takeUp(platform, { caseId: short.id, staffId: lawyer! }));
  await expect(findGround(platform, { caseId: short.id, staffId: lawyer!, finding: 'Иә' })).rejects.toThrow('make the sum');
});
