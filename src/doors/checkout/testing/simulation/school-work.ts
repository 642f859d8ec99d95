import { contractOfApplication } from '#contracts';
import { openAttempt, type Gateway } from '#payments';
import { consentInForce, registrationCard, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import { claimSeat, copyLink, inviteOne, seatsOfContract } from '#seats';
import { askAfterOpening } from '../../ask-status.command.ts';
import { loadSeatsDesk, seatsPayRequest, showSeats, submitSeats } from '../../seats/seats-desk.command.ts';
import { orderOf } from '../../seats/seats-order.ts';
import { newPerson } from '../person.ts';
import { school } from '../school.ts';
import { askInvoice } from '../../seats/ask-invoice.command.ts';
import type { Applicant } from './order.ts';
import { PROGRAMME } from './shop.ts';

export type SchoolApplicant = Extract<Applicant, { readonly by: 'school' }>;

/** Somebody registers, writes down the school's particulars and is shown the terms for so many seats. */
export async function applyForSchool(platform: Platform, seats: number): Promise<SchoolApplicant> {
  const { accountId } = await newPerson(platform, 'kk');
  const organisationId = await school(platform, accountId);
  const { desk, order } = await atDesk(platform, { accountId, organisationId, seats });
  const { application } = await showSeats(platform, desk, order, 'kk');
  return { by: 'school', accountId, applicationId: application.id, organisationId, seats };
}

/** Pays as the one button does, at the bank that the month has chosen. Null: refused, or the bank is silent. */
export async function pressForSchool(platform: Platform, one: SchoolApplicant, gateway: Gateway) {
  const { desk, order } = await atDesk(platform, one);
  await showSeats(platform, desk, order, 'kk');
  const submitted = await submitSeats(platform, desk, order);
  if (!submitted.ok) return null;
  const request = { ...seatsPayRequest(platform, desk, order, 'kk', submitted.value), onCreated: askAfterOpening(platform) };
  const opened = await openAttempt(platform, request, gateway);
  return opened.ok ? opened.value : null;
}

/** Asks for an invoice instead. Null: refused. */
export async function pressForInvoice(platform: Platform, one: SchoolApplicant) {
  const { desk, order } = await atDesk(platform, one);
  await showSeats(platform, desk, order, 'kk');
  const asked = await askInvoice(platform, desk, order, 'kk');
  return asked.ok ? asked.value : null;
}

/** What became of it, in a word. */
export async function claimBySomebody(platform: Platform, one: SchoolApplicant, no: number): Promise<string> {
  const { db, vault } = platform;
  const contract = await contractOfApplication(db, one.applicationId);
  const seat = contract && (await seatsOfContract(db, contract.id))[no - 1];
  if (!seat) return 'no contract';
  const { accountId, email } = await newPerson(platform, 'kk');
  const words = { organisation: 'Мектеп', programmeTitle: 'Курс' };
  const contact = { name: 'Мұғалім', email, phone: null };
  const invited = await inviteOne(platform, seat.id, contact, { contractId: contract.id, by: one.accountId, locale: 'kk', words });
  const link = await copyLink(platform, seat.id, one.accountId);
  if (!link.ok) return invited.ok ? link.refusal : invited.refusal;
  const consent = (await consentInForce(db, accountId))!;
  const card = (await registrationCard(db, vault, accountId))!;
  const claimed = await claimSeat(platform, {
    token: link.value,
    accountId,
    cardVersionId: card.versionId,
    consentId: consent.id,
    shows: [],
  });
  return claimed.ok ? 'taken' : claimed.refusal;
}

async function atDesk(
  platform: Platform,
  { accountId, organisationId, seats }: Pick<SchoolApplicant, 'accountId' | 'organisationId' | 'seats'>,
) {
  const desk = await loadSeatsDesk(platform, accountId as AccountId, PROGRAMME);
  if (typeof desk === 'string') throw new Error(desk);
  return { desk, order: orderOf(desk, organisationId, String(seats))! };
}
