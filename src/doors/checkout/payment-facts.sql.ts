import { addDays, almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractOfApplication, contractPaper, type Contract } from '#contracts';
import { enrolmentByContract, lastDay } from '#enrolments';
import { legalInForce, legalVersion, type LegalVersionId } from '#offer';
import { attemptById, capturesOf, holdsOfAttempt, moneyBackOf, odditiesOfAttempt, stepsOf, type Attempt } from '#payments';
import { accountById, type AccountId } from '#people';
import type { Db } from '#platform/database.ts';
import { priceInForce, priceLine, type PriceLineId } from '#pricing';
import { applicationById, submissionById } from '#applications';
import type { ChoiceTerms } from './payment-choice.ts';
import { priceFor, seatsOf } from './purchase.ts';
import { paymentView, waitSteps, type ContractFacts, type PaymentView, type WaitStep } from './payment-view.ts';

/** One attempt as its page tells of it; null when it is not this person's. */
export type PaymentFacts = {
  readonly attempt: Attempt;
  readonly view: PaymentView;
  readonly steps: readonly WaitStep[];
  readonly applicationNumber: string;
  readonly email: string;
  readonly slug: string;
  /** The organisation that pays; null: the person for themselves. */
  readonly organisationId: string | null;
  readonly keptUntil: CivilDate | null;
  readonly priceUntil: CivilDate | null;
};

export async function paymentFacts(db: Db, attemptId: string, accountId: string, now: Date): Promise<PaymentFacts | null> {
  const attempt = await attemptById(db, attemptId);
  if (!attempt || attempt.accountId !== accountId) return null;
  const application = await applicationById(db, attempt.applicationId);
  const submission = await submissionById(db, attempt.submissionId);
  const account = await accountById(db, accountId as AccountId);
  if (!application || !submission || !account) return null;
  const programme = await programmeVersion(db, submission.shown.programmeVersionId as ProgrammeVersionId);
  const line = await priceLine(db, attempt.priceLineId as PriceLineId);
  const waits = application.state === 'submitted' && application.expiresAt > now;
  return {
    attempt,
    view: await viewOf(db, attempt, now),
    steps: waitSteps(submission.at, await stepsOf(db, attempt.id)),
    applicationNumber: ('number' in application && application.number) || '',
    email: account.email,
    slug: programme?.slug ?? '',
    organisationId: application.organisationId,
    keptUntil: waits ? almatyDay(application.expiresAt) : null,
    priceUntil: waits && line?.endsAt && line.endsAt > now ? addDays(almatyDay(line.endsAt), -1) : null,
  };
}

/** The state alone, for the waiting page's questions. */
export async function paymentState(db: Db, attemptId: string, accountId: string, now: Date): Promise<string | null> {
  const attempt = await attemptById(db, attemptId);
  if (!attempt || attempt.accountId !== accountId) return null;
  const view = await viewOf(db, attempt, now);
  return view.kind === 'paid' && view.contract.paperReady ? 'paid-with-paper' : view.kind;
}

/** Money is read first: what was committed with it is then there to be read too. */
export async function viewOf(db: Db, attempt: Attempt, now: Date): Promise<PaymentView> {
  const captures = (await capturesOf(db, attempt.applicationId)).filter((one) => one.attemptId === attempt.id);
  const contract = await contractOfApplication(db, attempt.applicationId);
  return paymentView(
    {
      attempt,
      captures,
      returns: await moneyBackOf(
        db,
        captures.map((one) => one.id),
      ),
      holds: attempt.state === 'cancelled' ? await holdsOfAttempt(db, attempt.id) : [],
      oddities: await odditiesOfAttempt(db, attempt.id),
      contract: contract && (await contractFacts(db, contract)),
      contractByThis: contract !== null && captures.some((one) => one.id === contract.captureId),
    },
    now,
  );
}

async function contractFacts(db: Db, contract: Contract): Promise<ContractFacts> {
  const enrolment = await enrolmentByContract(db, contract.id);
  return {
    number: contract.number,
    date: contract.date,
    amount: contract.amount,
    seats: contract.seats,
    lastDay: enrolment ? lastDay(enrolment.term) : addDays(almatyDay(contract.recordedAt), contract.accessDays),
    paperReady: (await contractPaper(db, contract.id)) !== null,
  };
}

/** Old and present terms side by side, for the person who paid late. */
export async function choiceTerms(db: Db, attempt: Attempt, now: Date, changedAgain: boolean): Promise<ChoiceTerms | null> {
  const before = await priceLine(db, attempt.priceLineId as PriceLineId);
  const offerBefore = await legalVersion(db, attempt.terms.offerVersionId as LegalVersionId);
  if (!before || !offerBefore) return null;
  const submission = await submissionById(db, attempt.submissionId);
  const seats = submission ? seatsOf({ submission }) : 1;
  const line = await priceInForce(db, before.programmeId, now);
  const offer = await legalInForce(db, 'offer', now);
  return {
    before: { price: priceFor(before, seats), accessDays: before.accessDays, offerNo: offerBefore.no },
    now: line && {
      price: priceFor(line, seats),
      accessDays: line.accessDays,
      offerNo: offer.no,
      priceLineId: line.id,
      offerVersionId: offer.id,
    },
    changedAgain,
  };
}
