import { applicationById, concludeApplication, submissionById, type ApplicationId } from '#applications';
import { concludeContract, type AgreedTerms, type Contract } from '#contracts';
import { openEnrolment } from '#enrolments';
import { legalInForce, legalVersion, type LegalVersionId } from '#offer';
import {
  answerNotice,
  attemptById,
  isCaptured,
  isConcluded,
  lockAttempts,
  recordCapture,
  settle,
  type Attempt,
  type CaptureId,
  type Decision,
  type Operation,
  type Terms,
} from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Db, type Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { priceInForce, priceLine, type PriceLineId } from '#pricing';
import { providerInForce } from '#provider';
import { agreedTerms, applicationFacts, termsOf, type Purchase } from './purchase.ts';
import { returnHeld } from './return-held.command.ts';
import { afterSettlementTask } from './settlement-tasks.ts';

/** `already`: this transaction of the bank was settled before, by whoever heard of it first. */
export type Settled = Decision['kind'] | 'already';
export type SettleSource = {
  readonly provider: string;
  /** The notice that told of it, and the reply it gets. */ readonly notice?: { readonly id: string; readonly reply: string };
};

/**
 * A confirmed payment becomes a contract with an open course, or goes back, or waits for a person: all of it in ONE
 * transaction. Notice, return page, status job and operators call this one function, any number of times at once.
 */
export async function settlePayment(platform: Platform, operation: Operation, source: SettleSource): Promise<Settled> {
  const named = operation.attemptRef === null ? null : await attemptById(platform.db, operation.attemptRef);
  crashPoint(platform, 'before-settling');
  const settled = await transact(platform.db, async (tx) => {
    const now = platform.clock.now();
    const tries = named ? await lockAttempts(tx, named.applicationId) : [];
    const attempt = named && (tries.find((one) => one.id === named.id) ?? null);
    if (source.notice) await answerNotice(tx, source.notice.id, source.notice.reply, now);
    if (await isCaptured(tx, source.provider, operation.transactionId)) return 'already';
    const purchase = attempt && (await purchaseOf(tx, attempt));
    const decision = await decide(tx, platform, { operation, attempt, purchase, now });
    const captureId = await recordCapture(tx, { provider: source.provider, operation, attempt, decision, now });
    crashPoint(platform, 'capture-recorded');
    if (!captureId) return 'already';
    if (decision.kind === 'conclude' && attempt && purchase) {
      const provider = await providerInForce(tx, operation.paidAt!);
      await concludeAll(tx, {
        attempt,
        purchase,
        captureId,
        terms: agreedTerms(purchase, attempt, provider.id),
        paidAt: operation.paidAt!,
        now,
      });
      await returnHeld(tx, tries, now);
    }
    crashPoint(platform, 'before-commit');
    return decision.kind;
  });
  crashPoint(platform, 'after-commit');
  platform.log.info({ attemptId: named?.id ?? null, transaction: operation.transactionId, settled }, 'payment settled');
  return settled;
}

type Facts = { readonly operation: Operation; readonly attempt: Attempt | null; readonly purchase: Purchase | null; readonly now: Date };

async function decide(tx: Tx, { config }: Platform, { operation, attempt, purchase, now }: Facts): Promise<Decision> {
  const concluded = attempt !== null && (await isConcluded(tx, attempt.applicationId));
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
  return termsInForce(tx, purchase.application.programmeId, paidAt);
}

/** Price, access term and offer that a buyer of the programme would have had at an instant; null: it was not sold. */
async function termsInForce(db: Db, programmeId: string, at: Date): Promise<Terms | null> {
  const line = await priceInForce(db, programmeId as Parameters<typeof priceInForce>[1], at);
  return line && termsOf(line, (await legalInForce(db, 'offer', at)).id);
}

/** The submission the attempt was opened for, not the latest one. */
export async function purchaseOf(db: Db, attempt: Attempt): Promise<Purchase | null> {
  const application = await applicationById(db, attempt.applicationId);
  const submission = await submissionById(db, attempt.submissionId);
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
  readonly now: Date;
};

/** Contract, application, enrolment, and the one job that makes the papers, in the caller's transaction. */
export async function concludeAll(tx: Tx, { attempt, purchase, captureId, terms, paidAt, now }: Concluding): Promise<Contract> {
  const who = { applicationId: attempt.applicationId, submissionId: attempt.submissionId, captureId, accountId: attempt.accountId };
  const contract = await concludeContract(tx, { ...who, terms, paidAt, now });
  await concludeApplication(tx, attempt.applicationId as ApplicationId, now);
  await openEnrolment(tx, {
    accountId: attempt.accountId,
    contractId: contract.id,
    programmeId: purchase.application.programmeId,
    programmeVersionId: terms.programmeVersionId,
    openedAt: now,
    accessDays: terms.accessDays,
  });
  await enqueue(tx, afterSettlementTask, { contractId: contract.id }, { key: `after-settlement:${contract.id}` });
  return contract;
}
