import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { moveContract } from '#contracts';
import { addDays } from '#kernel/civil-date.ts';
import { transact } from '#platform/database.ts';
import { seatsOfContract } from '#seats';
import { serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { openMarket, type Buyer } from '../../checkout/testing/market.ts';
import { sellSeats, takeSeat, type SeatsSale } from '../../checkout/testing/organisation.ts';
import { routes } from '../index.ts';
import { staffAt } from '../testing/staff.ts';

const market = await openMarket();
const { platform } = market;
const { db } = platform;
const http = await serverFor(platform, routes);
const representative = await market.buyer();
const individual = await market.buyer();
let staff: Visitor;
let sale: SeatsSale;
let teacher: Buyer;

beforeAll(async () => {
  ({ visitor: staff } = await staffAt(platform, http));
  sale = await sellSeats(market, representative, 3);
  const { attemptId } = await market.press(individual);
  await market.pay(attemptId, '4242424242424242');
  await market.work();
});

/** The row of the sale, cell by cell under its head. */
const SHOWN = ['number', 'customer', 'bin', 'seats', 'claimed', 'state'].map((column) => `column=${column}`).join('&');
async function row(query = `${SHOWN}&sort=-date`, locale = ''): Promise<Record<string, string> | null> {
  const page = (await staff.get(`${locale}/office/contracts?${query}`)).body;
  const found = [...page.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)]
    .map(([, cells]) => cells!)
    .find((cells) => cells.includes(sale.contract.number));
  if (!found) return null;
  const heads = [...page.matchAll(/<th [^>]*>(.*?)<\/th>/gs)].map(([, text]) => plain(text!));
  return Object.fromEntries([...found.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, text], i) => [heads[i]!, plain(text!)]));
}
const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, '').trim();
const stateNow = async () => (await row())!['Күйі'];

test('the list of contracts names the organisation, its BIN and its seats, and finds by either', async () => {
  expect(await row()).toMatchObject({
    'Тапсырыс беруші': '«№ 1 мектеп» КММ 260140000005',
    Орын: '3',
    'Ашылған орын': '0',
    Күйі: 'Курсы ашылмаған',
  });
  expect((await row('sort=-date', '/ru'))!['Заказчик']).toBe('КГУ «Школа № 1» 260140000005');
  for (const words of ['260140000005', 'школа №', '№ 1 МЕКТЕП']) {
    const sent = await staff.post('/office/lists/contracts/search', { words });
    const page = (await staff.get(sent.to!)).body;
    expect(page, words).toContain(sale.contract.number);
    expect(page, words).toContain('Барлығы: 1<');
  }
  const other = await staff.post('/office/lists/contracts/search', { words: 'лицей' });
  expect((await staff.get(other.to!)).body).not.toContain(sale.contract.number);
});

test('applications and payments name and find the organisation as well', async () => {
  for (const list of ['applications', 'payments']) {
    const sent = await staff.post(`/office/lists/${list}/search`, { words: '260140000005' });
    const page = (await staff.get(sent.to!)).body;
    expect(page, list).toContain('«№ 1 мектеп» КММ');
    expect(page, list).toContain('Барлығы: 1<');
  }
});

test('its state follows the seats, and the filter by state agrees', async () => {
  teacher = await takeSeat(market, sale, representative.accountId, 1);
  expect(await row()).toMatchObject({ 'Ашылған орын': '1', Күйі: 'Оқып жүр' });
  await complete(1);
  expect(await stateNow()).toBe('Бос орны бар');
  expect(await row('state=seats-left&sort=-date')).not.toBeNull();
  expect(await row('state=studying&sort=-date')).toBeNull();
  await takeSeat(market, sale, representative.accountId, 2);
  await takeSeat(market, sale, representative.accountId, 3);
  expect(await stateNow()).toBe('Оқып жүр');
  await complete(2);
  await complete(3);
  expect(await row()).toMatchObject({ 'Ашылған орын': '3', Күйі: 'Оқуын аяқтады' });
});

/** As if the learner on the seat had done everything: what the list reads, not how completion comes about. */
async function complete(no: number): Promise<void> {
  const seat = (await seatsOfContract(db, sale.contract.id))[no - 1]!;
  await sql`insert into learning.completion (enrolment_id, programme_version_id, completed_at)
    select id, programme_version_id, now() from enrolments.enrolment where id = ${seat.claim!.enrolmentId}`.execute(db);
}

test('a contract at its end says so, whatever its seats did', async () => {
  const move = { reason: 'refund', reference: null, actor: { kind: 'system' as const }, at: platform.clock.now() };
  await transact(db, (tx) => moveContract(tx, sale.contract.id, 'refunded', move));
  expect(await stateNow()).toBe('Жабылған');
});

test('a file names the customer with the number, and counts seats', async () => {
  const back = 'column=number&column=customer&column=bin&column=seats&column=claimed&sort=date';
  const file = await staff.post('/office/lists/contracts/export', { back, format: 'csv', reason: 'Есеп' });
  const rows = parse(file.body, { delimiter: ';', bom: true }) as string[][];
  expect(rows[0]).toEqual(['Нөмірі', 'Тапсырыс беруші', 'БСН', 'Орын', 'Ашылған орын']);
  expect(rows.find(([number]) => number === sale.contract.number)).toEqual([
    sale.contract.number,
    '«№ 1 мектеп» КММ (БСН 260140000005)',
    '260140000005',
    '3',
    '3',
  ]);
  const own = rows.find(([, , bin]) => bin === '')!;
  expect([own[1] !== '', own[3], own[4]]).toEqual([true, '', '']);
});

test('the page of a person tells contracts signed for an organisation and seats taken from own contracts', async () => {
  const signer = (await staff.get(`/office/people/${representative.accountId}`)).body;
  expect(signer).toContain(`Ұйым атынан: <a href="/office/organisations/${sale.organisationId}">«№ 1 мектеп» КММ</a>`);
  const learner = (await staff.get(`/office/people/${teacher.accountId}`)).body;
  expect(plain(learner)).toContain(`${sale.contract.number}, 1-орын`);
  const own = (await staff.get(`/office/people/${individual.accountId}`)).body;
  expect(own).not.toMatch(/Ұйым атынан|Ұйымдар алып берген орындар/);
  const people = (await staff.get('/office/people?column=person&column=contracts&state=with-contract&sort=-date')).body;
  expect(people).toContain(individual.accountId);
  expect(people).not.toContain(representative.accountId);
});

test('seats nobody claimed are over with the day the contract names', async () => {
  const late = await sellSeats(market, await market.buyer(), 2);
  const [seat] = await seatsOfContract(db, late.contract.id);
  platform.clock.set(new Date(`${addDays(seat!.endsOn, 2)}T06:00:00Z`));
  // Sessions are over by then, too.
  ({ visitor: staff } = await staffAt(platform, http));
  const page = (await staff.get('/office/contracts?state=ended&sort=-date')).body;
  expect(page).toContain(late.contract.number);
});
