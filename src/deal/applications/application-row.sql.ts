import type { Locale } from '#kernel/locale.ts';
import type { Application, ApplicationId, ApplicationNumber, Shown, Submission, SubmissionId } from './application.ts';

/** Columns of a showing and of a submission with it, as every query of this room selects them. */
export const SHOWN = [
  'shown.id as shown_id',
  'shown.programme_version_id',
  'shown.price_line_id',
  'shown.offer_version_id',
  'shown.policy_version_id',
  'shown.agreement_version_id',
  'shown.locale',
  'shown.shown_at',
] as const;

export const SUBMISSION = [
  ...SHOWN,
  'submission.id as submission_id',
  'submission.no',
  'submission.consent_id',
  'submission.card_version_id',
  'submission.organisation_version_id',
  'submission.seats',
  'submission.submitted_at',
] as const;

type SubmissionRow = Readonly<
  Record<
    'shown_id' | 'programme_version_id' | 'price_line_id' | 'offer_version_id' | 'policy_version_id' | 'agreement_version_id' | 'locale',
    string
  > & { shown_at: Date }
> &
  Readonly<{ submission_id: string; no: number; consent_id: string; submitted_at: Date }> &
  Readonly<{ card_version_id: string | null; organisation_version_id: string | null; seats: number | null }>;

type Row = {
  id: string;
  account_id: string;
  programme_id: string;
  organisation_id: string | null;
  opened_at: Date;
  expires_at: Date;
  number: string | null;
  closed_as: string | null;
  closed_at: Date | null;
} & {
  [Key in keyof SubmissionRow]: SubmissionRow[Key] | null;
};

export function fromRow(row: Row): Application {
  const opened = {
    id: row.id as ApplicationId,
    accountId: row.account_id,
    programmeId: row.programme_id,
    organisationId: row.organisation_id,
    openedAt: row.opened_at,
    expiresAt: row.expires_at,
  };
  const number = row.number as ApplicationNumber | null;
  const submission = row.submission_id ? submissionFrom(row as SubmissionRow) : null;
  if (row.closed_as === 'declined' || row.closed_as === 'expired' || row.closed_as === 'refused')
    return { ...opened, state: row.closed_as, number, submission, closedAt: row.closed_at! };
  if (row.closed_as === 'concluded')
    return { ...opened, state: 'concluded', number: number!, submission: submission!, closedAt: row.closed_at! };
  if (submission && number) return { ...opened, state: 'submitted', number, submission };
  return { ...opened, state: 'draft' };
}

export function submissionFrom(row: SubmissionRow): Submission {
  return {
    id: row.submission_id as SubmissionId,
    no: row.no,
    shown: shownFrom(row),
    consentId: row.consent_id,
    cardVersionId: row.card_version_id,
    seatOrder: row.organisation_version_id === null ? null : { organisationVersionId: row.organisation_version_id, seats: row.seats! },
    at: row.submitted_at,
  };
}

export function shownFrom(
  row: Omit<
    SubmissionRow,
    'submission_id' | 'no' | 'consent_id' | 'card_version_id' | 'organisation_version_id' | 'seats' | 'submitted_at'
  >,
): Shown {
  return {
    id: row.shown_id,
    programmeVersionId: row.programme_version_id,
    priceLineId: row.price_line_id,
    offerVersionId: row.offer_version_id,
    policyVersionId: row.policy_version_id,
    agreementVersionId: row.agreement_version_id,
    locale: row.locale as Locale,
    at: row.shown_at,
  };
}
