import {
  latestApplication,
  showTerms,
  submitApplication,
  type Application,
  type ApplicationId,
  type Shown,
  type SubmitRefusal,
} from '#applications';
import { programmeBySlug } from '#catalogue';
import { localPath, type Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { legalInForce } from '#offer';
import { organisationsFor } from '#organisations';
import { attemptsOf, openAttempt, type OpenRefusal } from '#payments';
import { accountById, askedTerms, consentInForce, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import { priceInForce } from '#pricing';
import { invoiceRule } from '#transfers';
import { askAfterOpening } from '../ask-status.command.ts';
import { termsOf } from '../purchase.ts';
import type { SeatsDesk, SeatsOrder } from './seats-order.ts';

export async function loadSeatsDesk(platform: Platform, accountId: AccountId, slug: string): Promise<SeatsDesk | 'unknown' | 'not-sold'> {
  const { db, clock } = platform;
  const now = clock.now();
  const [account, version] = await Promise.all([accountById(db, accountId), programmeBySlug(db, slug)]);
  if (!account || !version) return 'unknown';
  const line = await priceInForce(db, version.programmeId, now);
  if (!line) return 'not-sold';
  const [offer, policy, agreement, consentText, given, organisations, asked] = await Promise.all([
    legalInForce(db, 'offer', now),
    legalInForce(db, 'privacy-policy', now),
    legalInForce(db, 'confidentiality-agreement', now),
    legalInForce(db, 'consent', now),
    consentInForce(db, accountId),
    organisationsFor(db, accountId, 'representative'),
    askedTerms(db, { accountId, sessionId: null }, now),
  ]);
  const consent = asked.length > 0 ? null : given;
  const terms = {
    programmeVersionId: version.id,
    priceLineId: line.id,
    offerVersionId: offer.id,
    policyVersionId: policy.id,
    agreementVersionId: agreement.id,
  };
  const invoices = (await invoiceRule(db))?.open ?? false;
  return { account, version, line, offer, consentText, consent, asked, organisations, terms, invoices };
}

type ShownSeats = { readonly application: Application; readonly shown: Shown; readonly waitingPayment: string | null };

/** Records that the terms are on the screen (offer 3.2), and finds a payment that is still being checked. */
export async function showSeats(platform: Platform, desk: SeatsDesk, order: SeatsOrder, locale: Locale): Promise<ShownSeats> {
  const { application, shown } = await showTerms(platform, { ...whose(desk, order), terms: desk.terms, locale, now: platform.clock.now() });
  const attempts = await attemptsOf(platform.db, application.id);
  const waiting = attempts.find((one) => ['pending', 'authorized', 'paid'].includes(one.state));
  return { application, shown, waitingPayment: waiting?.id ?? null };
}

const whose = (desk: SeatsDesk, { organisation }: SeatsOrder) => ({
  accountId: desk.account.id,
  programmeId: desk.version.programmeId,
  organisationId: organisation.id,
});

export type SeatsPayRefusal = SubmitRefusal | OpenRefusal;
export type SubmittedSeats = { readonly applicationId: ApplicationId; readonly submissionId: string };

/** What stands on the screen is bound: versions, particulars, number of seats. */
export async function submitSeats(platform: Platform, desk: SeatsDesk, order: SeatsOrder): Promise<Result<SubmittedSeats, SubmitRefusal>> {
  const { account, version } = desk;
  const application = await latestApplication(platform.db, account.id, version.programmeId, order.organisation.id);
  if (!application) return refuse('no-application');
  const submitted = await submitApplication(platform, {
    applicationId: application.id,
    current: desk.terms,
    consentId: desk.consent?.id ?? null,
    cardVersionId: null,
    seatOrder: { organisationVersionId: order.organisation.versionId, seats: order.seats },
    hasProgrammeAlready: false,
    actor: { kind: 'person', id: account.id },
    now: platform.clock.now(),
  });
  return submitted.ok ? ok({ applicationId: application.id, submissionId: submitted.value }) : submitted;
}

/** The price list's price times the seats, and nothing else, whichever way it is paid. */
export function seatsPayRequest(platform: Platform, desk: SeatsDesk, order: SeatsOrder, locale: Locale, submitted: SubmittedSeats) {
  const { account, version, line, offer } = desk;
  return {
    ...submitted,
    accountId: account.id,
    priceLineId: line.id,
    terms: termsOf(line, offer.id, order.seats),
    locale,
    description: `${version.title[locale]} × ${order.seats}`,
    email: account.email,
    offerUrl: `${platform.config.origin}${localPath(locale, `/documents/offer/${offer.no}`)}`,
  };
}

/** The one button (offer 3.4), for so many seats. */
export async function paySeats(
  platform: Platform,
  desk: SeatsDesk,
  order: SeatsOrder,
  locale: Locale,
): Promise<Result<{ attemptId: string; url: string }, SeatsPayRefusal>> {
  const submitted = await submitSeats(platform, desk, order);
  if (!submitted.ok) return submitted;
  return openAttempt(platform, {
    ...seatsPayRequest(platform, desk, order, locale, submitted.value),
    onCreated: askAfterOpening(platform),
  });
}
