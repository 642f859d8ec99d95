import { programmeVersion, type ProgrammeVersion, type ProgrammeVersionId } from '#catalogue';
import type { ActsAs, ContractRight, OrganisationContract } from '#contracts';
import { organisationFor, organisationVersion, type Organisation } from '#organisations';
import type { AccountId } from '#people';
import { missing, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { seatsOfContract, type Seat } from '#seats';
import { atOwnContract, type OwnContract } from '../own-contract.routes.ts';

/** A contract of an organisation under which this person stands. */
export type Held = {
  readonly accountId: AccountId;
  readonly as: ActsAs;
  readonly organisation: Organisation;
  readonly contract: OrganisationContract;
  readonly version: ProgrammeVersion;
  readonly seats: readonly Seat[];
};

export const atSeats = (
  visit: Visit,
  accountId: AccountId,
  right: ContractRight,
  answer: (held: Held) => Promise<Answer>,
): Promise<Answer> =>
  atOwnContract(visit, accountId, right, async (own) => {
    const held = await heldSeats(visit, own);
    return held !== null && held.organisation.id === visit.params['id'] ? answer(held) : missing();
  });

export async function heldSeats({ platform: { db } }: Visit, { accountId, contract, as }: OwnContract): Promise<Held | null> {
  if (contract.customerKind !== 'legal-entity') return null;
  const buyer = await organisationVersion(db, contract.organisationVersionId);
  const organisation = buyer && (await organisationFor(db, buyer.id, accountId));
  const version = await programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId);
  if (!organisation || !version) return null;
  return { accountId, as, organisation, contract, version, seats: await seatsOfContract(db, contract.id) };
}

export const atSeat = (
  visit: Visit,
  accountId: AccountId,
  right: ContractRight,
  answer: (held: Held, seat: Seat) => Promise<Answer>,
): Promise<Answer> =>
  atSeats(visit, accountId, right, async (held) => {
    const seat = held.seats.find((one) => String(one.no) === visit.params['no']);
    return seat ? answer(held, seat) : missing();
  });
