import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { contractById, contractPaper, lockContract, moveSeat, type Contract } from '#contracts';
import { enrolmentsOf, lastDay } from '#enrolments';
import { extendLateClaim, extendLateClaims, extendTerms, givenBack, openIncident } from '#incidents';
import { addDays, almatyDay, startOfDay } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { outbox } from '#messages';
import { refusedBy, transact } from '#platform/database.ts';
import { checkBooks } from '#reconciliation';
import { consentInForce, registrationCard, type AccountId } from '#people';
import { priceInForce } from '#pricing';
import {
  claimSeat,
  copyLink,
  dropLapsedContacts,
  inviteAll,
  inviteOne,
  recogniseSeats,
  revoke,
  seatsOfContract,
  sendAgain,
  type Inviting,
  type ProgressField,
} from '#seats';
import { openMarket, until } from './testing/market.ts';
import { pressForSeats, school, sellSeats, type SeatsSale } from './testing/organisation.ts';

const market = await openMarket();
const { platform, programme } = market;
const { db } = platform;
const representative = await market.buyer();
let sale: SeatsSale;
let inviting: Inviting;
const seats = () => seatsOfContract(db, sale.contract.id);
const contact = (no: number) => ({ name: `Мұғалім ${no}`, email: `teacher${no}@example.kz`, phone: null });

async function claimAs(accountId: AccountId, token: string, shows: readonly ProgressField[] = []) {
  const consent = (await consentInForce(db, accountId))!;
  const card = (await registrationCard(db, platform.vault, accountId))!;
  return claimSeat(platform, { token, accountId, cardVersionId: card.versionId, consentId: consent.id, shows });
}

beforeAll(async () => {
  sale = await sellSeats(market, representative, 6);
  inviting = {
    contractId: sale.contract.id,
    by: representative.accountId,
    locale: 'kk',
    words: { organisation: 'Мектеп', programmeTitle: 'Курс' },
  };
});

test('six seats cost six times the price list, and one contract of a legal entity opens six seats and no course of its own', async () => {
  const line = (await priceInForce(db, programme.programmeId, platform.clock.now()))!;
  const { contract } = sale;
  expect(contract).toMatchObject({ customerKind: 'legal-entity', seats: 6, cardVersionId: null, amount: line.amount * 6n });
  expect((await seats()).map(({ no, claim }) => [no, claim])).toEqual([1, 2, 3, 4, 5, 6].map((no) => [no, null]));
  expect(await enrolmentsOf(db, representative.accountId)).toEqual([]);
  expect((await seats())[0]!.startsAtLatest).toBe(addDays(contract.date, platform.config.seatClaimDays));
});

test('the contract file and the letter come with the organisation in them', async () => {
  await market.work();
  expect(await contractPaper(db, sale.contract.id, 'contract')).not.toBeNull();
  expect(await contractPaper(db, sale.contract.id, 'receipt')).not.toBeNull();
  const letter = (await outbox(db, platform.vault)).find((one) => one.template === 'seats-bought');
  expect(letter?.facts).toMatchObject({ seats: 6, organisation: '«№ 1 мектеп» КММ' });
});

test('less than the whole sum opens no seat', async () => {
  const other = await market.buyer();
  const id = await school(platform, other.accountId);
  const { applicationId } = await pressForSeats(market, other, id, 3);
  const row = await sql<{ amount: bigint }>`select amount from payments.attempt where application_id = ${applicationId}`.execute(db);
  const line = (await priceInForce(db, programme.programmeId, platform.clock.now()))!;
  expect(row.rows[0]!.amount).toBe(line.amount * 3n);
  expect((await sql`select from contracts.contract where application_id = ${applicationId}`.execute(db)).rows).toEqual([]);
});

test('the database refuses a contract that names both a card and an organisation, or a sum that does not divide by its seats', async () => {
  const copy = (change: string) =>
    sql`insert into contracts.contract select (jsonb_populate_record(null::contracts.contract, to_jsonb(c) || ${change}::jsonb)).* from contracts.contract c where c.id = ${sale.contract.id}`.execute(
      db,
    );
  await expect(copy('{"customer_kind":"individual"}')).rejects.toThrow(/contract_is_of_one_kind/);
  await expect(copy('{"seats":7}')).rejects.toThrow(/contract_is_of_one_kind/);
});

test('contacts fill the free seats in order, and each gets a letter with a link of its own', async () => {
  expect(await inviteAll(platform, [contact(1), contact(2)], inviting)).toBe(2);
  const letters = (await outbox(db, platform.vault)).filter((one) => one.template === 'seat-invitation');
  expect(letters.map((one) => one.to).toSorted()).toEqual(['teacher1@example.kz', 'teacher2@example.kz']);
  const links = letters.map((one) => (one.facts as { link: string }).link);
  expect(new Set(links).size).toBe(2);
  const kept = await sql<{ text: string }>`select encode(token_hash, 'escape') as text from seats.link`.execute(db);
  expect(kept.rows.some(({ text }) => links.some((link) => text.includes(link.split('/').at(-1)!)))).toBe(false);
});

test('two persons on one link: one has the seat, the other is told that it is taken, and the contacts are gone', async () => {
  const [one, two] = [await market.buyer(), await market.buyer()];
  const seat = (await seats())[0]!;
  const token = expectOk(await copyLink(platform, seat.id, representative.accountId));
  const both = await Promise.all([claimAs(one.accountId, token, ['completion']), claimAs(two.accountId, token)]);
  expect(both.map((claim) => (claim.ok ? 'claimed' : claim.refusal)).toSorted()).toEqual(['claimed', 'taken']);
  const after = (await seats())[0]!;
  const winner = both[0]!.ok ? one : two;
  expect(after.claim?.accountId).toBe(winner.accountId);
  expect(after.invitation).toBeNull();
  const [enrolment] = await enrolmentsOf(db, winner.accountId);
  expect(enrolment).toMatchObject({ contractId: sale.contract.id, accountId: winner.accountId });
  expect(lastDay(enrolment!.term)).toBe(addDays(almatyDay(platform.clock.now()), sale.contract.accessDays));
  expect((await sql`select from seats.invitation where email = 'teacher1@example.kz'`.execute(db)).rows).toEqual([]);
  expect(await revoke(platform, seat.id, representative.accountId)).toMatchObject({ refusal: 'claimed' });
  expect(await inviteOne(platform, seat.id, contact(9), inviting)).toMatchObject({ refusal: 'claimed' });
  // Pressed again, the winner finds the same course.
  expect(await claimAs(winner.accountId, token)).toMatchObject({ ok: true, value: { again: true } });
});

test('a link taken back opens nothing, one sent again leaves the earlier good, and the seat goes to another person', async () => {
  const seat = (await seats())[1]!;
  const [before] = [expectOk(await copyLink(platform, seat.id, representative.accountId))];
  expectOk(await sendAgain(platform, seat.id, inviting));
  expectOk(await revoke(platform, seat.id, representative.accountId));
  const person = await market.buyer();
  expect(await claimAs(person.accountId, before)).toMatchObject({ refusal: 'over' });
  expectOk(await inviteOne(platform, seat.id, contact(3), inviting));
  const token = expectOk(await copyLink(platform, seat.id, representative.accountId));
  expect(await claimAs(person.accountId, token)).toMatchObject({ ok: true });
});

test('a seat is offered by a link alone, without anybody’s contacts: no letter leaves, and who opens it takes it', async () => {
  const own = await sellSeats(market, await market.buyer(), 1);
  const [seat] = await seatsOfContract(db, own.contract.id);
  const letters = async () => (await sql`select from messages.message`.execute(db)).rows.length;
  const before = await letters();
  const token = expectOk(await copyLink(platform, seat!.id, own.contract.accountId, 'ru'));
  expect((await seatsOfContract(db, own.contract.id))[0]!.invitation).toMatchObject({ name: '', email: '', locale: 'ru', messageId: null });
  expect(await sendAgain(platform, seat!.id, inviting)).toMatchObject({ refusal: 'not-invited' });
  expect(await letters()).toBe(before);
  const person = await market.buyer();
  expect(await claimAs(person.accountId, token)).toMatchObject({ ok: true });
  expect(await copyLink(platform, seat!.id, own.contract.accountId)).toMatchObject({ refusal: 'claimed' });
});

test('claimed late, the term counts from the last day the contract names; after the term the contacts are dropped', async () => {
  const [third, fourth] = (await seats()).slice(2);
  await inviteOne(platform, third!.id, contact(4), inviting);
  await inviteOne(platform, fourth!.id, contact(5), inviting);
  const token = expectOk(await copyLink(platform, third!.id, representative.accountId));
  const late = await market.buyer();
  platform.clock.set(new Date(startOfDay(addDays(third!.startsAtLatest, 10)).getTime() + 3_600_000));
  expect(await claimAs(late.accountId, token)).toMatchObject({ ok: true });
  const [enrolment] = await enrolmentsOf(db, late.accountId);
  expect(lastDay(enrolment!.term)).toBe(addDays(third!.startsAtLatest, sale.contract.accessDays));
  // An outage of three days after the term began and before the claim gave its days to others already: now to this course, once.
  const extra = async () => (await enrolmentsOf(db, late.accountId))[0]!.term.extraDays;
  const id = await outage(startOfDay(addDays(third!.startsAtLatest, 3)), 2.5);
  expect(await extra()).toBe(0);
  await Promise.all([extendLateClaim(platform, enrolment!.id), extendLateClaims(platform)]);
  expect(await extra()).toBe(3);
  await extendTerms(platform, id, 1);
  expect(await extra()).toBe(3);
  expect(await dropLapsedContacts(platform)).toBe(0);
  // And to the seat that is nobody's yet: its contacts stay for these days too.
  platform.clock.set(startOfDay(addDays(fourth!.endsOn, 1)));
  expect(await dropLapsedContacts(platform)).toBe(0);
  platform.clock.set(startOfDay(addDays(fourth!.endsOn, 4)));
  expect(await dropLapsedContacts(platform)).toBe(1);
  expect((await sql`select from seats.invitation where name is not null or email is not null`.execute(db)).rows).toEqual([]);
});

/** An outage of so many days, told when it is over. */
const outage = (start: Date, days: number) => {
  const scope = { start, end: new Date(start.getTime() + days * 86_400_000), functions: ['lessons'], programmes: null } as const;
  const text = { kk: 'Ақау', ru: 'Сбой', en: 'Outage' };
  return transact(db, (tx) => openIncident(tx, platform, { kind: 'outage', scope, text, staffId: null, reason: 'test' }));
};
const lettersTo = async (email: string, template: string): Promise<number> =>
  (await outbox(db, platform.vault, 1000)).filter((one) => one.to === email && one.template === template).length;

test('days that an outage took from seats nobody has claimed are added to their last day, once; whoever claims one then has them, and no day twice', async () => {
  const head = await market.buyer();
  const own = await sellSeats(market, head, 3);
  const { contract } = own;
  const all = () => seatsOfContract(db, contract.id);
  const [seat] = await all();
  const set = seat!.endsOn;
  const begins = startOfDay(addDays(seat!.startsAtLatest, 5));
  // Before the term began nothing is lost.
  const early = await outage(startOfDay(addDays(seat!.startsAtLatest, -3)), 1.5);
  platform.clock.set(new Date(begins.getTime() + 2.5 * 86_400_000));
  await recogniseSeats(platform);
  platform.clock.advance(60);
  const id = await outage(begins, 1.5);
  await Promise.all([early, id, id, id].map((one) => extendTerms(platform, one, 1)));
  await extendLateClaims(platform);
  expect((await all()).map((one) => [one.endsOn, one.extraDays])).toEqual(Array(3).fill([addDays(set, 2), 2]));
  expect(await lettersTo(head.email, 'seats-extended')).toBe(1);
  const { rows } = await sql<{ ends: string }>`select ends_on as ends from seats.seat where contract_id = ${contract.id}`.execute(db);
  expect(rows.map((row) => row.ends)).toEqual([set, set, set]);
  await recogniseSeats(platform);
  expect(await checkBooks(platform)).toEqual([]);

  // An overlapping outage, carried out while somebody claims: the day they share is given once, whoever came first.
  const learner = await market.buyer();
  const token = expectOk(await copyLink(platform, seat!.id, head.accountId));
  const second = await outage(new Date(begins.getTime() + 86_400_000), 2.2);
  const [claimed] = await Promise.all([
    claimAs(learner.accountId, token),
    extendTerms(platform, second, 1),
    extendTerms(platform, second, 1),
  ]);
  expect(claimed).toMatchObject({ ok: true });
  const course = async () => (await enrolmentsOf(db, learner.accountId))[0]!;
  await extendLateClaims(platform);
  await Promise.all([extendTerms(platform, id, 1), extendTerms(platform, second, 1), extendLateClaim(platform, (await course()).id)]);
  expect((await course()).term.extraDays).toBe(4);
  expect(lastDay((await course()).term)).toBe(addDays(set, 4));
  expect((await all()).map((one) => one.extraDays).slice(1)).toEqual([4, 4]);
  const given = await givenBack(db, (await course()).id);
  expect(given.reduce((sum, one) => sum + one.days, 0)).toBe(4);
  expect(await lettersTo(head.email, 'seats-extended')).toBe(2);

  // The database would not take a day twice either, nor days for a seat that has an owner.
  const again = sql`insert into incidents.granted (incident_id, award_no, enrolment_id, days, at)
    values (${early}, 1, ${(await course()).id}, 1, now())`;
  await again.execute(db);
  const twice = sql`insert into incidents.given_day (enrolment_id, day, incident_id, award_no)
    values (${(await course()).id}, ${addDays(seat!.startsAtLatest, 5)}, ${early}, 1)`.execute(db);
  expect(await twice.then(() => null, refusedBy)).toBe('given_day_once_a_seat');
  const late = sql`insert into seats.extension (seat_id, ground, ground_ref, days, granted_at) values (${seat!.id}, 'outage', 'x', 1, now())`;
  expect(await late.execute(db).then(() => null, refusedBy)).toBe('extension_of_an_unclaimed_seat');

  // Good to the end of the longer term and not a day more; the books earn by the same term.
  const [, other, last] = await all();
  const links = [
    expectOk(await copyLink(platform, other!.id, head.accountId)),
    expectOk(await copyLink(platform, last!.id, head.accountId)),
  ];
  platform.clock.set(new Date(startOfDay(addDays(set, 5)).getTime() - 1));
  expect(await claimAs((await market.buyer()).accountId, links[0]!)).toMatchObject({ ok: true });
  await recogniseSeats(platform);
  expect(await checkBooks(platform)).toEqual([]);
  platform.clock.set(startOfDay(addDays(set, 5)));
  expect(await claimAs((await market.buyer()).accountId, links[1]!)).toMatchObject({ refusal: 'over' });
});

test('a seat that is given back while lost days are handed out gets none, and its organisation is told of those that live', async () => {
  const head = await market.buyer();
  const own = await sellSeats(market, head, 3);
  const all = () => seatsOfContract(db, own.contract.id);
  const seat = (await all())[0]!;
  const begins = startOfDay(addDays(seat.startsAtLatest, 5));
  platform.clock.set(new Date(begins.getTime() + 2.5 * 86_400_000));
  const id = await outage(begins, 1.5);
  let handed: Promise<void> | undefined;
  await transact(db, async (tx) => {
    await lockContract(tx, own.contract.id);
    handed = extendTerms(platform, id, 1);
    // It has chosen its seats by now, and waits for this contract.
    await until(
      async () => (await sql`select from pg_locks where not granted`.execute(db)).rows.length,
      (waiting) => waiting > 0,
    );
    // What leads there is asked for by rules of its own.
    await sql`set local session_replication_role = replica`.execute(tx);
    const move = { reason: 'statute', reference: null, actor: { kind: 'system' }, at: platform.clock.now() } as const;
    expectOk(await moveSeat(tx, own.contract.id, 1, 'refunded', move));
  });
  await handed;
  await extendLateClaims(platform);
  expect((await all()).map((one) => one.extraDays)).toEqual([0, 2, 2]);
  const told = (await outbox(db, platform.vault, 1000)).filter((one) => one.to === head.email && one.template === 'seats-extended');
  expect(told.map(({ facts }) => facts)).toMatchObject([{ seats: 2 }]);
});

test('in whatever order outages about the last day of a seat are decided, it has the days of both while it can still be taken', async () => {
  const own = await sellSeats(market, await market.buyer(), 1);
  const seat = async () => (await seatsOfContract(db, own.contract.id))[0]!;
  const set = (await seat()).endsOn;
  platform.clock.set(startOfDay(addDays(set, 4)));
  const after = await outage(startOfDay(addDays(set, 1)), 2);
  await extendTerms(platform, after, 1);
  expect((await seat()).endsOn).toBe(set);
  await extendTerms(platform, await outage(startOfDay(addDays(set, -1)), 2), 1);
  await extendLateClaims(platform);
  await extendLateClaims(platform);
  expect([(await seat()).endsOn, (await seat()).extraDays]).toEqual([addDays(set, 4), 4]);
});

test('particulars changed later leave the contract with those it was made with', async () => {
  const kept = (await contractById(db, sale.contract.id)) as Contract;
  expect(kept.organisationVersionId).toBe(sale.contract.organisationVersionId);
  await expect(sql`update organisations.version set name_ru = 'x'`.execute(db)).rejects.toThrow();
});
