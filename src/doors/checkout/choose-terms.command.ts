import { submissionById, submitChangedTerms, type Application, type Submission } from '#applications';
import type { Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { legalInForce } from '#offer';
import {
  attemptById,
  captureById,
  concludeBy,
  isConcluded,
  isHeldDisputed,
  lockAttempts,
  odditiesOfAttempt,
  oweReturn,
  resolveOddity,
  type Attempt,
  type Capture,
  type Oddity,
} from '#payments';
import type { Platform } from '#platform/context.ts';
import { refusedBy, transact, type Tx } from '#platform/database.ts';
import { crashPoint, passing } from '#platform/crash-point.ts';
import { journal } from '#platform/journal.ts';
import { priceInForce } from '#pricing';
import { providerInForce } from '#provider';
import { concludeAll, purchaseOf } from './conclude.command.ts';
import { agreedTerms, priceFor, seatsOf, type Purchase } from './purchase.ts';
import { returnHeld } from './return-held.command.ts';

export type TermsChoice =
  | { readonly choice: 'money-back' }
  /** The terms as the page showed them; they must still be in force. */
  | { readonly choice: 'new-terms'; readonly priceLineId: string; readonly offerVersionId: string; readonly locale: Locale };
export type ChoiceRefusal = 'nothing-to-choose' | 'changed-again' | 'not-enough';

/** Paid after the page's end under changed terms: the person concludes on the new terms or takes the money back. */
export async function chooseTerms(
  platform: Platform,
  input: { attemptId: string; accountId: string } & TermsChoice,
): Promise<Result<'concluded' | 'returned', ChoiceRefusal>> {
  const attempt = await attemptById(platform.db, input.attemptId);
  if (!attempt || attempt.accountId !== input.accountId) return refuse('nothing-to-choose');
  const work = transact(platform.db, async (tx): Promise<Result<'concluded' | 'returned', ChoiceRefusal>> => {
    const tries = await lockAttempts(tx, attempt.applicationId);
    const oddity = (await odditiesOfAttempt(tx, attempt.id)).find((one) => one.kind === 'terms-changed' && !one.resolved);
    const capture = oddity?.captureId ? await captureById(tx, oddity.captureId) : null;
    // What the bank disputes waits for the bank: the page says so.
    if (!oddity || !capture?.paidAt || (await isHeldDisputed(tx, capture.id))) return refuse('nothing-to-choose');
    if (input.choice === 'money-back') return moneyBack(tx, platform, { attempt, oddity, capture });
    return newTerms(tx, platform, { attempt, tries, oddity, capture, paidAt: capture.paidAt, shown: input });
  });
  return work.catch((fault: unknown) => {
    if (GONE.includes(refusedBy(fault) ?? '')) return refuse('nothing-to-choose');
    throw fault;
  });
}

/** The database finds the money no longer here: it went in the bank's cabinet, and staff have explained it. */
const GONE: readonly string[] = ['only_a_full_payment_concludes', 'never_back_more_than_came'];

type Case = { readonly attempt: Attempt; readonly oddity: Oddity; readonly capture: Capture };

async function moneyBack(tx: Tx, platform: Platform, { attempt, oddity, capture }: Case): Promise<Result<'returned', ChoiceRefusal>> {
  const now = platform.clock.now();
  if (!(await resolved(tx, platform, oddity, attempt, 'money-back'))) return refuse('nothing-to-choose');
  await oweReturn(tx, {
    captureId: capture.id,
    provider: capture.provider,
    reason: 'terms-changed',
    amount: capture.amount,
    currency: capture.currency,
    now,
  });
  return ok('returned');
}

type NewTermsCase = Case & {
  readonly tries: readonly Attempt[];
  readonly paidAt: Date;
  readonly shown: Extract<TermsChoice, { choice: 'new-terms' }>;
};

async function newTerms(
  tx: Tx,
  platform: Platform,
  { attempt, tries, oddity, capture, paidAt, shown }: NewTermsCase,
): Promise<Result<'concluded', ChoiceRefusal>> {
  const now = platform.clock.now();
  const purchase = await purchaseOf(tx, attempt);
  if (!purchase || isGivenUp(purchase.application) || (await isConcluded(tx, attempt.applicationId))) return refuse('nothing-to-choose');
  const line = await priceInForce(tx, purchase.line.programmeId, now);
  const offer = await legalInForce(tx, 'offer', now);
  if (line?.id !== shown.priceLineId || offer.id !== shown.offerVersionId) return refuse('changed-again');
  const price = priceFor(line, seatsOf(purchase));
  if (capture.amount < price) return refuse('not-enough');
  if (!(await resolved(tx, platform, oddity, attempt, 'new-terms'))) return refuse('nothing-to-choose');
  crashPoint(platform, 'choice-resolved');
  const provider = await providerInForce(tx, paidAt);
  const accepted = { ...purchase, line, offer, submission: await submittedAnew(tx, attempt, purchase, { ...shown, now }) };
  crashPoint(platform, 'terms-submitted');
  await concludeBy(tx, {
    captureId: capture.id,
    applicationId: attempt.applicationId,
    provider: capture.provider,
    price,
    surplus: tiyn(capture.amount - price),
    now,
  });
  crashPoint(platform, 'choice-concludes');
  await concludeAll(tx, {
    attempt,
    purchase: accepted,
    captureId: capture.id,
    terms: agreedTerms(accepted, attempt, provider.id),
    paidAt,
    seatDays: platform.config.seatClaimDays,
    now,
    passes: passing(platform),
  });
  await returnHeld(tx, tries, { why: 'concluded', now });
  crashPoint(platform, 'choice-before-commit');
  return ok('concluded');
}

const isGivenUp = ({ state }: Application): boolean => state === 'declined' || state === 'refused';

/** The contract binds what stood on the page of this choice: price list, offer, language and moment (offer 3.10). */
async function submittedAnew(
  tx: Tx,
  { accountId }: Attempt,
  { application, submission }: Purchase,
  { now, locale, ...terms }: Extract<TermsChoice, { choice: 'new-terms' }> & { readonly now: Date },
): Promise<Submission> {
  const actor = { kind: 'person', id: accountId } as const;
  const id = await submitChangedTerms(tx, { applicationId: application.id, of: submission, terms, locale, actor, now });
  return (await submissionById(tx, id))!;
}

/** The person's own act, with what they chose; of two presses one counts. */
async function resolved(tx: Tx, platform: Platform, oddity: Oddity, attempt: Attempt, action: TermsChoice['choice']): Promise<boolean> {
  const at = platform.clock.now();
  const actor = { kind: 'person' as const, id: attempt.accountId };
  if (!(await resolveOddity(tx, oddity.id, { action, actor, reason: '', at }))) return false;
  await journal(tx, {
    event: `payment.chose-${action}`,
    subject: { kind: 'attempt', id: attempt.id },
    actor,
    at,
    facts: { oddity: oddity.id },
  });
  return true;
}
