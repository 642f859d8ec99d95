import { localPath, type Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { reusable, type AttemptId, type Terms } from './attempt.ts';
import { attemptById, attemptsOf, insertAttempt, lockPayments, moveAttempt, type Attempt } from './attempt.sql.ts';
import { crashPoint } from '#platform/crash-point.ts';
import type { Gateway, PageOrder } from './gateway.ts';
import { gatewayNamed, gatewayOf } from './banks.command.ts';
import { isTransfer } from './transfer.ts';

export type PayRequest = {
  readonly applicationId: string;
  readonly submissionId: string;
  readonly accountId: string;
  readonly priceLineId: string;
  readonly terms: Terms;
  readonly locale: Locale;
  /** What the bank's page and the card statement say the payment is for. */
  readonly description: string;
  readonly email: string;
  readonly offerUrl: string;
  /** An invoice lives for days; a bank's page for the minutes of the settings. */
  readonly honouredUntil?: Date;
  /** Runs in the transaction that creates the attempt: whoever later asks for its status is enqueued here. */
  readonly onCreated: (tx: Tx, attemptId: AttemptId) => Promise<void>;
};

/**
 * bank-silent: no answer; pressing Pay again asks with the same attempt. bank-refused: the bank will not open a page.
 * below-least: the bank takes no payment of so little, so there can be no acceptance (clause 1.2.4).
 */
export type OpenRefusal = 'bank-silent' | 'bank-refused' | 'below-least';

/**
 * A page of the bank for this application. The attempt is committed before the bank is asked, so a lost answer or a
 * crash finds it again; a page still good for these terms is given back instead of opening a second.
 */
export async function openAttempt(
  platform: Platform,
  request: PayRequest,
  gateway: Gateway = gatewayOf(platform),
): Promise<Result<{ attemptId: AttemptId; url: string }, OpenRefusal>> {
  if (request.terms.amount < gateway.can.leastPayment) {
    platform.log.error({ application: request.applicationId, bank: gateway.name }, 'a price is below what the bank takes at least');
    return refuse('below-least');
  }
  const attempt = await transact(platform.db, (tx) => reuseOrCreate(tx, platform, request, gateway.name));
  crashPoint(platform, 'attempt-created');
  if (attempt.page) return ok({ attemptId: attempt.id, url: attempt.page.url });
  const opened = await gateway.openPage(pageOrder(platform, request, attempt));
  if (opened.is === 'unknown') return refuse('bank-silent');
  const now = platform.clock.now();
  if (opened.is === 'refused') {
    platform.log.error({ attemptId: attempt.id, code: opened.code }, 'the bank refused to open a page');
    await transact(platform.db, (tx) => moveAttempt(tx, attempt.id, 'failed', now, { reasonCode: opened.code }));
    return refuse('bank-refused');
  }
  const page = { ref: opened.value.pageRef, url: opened.value.url };
  const first = await transact(platform.db, (tx) => moveAttempt(tx, attempt.id, 'opened', now, { page }));
  // Another tab was quicker; a bank that makes a page for each asking has made two, and all tabs lead to the kept one.
  const kept = first ? page : ((await attemptById(platform.db, attempt.id))?.page ?? page);
  await closePages(platform, request.applicationId, attempt.id);
  return ok({ attemptId: attempt.id, url: kept.url });
}

async function reuseOrCreate(tx: Tx, platform: Platform, request: PayRequest, provider: string): Promise<Attempt> {
  const now = platform.clock.now();
  const before = await lockPayments(tx, request.applicationId);
  const kept = before.findLast(
    (one) =>
      one.submissionId === request.submissionId &&
      reusable(one, request.terms, now) &&
      (one.provider === provider || (one.page !== null && !isTransfer(one.provider) && !isTransfer(provider))),
  );
  if (kept) return kept;
  for (const one of before) if (one.state === 'created') await moveAttempt(tx, one.id, 'expired', now);
  const fresh = await insertAttempt(tx, {
    ...request,
    provider,
    createdAt: now,
    honouredUntil: request.honouredUntil ?? new Date(now.getTime() + platform.config.paymentPageMinutes * 60_000),
  });
  // Another tab has created it in this very moment, and may have opened it.
  if (!fresh) return (await attemptsOf(tx, request.applicationId))[0]!;
  await request.onCreated(tx, fresh.id);
  const facts = { application: request.applicationId, amount: request.terms.amount.toString(), provider };
  await journal(tx, {
    event: 'payment.attempted',
    subject: { kind: 'attempt', id: fresh.id },
    actor: { kind: 'person', id: request.accountId },
    at: now,
    facts,
  });
  return fresh;
}

function pageOrder(platform: Platform, request: PayRequest, attempt: Attempt): PageOrder {
  const back = `${platform.config.origin}${localPath(request.locale, `/payments/${attempt.id}/return`)}`;
  return {
    attemptId: attempt.id,
    accountId: attempt.accountId,
    amount: tiyn(attempt.terms.amount),
    description: request.description,
    locale: request.locale,
    email: request.email,
    offerUrl: request.offerUrl,
    successUrl: back,
    failUrl: back,
  };
}

/** Closes the bank's other pages of an application, so that nobody pays twice by an old tab; silence is not insisted on. */
export async function closePages(platform: Platform, applicationId: string, except: AttemptId | null): Promise<void> {
  for (const attempt of await attemptsOf(platform.db, applicationId)) {
    if (attempt.id === except || !attempt.page || !['opened', 'pending', 'failed'].includes(attempt.state)) continue;
    const closed = await gatewayNamed(platform, attempt.provider).cancelPage(attempt.page.ref);
    if (closed.is === 'done') await transact(platform.db, (tx) => moveAttempt(tx, attempt.id, 'cancelled', platform.clock.now()));
  }
}
