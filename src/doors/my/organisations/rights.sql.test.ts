import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { followOffer, governingVersions, tellCustomers } from '#contracts';
import { enrolmentsOf } from '#enrolments';
import { expectOk } from '#kernel/result.ts';
import { outbox } from '#messages';
import { membersOf, removeMember } from '#organisations';
import { askRefund, caseByNumber, takeBackRefund, type RefundCase } from '#refunds';
import { addDays, startOfDay } from '#kernel/civil-date.ts';
import { refusedBy } from '#platform/database.ts';
import { copyLink, inviteAll, inviteOne, linkPath, seatsOfContract, sendAgain } from '#seats';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { amendOffer } from '../../checkout/testing/amend.ts';
import { openMarket } from '../../checkout/testing/market.ts';
import { joinPathOf, sellSeats, takeSeat, type SeatsSale } from '../../checkout/testing/organisation.ts';
import { routes } from '../index.ts';
import { completed } from '../testing/person.ts';

const market = await openMarket();
const { platform } = market;
const http = await serverFor(platform, routes);
const who = {
  removed: await market.buyer(),
  manager: await market.buyer(),
  representative: await market.buyer(),
  stranger: await market.buyer(),
};
type Who = keyof typeof who;
const people = Object.keys(who) as Who[];
const visitors = {} as Record<Who, Visitor>;
let sale: SeatsSale;
let refund: RefundCase;

/** The one who bought was removed by the one who represents the organisation now. */
beforeAll(async () => {
  for (const one of people) {
    visitors[one] = personAt(platform, http, who[one].accountId);
    await visitors[one].get('/my/card');
  }
  sale = await sellSeats(market, who.removed, 3);
  const { organisationId } = sale;
  for (const role of ['representative', 'manager'] as const) {
    const { email } = who[role];
    await visitors[role].post(await joinPathOf(platform, { organisationId, by: who.removed.accountId, email, role }));
  }
  const learner = await takeSeat(market, sale, who.representative.accountId, 1, ['completion']);
  await completed(market, (await enrolmentsOf(platform.db, learner.accountId))[0]!);
  await visitors.removed.post(`/my/organisations/${organisationId}/contracts/${encodeURIComponent(sale.contract.number)}/acts`);
  const asked = { contractId: sale.contract.id, ground: 'withdrawal', words: '', seats: [3] } as const;
  refund = expectOk(await askRefund(platform, { ...asked, by: { kind: 'person', id: who.removed.accountId } }));
  const buyer = (await membersOf(platform.db, organisationId)).find((one) => one.accountId === who.removed.accountId)!;
  expectOk(await removeMember(platform, { organisationId, memberId: buyer.id, by: who.representative.accountId }));
  await market.work();
});

type Outcome = 'in' | 'forbidden' | 'missing';
const everyMember: Outcome[] = ['missing', 'in', 'in', 'missing'];
const representativeOnly: Outcome[] = ['missing', 'forbidden', 'in', 'missing'];
/** What each address of an organisation says to: the removed buyer, a manager, the representative of now, a stranger. */
const table: Readonly<Record<string, readonly Outcome[]>> = {
  'GET /my/organisations/:id': everyMember,
  'GET /my/organisations/:id/members': everyMember,
  'POST /my/organisations/:id/members': everyMember,
  'GET /my/organisations/:id/particulars': representativeOnly,
  'POST /my/organisations/:id/particulars': representativeOnly,
  'GET /my/organisations/:id/contracts/:number': everyMember,
  'POST /my/organisations/:id/contracts/:number/roster': everyMember,
  'POST /my/organisations/:id/contracts/:number/acts': representativeOnly,
  'GET /my/organisations/:id/contracts/:number/acts/:no': everyMember,
  'GET /my/organisations/:id/contracts/:number/papers/:kind': everyMember,
  'GET /my/organisations/:id/contracts/:number/seats/:no': everyMember,
  'POST /my/organisations/:id/contracts/:number/seats/:no': everyMember,
  'GET /my/contracts/:number': everyMember,
  'GET /my/contracts/:number/file': everyMember,
  'GET /my/contracts/:number/receipt': everyMember,
  // An organisation's acts have addresses of their own.
  'GET /my/contracts/:number/act': ['missing', 'missing', 'missing', 'missing'],
  'POST /my/contracts/:number/act': representativeOnly,
  'POST /my/contracts/:number/acceptance': representativeOnly,
  'POST /my/contracts/:number/objection': representativeOnly,
  'POST /my/contracts/:number/evidence': representativeOnly,
  'GET /my/contracts/:number/evidence': representativeOnly,
  'GET /my/contracts/:number/refund': representativeOnly,
  'POST /my/contracts/:number/refund': representativeOnly,
  'GET /my/refunds/:number': representativeOnly,
  'POST /my/refunds/:number': representativeOnly,
  'GET /my/refunds/:number/decisions/:step': ['missing', 'forbidden', 'missing', 'missing'],
};

const addressOf = (path: string): string =>
  path
    .replace('/my/refunds/:number', `/my/refunds/${encodeURIComponent(refund.number)}`)
    .replace(':number', encodeURIComponent(sale.contract.number))
    .replace(':id', sale.organisationId)
    .replace(':kind', 'contract')
    .replace(':no', '1')
    .replace(':step', '9');

test('every address of an organisation stands in the table', () => {
  const all = routes.filter(({ path }) => /^\/my\/(organisations\/:id|contracts\/:number|refunds\/:number)/.test(path));
  expect(Object.keys(table).toSorted()).toEqual(all.map(({ method, path }) => `${method} ${path}`).toSorted());
});

test.each(Object.entries(table))(
  '%s is open to who acts for the organisation now, in their role, and to nobody else',
  async (route, expected) => {
    const [method, path] = route.split(' ') as ['GET' | 'POST', string];
    const met = [];
    for (const one of people) {
      const { status } = method === 'GET' ? await visitors[one].get(addressOf(path)) : await visitors[one].post(addressOf(path));
      met.push(status === 404 ? 'missing' : status === 403 ? 'forbidden' : status < 500 ? 'in' : status);
    }
    expect(met).toEqual(expected);
  },
);

test('a representative who bought nothing asks for the money of a seat; the removed buyer neither asks nor takes a case back', async () => {
  const path = `/my/contracts/${encodeURIComponent(sale.contract.number)}/refund`;
  const fields = { ground: 'withdrawal', words: '', which: 'some', seat: '2' };
  expect((await visitors.removed.post(path, fields)).status).toBe(404);
  const sent = await visitors.representative.post(path, fields);
  const number = decodeURIComponent(sent.to!.split('/').at(-1)!);
  const one = (await caseByNumber(platform.db, number))!;
  expect([one.accountId, one.openedBy]).toEqual([who.representative.accountId, { kind: 'person', id: who.representative.accountId }]);
  const told = (await outbox(platform.db, platform.vault, 500)).filter((letter) => letter.template === 'refund-turn').slice(0, 1);
  expect(told.map(({ to }) => to)).toEqual([who.representative.email]);
  for (const { id } of [one, refund]) {
    const back = (as: Who) => takeBackRefund(platform, { caseId: id, accountId: who[as].accountId });
    expect(await back('removed')).toEqual({ ok: false, refusal: 'not-found' });
    expect(await back('manager')).toEqual({ ok: false, refusal: 'not-found' });
    expect((await back('representative')).ok).toBe(true);
  }
});

test('a seat that nobody took is over after its last day: nobody is invited to it by list, by hand or by link, and the day of the row decides', async () => {
  const { db, clock } = platform;
  const [, second, third] = await seatsOfContract(db, sale.contract.id);
  const midnight = startOfDay(addDays(second!.endsOn, 1));
  const path = addressOf('/my/organisations/:id/contracts/:number');
  const list = 'name,email\nАсан Үсен,asan@example.kz\n';
  clock.set(new Date(midnight.getTime() - 1));
  const manager = personAt(platform, http, who.manager.accountId);
  expect((await manager.get(path)).body).toContain('Мұғалімдердің тізімі');
  expect((await manager.get(`${path}/seats/3`)).body).toContain('name="act"');
  const contact = { name: 'Асан Үсен', email: 'asan@example.kz', phone: null };
  expect((await manager.post(`${path}/seats/3`, { ...contact, phone: '', act: 'invite' })).to).toContain('told=invited');
  const inviting = {
    contractId: sale.contract.id,
    by: who.manager.accountId,
    locale: 'kk',
    words: { organisation: '', programmeTitle: '' },
  } as const;
  const token = expectOk(await copyLink(platform, third!.id, who.manager.accountId));

  clock.set(midnight);
  const page = (await manager.get(path)).body;
  expect(page).toContain('Мерзімі біткен');
  expect(page).toContain('Бос орындардың мерзімі бітті');
  expect(page).not.toContain('Мұғалімдердің тізімі');
  for (const seat of [second!, third!]) {
    const one = (await manager.get(`${path}/seats/${seat.no}`)).body;
    expect(one).toContain('Бұл орынды ешкім алмады, мерзімі де бітті.');
    expect(one).not.toContain('name="act"');
    for (const act of ['invite', 'send', 'link', 'revoke']) {
      const { to } = await manager.post(`${path}/seats/${seat.no}`, { ...contact, phone: '', act });
      expect(to).toContain('told=over');
      expect((await manager.get(to!)).body).toContain('Бұл орынның мерзімі бітті');
    }
  }
  for (const refused of [
    await manager.upload(`${path}/roster`, {}, { roster: list }),
    await manager.post(`${path}/roster`, { rows: list }),
  ])
    expect([refused.status, refused.body.includes('Бос орындардың мерзімі бітті')]).toEqual([422, true]);
  expect((await manager.get(linkPath(token))).status).toBe(410);
  // Past the pages, too: the command behind the seat's lock, and the database whatever it is asked.
  expect(await inviteOne(platform, second!.id, contact, inviting)).toMatchObject({ refusal: 'over' });
  expect(await sendAgain(platform, third!.id, inviting)).toMatchObject({ refusal: 'over' });
  expect(await inviteAll(platform, [contact], inviting)).toBe(0);
  const row = sql`insert into seats.invitation (seat_id, locale, made_by, made_at)
    values (${second!.id}, 'kk', ${who.manager.accountId}, ${midnight})`.execute(db);
  expect(await row.then(() => null, refusedBy)).toBe('seat_is_not_over');
  const link = sql`insert into seats.link (token_hash, invitation_id, made_at)
    select decode(repeat('00', 32), 'hex'), id, ${midnight} from seats.invitation where seat_id = ${third!.id} and ended_at is null`;
  expect(await link.execute(db).then(() => null, refusedBy)).toBe('seat_is_not_over');
});

test('a coming version is told to who represents the organisation now, and neither to the buyer who left nor to a manager; told in time, the contract goes over though they leave', async () => {
  const coming = await amendOffer(market, 'Жаңа сөз.');
  await tellCustomers(platform);
  const told = (await outbox(platform.db, platform.vault, 500)).filter((letter) => letter.template === 'terms-change');
  expect(told.map(({ to }) => to)).toEqual([who.representative.email]);
  platform.clock.advance(3600);
  await sql`update organisations.member set ended_at = ${platform.clock.now()}, ended_by = account_id
    where account_id = ${who.representative.accountId}`.execute(platform.db);
  platform.clock.set(coming.effectiveFrom);
  await tellCustomers(platform);
  await followOffer(platform);
  const governing = (await governingVersions(platform.db, sale.contract.id)).at(-1);
  expect(governing).toEqual({ offerVersionId: coming.id, from: coming.effectiveFrom });
});
