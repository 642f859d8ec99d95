import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { enrolmentByContract } from '#enrolments';
import { addDays, almatyDay, startOfDay } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { contractBalance } from '#ledger';
import { refusedBy } from '#platform/database.ts';
import { changeProvider, providerHistory } from '#provider';
import { organisationHistory, saveOrganisation } from '#organisations';
import { makeSeatsAct } from '#checkout';
import { actsOf, actWorth, recogniseSeats, seatsOfContract } from '#seats';
import { approveRefund, askRefund, decideChargeback, findGround, recordChargeback, takeBackRefund } from '#refunds';
import { readContentFolder } from '#catalogue';
import { includedVat, tengeText, tiyn } from '#kernel/tiyn.ts';
import { importPriceLists } from '#pricing';
import { personAt, serverFor } from '../../../care/support/testing/visitor.ts';
import { openMarket } from '../../checkout/testing/market.ts';
import { sellSeats, takeSeat, type SeatsSale } from '../../checkout/testing/organisation.ts';
import { routes as myRoutes } from '#my';
import { completed } from '../../my/testing/person.ts';
import { routes } from '../index.ts';
import { staffAt } from '../testing/staff.ts';

const market = await openMarket();
const { platform } = market;
const { db } = platform;
await sellWithVat();
const http = await serverFor(platform, [...routes, ...myRoutes]);
const representative = await market.buyer();
const sale: SeatsSale = await sellSeats(market, representative, 4);
const { contract } = sale;
const reader = personAt(platform, http, representative.accountId);
const page = `/my/organisations/${sale.organisationId}/contracts/${encodeURIComponent(contract.number)}`;

/** The provider pays VAT: the price is the same, and the tax lies inside it. */
async function sellWithVat(): Promise<void> {
  const from = addDays(almatyDay(platform.clock.now()), 1);
  const text = `number: 3\neffective_from: ${from}\nlines:\n  - { programme: assessment-for-learning, amount: 25000, vat: 16, access_days: 90 }\n`;
  const files = await readContentFolder('content');
  expectOk(await importPriceLists(platform, new Map([...files, ['price-lists/3.yaml', Buffer.from(text)]])));
  platform.clock.set(new Date(`${from}T06:00:00Z`));
}

/** The books when every finished day is earned, and what the acts of a contract state together with their corrections. */
async function inBooks(contractId: string): Promise<{ vat: bigint; worth: bigint }> {
  await recogniseSeats(platform);
  const { advances, revenue, vat } = await contractBalance(db, contractId);
  return { vat, worth: advances + revenue + vat };
}
async function inActs(contractId: string): Promise<{ vat: bigint; worth: bigint }> {
  const acts = await actsOf(db, contractId);
  const taken = acts.flatMap((act) => act.corrections).reduce((all, one) => all + (one.vatLess ?? 0n), 0n);
  return { vat: acts.reduce((all, act) => all + (act.vat ?? 0n), -taken), worth: acts.reduce((all, act) => all + actWorth(act), 0n) };
}

test('before anybody has finished there is no act to ask for, and nobody else may ask', async () => {
  expect(contract.vat).toBe(16);
  for (const no of [1, 2, 3])
    await takeSeat(market, sale, representative.accountId, no, no === 3 ? ['name', 'certificate'] : ['completion']);
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
  for (const no of [1, 2, 3]) await completed(market, (await enrolmentByContract(db, contract.id, no))!);
  // The learner of the third does not show the completion: before the term is over nobody learns of it by an act.
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
  const twice = sql`insert into seats.act_seat select * from seats.act_seat limit 1`.execute(db);
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
  expect(acts[1]!.seats.map((seat) => seat.how)).toEqual(['completed', 'not-claimed']);
  expect(await inActs(contract.id)).toEqual({ vat: includedVat(contract.amount, 16), worth: contract.amount });
  expect(await inActs(contract.id)).toEqual(await inBooks(contract.id));
  expect((await accountant.visitor.get(`${office}/acts/2`)).body.slice(0, 5)).toBe('%PDF-');
  const data = await accountant.visitor.get(`${office}/acts/2/esf`);
  expect((await accountant.visitor.get(office)).body).toContain(`${office}/acts/2/esf`);
  for (const part of [`${office}/acts/2/esf/file`, '<dt>БСК</dt>', '<dt>Айналым жасалған күн</dt>', '260140000005'])
    expect([part, data.body.includes(part)]).toEqual([part, true]);
  const xml = (await accountant.visitor.get(`${office}/acts/2/esf/file`)).body;
  expect(xml).toContain('<deliveryDocNum>А-');
  expect(xml).toContain(`<contractNum>${contract.number}</contractNum>`);
  expect(xml).toContain('<tin>260140000005</tin>');
  expect(xml).toContain(`<totalNdsAmount>${tengeText(acts[1]!.vat!)}</totalNdsAmount>`);
  expect(xml).toContain(`<totalPriceWithTax>${tengeText(acts[1]!.amount)}</totalPriceWithTax>`);
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
  expect(await inActs(sold.id)).toEqual({ vat: includedVat(tiyn(price), 16), worth: price });
  expect(await inActs(sold.id)).toEqual(await inBooks(sold.id));
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

test('an act states what the books keep of its seats after a lost dispute, with the VAT of that, and so does its electronic invoice', async () => {
  const { contract: sold } = await sellSeats(market, await market.buyer(), 2);
  const { id: staffId } = await staffAt(platform, http, 'accountant');
  const disputed = { contractId: sold.id, amount: 2_000_000n, bankRef: 'CB-acts', staffId };
  const chargebackId = expectOk(await recordChargeback(platform, disputed));
  expectOk(await decideChargeback(platform, { chargebackId, outcome: 'lost', reason: 'Банк шешімі', staffId }));
  platform.clock.set(startOfDay(addDays((await seatsOfContract(db, sold.id))[1]!.endsOn, 1)));
  const [{ visitor, id: accountant }, { id: lawyer }] = [
    await staffAt(platform, http, 'accountant'),
    await staffAt(platform, http, 'lawyer'),
  ];
  const office = `/office/contracts/${encodeURIComponent(sold.number)}`;
  await visitor.get(office);
  await visitor.post(`${office}/acts`);
  const [act] = await actsOf(db, sold.id);
  expect(act).toMatchObject({
    amount: 3_000_000n,
    seats: [
      { no: 1, worth: 1_500_000n },
      { no: 2, worth: 1_500_000n },
    ],
  });
  expect(await inActs(sold.id)).toEqual(await inBooks(sold.id));
  expect(await inBooks(sold.id)).toEqual({ vat: includedVat(tiyn(3_000_000n), 16), worth: 3_000_000n });
  const xml = (await visitor.get(`${office}/acts/1/esf/file`)).body;
  expect(xml).toContain('<totalPriceWithTax>30000.00</totalPriceWithTax>');
  expect(xml).toContain('<totalNdsAmount>4137.93</totalNdsAmount>');
  // What was stated as kept needs no correction; a later return does.
  expect((await visitor.get(office)).body).not.toContain('/acts/1/correct');
  const by = { kind: 'staff', id: lawyer } as const;
  const one = expectOk(await askRefund(platform, { contractId: sold.id, ground: 'provider-fault', words: 'Ашылмады', seats: [2], by }));
  expectOk(await findGround(platform, { caseId: one.id, staffId: lawyer, finding: 'Расталды' }));
  expectOk(await approveRefund(platform, { caseId: one.id, staffId: accountant }));
  await visitor.post(`${office}/acts/1/correct`);
  expect((await actsOf(db, sold.id))[0]!.corrections).toMatchObject([{ less: 1_500_000n, seats: [{ no: 2, was: 1_500_000n, now: 0n }] }]);
  expect((await inActs(sold.id)).worth).toBe(1_500_000n);
});

test('a seat whose refund waits is in no act, of whichever came first; decided against, it joins the next one', async () => {
  const buyer = await market.buyer();
  const { contract: sold } = await sellSeats(market, buyer, 2);
  platform.clock.set(startOfDay(addDays((await seatsOfContract(db, sold.id))[1]!.endsOn, 1)));
  const { visitor, id: accountant } = await staffAt(platform, http, 'accountant');
  const by = { kind: 'person', id: buyer.accountId } as const;
  const one = expectOk(await askRefund(platform, { contractId: sold.id, ground: 'provider-fault', words: 'Ашылмады', seats: [1], by }));
  const office = `/office/contracts/${encodeURIComponent(sold.number)}`;
  expect((await visitor.get(office)).body).toContain('Жаңа актіге кіретін орындар: 2.');
  expectOk(await makeSeatsAct(platform, { contract: sold, askedBy: 'staff', accountId: accountant }));
  const seats = async () => (await actsOf(db, sold.id)).map((act) => act.seats.map(({ no }) => no));
  expect(await seats()).toEqual([[2]]);
  const [first] = await seatsOfContract(db, sold.id);
  const past = sql`insert into seats.act_seat (seat_id, act_id, how, day, worth)
    select ${first!.id}, act_id, how, day, worth from seats.act_seat limit 1`.execute(db);
  expect(await past.then(() => null, refusedBy)).toBe('acted_only_without_a_refund');
  expectOk(await takeBackRefund(platform, { caseId: one.id, accountId: buyer.accountId }));
  // Both at once: the act waits for the request or the request sees a seat that is accepted already.
  const again = { contractId: sold.id, ground: 'provider-fault', words: 'Ашылмады', seats: [1], by } as const;
  const [asked, made] = await Promise.all([
    askRefund(platform, again),
    makeSeatsAct(platform, { contract: sold, askedBy: 'staff', accountId: accountant }),
  ]);
  expectOk(asked);
  expect(await seats()).toEqual(made.ok ? [[2], [1]] : [[2]]);
});
