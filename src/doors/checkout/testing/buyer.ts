import { almatyDay } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { showTerms, submitApplication } from '#applications';
import type { ProgrammeVersion } from '#catalogue';
import { legalInForce } from '#offer';
import { openAttempt, type Gateway } from '#payments';
import type { AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import { priceInForce } from '#pricing';
import { askAfterOpening } from '../ask-status.command.ts';
import { termsOf } from '../purchase.ts';
import { newPerson } from './person.ts';

export type Buyer = {
  readonly accountId: AccountId;
  readonly applicationId: string;
  readonly submissionId: string;
  readonly email: string;
};

/** A person with consent, card and a submitted application. */
export async function buyer(platform: Platform, programme: ProgrammeVersion, locale: Locale): Promise<Buyer> {
  const now = platform.clock.now();
  const { accountId, email, consentId, cardVersionId } = await newPerson(platform, locale);
  const terms = await termsNow(platform, programme);
  const { application } = await showTerms(platform, { accountId, programmeId: programme.programmeId, terms, locale, now });
  const actor = { kind: 'person' as const, id: accountId };
  const submissionId = expectOk(
    await submitApplication(platform, {
      applicationId: application.id,
      current: terms,
      consentId,
      cardVersionId,
      hasProgrammeAlready: false,
      actor,
      now,
    }),
  );
  return { accountId, applicationId: application.id, submissionId, email };
}

async function termsNow({ db, clock }: Platform, programme: ProgrammeVersion) {
  const now = clock.now();
  const line = (await priceInForce(db, programme.programmeId, now))!;
  const [offer, policy, agreement] = [
    await legalInForce(db, 'offer', now),
    await legalInForce(db, 'privacy-policy', now),
    await legalInForce(db, 'confidentiality-agreement', now),
  ];
  return {
    programmeVersionId: programme.id,
    priceLineId: line.id,
    offerVersionId: offer.id,
    policyVersionId: policy.id,
    agreementVersionId: agreement.id,
  };
}

/** Presses Pay. */
export async function press(platform: Platform, programme: ProgrammeVersion, one: Buyer, gateway?: Gateway) {
  const now = platform.clock.now();
  const line = (await priceInForce(platform.db, programme.programmeId, now))!;
  const offer = await legalInForce(platform.db, 'offer', now);
  const request = {
    ...one,
    priceLineId: line.id,
    terms: termsOf(line, offer.id),
    locale: 'kk' as const,
    description: `${programme.title.kk}, ${almatyDay(now)}`,
    offerUrl: `${platform.config.origin}/documents/offer`,
    onCreated: askAfterOpening(platform),
  };
  return openAttempt(platform, request, gateway);
}
