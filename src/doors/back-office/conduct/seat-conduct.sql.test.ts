import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { EARNED } from '#enrolments';
import { expectOk } from '#kernel/result.ts';
import { seatBalances } from '#ledger';
import { checkBooks } from '#reconciliation';
import { approveRefund, casesOfContract as refundsOf, findGround } from '#refunds';
import { recogniseSeats } from '#seats';
import { routes as classroom } from '#classroom';
import { caseById, casesOfContract, close, latestSignals, terminate, type ConductCase } from '#conduct';
import { contractState, moveContract, moveSeat, seatStandings } from '#contracts';
import { gatherFiles } from '../../../care/evidence/testing/archive.ts';
import { outbox } from '#messages';
import { organisationHistory } from '#organisations';
import { fullName, registrationCard } from '#people';
import { routes as my } from '#my';
import { refusedBy, transact } from '#platform/database.ts';
import { happenedTo } from '#platform/journal-read.ts';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { suspendedCase } from '../../../care/conduct/testing/suspended-case.ts';
import { openMarket, type Buyer } from '../../checkout/testing/market.ts';
import { sellSeats, takeSeat, type SeatsSale } from '../../checkout/testing/organisation.ts';
import { routes } from '../index.ts';
import { staffAt } from '../testing/staff.ts';

const START = new Date('2026-12-01T06:00:00Z');
const market = await openMarket({ now: START });
const { platform, programme } = market;
const { db, clock } = platform;
const http = await serverFor(platform, [...routes, ...my, ...classroom]);
const lesson = `/my/courses/${programme.slug}/lessons/${programme.modules[0]!.items.find((item) => item.kind === 'lesson')!.key}`;
const staffNow = async (): Promise<Visitor> => (await staffAt(platform, http)).visitor;

const PROOF = '%PDF-1.7\nseat proof';
const hash = createHash('sha256').update(PROOF).digest('hex');

let sale: SeatsSale;
let school: Buyer;
let [one, other]: Buyer[] = [];
let [first, second, buyer]: Visitor[] = [];
let opening: string;
beforeAll(async () => {
  clock.set(START);
  school = await market.buyer();
  sale = await sellSeats(market, school, 3);
  one = await takeSeat(market, sale, school.accountId, 1);
  other = await takeSeat(market, sale, school.accountId, 2);
  [first, second, buyer] = [one, other, school].map(({ accountId }) => personAt(platform, http, accountId));
  opening = `/office/contracts/${encodeURIComponent(sale.contract.number)}/conduct`;
});
beforeEach(() => clock.set(START));

const caseOf = async (seatNo: number): Promise<ConductCase> =>
  (await casesOfContract(db, sale.contract.id)).find((found) => found.seatNo === seatNo)!;
async function act(path: string, action: string): ReturnType<Visitor['post']> {
  const staff = await staffNow();
  await staff.get(path);
  return staff.post(path, { action, words: `Себебі: ${action}, толық жазылған` });
}
async function opened(seat: string): ReturnType<Visitor['post']> {
  const staff = await staffNow();
  await staff.get(opening);
  const fields = { action: 'evidence', words: 'Сабақ бейнесі ашық желіде табылды', seat };
  return staff.upload(opening, fields, { files: [new File([PROOF], 'proof.pdf')] });
}
const letters = async (of: Pick<Buyer, 'email'>) =>
  (await outbox(db, platform.vault, 500)).filter(({ to, template }) => to === of.email && /^conduct|seat-news/.test(template));
const move = (seatNo: number, reference: string) => {
  const step = { reason: 'violation', reference, actor: { kind: 'system' }, at: clock.now() } as const;
  return transact(db, (tx) => moveSeat(tx, sale.contract.id, seatNo, 'suspended', step)).then((done) => done.ok, refusedBy);
};

test('staff name a seat that somebody took; two seats may have a case at once, one seat has one', async () => {
  const form = await (await staffNow()).get(opening);
  expect(form.body).toContain(`Орын 1, тыңдаушы ${one!.accountId.slice(-6)}`);
  expect(form.body).not.toContain('Орын 3,');
  for (const wrong of ['', '3', '9', '1x']) expect((await opened(wrong)).status).toBe(409);
  const both = await Promise.all([opened('1'), opened('2')]);
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect((await opened('1')).status).toBe(409);
  expect((await casesOfContract(db, sale.contract.id)).map((found) => [found.seatNo, found.accountId]).sort()).toEqual([
    [1, one!.accountId],
    [2, other!.accountId],
  ]);
  // Opened at one moment, each with its file and told in the journal with its seat.
  const told = await Promise.all(both.map(({ to }) => happenedTo(db, [{ kind: 'conduct-case', id: to!.split('/').at(-1)! }])));
  expect(told.flat().map(({ event, facts }) => [event, facts['seat'], facts['files']])).toEqual([
    ['conduct.opened', 1, hash],
    ['conduct.opened', 2, hash],
  ]);
});

test('the warned seat is closed and the other goes on; its learner is heard, the organisation learns the state and nothing else', async () => {
  const { id } = await caseOf(1);
  const [path, own] = [`/office/conduct/${id}`, `/my/conduct/${id}`];
  expect((await act(path, 'warn')).to).toBe(path);
  expect([(await letters(one!)).length, await letters(school), await letters(other!)]).toEqual([1, [], []]);
  // Neither the buyer nor the other learner opens it for him: that is no delivery.
  expect([(await buyer!.get(own)).status, (await second!.get(own)).status]).toEqual([404, 404]);
  expect((await caseOf(1)).facts.delivery).toBeNull();
  expect((await first!.get(own)).body).toContain(`${sale.contract.number}/1`);
  expect((await first!.get(`${own}/paper`)).body.slice(0, 5)).toBe('%PDF-');
  const file = `${own}/evidence/1`;
  expect([(await first!.get(file)).body, (await buyer!.get(file)).status, (await second!.get(file)).status]).toEqual([PROOF, 404, 404]);
  expect((await first!.post(`${own}/answer`, { answer: 'Мен ешкімге берген жоқпын' })).to).toBe(own);
  expect((await act(path, 'suspend')).status).toBe(409);
  expect(await move(1, id)).toBe('step_suspends_only_the_warned');
  clock.set(new Date('2026-12-06T19:00:00Z'));
  expect((await act(path, 'suspend')).to).toBe(path);
  expect([await contractState(db, sale.contract.id), ...(await seatStandings(db, sale.contract.id))]).toEqual([
    'in-service',
    [1, 'suspended'],
  ]);
  const closed = await first!.get(lesson);
  expect([closed.status, (await second!.get(lesson)).status]).toEqual([403, 200]);
  // Whoever has no contract of their own is not sent to one: the seat leads to its case.
  expect([closed.body.includes('Орныңыз уақытша жабық'), closed.body.includes('href="/my/seats"')]).toEqual([true, true]);
  expect([(await first!.get('/my/seats')).body.includes(own), (await second!.get('/my/seats')).body.includes(own)]).toEqual([true, false]);
  expect((await (await staffNow()).get(opening)).body).toContain(path);
  const told = await letters(school);
  expect(told.map(({ template, facts }) => [template, 'turn' in facts && facts.turn])).toEqual([['seat-news', 'suspended']]);
  expect(JSON.stringify(told)).not.toContain(id);
  const seats = `/my/organisations/${sale.organisationId}/contracts/${encodeURIComponent(sale.contract.number)}`;
  const page = (await buyer!.get(seats)).body;
  const shown = (await buyer!.get(`${seats}/seats/1`)).body;
  expect([page, shown].map((body) => body.includes('Тоқтатылған'))).toEqual([true, true]);
  expect([page, shown].filter((body) => body.includes('Себебі: suspend') || body.includes(id))).toEqual([]);
  expect((await (await staffNow()).get(opening.replace('/conduct', ''))).body).toContain('Қызмет уақытша тоқтатылды');
  // The archive that the organisation asks for has nothing of it either.
  const archived = async (asker: 'customer' | 'staff') => {
    const { files } = await gatherFiles(platform, sale.contract, asker);
    const journal = Buffer.from(files.get('service/journal.json')!).toString();
    const cases = [...files.keys()].filter((name) => name.startsWith('cases/conduct'));
    const proofs = [...files.values()].filter((bytes) => Buffer.from(bytes).toString().includes('seat proof'));
    return [cases.length, proofs.length, journal.includes('seat.suspended'), journal.includes(id)];
  };
  expect([await archived('customer'), await archived('staff')]).toEqual([
    [0, 0, true, false],
    [5, 2, true, true],
  ]);
});

test('an upheld appeal opens the seat again with its days; a kept one ends that seat only', async () => {
  const { id } = await caseOf(1);
  const [path, own] = [`/office/conduct/${id}`, `/my/conduct/${id}`];
  clock.set(new Date('2026-12-07T06:00:00Z'));
  await first!.get(own);
  expect((await first!.post(`${own}/appeal`, { appeal: 'Бейнені басқа біреу жариялаған' })).to).toBe(own);
  expect((await act(path, 'close')).to).toBe(path);
  expect((await first!.get(lesson)).status).toBe(200);
  const { rows } = await sql<{ days: number }>`select days from enrolments.extension where ground_ref = ${id}`.execute(db);
  expect(rows).toEqual([{ days: 1 }]);
  expect((await letters(school)).length).toBe(2);
  // What was said stays the learner's to read.
  expect((await first!.get('/my/seats')).body).toContain(own);

  const two = await caseOf(2);
  const ofTwo = `/office/conduct/${two.id}`;
  await act(ofTwo, 'warn');
  await second!.get(`/my/conduct/${two.id}`);
  clock.set(new Date('2026-12-12T19:00:00Z'));
  expect((await act(ofTwo, 'suspend')).to).toBe(ofTwo);
  clock.set(new Date('2026-12-20T19:00:00Z'));
  expect((await act(ofTwo, 'terminate')).to).toBe(ofTwo);
  expect((await seatStandings(db, sale.contract.id)).get(2)).toBe('terminated');
  expect([(await first!.get(lesson)).status, (await second!.get(lesson)).status]).toEqual([200, 403]);
  expect(await contractState(db, sale.contract.id)).toBe('in-service');
  // Closed is not given back.
  const shown = (await buyer!.get(`/my/organisations/${sale.organisationId}/contracts/${encodeURIComponent(sale.contract.number)}`)).body;
  expect([shown.includes('Жабылған'), shown.includes('Қайтарылған')]).toEqual([true, false]);
  // What this seat has not earned is proposed to go back, and of no other seat.
  const asked = (await refundsOf(db, sale.contract.id))[0]!;
  const [mine] = asked.arithmetic.seats!;
  expect([asked.ground, asked.arithmetic.seats!.length, mine!.no, mine!.refund]).toEqual(['terminated', 1, 2, mine!.price - mine!.cost]);
  const [lawyer, accountant] = await Promise.all([staffAt(platform, http, 'lawyer'), staffAt(platform, http, 'accountant')]);
  expectOk(await findGround(platform, { caseId: asked.id, staffId: lawyer.id, finding: '' }));
  expectOk(await approveRefund(platform, { caseId: asked.id, staffId: accountant.id }));
  const books = (await seatBalances(db, sale.contract.id, EARNED)).get(2)!;
  expect([books.outOfAdvances, books.revenue + books.vat]).toEqual([mine!.price, mine!.cost]);
  expect(Object.fromEntries(await seatStandings(db, sale.contract.id))).toMatchObject({ 2: 'refunded' });
  await recogniseSeats(platform);
  expect(await checkBooks(platform)).toEqual([]);
});

test('the database itself: no seat by another seat’s warning, no contract by a seat’s, no case against anybody but its learner', async () => {
  clock.set(new Date('2027-01-10T06:00:00Z'));
  const seat = (await opened('1')).to!;
  await act(seat, 'warn');
  const { id } = await caseOf(1);
  await first!.get(`/my/conduct/${id}`);
  clock.set(new Date('2027-01-20T06:00:00Z'));
  const until = (await caseOf(1)).facts.delivery!.answerUntil;
  // The case's own step is taken past the commands, so that only the seat and the contract are left to be refused.
  await sql`insert into conduct.step (case_id, no, from_state, to_state, words_no, answer_until, appeal_until, actor_kind, at)
    values (${id}, 3, 'warned', 'suspended', 1, ${until}, ${new Date('2027-02-01')}, 'staff', ${clock.now()})`.execute(db);
  expect(await move(3, id)).toBe('step_suspends_only_the_warned');
  const whole = { reason: 'violation', reference: id, actor: { kind: 'system' }, at: clock.now() } as const;
  expect(await transact(db, (tx) => moveContract(tx, sale.contract.id, 'suspended', whole)).catch(refusedBy)).toBe(
    'step_suspends_only_the_warned',
  );
  const against = (seatNo: number | null, accountId: string) =>
    sql`insert into conduct.violation (contract_id, account_id, seat_no, no, opened_at)
      values (${sale.contract.id}, ${accountId}, ${seatNo}, 99, now())`
      .execute(db)
      .then(() => null, refusedBy);
  expect(await against(1, other!.accountId)).toBe('case_is_of_the_seats_learner');
  expect(await against(3, one!.accountId)).toBe('case_is_of_the_seats_learner');
  expect(await against(null, school.accountId)).toBe('violation_names_its_seat');
  expect(await move(1, id)).toBe(true);
});

test('an older case of the whole contract closes nobody’s course any more, and can be closed', async () => {
  await sql`alter table conduct.violation disable trigger case_is_of_the_seats_learner`.execute(db);
  const reference = await suspendedCase(db, sale.contract.id, clock.now());
  await sql`alter table conduct.violation enable trigger case_is_of_the_seats_learner`.execute(db);
  const whole = { reason: 'violation', reference, actor: { kind: 'system' }, at: clock.now() } as const;
  expect(await transact(db, (tx) => moveContract(tx, sale.contract.id, 'suspended', whole)).catch(refusedBy)).toBe(
    'step_suspends_only_the_warned',
  );
  clock.set(new Date('2027-02-20T06:00:00Z'));
  const given = { caseId: reference, staffId: school.accountId, text: 'Себебі толық жазылған' };
  expect(await terminate(platform, given)).toEqual({ ok: false, refusal: 'names-no-seat' });
  expect((await caseById(db, reference))!.facts.state).toBe('suspended');
  expect((await close(platform, given)).ok).toBe(true);
  expect(await contractState(db, sale.contract.id)).toBe('in-service');
});

test('a sign about the learner of a seat opens a case of that seat', async () => {
  const third = await takeSeat(market, sale, school.accountId, 3);
  await sql`insert into conduct.signal (account_id, contract_id, rule_no, first_at, last_at, times, devices, networks, found_at)
    values (${third.accountId}, ${sale.contract.id}, 1, ${START}, ${START}, 3, 4, 2, ${START})`.execute(db);
  const signal = (await latestSignals(db, 10)).find((found) => found.accountId === third.accountId)!;
  const staff = await staffNow();
  expect((await staff.get('/office/conduct/signals')).body).toContain(`/conduct?signal=${signal.id}`);
  const form = (await staff.get(`${opening}?signal=${signal.id}`)).body;
  expect([form.includes('Орын 3,'), form.includes('Орын 1,')]).toEqual([true, false]);
  // The sign says the seat, whatever the form does.
  const done = await staff.post(opening, { words: 'Бірнеше құрылғы бір мезгілде', signal: signal.id, seat: '1' });
  expect(done.to).toBe(`/office/conduct/${(await caseOf(3)).id}`);
  // The page names whose case it is, and whose seat.
  const shown = (await staff.get(done.to!)).body;
  const { name } = (await organisationHistory(db, sale.organisationId))[0]!;
  const card = fullName((await registrationCard(db, platform.vault, third.accountId))!);
  expect([`${sale.contract.number}/3`, name.kk, card].filter((named) => !shown.includes(named))).toEqual([]);
});
