import type { Brand } from '#kernel/brand.ts';
import type { Locale } from '#kernel/locale.ts';

export type ApplicationId = Brand<string, 'ApplicationId'>;
export type SubmissionId = Brand<string, 'SubmissionId'>;
/** `Ө-2026-000123`. */
export type ApplicationNumber = Brand<string, 'ApplicationNumber'>;

/** The versions a person has before their eyes, and by submitting, binds (offer 2.1, 3.2, 3.6). */
export type Terms = {
  readonly programmeVersionId: string;
  readonly priceLineId: string;
  readonly offerVersionId: string;
  readonly policyVersionId: string;
  readonly agreementVersionId: string;
};

export type Shown = Terms & { readonly id: string; readonly locale: Locale; readonly at: Date };

/** What a legal entity applies for: under which of its particulars, and for how many people. */
export type SeatOrder = { readonly organisationVersionId: string; readonly seats: number };

/** Either with the registration card of the person who buys, or with the seats of a legal entity. */
export type Submission = {
  readonly id: SubmissionId;
  readonly no: number;
  readonly shown: Shown;
  readonly consentId: string;
  readonly cardVersionId: string | null;
  readonly seatOrder: SeatOrder | null;
  readonly at: Date;
};

type Opened = {
  readonly id: ApplicationId;
  readonly accountId: string;
  readonly programmeId: string;
  /** The legal entity that buys; null: the person for themselves. */
  readonly organisationId: string | null;
  readonly openedAt: Date;
  readonly expiresAt: Date;
};

/** The states carry their own facts; only a confirmed full payment makes `concluded` (offer 1.2.4). */
export type Application =
  | (Opened & { readonly state: 'draft' })
  | (Opened & { readonly state: 'submitted'; readonly number: ApplicationNumber; readonly submission: Submission })
  | (Opened & {
      readonly state: 'declined' | 'expired' | 'refused';
      readonly number: ApplicationNumber | null;
      readonly submission: Submission | null;
      readonly closedAt: Date;
    })
  | (Opened & {
      readonly state: 'concluded';
      readonly number: ApplicationNumber;
      readonly submission: Submission;
      readonly closedAt: Date;
    });

export type OpenApplication = Extract<Application, { state: 'draft' | 'submitted' }>;

export const isOpen = (application: Application): application is OpenApplication =>
  application.state === 'draft' || application.state === 'submitted';

/** `(2026, 123n)` -> `Ө-2026-000123`; the year is the Almaty year of the first submission. */
export const applicationNumber = (year: string, serial: bigint): ApplicationNumber =>
  `Ө-${year}-${String(serial).padStart(6, '0')}` as ApplicationNumber;

export const sameTerms = (a: Terms, b: Terms): boolean =>
  a.programmeVersionId === b.programmeVersionId &&
  a.priceLineId === b.priceLineId &&
  a.offerVersionId === b.offerVersionId &&
  a.policyVersionId === b.policyVersionId &&
  a.agreementVersionId === b.agreementVersionId;
