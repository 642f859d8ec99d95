import { tiyn, type Tiyn } from '#kernel/tiyn.ts';
import type { Application, Submission } from '#applications';
import type { AgreedTerms, ContractCustomer } from '#contracts';
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
  return application?.state === 'declined' || application?.state === 'refused'
    ? { state: 'declined', at: application.closedAt }
    : { state: 'open' };
}

/** The price list's price, as many times as there are seats: it is the only place a price comes from (clause 2.2). */
export const priceFor = (line: Pick<PriceLine, 'amount'>, seats: number): Tiyn => tiyn(line.amount * BigInt(seats));

/** How many people are paid for. */
export const seatsOf = ({ submission }: { readonly submission: Pick<Submission, 'seatOrder'> }): number => submission.seatOrder?.seats ?? 1;

export const termsOf = (line: Pick<PriceLine, 'amount' | 'accessDays'>, offerVersionId: string, seats = 1): Terms => ({
  amount: priceFor(line, seats),
  accessDays: line.accessDays,
  offerVersionId,
});

/** The terms of a contract concluded as applied for: price and term of the attempt, all versions of the submission. */
export function agreedTerms(purchase: Purchase, attempt: Attempt, providerId: string): AgreedTerms {
  const { submission, line, offer } = purchase;
  return {
    programmeVersionId: submission.shown.programmeVersionId,
    priceLineId: line.id,
    amount: priceFor(line, seatsOf(purchase)),
    vat: line.vat,
    accessDays: line.accessDays,
    offerVersionId: offer.id,
    offerHash: offer.hash,
    policyVersionId: submission.shown.policyVersionId,
    agreementVersionId: submission.shown.agreementVersionId,
    consentId: submission.consentId,
    ...customerOf(submission),
    providerId,
    locale: attempt.locale,
  };
}

function customerOf({ cardVersionId, seatOrder }: Submission): ContractCustomer {
  if (seatOrder) return { customerKind: 'legal-entity', cardVersionId: null, ...seatOrder };
  if (cardVersionId === null) throw new Error('a submission names neither a card nor an organisation');
  return { customerKind: 'individual', cardVersionId, organisationVersionId: null, seats: null };
}
