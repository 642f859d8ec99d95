import type { Application, Submission } from '#applications';
import type { AgreedTerms } from '#contracts';
import type { LegalVersion } from '#offer';
import type { ApplicationFacts, Attempt, Terms } from '#payments';
import type { PriceLine } from '#pricing';

/** What was bought, as the versions named in the paid submission say. */
export type Purchase = {
  readonly application: Application;
  readonly submission: Submission;
  readonly line: PriceLine;
  readonly offer: LegalVersion;
};

/** How far the application has gone, for the decision about money. */
export function applicationFacts(application: Application | null, concluded: boolean): ApplicationFacts {
  if (concluded || application?.state === 'concluded') return { state: 'concluded' };
  return application?.state === 'declined' ? { state: 'declined', at: application.closedAt } : { state: 'open' };
}

export const termsOf = (line: Pick<PriceLine, 'amount' | 'accessDays'>, offerVersionId: string): Terms => ({
  amount: line.amount,
  accessDays: line.accessDays,
  offerVersionId,
});

/** The terms of a contract concluded as applied for: price and term of the attempt, all versions of the submission. */
export function agreedTerms(purchase: Purchase, attempt: Attempt, providerId: string): AgreedTerms {
  const { submission, line, offer } = purchase;
  return {
    programmeVersionId: submission.shown.programmeVersionId,
    priceLineId: line.id,
    amount: line.amount,
    vat: line.vat,
    accessDays: line.accessDays,
    offerVersionId: offer.id,
    offerHash: offer.hash,
    policyVersionId: submission.shown.policyVersionId,
    agreementVersionId: submission.shown.agreementVersionId,
    consentId: submission.consentId,
    cardVersionId: submission.cardVersionId,
    providerId,
    locale: attempt.locale,
  };
}
