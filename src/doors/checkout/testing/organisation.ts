import { sql } from 'kysely';
import { contractOfApplication, type Contract } from '#contracts';
import { almatyDay } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { outbox } from '#messages';
import { consentInForce, registrationCard, type Email } from '#people';
import { nameMember, organisationFor, organisationHistory, type MemberRole, type OrganisationId } from '#organisations';
import { claimSeat, copyLink, insertAct, inviteOne, linkPath, seatsOfContract, type Claiming } from '#seats';
import { tiyn } from '#kernel/tiyn.ts';
import { providerAccounts } from '#provider';
import { invoiceOfAttempt, invoiceRule, setInvoiceRule, takeStatement, USUAL } from '#transfers';
import { transact } from '#platform/database.ts';
import type { TestPlatform } from '#platform/testing/database.ts';
import { askInvoice } from '../seats/ask-invoice.command.ts';
import { settleStatement } from '../settle-statement.command.ts';
import { loadSeatsDesk, paySeats, showSeats } from '../seats/seats-desk.command.ts';
import { orderOf } from '../seats/seats-order.ts';
import type { Buyer, Market } from './market.ts';
import { school } from './school.ts';

export { school };

export type SeatsSale = { readonly organisationId: OrganisationId; readonly attemptId: string; readonly contract: Contract };

/** A school that has paid for so many seats, by the one checkout. */
export async function sellSeats(market: Market, buyer: Pick<Buyer, 'accountId'>, seats: number): Promise<SeatsSale> {
  const { platform } = market;
  const organisationId = await school(platform, buyer.accountId);
  const { attemptId, applicationId } = await pressForSeats(market, buyer, organisationId, seats);
  await market.pay(attemptId, '4242424242424242');
  for (let turn = 0; turn < 500; turn += 1) {
    const contract = await contractOfApplication(platform.db, applicationId);
    if (contract) return { organisationId, attemptId, contract };
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('no contract came of the payment');
}

/** The organisations for which the checkout of seats lets this person buy. */
export async function buysFor({ platform, programme }: Market, accountId: Buyer['accountId']): Promise<readonly string[]> {
  const desk = await loadSeatsDesk(platform, accountId, programme.slug);
  return typeof desk === 'string' ? [] : desk.organisations.map((one) => one.id);
}

/** The terms are shown and the button is pressed; the bank's page stands open. */
export async function pressForSeats(
  { platform, programme }: Market,
  { accountId }: Pick<Buyer, 'accountId'>,
  organisationId: string,
  seats: number,
) {
  const desk = await loadSeatsDesk(platform, accountId, programme.slug);
  if (typeof desk === 'string') throw new Error(desk);
  const order = orderOf(desk, (await organisationFor(platform.db, organisationId, accountId))!.id, String(seats))!;
  const { application } = await showSeats(platform, desk, order, 'kk');
  const { attemptId, url } = expectOk(await paySeats(platform, desk, order, 'kk'));
  return { attemptId, url, applicationId: application.id };
}

/** An invitation nobody has answered yet. */
async function seatLink(platform: TestPlatform, { contract }: SeatsSale, { accountId }: Pick<Buyer, 'accountId'>): Promise<string> {
  const seat = (await seatsOfContract(platform.db, contract.id))[0]!;
  const words = { organisation: 'Мектеп', programmeTitle: 'Курс' };
  const contact = { name: 'Мұғалім', email: 'teacher@example.kz', phone: null };
  expectOk(await inviteOne(platform, seat.id, contact, { contractId: contract.id, by: accountId, locale: 'kk', words }));
  return linkPath(expectOk(await copyLink(platform, seat.id, accountId)));
}

/** As if both learners had finished long ago: what an address needs, not how an act comes about. */
async function anAct(platform: TestPlatform, { contract, organisationId }: SeatsSale): Promise<number> {
  const [buyer] = await organisationHistory(platform.db, organisationId);
  const now = platform.clock.now();
  const seats = (await seatsOfContract(platform.db, contract.id)).slice(0, 1);
  const bytes = new TextEncoder().encode('%PDF-');
  await transact(platform.db, async (tx) =>
    insertAct(tx, {
      contractId: contract.id,
      no: 1,
      day: almatyDay(now),
      madeAt: now,
      askedBy: 'staff',
      accountId: contract.accountId,
      amount: contract.amount,
      vat: null,
      organisationVersionId: buyer!.versionId,
      providerId: contract.providerId,
      fileId: await platform.files.put(bytes),
      size: bytes.length,
      seats: seats.map(({ id, no }) => ({ seatId: id, no, how: 'completed', day: almatyDay(now), worth: contract.amount })),
    }),
  );
  return 1;
}

/** Invoices switched on, and one asked for. */
export async function pressForInvoice(
  { platform, programme }: Market,
  { accountId }: Pick<Buyer, 'accountId'>,
  organisationId: string,
  seats: number,
) {
  if (!(await invoiceRule(platform.db))?.open) await setInvoiceRule(platform, { ...USUAL, open: true, staffId: accountId });
  const desk = await loadSeatsDesk(platform, accountId, programme.slug);
  if (typeof desk === 'string') throw new Error(desk);
  const order = orderOf(desk, organisationId, String(seats))!;
  const { application } = await showSeats(platform, desk, order, 'kk');
  const { attemptId } = expectOk(await askInvoice(platform, desk, order, 'kk'));
  return { attemptId, applicationId: application.id, invoice: (await invoiceOfAttempt(platform.db, attemptId))! };
}

const anInvoice = async (market: Market, buyer: Pick<Buyer, 'accountId'>, organisationId: string): Promise<string> =>
  (await pressForInvoice(market, buyer, organisationId, 2)).attemptId;

/** A line of a statement that names no invoice. */
async function strayLine(platform: TestPlatform, { accountId }: Pick<Buyer, 'accountId'>): Promise<string> {
  const [account] = await providerAccounts(platform.db);
  const stray = { reference: 'STRAY-1', direction: 'in', day: almatyDay(platform.clock.now()), amount: tiyn(100n) } as const;
  const row = { ...stray, account: account!, name: 'Белгісіз', bin: null, partyAccount: null, purpose: 'Аударым' };
  const { statementId } = expectOk(await takeStatement(platform, { rows: [row], format: 'table', staffId: accountId }));
  await settleStatement(platform, statementId!);
  const { rows } = await sql<{ id: string }>`select id from transfers.line where reference = 'STRAY-1'`.execute(platform.db);
  return rows[0]!.id;
}

/** Addresses of an organisation with two seats, all of which belong to the buyer. */
export async function seatAddresses(market: Market, buyer: Pick<Buyer, 'accountId'>): Promise<Record<string, string>> {
  const sale = await sellSeats(market, buyer, 2);
  const contract = `/my/organisations/${sale.organisationId}/contracts/${encodeURIComponent(sale.contract.number)}`;
  return {
    '/my/organisations/:id': `/my/organisations/${sale.organisationId}`,
    '/office/organisations/:id': `/office/organisations/${sale.organisationId}`,
    '/my/organisations/:id/contracts/:number': contract,
    '/my/organisations/:id/contracts/:number/papers/:kind': `${contract}/papers/contract`,
    '/my/organisations/:id/contracts/:number/seats/:no': `${contract}/seats/1`,
    '/my/organisations/:id/contracts/:number/acts/:no': `${contract}/acts/1`,
    '/office/contracts/:number/acts/:no': `/office/contracts/${encodeURIComponent(sale.contract.number)}/acts/${await anAct(market.platform, sale)}`,
    '/my/invoices/:attempt': `/my/invoices/${await anInvoice(market, buyer, await school(market.platform, buyer.accountId))}`,
    '/office/transfers/lines/:id': `/office/transfers/lines/${await strayLine(market.platform, buyer)}`,
    '/my/organisations/join/:token': await joinPathOf(market.platform, {
      organisationId: sale.organisationId,
      by: buyer.accountId,
      email: 'uilestirushi@example.kz',
    }),
    '/seats/:token': await seatLink(market.platform, sale, buyer),
  };
}

/** A person invited to a seat, with all that the claim needs. */
export async function invitedTo(
  market: Market,
  { contract }: SeatsSale,
  { by, no, person }: { by: string; no: number; person: Buyer },
): Promise<{ person: Buyer; claiming: Claiming }> {
  const { platform } = market;
  const seat = (await seatsOfContract(platform.db, contract.id))[no - 1]!;
  const words = { organisation: 'Мектеп', programmeTitle: 'Курс' };
  const contact = { name: 'Мұғалім', email: `teacher${no}@example.kz`, phone: null };
  expectOk(await inviteOne(platform, seat.id, contact, { contractId: contract.id, by, locale: 'kk', words }));
  const token = expectOk(await copyLink(platform, seat.id, by));
  const consent = (await consentInForce(platform.db, person.accountId))!;
  const card = (await registrationCard(platform.db, platform.vault, person.accountId))!;
  return { person, claiming: { token, accountId: person.accountId, cardVersionId: card.versionId, consentId: consent.id, shows: [] } };
}

/** A person invited to a seat takes it by the own hand. */
export async function takeSeat(market: Market, sale: SeatsSale, by: string, no: number, shows: Claiming['shows'] = []): Promise<Buyer> {
  const { person, claiming } = await invitedTo(market, sale, { by, no, person: await market.buyer() });
  expectOk(await claimSeat(market.platform, { ...claiming, shows }));
  return person;
}

/** The path in the letter to a person whom the representative names. */
export async function joinPathOf(
  platform: TestPlatform,
  { organisationId, by, email, role = 'manager' }: { organisationId: string; by: string; email: string; role?: MemberRole },
): Promise<string> {
  const { db, vault } = platform;
  const organisation = (await organisationFor(db, organisationId, by))!;
  expectOk(await nameMember(platform, { organisation, by, email: email as Email, role, locale: 'kk' }));
  const letter = (await outbox(db, vault)).find((one) => one.template === 'member-invitation' && one.to === email);
  return new URL((letter!.facts as { link: string }).link).pathname;
}
