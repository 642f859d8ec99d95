import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { acceptanceState, contractState, moveSeat, type AcceptanceState } from '#contracts';
import { bundleBytes, jobs, latestBundle } from '#evidence';
import { enrolmentsOf, lastDay } from '#enrolments';
import { addDays, startOfDay } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { extendTerms, openIncident } from '#incidents';
import { outbox, sendMessage } from '#messages';
import { membersOf, removeMember } from '#organisations';
import { transact } from '#platform/database.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import { askRefund, takeBackRefund } from '#refunds';
import { chooseProgress, seatsOfContract } from '#seats';
import { routes as support } from '#support';
import { unzipped } from '../../../care/evidence/testing/archive.ts';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { openMarket, type Buyer } from '../../checkout/testing/market.ts';
import { joinPathOf, sellSeats, takeSeat, type SeatsSale } from '../../checkout/testing/organisation.ts';
import { offerAnew, tendAcceptance } from '../acceptance.command.ts';
import { hindrancesOf } from '../closing-facts.sql.ts';
import { routes } from '../index.ts';
import { completed } from '../testing/person.ts';

const market = await openMarket();
const { platform } = market;
const { db } = platform;
const http = await serverFor(platform, [...routes, ...support]);
let sale: SeatsSale;
let page: string;
let beforeShown: AcceptanceState;
let own: string;
const [buyer, second, third, manager] = [await market.buyer(), await market.buyer(), await market.buyer(), await market.buyer()];
const at = new Map<Buyer, Visitor>();

beforeAll(async () => {
  sale = await sellSeats(market, buyer, 1);
  const { organisationId } = sale;
  own = `/my/contracts/${encodeURIComponent(sale.contract.number)}`;
  page = `/my/organisations/${organisationId}/contracts/${encodeURIComponent(sale.contract.number)}`;
  for (const one of [buyer, second, third, manager]) {
    const visitor = personAt(platform, http, one.accountId);
    await visitor.get('/my/card');
    at.set(one, visitor);
    const role = one === manager ? 'manager' : 'representative';
    if (one !== buyer) await visitor.post(await joinPathOf(platform, { organisationId, by: buyer.accountId, email: one.email, role }));
  }
  const learner = await takeSeat(market, sale, buyer.accountId, 1);
  await completed(market, (await enrolmentsOf(db, learner.accountId))[0]!);
  await tendAcceptance(platform);
  beforeShown = await acceptanceState(db, sale.contract.id);
  const [seat] = await seatsOfContract(db, sale.contract.id);
  await chooseProgress(platform, { seatId: seat!.id, accountId: learner.accountId, shows: ['completion'] });
  const member = (await membersOf(db, organisationId)).find((one) => one.accountId === buyer.accountId)!;
  expectOk(await removeMember(platform, { organisationId, memberId: member.id, by: second.accountId }));
  await tendAcceptance(platform);
});

const lettersTo = async (template: string): Promise<string[]> =>
  (await outbox(db, platform.vault, 500)).filter((one) => one.template === template).map((one) => one.to);

test('a completion that its learner does not show is told by no offer before the term is over', () => {
  expect(beforeShown).toEqual({ state: 'none' });
});

test('the offer is told to each representative of now, once, and neither to who pressed Pay and left nor to a manager', async () => {
  expect((await lettersTo('acceptance-offered')).toSorted()).toEqual([second.email, third.email].toSorted());
});

test('the page of the contract shows to a representative what governs, the steps, the archive and the acceptance; to a manager no form of the customer', async () => {
  expect((await at.get(second)!.get(own)).to).toBe(page);
  const seen = (await at.get(second)!.get(page)).body;
  for (const part of ['/evidence"', '/acceptance"', '/objection"', '/refund"', '/documents/offer/1"', '/price-list/2"', 'Шарттың барысы'])
    expect(seen).toContain(part);
  const seats = (await at.get(manager)!.get(page)).body;
  expect(seats).toContain('/documents/offer/1"');
  for (const form of ['/evidence"', '/acceptance"', '/objection"', '/refund"']) expect(seats).not.toContain(form);
});

test('a representative objects in their own thread, which another representative is told of and cannot open; answered, the service is accepted', async () => {
  expect((await at.get(second)!.post(`${own}/objection`, { words: ' ' })).status).toBe(422);
  const sent = await at.get(second)!.post(`${own}/objection`, { words: 'Екінші модуль ашылмады' });
  expect((await at.get(second)!.get(page)).body).toContain(sent.to!);
  const other = (await at.get(third)!.get(page)).body;
  expect(other).toContain('Қарсылығыңыз қаралып жатыр');
  expect(other).not.toContain(sent.to!);
  expect((await at.get(third)!.get(sent.to!)).status).toBe(404);
  expect(await offerAnew(platform, sale.contract, second.accountId)).toBe(true);
  expect((await at.get(manager)!.post(`${own}/acceptance`)).status).toBe(403);
  expect((await at.get(third)!.post(`${own}/acceptance`)).to).toBe(own);
  expect(await contractState(db, sale.contract.id)).toBe('fulfilled');
  expect(await acceptanceState(db, sale.contract.id)).toMatchObject({ state: 'given', acceptance: { how: 'accepted' } });
});

test('who alone represents an organisation whose contract runs cannot close the account until another is named', async () => {
  const other = await sellSeats(market, manager, 1);
  const kinds = async () => (await hindrancesOf(db, manager.accountId, platform.clock.now())).map((one) => one.kind);
  expect(await kinds()).toContain('only-representative');
  expect((await at.get(manager)!.get('/my/close')).body).toContain(`/my/organisations/${other.organisationId}/members`);
  await at.get(third)!.post(
    await joinPathOf(platform, {
      organisationId: other.organisationId,
      by: manager.accountId,
      email: third.email,
      role: 'representative',
    }),
  );
  expect(await kinds()).not.toContain('only-representative');
});

test('the archive a representative asks for is theirs to take, and holds of who pressed Pay only what bound the contract', async () => {
  const to = { to: buyer.email, accountId: buyer.accountId, locale: 'kk' } as const;
  await transact(db, (tx) => sendMessage(tx, platform, { ...to, template: 'account-erased', facts: { checkLink: 'https://example.kz' } }));
  await market.work();
  expect((await at.get(second)!.post(`${own}/evidence`)).to).toBe(own);
  await runDueJobs(platform, jobs);
  const bundle = (await latestBundle(db, sale.contract.id, second.accountId))!;
  expect(bundle.accountId).toBe(second.accountId);
  const files = expectOk(unzipped((await bundleBytes(platform, bundle.id))!));
  const read = (name: string) => JSON.parse(Buffer.from(files.get(name)!).toString()) as never;
  const kinds = (read('service/letters.json') as { template: string }[]).map((one) => one.template);
  expect(kinds).toContain('seats-bought');
  expect(kinds).toContain('acceptance-offered');
  expect(kinds).not.toContain('account-erased');
  const { consents, answersToNewVersions } = read('deal/consents.json') as { consents: { id: string }[]; answersToNewVersions: [] };
  expect([consents.map(({ id }) => id), answersToNewVersions]).toEqual([[sale.contract.consentId], []]);
  expect((await at.get(second)!.raw(`${own}/evidence`)).headers['content-type']).toBe('application/zip');
  expect((await at.get(third)!.get(`${own}/evidence`)).to).toBe(own);
});

test('a seat nobody claims and one not completed hold the offer to the last of their days only; a suspended one until it is decided on', async () => {
  const { clock } = platform;
  const other = await sellSeats(market, buyer, 3);
  const seats = await seatsOfContract(db, other.contract.id);
  const finisher = await takeSeat(market, other, buyer.accountId, 1);
  await completed(market, (await enrolmentsOf(db, finisher.accountId))[0]!);
  const late = (await enrolmentsOf(db, (await takeSeat(market, other, buyer.accountId, 2)).accountId))[0]!;
  const ends = [lastDay(late.term), seats[2]!.endsOn].map((day) => startOfDay(addDays(day, 1)).getTime());
  const over = new Date(Math.max(...ends));
  const offered = async () => {
    await tendAcceptance(platform);
    return acceptanceState(db, other.contract.id);
  };
  clock.set(new Date(over.getTime() - 1));
  expect(await offered()).toEqual({ state: 'none' });
  clock.set(over);
  await seatStep(other.contract.id, 2, 'suspended');
  expect(await offered()).toEqual({ state: 'none' });
  await seatStep(other.contract.id, 2, 'in-service');
  expect(await offered()).toMatchObject({ state: 'offered', offer: { ground: 'term-over', completedAt: over } });
  const seen = (
    await personAt(platform, http, buyer.accountId).get(
      `/my/organisations/${other.organisationId}/contracts/${encodeURIComponent(other.contract.number)}`,
    )
  ).body;
  expect(seen).toContain('Барлық орын бойынша оқу аяқталды немесе мерзімі бітті');
});

test('days given to a seat nobody has claimed make void the offer that its end led to: silence fulfils nothing until the new end', async () => {
  const { clock } = platform;
  const other = await sellSeats(market, buyer, 1);
  const [seat] = await seatsOfContract(db, other.contract.id);
  const ends = startOfDay(addDays(seat!.endsOn, 1));
  const shown = async () =>
    (
      await personAt(platform, http, buyer.accountId).get(
        `/my/organisations/${other.organisationId}/contracts/${encodeURIComponent(other.contract.number)}`,
      )
    ).body;
  clock.set(ends);
  await tendAcceptance(platform);
  expect(await acceptanceState(db, other.contract.id)).toMatchObject({ state: 'offered', offer: { no: 1, voidedAt: null } });
  await market.work();
  const scope = { start: new Date(ends.getTime() - 86_400_000), end: ends, functions: ['lessons'], programmes: null } as const;
  const text = { kk: 'Ақау', ru: 'Сбой', en: 'Outage' };
  const id = await transact(db, (tx) => openIncident(tx, platform, { kind: 'outage', scope, text, staffId: null, reason: 'test' }));
  await Promise.all([extendTerms(platform, id, 1), tendAcceptance(platform), extendTerms(platform, id, 1)]);
  expect((await acceptanceState(db, other.contract.id)).state).toBe('offered');
  expect(await acceptanceState(db, other.contract.id)).toMatchObject({ offer: { no: 1, voidedAt: clock.now() } });
  const page = await shown();
  expect(page).toContain('бұрын ұсынылған қабылдау күшін жойды');
  expect(page).not.toContain('/acceptance"');
  expect(page).toContain(`datetime="${addDays(seat!.endsOn, 1)}"`);
  expect(page).toContain('1 күн қосылды: біздің тараптағы ақау (1 орынға)');
  clock.set(startOfDay(addDays(seat!.endsOn, 2)));
  await tendAcceptance(platform);
  await tendAcceptance(platform);
  expect(await acceptanceState(db, other.contract.id)).toMatchObject({
    state: 'offered',
    offer: { no: 2, voidedAt: null, completedAt: startOfDay(addDays(seat!.endsOn, 2)) },
  });
});

test('nobody is invited to a seat whose money is asked back, and the page says why; the other seats are given out', async () => {
  const other = await sellSeats(market, buyer, 2);
  const contractPath = `/my/organisations/${other.organisationId}/contracts/${encodeURIComponent(other.contract.number)}`;
  const by = { kind: 'person', id: buyer.accountId } as const;
  const asked = { contractId: other.contract.id, ground: 'withdrawal', words: 'Өтініш', seats: [1], by } as const;
  const open = expectOk(await askRefund(platform, asked));
  const reader = personAt(platform, http, buyer.accountId);
  const contact = { name: 'Мұғалім', email: 'teacher77@example.kz', phone: '' };
  await reader.get(`${contractPath}/seats/1`);
  for (const act of [{ act: 'invite', ...contact }, { act: 'link' }])
    expect((await reader.post(`${contractPath}/seats/1`, act)).to).toBe(`${contractPath}/seats/1?told=refund`);
  expect((await reader.get(`${contractPath}/seats/1?told=refund`)).body).toContain('оған ешкім шақырылмайды');
  const rows = 'name;email;phone\nБірінші;r1@example.kz;\nЕкінші;r2@example.kz;\n';
  expect((await reader.post(`${contractPath}/roster`, { rows })).to).toBe(`${contractPath}?invited=1`);
  expect((await seatsOfContract(db, other.contract.id)).map((one) => one.invitation !== null)).toEqual([false, true]);
  expectOk(await takeBackRefund(platform, { caseId: open.id, accountId: buyer.accountId }));
  expect((await reader.post(`${contractPath}/seats/1`, { act: 'invite', ...contact })).to).toBe(`${contractPath}/seats/1?told=invited`);
});

/** What led there is the room of conduct's test. */
const seatStep = (contractId: string, no: number, to: 'suspended' | 'in-service') =>
  transact(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    const move = { reason: 'violation', reference: null, actor: { kind: 'system' }, at: platform.clock.now() } as const;
    expectOk(await moveSeat(tx, contractId, no, to, move));
  });
