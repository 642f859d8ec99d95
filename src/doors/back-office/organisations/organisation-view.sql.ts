import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { localPath, type Locale } from '#kernel/locale.ts';
import type { Platform } from '#platform/context.ts';
import { contractsOfOrganisation, type OrganisationContract } from '#contracts';
import { lastOutcomes } from '#messages';
import { letterState } from '#my';
import { memberInvitationsOf, membersOf, organisationHistory } from '#organisations';
import { accountById, type AccountId } from '#people';
import { seatsOfContract, seatState, type Seat } from '#seats';
import { versionTitle } from '../person-deals.sql.ts';
import { office } from '../shell.ts';
import { timelineOf } from '../timeline.sql.ts';
import type { ContractLine, OrganisationView, SeatCounts } from './organisation-view.ts';

const SEATS_A_PAGE = 50;

/** `wish`: which contract's seats, and which page of them. */
export async function organisationView(
  platform: Platform,
  id: string,
  locale: Locale,
  wish: { readonly contract: string | null; readonly page: number },
): Promise<OrganisationView | null> {
  const { db } = platform;
  const history = await organisationHistory(db, id);
  if (history.length === 0) return null;
  const contracts = await contractsOfOrganisation(
    db,
    history.map((one) => one.versionId),
  );
  const members = await membersOf(db, id);
  const invitations = await memberInvitationsOf(db, id);
  const outcomes = await lastOutcomes(
    db,
    invitations.map((one) => one.messageId),
  );
  const chosen = contracts.find((one) => one.number === wish.contract) ?? contracts[0] ?? null;
  return {
    history,
    members: await Promise.all(
      members.map(async (member) => ({ member, email: (await accountById(db, member.accountId as AccountId))?.email ?? '' })),
    ),
    invitations: invitations.map((invitation) => ({ invitation, letter: letterState(outcomes.get(invitation.messageId)) })),
    contracts: await Promise.all(contracts.map((contract) => contractLine(platform, contract, locale))),
    seats: chosen && (await seatsPage(platform, chosen, wish.page)),
    lines: await timelineOf(db, [
      { kind: 'organisation', id },
      ...contracts.map((one) => ({
        kind: 'contract',
        id: one.id,
        label: one.number,
        href: localPath(locale, office.contract(one.number)),
      })),
    ]),
  };
}

async function contractLine(platform: Platform, contract: OrganisationContract, locale: Locale): Promise<ContractLine> {
  return {
    contract,
    programme: await versionTitle(platform, contract.programmeVersionId, locale),
    counts: countsOf(await seatsOfContract(platform.db, contract.id), almatyDay(platform.clock.now())),
  };
}

function countsOf(seats: readonly Seat[], today: CivilDate): SeatCounts {
  const of = (state: keyof SeatCounts) => seats.filter((seat) => seatState(seat, today) === state).length;
  return { free: of('free'), invited: of('invited'), claimed: of('claimed'), over: of('over'), ended: of('ended') };
}

async function seatsPage({ db, clock }: Platform, contract: OrganisationContract, wanted: number): Promise<OrganisationView['seats']> {
  const all = await seatsOfContract(db, contract.id);
  const of = Math.max(1, Math.ceil(all.length / SEATS_A_PAGE));
  const no = Math.min(of, wanted);
  const seats = all.slice((no - 1) * SEATS_A_PAGE, no * SEATS_A_PAGE);
  const letters = seats.flatMap((seat) => seat.invitation?.messageId ?? []);
  const outcomes = await lastOutcomes(db, letters);
  const today = almatyDay(clock.now());
  const letterOf = (seat: Seat) => (seat.invitation?.messageId ? letterState(outcomes.get(seat.invitation.messageId)) : null);
  return {
    number: contract.number,
    lines: seats.map((seat) => ({ seat, state: seatState(seat, today), letter: letterOf(seat) })),
    page: { no, of },
  };
}
