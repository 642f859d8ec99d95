import { beforeAll, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { claimSeat, copyLink, inviteAll, seatsOfContract } from '#seats';
import { consentInForce, registrationCard } from '#people';
import { happenedTo } from '#platform/journal-read.ts';
import { serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { openMarket } from '../../checkout/testing/market.ts';
import { sellSeats, type SeatsSale } from '../../checkout/testing/organisation.ts';
import { routes } from '../index.ts';
import { staffAt } from '../testing/staff.ts';

const market = await openMarket();
const { platform } = market;
const { db } = platform;
const http = await serverFor(platform, routes);
const representative = await market.buyer();
const teacher = await market.buyer();
let sale: SeatsSale;
let staff: { readonly id: string; readonly visitor: Visitor };
const page = async (path: string) => (await staff.visitor.get(path)).body;

beforeAll(async () => {
  sale = await sellSeats(market, representative, 3);
  staff = await staffAt(platform, http, 'accountant');
  const by = representative.accountId;
  const contacts = [1, 2].map((no) => ({ name: `Мұғалім ${no}`, email: `ustaz${no}@example.kz`, phone: null }));
  await inviteAll(platform, contacts, {
    contractId: sale.contract.id,
    by,
    locale: 'kk',
    words: { organisation: 'Мектеп', programmeTitle: 'Курс' },
  });
  const [first] = await seatsOfContract(db, sale.contract.id);
  const token = expectOk(await copyLink(platform, first!.id, by));
  const { accountId } = teacher;
  const [consent, card] = [(await consentInForce(db, accountId))!, (await registrationCard(db, platform.vault, accountId))!];
  expectOk(await claimSeat(platform, { token, accountId, cardVersionId: card.versionId, consentId: consent.id, shows: [] }));
  await market.work();
});

test('organisations are found by BIN and by a part of either name, and nothing else answers', async () => {
  const address = `/office/organisations/${sale.organisationId}"`;
  for (const sought of ['', '260140000005', '260140 000005', '№ 1 МЕКТЕП', 'школа №'])
    expect(await page(`/office/organisations?q=${encodeURIComponent(sought)}`), sought).toContain(address);
  for (const sought of ['26014000000', '%', 'лицей']) {
    const answer = await page(`/office/organisations?q=${encodeURIComponent(sought)}`);
    expect(answer, sought).not.toContain(address);
    expect(answer).toContain('Ұйым табылмады');
  }
  expect(await page('/office/organisations?page=9')).toContain('Ұйым табылмады');
});

test('its page holds particulars, members, contracts and seats with the delivery of each invitation, and masks who was invited', async () => {
  const shown = await page(`/office/organisations/${sale.organisationId}`);
  expect(shown).toContain('260140000005');
  expect(shown).toContain(`/office/people/${representative.accountId}`);
  expect(shown).toContain(`/office/contracts/${encodeURIComponent(sale.contract.number)}`);
  expect(shown).toContain('Алынған: 1, шақырылған: 1, бос: 1');
  expect(shown).toContain(`/office/people/${teacher.accountId}`);
  expect(shown).toMatch(/Мұғалім 2<span class="block">u•••@example\.kz/);
  expect(shown).not.toContain('ustaz2@example.kz');
  expect(shown).toMatch(/Хат: жіберіл/);
  expect((await staff.visitor.get('/office/organisations/00000000-0000-7000-8000-000000000000')).status).toBe(404);
  expect((await staff.visitor.get('/office/organisations/none')).status).toBe(404);
});

test('a look at the page is written with the organisation and with who acts for it', async () => {
  const looks = async (kind: string, id: string, event: string) =>
    (await happenedTo(db, [{ kind, id }], { only: [event] })).filter((one) => one.actor.id === staff.id).length;
  const seen = () =>
    Promise.all([
      looks('organisation', sale.organisationId, 'organisation.looked-at'),
      looks('account', representative.accountId, 'person.looked-at'),
    ]);
  const [before, personBefore] = await seen();
  await page(`/office/organisations/${sale.organisationId}`);
  expect(await seen()).toEqual([before! + 1, personBefore! + 1]);
});

test('the contract names the organisation as its customer, and the person as who acts for it', async () => {
  const shown = await page(`/office/contracts/${encodeURIComponent(sale.contract.number)}`);
  const customer = shown.slice(shown.indexOf('Тапсырыс беруші'), shown.indexOf('Ұйым бетіне өту'));
  expect(customer).toContain('260140000005');
  expect(customer).toContain('«№ 1 мектеп» КММ');
  expect(customer).toMatch(new RegExp(`Өкілі</dt><dd><a href="/office/people/${representative.accountId}"`));
});

test('a search of the office finds an organisation by its BIN', async () => {
  const found = await staff.visitor.post('/office/search', { words: '260140000005' });
  // One hit opens at once.
  expect((await staff.visitor.get(found.to!)).to).toBe(`/office/organisations/${sale.organisationId}`);
});

test('however many seats are taken, the contract stands once in the list of contracts', async () => {
  const { accountId } = await market.buyer();
  const second = (await seatsOfContract(db, sale.contract.id))[1]!;
  const token = expectOk(await copyLink(platform, second.id, representative.accountId));
  const [consent, card] = [(await consentInForce(db, accountId))!, (await registrationCard(db, platform.vault, accountId))!];
  expectOk(await claimSeat(platform, { token, accountId, cardVersionId: card.versionId, consentId: consent.id, shows: [] }));
  const list = await page('/office/contracts');
  expect(list.split(`/office/contracts/${encodeURIComponent(sale.contract.number)}"`)).toHaveLength(2);
});
