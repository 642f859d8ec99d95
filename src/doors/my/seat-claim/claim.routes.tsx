import { programmeVersion, type ProgrammeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractById, type Contract } from '#contracts';
import type { EnrolmentId } from '#enrolments';
import { extendLateClaim } from '#incidents';
import { almatyDay } from '#kernel/civil-date.ts';
import { organisationVersion, type Organisation } from '#organisations';
import {
  consentInForce,
  termsOwed,
  fullName,
  registrationCard,
  withQuery,
  type AccountId,
  type ConsentRecord,
  type RegistrationCard,
} from '#people';
import { html, missing, refused, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { spend } from '#platform/limits.ts';
import { unprintable } from '#platform/paper-signs.ts';
import { refundOfSeatWaits } from '#refunds';
import { claimSeat, linkHash, linkPath, seatByToken, type ClaimRefusal, type Seat } from '#seats';
import { postedShows } from '../own-seats/own-seats.routes.tsx';
import { ClaimPage, ClaimRefusedPage, type ClaimStep } from './claim.page.tsx';

export const claimRoutes = [
  route({ method: 'GET', path: '/seats/:token', access: 'anyone', answer: show }),
  route({ method: 'POST', path: '/seats/:token', access: 'learner', answer: claim }),
];

type Offered = {
  readonly seat: Seat;
  readonly over: boolean;
  readonly contract: Contract;
  readonly buyer: Organisation;
  readonly version: ProgrammeVersion;
};

async function offered(visit: Visit): Promise<Offered | null> {
  const { db } = visit.platform;
  const found = await seatByToken(db, linkHash(visit.params['token'] ?? ''));
  const contract = found && (await contractById(db, found.seat.contractId));
  if (!found || contract?.customerKind !== 'legal-entity') return null;
  const buyer = await organisationVersion(db, contract.organisationVersionId);
  const version = await programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId);
  return buyer && version ? { ...found, contract, buyer, version } : null;
}

/** Guests see what they were given; whoever is signed in is led through the own consent and the own card to the button. */
async function show(visit: Visit): Promise<Answer> {
  if (!(await spend(visit.platform.db, { bucket: `seat-link:${visit.ip}`, limit: 60, windowSeconds: 600, now: visit.now })))
    return refused(429, 600);
  const offer = await offered(visit);
  if (!offer) return missing();
  const { seat, over, version, buyer, contract } = offer;
  const mine = seat.claim !== null && seat.claim.accountId === visit.session?.accountId;
  if (mine) return seeOther(visit.url(`/my/courses/${version.slug}`));
  if (seat.claim || over || seat.endsOn < almatyDay(visit.now))
    return html(<ClaimRefusedPage frame={visit.frame} why={seat.claim ? 'taken' : 'over'} />, { status: 410 });
  if (await refundOfSeatWaits(visit.platform.db, seat))
    return html(<ClaimRefusedPage frame={visit.frame} why="refund-waits" />, { status: 409 });
  return html(
    <ClaimPage
      frame={visit.frame}
      path={linkPath(visit.params['token']!)}
      organisation={visit.frame.locale === 'kk' ? buyer.name.kk : buyer.name.ru}
      programme={version.title[visit.frame.locale]}
      accessDays={contract.accessDays}
      startsAtLatest={seat.startsAtLatest}
      step={await stepOf(visit)}
    />,
  );
}

type Ready = { readonly consent: ConsentRecord; readonly card: RegistrationCard };

/** The own consent, and a card whose name a certificate can print. */
async function readiness(visit: Visit, accountId: AccountId): Promise<Ready | 'terms' | 'consent' | 'card'> {
  const { db, vault } = visit.platform;
  // A new course begins only under what is in force; what was accepted before may have changed materially.
  if ((await termsOwed(db, { accountId, sessionId: null }, visit.now)).length > 0) return 'terms';
  const consent = await consentInForce(db, accountId);
  if (!consent) return 'consent';
  const card = await registrationCard(db, vault, accountId);
  return card && unprintable(fullName(card)).length === 0 ? { consent, card } : 'card';
}

async function stepOf(visit: Visit): Promise<ClaimStep> {
  if (!visit.session) return { at: 'sign-in' };
  const ready = await readiness(visit, visit.session.accountId as AccountId);
  return typeof ready === 'string' ? { at: ready } : { at: 'claim', name: fullName(ready.card) };
}

const STATUS: Readonly<Record<Exclude<ClaimRefusal, 'no-such-link'>, 409 | 410>> = {
  over: 410,
  taken: 410,
  closed: 409,
  'has-already': 409,
  'refund-waits': 409,
};

async function claim(visit: Visit): Promise<Answer> {
  const session = visit.session!;
  const path = linkPath(visit.params['token'] ?? '');
  if (session.staff && !session.secondFactor) return seeOther(visit.url(withQuery('/sign-in/second-step', { next: visit.url(path) })));
  const accountId = session.accountId as AccountId;
  const offer = await offered(visit);
  if (!offer) return missing();
  const ready = await readiness(visit, accountId);
  if (typeof ready === 'string') return seeOther(visit.url(path));
  const claimed = await claimSeat(visit.platform, {
    token: visit.params['token']!,
    accountId,
    cardVersionId: ready.card.versionId,
    consentId: ready.consent.id,
    shows: postedShows(visit),
  });
  if (claimed.ok) {
    // The term may have begun before, and what broke meanwhile has given its days to others already.
    await extendLateClaim(visit.platform, claimed.value.enrolmentId as EnrolmentId);
    return seeOther(visit.url(`/my/courses/${offer.version.slug}`));
  }
  if (claimed.refusal === 'no-such-link') return missing();
  return html(<ClaimRefusedPage frame={visit.frame} why={claimed.refusal} />, { status: STATUS[claimed.refusal] });
}
