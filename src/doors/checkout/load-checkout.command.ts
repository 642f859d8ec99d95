import { latestApplication, showTerms, type Application, type Shown, type Terms } from '#applications';
import { programmeBySlug, type ProgrammeVersion } from '#catalogue';
import { enrolmentsOf, hasLiveEnrolment, lastDay } from '#enrolments';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import { legalInForce, type LegalVersion } from '#offer';
import { attemptsOf } from '#payments';
import {
  accountById,
  askedTerms,
  consentInForce,
  fullName,
  registrationCard,
  type Account,
  type AccountId,
  type AskedTerms,
  type ConsentRecord,
  type RegistrationCard,
} from '#people';
import type { Platform } from '#platform/context.ts';
import { unprintable } from '#platform/paper-signs.ts';
import { movingElsewhere } from './own-payments.sql.ts';
import { priceInForce, type PriceLine } from '#pricing';

/** Everything the application page rests on, read at one moment. */
export type Desk = {
  readonly account: Account;
  readonly version: ProgrammeVersion;
  readonly line: PriceLine;
  readonly offer: LegalVersion;
  readonly policy: LegalVersion;
  readonly agreement: LegalVersion;
  readonly consentText: LegalVersion;
  readonly consent: ConsentRecord | null;
  readonly card: RegistrationCard | null;
  /** Material changes of what this person accepted before: until they accept them here, nothing is bought. */
  readonly asked: readonly AskedTerms[];
  readonly terms: Terms;
};

export type DeskRefusal =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-sold' }
  | { readonly kind: 'has-already'; readonly lastDay: CivilDate; readonly slug: string };
export type DeskAnswer = { readonly kind: 'desk'; readonly desk: Desk } | DeskRefusal;

/** What stands before this person now. 'You already have this programme' is said here, before paying. */
export async function loadDesk(platform: Platform, accountId: AccountId, slug: string): Promise<DeskAnswer> {
  const now = platform.clock.now();
  const { db, vault } = platform;
  const [account, version] = await Promise.all([accountById(db, accountId), programmeBySlug(db, slug)]);
  if (!account || !version) return { kind: 'unknown' };
  if (await hasLiveEnrolment(db, accountId, version.programmeId, now)) {
    const mine = (await enrolmentsOf(db, accountId)).filter((one) => one.programmeId === version.programmeId);
    const lasts = mine.map((one) => lastDay(one.term)).sort();
    return { kind: 'has-already', lastDay: lasts.at(-1)!, slug };
  }
  const line = await priceInForce(db, version.programmeId, now);
  if (!line) return { kind: 'not-sold' };
  const [offer, policy, agreement, consentText, given, kept, asked] = await Promise.all([
    legalInForce(db, 'offer', now),
    legalInForce(db, 'privacy-policy', now),
    legalInForce(db, 'confidentiality-agreement', now),
    legalInForce(db, 'consent', now),
    consentInForce(db, accountId),
    registrationCard(db, vault, accountId),
    askedTerms(db, { accountId, sessionId: null }, now),
  ]);
  const consent = asked.some((one) => one.owed.kind === 'consent') ? null : given;
  // A name no paper can print is refused before the money, at the card's own field.
  const card = kept && unprintable(fullName(kept)).length === 0 ? kept : null;
  const terms: Terms = {
    programmeVersionId: version.id,
    priceLineId: line.id,
    offerVersionId: offer.id,
    policyVersionId: policy.id,
    agreementVersionId: agreement.id,
  };
  return { kind: 'desk', desk: { account, version, line, offer, policy, agreement, consentText, consent, card, asked, terms } };
}

export type ShownDesk = {
  readonly application: Application;
  readonly shown: Shown;
  readonly expiredBefore: boolean;
  readonly waitingPayment: string | null;
};

/** Records that the terms are on the screen (offer 3.2), and finds a payment that is still being checked. */
export async function showDesk(platform: Platform, desk: Desk, locale: Locale): Promise<ShownDesk> {
  const now = platform.clock.now();
  const before = await latestApplication(platform.db, desk.account.id, desk.version.programmeId);
  const { application, shown } = await showTerms(platform, {
    accountId: desk.account.id,
    programmeId: desk.version.programmeId,
    terms: desk.terms,
    locale,
    now,
  });
  const attempts = await attemptsOf(platform.db, application.id);
  const waiting = attempts.find((one) => one.state === 'pending' || one.state === 'authorized' || one.state === 'paid');
  return {
    application,
    shown,
    expiredBefore: before?.state === 'expired' && application.state === 'draft',
    waitingPayment: waiting?.id ?? (await movingElsewhere(platform.db, desk.account.id, desk.version.programmeId, application.id, now)),
  };
}
