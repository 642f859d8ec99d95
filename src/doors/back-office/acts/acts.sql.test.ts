import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { enrolmentByContract } from '#enrolments';
import { addDays, almatyDay, startOfDay } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { consentInForce, registrationCard } from '#people';
import { refusedBy } from '#platform/database.ts';
import { changeProvider, providerHistory } from '#provider';
import { organisationHistory, saveOrganisation } from '#organisations';
import { makeSeatsAct } from '#checkout';
import { actsOf, claimSeat, copyLink, inviteOne, seatsOfContract } from '#seats';
import { approveRefund, askRefund, findGround } from '#refunds';
import { includedVat, tiyn } from '#kernel/tiyn.ts';
import { personAt, serverFor } from '../../../care/support/testing/visitor.ts';
import { openMarket, type Buyer } from '../../checkout/testing/market.ts';
import { sellSeats, type SeatsSale } from '../../checkout/testing/organisation.ts';
import { routes as myRoutes } from '#my';
import { completed } from '../../my/testing/person.ts';
import { routes } from '../index.ts';
import { staffAt } from '../testing/staff.ts';

const market = await openMarket();
const { platform } = market;
const { db } = platform;
const http = await serverFor(platform, [...routes, ...myRoutes]);
const representative = await market.buyer();
const sale: SeatsSale = await sellSeats(market, representative, 4);
const { contract } = sale;
const reader = personAt(platform, http, representative.accountId);
const page = `/my/organisations/${sale.organisationId}/contracts/${encodeURIComponent(contract.number)}`;

async function learnsOn(no: number): Promise<Buyer> {
  const [person, seat] = [await market.buyer(), (await seatsOfContract(db, contract.id))[no - 1]!];
  const words = { organisation: 'Мектеп', programmeTitle: 'Курс' };
  const contact = { name: 'Мұғалім', email: `seat${no}@example.kz`, phone: null };
  expectOk(await inviteOne(platform, seat.id, contact, { contractId: contract.id, by: representative.accountId, locale: 'kk', words }));
  const token = expectOk(await copyLink(platform, seat.id, representative.accountId));
  const card = (await registrationCard(db, platform.vault, person.accountId))!;
  const consent = (await consentInForce(db, person.accountId))!;
  const claim = { token, accountId: person.accountId, cardVersionId: card.versionId, consentId: consent.id, shows: [] };
  expectOk(await claimSeat(platform, claim));
  return person;
}

test('before anybody has finished there is no act to ask for, and nobody else may ask', async () => {
  await learnsOn(1);
  await learnsOn(2);
  await reader.get(page);
  expect((await reader.get(page)).body).toContain('Әзірге актіге кіретін орын жоқ');
  expect((await reader.post(`${page}/acts`)).to).toBe(`${page}?act=nothing-new`);
  expect((await reader.get(`${page}?act=nothing-new`)).body).toContain('Жаңа акт жасалмады');
  const other = personAt(platform, http, (await market.buyer()).accountId);
  await other.get('/my/organisations/new');
  expect((await other.post(`${page}/acts`)).status).toBe(404);
  expect(await actsOf(db, contract.id)).toEqual([]);
});

test('an act states the seats that were finished, once: two who ask at once get one act, and its bytes stay', async () => {
  for (const no of [1, 2]) await completed(market, (await enrolmentByContract(db, contract.id, no))!);
  expect((await reader.get(page)).body).toContain('Жаңа актіге кіретін орындар: 1, 2.');
  const asked = await Promise.all([reader.post(`${page}/acts`), reader.post(`${page}/acts`)]);
  expect(asked.map(({ to }) => to).toSorted()).toEqual([`${page}/acts/1`, `${page}?act=nothing-new`]);
  const [act] = await actsOf(db, contract.id);
  expect(act).toMatchObject({ no: 1, askedBy: 'customer', amount: contract.amount / 2n });
  expect(act!.seats.map((seat) => [seat.no, seat.how])).toEqual([
    [1, 'completed'],
    [2, 'completed'],
  ]);
  const first = await reader.get(`${page}/acts/1`);
  expect(first.body.slice(0, 5)).toBe('%PDF-');
  expect((await reader.get(`${page}/acts/1`)).body).toBe(first.body);
  const twice = sql`insert into seats.act_seat select seat_id, act_id, how, day from seats.act_seat limit 1`.execute(db);
  expect(await twice.then(() => null, refusedBy)).toBe('act_seat_pkey');
  await expect(sql`update seats.act set amount = 1`.execute(db)).rejects.toThrow();
});

test('staff state the rest when the seats are over; an accountant may, a lawyer may not', async () => {
  const office = `/office/contracts/${encodeURIComponent(contract.number)}`;
  platform.clock.set(startOfDay(addDays((await seatsOfContract(db, contract.id))[3]!.endsOn, 1)));
  const [lawyer, accountant] = [await staffAt(platform, http, 'lawyer'), await staffAt(platform, http, 'accountant')];
  await lawyer.visitor.get(office);
  expect((await lawyer.visitor.post(`${office}/acts`)).status).toBe(403);
  expect((await accountant.visitor.get(office)).body).toContain('Жаңа актіге кіретін орындар: 3, 4.');
  expect((await accountant.visitor.post(`${office}/acts`)).to).toBe(office);
  const acts = await actsOf(db, contract.id);
  expect(acts[1]).toMatchObject({ no: 2, askedBy: 'staff' });
  expect(acts[1]!.seats.map((seat) => seat.how)).toEqual(['not-claimed', 'not-claimed']);
  expect(acts.reduce((sum, act) => sum + act.amount, 0n)).toBe(contract.amount);
  expect((await accountant.visitor.get(`${office}/acts/2`)).body.slice(0, 5)).toBe('%PDF-');
  const data = await accountant.visitor.get(`${office}/acts/2/esf`);
  expect((await accountant.visitor.get(office)).body).toContain(`${office}/acts/2/esf`);
  for (const part of [`${office}/acts/2/esf/file`, '<dt>БСК</dt>', '<dt>Айналым жасалған күн</dt>', '260140000005'])
    expect([part, data.body.includes(part)]).toEqual([part, true]);
  const xml = (await accountant.visitor.get(`${office}/acts/2/esf/file`)).body;
  expect(xml).toContain('<deliveryDocNum>А-');
  expect(xml).toContain(`<contractNum>${contract.number}</contractNum>`);
  expect(xml).toContain('<tin>260140000005</tin>');
  for (const path of ['esf', 'esf/file']) expect((await lawyer.visitor.get(`${office}/acts/2/${path}`)).status).toBe(403);
});

test('a bank code of 11 signs makes a file: it names the bank by the first 8', async () => {
  const { visitor, id } = await staffAt(platform, http, 'accountant');
  const [before] = await providerHistory(db);
  const particulars = { ...before!, bank: { ...before!.bank, bik: 'ULGIKZKA001' } };
  const change = { particulars, day: almatyDay(platform.clock.now()), basedOn: before!.id, actor: { kind: 'staff', id } } as const;
  expectOk(await changeProvider(platform, change));
  const page = `/office/contracts/${encodeURIComponent(contract.number)}/acts/2/esf`;
  expect((await visitor.get(page)).status).toBe(200);
  expect((await visitor.get(`${page}/file`)).body).toContain('<bik>ULGIKZKA</bik>');
});

test('what the state’s system would refuse is named at its row in the reader’s language, and there is no file of it', async () => {
  const buyer = await market.buyer();
  const { contract: other, organisationId } = await sellSeats(market, buyer, 1);
  const [known] = await organisationHistory(db, organisationId);
  await saveOrganisation(platform, { id: organisationId, particulars: { ...known!, address: ' ' }, accountId: buyer.accountId });
  platform.clock.set(startOfDay(addDays((await seatsOfContract(db, other.id))[0]!.endsOn, 1)));
  const { visitor, id } = await staffAt(platform, http, 'accountant');
  expectOk(await makeSeatsAct(platform, { contract: other, askedBy: 'staff', accountId: id }));
  const page = `/office/contracts/${encodeURIComponent(other.number)}/acts/1/esf`;
  for (const [locale, text] of [
    ['', 'Алушының мекенжайы бос'],
    ['/ru', 'Адрес получателя пуст'],
    ['/en', 'The recipient’s address is empty'],
  ] as const) {
    const { status, body } = await visitor.get(locale + page);
    expect([
      status,
      body.includes(text),
      body.includes('href="#esf-customer-address"'),
      body.includes('id="esf-customer-address"'),
    ]).toEqual([422, true, true, true]);
    expect(body).not.toContain(`${page}/file`);
  }
  expect((await visitor.get(`${page}/file`)).to).toBe(page);
});

test('a seat returned after its act is corrected once, with a minus and its VAT; the act stays, and both parties read the paper', async () => {
  const buyer = await market.buyer();
  const { contract: sold, organisationId } = await sellSeats(market, buyer, 2);
  platform.clock.set(startOfDay(addDays((await seatsOfContract(db, sold.id))[1]!.endsOn, 1)));
  const [{ visitor, id: staffId }, { id: lawyer }] = [await staffAt(platform, http, 'accountant'), await staffAt(platform, http, 'lawyer')];
  expectOk(await makeSeatsAct(platform, { contract: sold, askedBy: 'staff', accountId: staffId }));
  const office = `/office/contracts/${encodeURIComponent(sold.number)}`;
  expect((await visitor.get(office)).body).not.toContain('/acts/1/correct');
  const by = { kind: 'staff', id: lawyer } as const;
  const one = expectOk(await askRefund(platform, { contractId: sold.id, ground: 'provider-fault', words: 'Ашылмады', seats: [2], by }));
  expectOk(await findGround(platform, { caseId: one.id, staffId: lawyer, finding: 'Расталды' }));
  expectOk(await approveRefund(platform, { caseId: one.id, staffId }));
  for (const [locale, text] of [
    ['', 'Түзету актісін жасау'],
    ['/ru', 'Составить корректировочный акт'],
    ['/en', 'Make the corrective act'],
  ] as const)
    expect((await visitor.get(locale + office)).body).toContain(text);
  const [before] = await actsOf(db, sold.id);
  const pressed = await Promise.all([visitor.post(`${office}/acts/1/correct`), visitor.post(`${office}/acts/1/correct`)]);
  expect(pressed.map(({ status }) => status)).toEqual([303, 303]);
  const [act] = await actsOf(db, sold.id);
  const price = sold.amount / 2n;
  expect(act!.corrections).toMatchObject([{ no: 1, less: price, seats: [{ no: 2, was: price, now: 0n }] }]);
  const { vatLess } = act!.corrections[0]!;
  expect((act!.vat ?? 0n) - (vatLess ?? 0n)).toBe(sold.vat === 'none' ? 0n : includedVat(tiyn(price), sold.vat));
  expect([act!.fileId, act!.amount]).toEqual([before!.fileId, before!.amount]);
  expect((await visitor.get(`${office}/acts/1.1`)).body.slice(0, 5)).toBe('%PDF-');
  expect((await visitor.get(`${office}/acts/1.2`)).status).toBe(404);
  const mine = `/my/organisations/${organisationId}/contracts/${encodeURIComponent(sold.number)}`;
  const reads = personAt(platform, http, buyer.accountId);
  expect((await reads.get(mine)).body).toContain(`${mine}/acts/1.1`);
  expect((await reads.get(`${mine}/acts/1.1`)).body.slice(0, 5)).toBe('%PDF-');
  expect((await visitor.get(office)).body).not.toContain('/acts/1/correct');
  const again = sql`insert into seats.corrected_seat select correction_id, seat_id, was, now from seats.corrected_seat`.execute(db);
  expect(await again.then(() => null, refusedBy)).toBe('corrected_seat_pkey');
  await expect(sql`update seats.act_correction set less = 1`.execute(db)).rejects.toThrow();
});
