import { submitApplication, type ApplicationId, type SubmitRefusal } from '#applications';
import { localPath, type Locale } from '#kernel/locale.ts';
import { refuse, type Result } from '#kernel/result.ts';
import { openAttempt, type OpenRefusal } from '#payments';
import type { Platform } from '#platform/context.ts';
import { askAfterOpening } from './ask-status.command.ts';
import type { Desk } from './load-checkout.command.ts';
import { termsOf } from './purchase.ts';

export type PayRefusal = SubmitRefusal | OpenRefusal;

/**
 * The one button (offer 3.4): forms the application with every version it binds, commits an attempt, then asks the bank
 * for its page. Returns the page's address. Pressed twice, it leads to the same page.
 */
export async function pay(
  platform: Platform,
  desk: Desk,
  input: { applicationId: ApplicationId; locale: Locale },
): Promise<Result<{ attemptId: string; url: string }, PayRefusal>> {
  const submitted = await submitApplication(platform, {
    applicationId: input.applicationId,
    current: desk.terms,
    // What was accepted has changed materially: nothing is bought before it is accepted anew.
    consentId: desk.asked.length > 0 ? null : (desk.consent?.id ?? null),
    cardVersionId: desk.card?.versionId ?? null,
    hasProgrammeAlready: false,
    actor: { kind: 'person', id: desk.account.id },
    now: platform.clock.now(),
  });
  if (!submitted.ok) return refuse(submitted.refusal);
  const { locale } = input;
  return openAttempt(platform, {
    applicationId: input.applicationId,
    submissionId: submitted.value,
    accountId: desk.account.id,
    priceLineId: desk.line.id,
    terms: termsOf(desk.line, desk.offer.id),
    locale,
    description: desk.version.title[locale],
    email: desk.account.email,
    offerUrl: `${platform.config.origin}${localPath(locale, `/documents/offer/${desk.offer.no}`)}`,
    onCreated: askAfterOpening(platform),
  });
}
