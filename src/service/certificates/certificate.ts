import type { Brand } from '#kernel/brand.ts';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Trilingual } from '#kernel/locale.ts';
import type { ProgrammeKind, ProgrammeVersionId } from '#catalogue';
import type { ContractId } from '#contracts';
import type { EnrolmentId } from '#enrolments';
import type { AccountId, CardVersionId } from '#people';
import type { ProviderId } from '#provider';
import type { CertificateNumber } from './certificate-number.ts';
import type { CertificateToken, CheckCode } from './check-code.ts';

export type CertificateId = Brand<string, 'CertificateId'>;

/** What the learner did, as it stood on the day of issue; it never changes (clause 3.7). */
export type Achievement = {
  readonly title: Trilingual;
  readonly kind: ProgrammeKind;
  readonly hours: number;
  readonly finalTest: boolean;
  readonly studied: { readonly from: CivilDate; readonly to: CivilDate };
  readonly agreement: { readonly number: string; readonly date: CivilDate } | null;
};

/** An entry of the register before it has its number. */
export type NewCertificate = Achievement & {
  readonly id: CertificateId;
  readonly enrolmentId: EnrolmentId;
  readonly accountId: AccountId;
  readonly contractId: ContractId;
  readonly programmeVersionId: ProgrammeVersionId;
  readonly cardVersionId: CardVersionId;
  readonly providerId: ProviderId;
  readonly issuedOn: CivilDate;
  readonly issuedAt: Date;
  readonly token: CertificateToken;
  readonly checkCode: CheckCode;
  readonly holderMark: Buffer;
};

export type Certificate = Omit<NewCertificate, 'holderMark' | 'cardVersionId'> & {
  readonly number: CertificateNumber;
  readonly withdrawal: Withdrawal | null;
};

/** Why a certificate no longer holds; shown to whoever checks it. */
export const withdrawalGrounds = ['issued-in-error', 'facts-corrected', 'rules-broken'] as const;
/** `money-returned` follows from a refund of the whole price, by a closed rule; nobody chooses it. */
export type WithdrawalGround = (typeof withdrawalGrounds)[number] | 'money-returned';
export const isWithdrawalGround = (text: string): text is (typeof withdrawalGrounds)[number] =>
  (withdrawalGrounds as readonly string[]).includes(text);

export type Withdrawal = { readonly ground: WithdrawalGround; readonly at: Date };

/** A person's choice whether the public check names them; unmade, it is no. */
export type NameChoice = { readonly shown: boolean; readonly at: Date };

/** The person's own view of their certificate. */
export type OwnCertificate = Certificate & {
  /** Null once the person's data were erased. */
  readonly holder: string | null;
  readonly nameChoice: NameChoice | null;
  /** The paper is made some moments after the entry. */
  readonly printed: boolean;
};
