import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import type { ConductCase } from '#conduct';
import { contractById } from '#contracts';
import { organisationVersion } from '#organisations';
import type { AccountId } from '#people';
import { html, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { choicesOf, chooseProgress, claimsOf, progressFields, type OwnClaim, type ProgressField, type SeatId } from '#seats';
import { nameIn } from '../organisations/organisations.page.tsx';
import { tellingCases } from '../conduct.routes.tsx';
import { own } from '../own.routes.ts';
import { OwnSeatsPage, type OwnSeat } from './own-seats.page.tsx';

export const ownSeatRoutes = [own('GET', '/my/seats', show), own('POST', '/my/seats', choose)];

async function show(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { db } = visit.platform;
  const [claims, cases] = await Promise.all([claimsOf(db, accountId), tellingCases(db, accountId)]);
  const seats = await Promise.all(claims.map((claim) => ownSeat(visit, claim, cases)));
  const told = visit.query.get('told');
  return html(
    <OwnSeatsPage
      frame={visit.frame}
      seats={seats.flatMap((one) => one ?? [])}
      told={told === 'saved' || told === 'changed' ? told : null}
    />,
  );
}

async function ownSeat({ platform: { db }, frame }: Visit, claim: OwnClaim, cases: readonly ConductCase[]): Promise<OwnSeat | null> {
  const contract = await contractById(db, claim.contractId);
  if (contract?.customerKind !== 'legal-entity') return null;
  const [buyer, version] = [
    await organisationVersion(db, contract.organisationVersionId),
    await programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId),
  ];
  if (!buyer || !version) return null;
  const { title, slug } = version;
  return {
    claim,
    organisation: nameIn(frame, buyer),
    programme: title[frame.locale],
    slug,
    choices: await choicesOf(db, claim.seatId),
    cases: cases.filter((one) => one.contractId === claim.contractId && one.seatNo === claim.no),
  };
}

async function choose(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { form, platform } = visit;
  const kept = await chooseProgress(platform, { seatId: form.text('seat') as SeatId, accountId, shows: postedShows(visit) });
  return seeOther(visit.url(`/my/seats?told=${kept ? 'saved' : 'changed'}`));
}

/** The ticked fields, in their own order. */
export function postedShows({ form }: Visit): ProgressField[] {
  const ticked = form.all('show');
  return progressFields.filter((field) => ticked.includes(field));
}
