import { almatyDay } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Result } from '#kernel/result.ts';
import { transact, type Tx } from '#platform/database.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal, type Actor } from '#platform/journal.ts';
import type { Platform } from '#platform/context.ts';
import {
  isOpen,
  sameTerms,
  type Application,
  type ApplicationId,
  type Shown,
  type Submission,
  type SubmissionId,
  type Terms,
} from './application.ts';
import {
  applicationById,
  closeApplication,
  insertDraft,
  insertShown,
  insertSubmission,
  latestApplication,
  latestShown,
  lockApplication,
  numberApplication,
} from './application.sql.ts';
import type { Refusal } from './refusal.ts';
import { insertRefusal } from './refusal.sql.ts';
import { expireTask } from './expire-task.ts';
import { decideSubmit, type SubmitFacts, type SubmitRefusal } from './submit.ts';

/**
 * Opens (or goes on with) the person's application and records what is on the screen now. Showing the same terms again
 * adds no row: the first moment they were seen is the one that counts.
 */
export function showTerms(
  platform: Platform,
  input: { accountId: string; programmeId: string; organisationId?: string | null; terms: Terms; locale: Locale; now: Date },
): Promise<{ application: Application; shown: Shown }> {
  return transact(platform.db, async (tx) => {
    const expiresAt = new Date(input.now.getTime() + platform.config.applicationDays * 86_400_000);
    const draft = { ...input, organisationId: input.organisationId ?? null };
    await endPast(tx, platform, draft);
    const id = await insertDraft(tx, { ...draft, expiresAt });
    const seen = await latestShown(tx, id);
    if (!seen || seen.locale !== input.locale || !sameTerms(seen, input.terms)) {
      await insertShown(tx, { ...input.terms, applicationId: id, locale: input.locale, at: input.now });
    }
    if (!seen) await enqueue(tx, expireTask, { applicationId: id }, { runAt: expiresAt, key: `expire ${id}` });
    return { application: (await applicationById(tx, id))!, shown: (await latestShown(tx, id))! };
  });
}

type PastOf = { accountId: string; programmeId: string; organisationId: string | null; now: Date };

/** The open application of the programme is past its day and its job has not come yet: it ends now, and a new one may open. */
async function endPast(tx: Tx, platform: Platform, of: PastOf): Promise<void> {
  const latest = await latestApplication(tx, of.accountId, of.programmeId, of.organisationId);
  if (!latest || !isOpen(latest) || latest.expiresAt > of.now) return;
  await close(tx, latest.id, 'expired', { kind: 'system' }, of.now);
  crashPoint(platform, 'past-application-ended');
}

/** Forms the application (offer 3.2): numbered, with every version it binds. Refuses with what is missing. */
export function submitApplication(
  platform: Platform,
  input: Omit<SubmitFacts, 'application' | 'shown'> & { applicationId: string; actor: Actor; now: Date },
): Promise<Result<SubmissionId, SubmitRefusal>> {
  return transact(platform.db, async (tx) => {
    await lockApplication(tx, input.applicationId);
    const [application, shown] = [await applicationById(tx, input.applicationId), await latestShown(tx, input.applicationId)];
    const decision = decideSubmit({ ...input, application, shown }, input.now);
    if (!decision.ok) return decision;
    if (decision.value.kind === 'same') return { ok: true, value: decision.value.application.submission.id };
    const id = await insertSubmission(tx, {
      applicationId: input.applicationId,
      shownId: decision.value.shown.id,
      consentId: decision.value.consentId,
      cardVersionId: decision.value.cardVersionId,
      seatOrder: decision.value.seatOrder,
      at: input.now,
    });
    await numberApplication(tx, input.applicationId, almatyDay(input.now).slice(0, 4));
    await journal(tx, {
      event: 'application.submitted',
      subject: { kind: 'application', id: input.applicationId },
      actor: input.actor,
      at: input.now,
      facts: { submission: id },
    });
    return { ok: true, value: id };
  });
}

/** 'I do not agree' (offer 5.1): closed and recorded, in the caller's transaction. False when it had ended already. */
export const declineApplication = (tx: Tx, input: { applicationId: string; actor: Actor; now: Date }): Promise<boolean> =>
  close(tx, input.applicationId, 'declined', input.actor, input.now);

/**
 * Terms that changed before the payment came are accepted after it (offer 3.1): shown and submitted anew, so that what binds is what
 * stood on the page of that choice. Everything else is as it was submitted. In the transaction that concludes.
 */
export async function submitChangedTerms(
  tx: Tx,
  input: {
    readonly applicationId: ApplicationId;
    readonly of: Submission;
    readonly terms: Pick<Terms, 'priceLineId' | 'offerVersionId'>;
    readonly locale: Locale;
    readonly actor: Actor;
    readonly now: Date;
  },
): Promise<SubmissionId> {
  const { applicationId, of, terms, locale, actor, now: at } = input;
  const { priceLineId, offerVersionId } = terms;
  const shownId = await insertShown(tx, { ...of.shown, priceLineId, offerVersionId, applicationId, locale, at });
  const id = await insertSubmission(tx, { ...of, applicationId, shownId, at });
  await journal(tx, {
    event: 'application.submitted',
    subject: { kind: 'application', id: applicationId },
    actor,
    at,
    facts: { submission: id },
  });
  return id;
}

/** Called inside the settlement: the contract exists, so the application is concluded, also a declined or expired one. */
export async function concludeApplication(tx: Tx, applicationId: ApplicationId, now: Date): Promise<void> {
  await close(tx, applicationId, 'concluded', { kind: 'system' }, now);
}

export function expireApplication(platform: Platform, applicationId: string): Promise<boolean> {
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    await lockApplication(tx, applicationId);
    const application = await applicationById(tx, applicationId);
    if (!application || application.expiresAt > now) return false;
    return close(tx, applicationId, 'expired', { kind: 'system' }, now);
  });
}

/** Staff refuse on a closed ground (offer 5.1), in the caller's transaction and behind the locks of its payments. */
export async function closeAsRefused(tx: Tx, applicationId: ApplicationId, refusal: Refusal): Promise<boolean> {
  await insertRefusal(tx, applicationId, refusal);
  const closed = await closeApplication(tx, applicationId, 'refused', refusal.at);
  if (!closed) return false;
  await journal(tx, {
    event: 'application.refused',
    subject: { kind: 'application', id: applicationId },
    actor: { kind: 'staff', id: refusal.staffId },
    at: refusal.at,
    facts: { ground: refusal.ground },
  });
  return true;
}

async function close(tx: Tx, id: string, as: 'declined' | 'expired' | 'concluded' | 'refused', actor: Actor, now: Date): Promise<boolean> {
  const closed = await closeApplication(tx, id, as, now);
  if (closed) await journal(tx, { event: `application.${as}`, subject: { kind: 'application', id }, actor, at: now });
  return closed;
}
