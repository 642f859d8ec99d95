import { addDays } from '#kernel/civil-date.ts';
import { applicationById, concludeApplication, submissionById, type ApplicationId } from '#applications';
import { concludeContract, type AgreedTerms, type Contract } from '#contracts';
import { openEnrolment } from '#enrolments';
import { legalInForce, legalVersion, type LegalVersionId } from '#offer';
import { settle, type Attempt, type CaptureId, type Decision, type Operation, type Terms } from '#payments';
import type { Platform } from '#platform/context.ts';
import type { Passes } from '#platform/crash-point.ts';
import type { Db, Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { priceInForce, priceLine, type PriceLineId } from '#pricing';
import { applicationFacts, seatsOf, termsOf, type Purchase } from './purchase.ts';
import { openSeats } from '#seats';
import { afterSettlementTask } from './settlement-tasks.ts';

export type PaymentInHand = {
  readonly operation: Operation;
  readonly attempt: Attempt | null;
  readonly purchase: Purchase | null;
  /** The application has its contract. */
  readonly concluded: boolean;
  readonly now: Date;
};

/** What the rules make of a payment the bank states, by what is in the house now. */
export async function decide(
  tx: Tx,
  { config }: Platform,
  { operation, attempt, purchase, concluded, now }: PaymentInHand,
): Promise<Decision> {
  return settle(
    {
      capture: operation,
      attempt: attempt && purchase && { createdAt: attempt.createdAt, honouredUntil: attempt.honouredUntil, terms: attempt.terms },
      sameAccount: attempt !== null && operation.accountRef === attempt.accountId,
      application: applicationFacts(purchase?.application ?? null, concluded),
      termsAtPayment: await termsWhenLate(tx, attempt, purchase, operation.paidAt),
      rules: { testMoneyCounts: config.gatewayTestMode, oldestPaymentDays: config.oldestPaymentDays },
    },
    now,
  );
}

/** Only a payment after the page's end is measured against what was in force then. */
async function termsWhenLate(tx: Tx, attempt: Attempt | null, purchase: Purchase | null, paidAt: Date | null): Promise<Terms | null> {
  if (!attempt || !purchase || !paidAt || paidAt <= attempt.honouredUntil) return null;
  return termsInForce(tx, purchase.application.programmeId, paidAt, seatsOf(purchase));
}

/** Price, access term and offer that a buyer of the programme would have had at an instant; null: it was not sold. */
async function termsInForce(db: Db, programmeId: string, at: Date, seats: number): Promise<Terms | null> {
  const line = await priceInForce(db, programmeId as Parameters<typeof priceInForce>[1], at);
  return line && termsOf(line, (await legalInForce(db, 'offer', at)).id, seats);
}

/** The submission the attempt was opened for, not the latest one. */
export async function purchaseOf(db: Db, attempt: Attempt): Promise<Purchase | null> {
  const application = await applicationById(db, attempt.applicationId);
  const latest = application && 'submission' in application ? application.submission : null;
  const submission = latest?.id === attempt.submissionId ? latest : await submissionById(db, attempt.submissionId);
  const line = await priceLine(db, attempt.priceLineId as PriceLineId);
  const offer = await legalVersion(db, attempt.terms.offerVersionId as LegalVersionId);
  return application && submission && line && offer ? { application, submission, line, offer } : null;
}

export type Concluding = {
  readonly attempt: Attempt;
  readonly purchase: Purchase;
  readonly captureId: CaptureId;
  readonly terms: AgreedTerms;
  readonly paidAt: Date;
  /** Seats not claimed start their term so many days after the contract. */
  readonly seatDays: number;
  readonly now: Date;
  /** Told of each effect. */
  readonly passes: Passes;
};

/** Contract, application, enrolment, and the one job that makes the papers, in the caller's transaction. */
export async function concludeAll(
  tx: Tx,
  { attempt, purchase, captureId, terms, paidAt, seatDays, now, passes }: Concluding,
): Promise<Contract> {
  const who = { applicationId: attempt.applicationId, submissionId: purchase.submission.id, captureId, accountId: attempt.accountId };
  const open = (contract: Contract): Promise<string> => openService(tx, contract, { purchase, seatDays, now });
  const contract = await concludeContract(tx, { ...who, terms, paidAt, now, open, passes });
  await concludeApplication(tx, attempt.applicationId as ApplicationId, now);
  passes('application-concluded');
  await enqueue(tx, afterSettlementTask, { contractId: contract.id }, { key: `after-settlement:${contract.id}` });
  passes('settlement-enqueued');
  return contract;
}

/** Clause 3.12: the course of the person, or the seats of the organisation, in the contract's own transaction. */
async function openService(
  tx: Tx,
  contract: Contract,
  { purchase, seatDays, now }: Pick<Concluding, 'purchase' | 'seatDays' | 'now'>,
): Promise<string> {
  if (contract.customerKind === 'legal-entity') {
    await openSeats(tx, { contract, startsAtLatest: addDays(contract.date, seatDays), now });
    return contract.id;
  }
  const enrolment = await openEnrolment(tx, {
    accountId: contract.accountId,
    contractId: contract.id,
    programmeId: purchase.application.programmeId,
    programmeVersionId: contract.programmeVersionId,
    openedAt: now,
    accessDays: contract.accessDays,
  });
  return enrolment.id;
}
