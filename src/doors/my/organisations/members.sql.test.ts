import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { outbox } from '#messages';
import { memberInvitationsOf, membersOf, organisationFor, removeMember, type OrganisationId } from '#organisations';
import { happenedTo } from '#platform/journal-read.ts';
import { seatsOfContract } from '#seats';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { openMarket } from '../../checkout/testing/market.ts';
import { gatherFiles, type BundleFiles } from '../../../care/evidence/testing/archive.ts';
import { buysFor, joinPathOf, school, sellSeats, takeSeat, type SeatsSale } from '../../checkout/testing/organisation.ts';
import { routes } from '../index.ts';
import { personalRooms } from '../personal-rooms.ts';
import { tidyOrganisations } from './tidy-organisations.command.ts';

const market = await openMarket();
const { platform } = market;
const { db, vault } = platform;
const http = await serverFor(platform, routes);
const [first, second, coordinator] = [await market.buyer(), await market.buyer(), await market.buyer()];
let sale: SeatsSale;
let id: OrganisationId;
const visitors = new Map<string, Visitor>();
/** In a browser of their own, with the token of a page they have seen. */
function at({ accountId }: { accountId: string }): Pick<Visitor, 'get' | 'post'> {
  const visitor = visitors.get(accountId) ?? personAt(platform, http, accountId);
  visitors.set(accountId, visitor);
  return { get: visitor.get, post: async (path, fields) => (await visitor.get('/my/card'), visitor.post(path, fields)) };
}
const members = (rest = '') => `/my/organisations/${id}/members${rest}`;
const name = (by: { accountId: string }, email: string, role: string) => at(by).post(members(), { act: 'name', email, role });
const roles = async () => (await membersOf(db, id)).filter((one) => one.endedAt === null).map((one) => one.role);
const linkTo = async (email: string): Promise<string> => {
  const letter = (await outbox(db, vault)).find((one) => one.template === 'member-invitation' && one.to === email);
  return new URL((letter!.facts as { link: string }).link).pathname;
};

beforeAll(async () => {
  sale = await sellSeats(market, first, 3);
  id = sale.organisationId;
});

test('a representative names a manager by mail; only that address takes the place, once, and it is all in the journal', async () => {
  expect((await name(first, 'no address', '')).status).toBe(422);
  expect((await name(first, coordinator.email, 'manager')).to).toBe(members('?told=named'));
  expect((await name(first, coordinator.email, 'manager')).body).toContain('бұрын шақырылған');
  const link = await linkTo(coordinator.email);
  const stranger = await at(second).get(link);
  expect([stranger.status, stranger.body.includes('мектеп')]).toEqual([409, false]);
  expect((await at(second).post(link, {})).status).toBe(409);
  expect((await at(coordinator).get(link)).body).toContain('«№ 1 мектеп» КММ');
  expect((await at(coordinator).post(link, {})).to).toBe(`/my/organisations/${id}`);
  expect((await at(coordinator).post(link, {})).to).toBe(`/my/organisations/${id}`);
  expect(await roles()).toEqual(['representative', 'manager']);
  expect((await sql`select from organisations.member_invitation where email is not null`.execute(db)).rows).toEqual([]);
  const events = (await happenedTo(db, [{ kind: 'organisation', id }])).map((one) => one.event);
  expect(events.slice(0, 2)).toEqual(['organisation.member-joined', 'organisation.member-named']);
});

test('a manager sees seats, invites to them and reads the papers, and neither buys, nor names, nor changes particulars', async () => {
  const manager = at(coordinator);
  const contract = `/my/organisations/${id}/contracts/${encodeURIComponent(sale.contract.number)}`;
  expect((await manager.get(contract)).body).toContain('1-орын');
  const invited = await manager.post(`${contract}/seats/1`, { act: 'invite', name: 'Мұғалім', email: 'ustaz1@example.kz', phone: '' });
  expect(invited.to).toBe(`${contract}/seats/1?told=invited`);
  await market.work();
  expect((await manager.get(`${contract}/papers/contract`)).status).toBe(200);
  expect((await at(second).get(`${contract}/papers/contract`)).status).toBe(404);
  expect((await name(coordinator, 'other@example.kz', 'manager')).status).toBe(403);
  expect((await manager.get(`/my/organisations/${id}/particulars`)).status).toBe(403);
  expect((await manager.post(`/my/organisations/${id}/particulars`, {})).status).toBe(403);
  expect(await buysFor(market, coordinator.accountId)).toEqual([]);
  expect(await buysFor(market, first.accountId)).toContain(id);
  expect((await manager.get(members())).body).not.toContain('name="email"');
});

test('an invitation taken back opens nothing, and one that nobody took in time loses its address', async () => {
  await name(first, second.email, 'representative');
  const [waiting] = await memberInvitationsOf(db, id);
  expect((await at(first).post(members(), { act: 'take-back', id: waiting!.id })).to).toBe(members('?told=taken-back'));
  expect((await at(second).post(await linkTo(second.email), {})).status).toBe(410);
  expect((await at(first).post(members(), { act: 'take-back', id: 'none' })).to).toBe(members('?told=changed'));
});

test('the last representative cannot leave: of two who leave at once one stays', async () => {
  const own = async (who: { accountId: string }) =>
    (await membersOf(db, id)).find((one) => one.accountId === who.accountId && !one.endedAt)!.id;
  expect((await at(first).post(members(), { act: 'remove', id: await own(first) })).to).toBe(members('?told=last'));
  const link = await joinPathOf(platform, { organisationId: id, by: first.accountId, email: second.email, role: 'representative' });
  await at(second).post(link, {});
  const leave = async (who: { accountId: string }) =>
    removeMember(platform, { organisationId: id, memberId: await own(who), by: who.accountId });
  const both = await Promise.all([leave(first), leave(second)]);
  expect(both.map((one) => (one.ok ? one.value : one.refusal)).toSorted()).toEqual(['last-representative', 'left']);
  expect((await roles()).toSorted()).toEqual(['manager', 'representative']);
  const [gone, stays] = both[0]!.ok ? [first, second] : [second, first];
  expect(await organisationFor(db, id, gone.accountId)).toBeNull();
  expect((await at(gone).get(`/my/organisations/${id}`)).status).toBe(404);
  // A representative removes another, and the removed one's pages are gone at once.
  expect((await at(stays).post(members(), { act: 'remove', id: await own(coordinator) })).to).toBe(members('?told=removed'));
  expect((await at(coordinator).get(`/my/organisations/${id}`)).status).toBe(404);
});

test('the learner chooses field by field what the organisation sees, changes it later, and each choice stays as a dated row', async () => {
  const [last] = (await membersOf(db, id)).filter((one) => one.endedAt === null);
  const learner = await takeSeat(market, sale, last!.accountId, 2);
  const contract = `/my/organisations/${id}/contracts/${encodeURIComponent(sale.contract.number)}`;
  const seen = async () => (await at({ accountId: last!.accountId }).get(`${contract}?state=claimed`)).body;
  const seat = (await seatsOfContract(db, sale.contract.id))[1]!;
  expect(await seen()).toContain('Тыңдаушы көрсетуге келіспеген');
  const choose = (shows: string) => at(learner).post('/my/seats', { seat: seat.id, ...(shows && { show: shows }) });
  expect((await choose('name')).to).toBe('/my/seats?told=saved');
  expect(await seen()).toContain('Үлгібаева');
  expect((await choose('completion')).to).toBe('/my/seats?told=saved');
  expect(await seen()).toContain('Оқып жүр');
  expect(await seen()).not.toContain('Үлгібаева');
  await choose('completion');
  expect((await choose('')).to).toBe('/my/seats?told=saved');
  const rows = await sql<{ shows: string[] }>`select shows from seats.progress_choice where seat_id = ${seat.id} order by id`.execute(db);
  expect(rows.rows.map((one) => one.shows)).toEqual([[], ['name'], ['completion'], []]);
  expect((await at(learner).get('/my/seats')).body).toContain('Бұрынғы таңдаулар');
  expect((await at(first).post('/my/seats', { seat: seat.id, show: 'name' })).to).toBe('/my/seats?told=changed');
  expect((await at(learner).post('/my/seats', { seat: 'none' })).to).toBe('/my/seats?told=changed');
});

test('how a seat was served is in the archive of staff; the organisation’s own says whether it is taken and how it stands', async () => {
  const { files } = await gatherFiles(platform, sale.contract, 'staff');
  const read = (of: BundleFiles): { no: number; taken: boolean }[] => JSON.parse(Buffer.from(of.get('service/seats.json')!).toString());
  expect(read(files).map(({ no, taken }) => [no, taken])).toEqual([
    [1, false],
    [2, true],
    [3, false],
  ]);
  for (const part of ['access', 'learning']) expect(files.has(`service/seat-2/${part}.json`)).toBe(true);
  const { files: own } = await gatherFiles(platform, sale.contract, 'customer');
  expect([...own.keys()].filter((name) => name.startsWith('service/seat-'))).toEqual([]);
  expect(read(own)).toEqual(read(files).map(({ learner: _learner, takenAt: _at, ...seat }: Record<string, unknown>) => seat));
});

test('when the last person who acts closes the account, contacts on unclaimed seats go and their links stay good', async () => {
  const [last] = (await membersOf(db, id)).filter((one) => one.endedAt === null);
  const contacts = () => sql<{ email: string | null }>`select email from seats.invitation where ended_at is null`.execute(db);
  expect((await contacts()).rows).toEqual([{ email: 'ustaz1@example.kz' }]);
  // Somebody else who acts for it keeps what the organisation needs.
  await db.transaction().execute((tx) => personalRooms.seats.erase(tx as never, coordinator.accountId, platform.clock.now()));
  expect((await contacts()).rows).toEqual([{ email: 'ustaz1@example.kz' }]);
  await db.transaction().execute(async (tx) => {
    await personalRooms.seats.erase(tx as never, last!.accountId, platform.clock.now());
    await personalRooms.organisations.erase(tx as never, last!.accountId, platform.clock.now());
  });
  expect((await contacts()).rows).toEqual([{ email: null }]);
  expect(await roles()).toEqual([]);
});

test('particulars never used for a purchase go after the set time; those that were pressed for stay, and the database keeps them', async () => {
  const idle = await school(platform, second.accountId);
  expect(await tidyOrganisations(platform)).toBe(0);
  platform.clock.advance((platform.config.unusedOrganisationDays + 1) * 86_400);
  expect(await tidyOrganisations(platform)).toBe(1);
  const left = await sql<{ id: string }>`select distinct organisation_id as id from organisations.version`.execute(db);
  expect(left.rows.map((one) => one.id)).toEqual([id]);
  expect(await membersOf(db, idle)).toEqual([]);
  await expect(sql`delete from organisations.version where organisation_id = ${id}`.execute(db)).rejects.toThrow(/pressed to buy/);
});
