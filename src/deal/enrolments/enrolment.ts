import type { Brand } from '#kernel/brand.ts';
import type { ProgrammeId, ProgrammeVersionId } from '#catalogue';
import type { ContractId } from '#contracts';
import type { AccountId } from '#people';
import type { Term } from './term.ts';

export type EnrolmentId = Brand<string, 'EnrolmentId'>;

/** Access of one person to one programme version under one contract (clause 1.2.5). */
export type Enrolment = {
  readonly id: EnrolmentId;
  readonly accountId: AccountId;
  readonly programmeId: ProgrammeId;
  readonly programmeVersionId: ProgrammeVersionId;
  readonly contractId: ContractId;
  /** Of a contract with seats: which of them; null: the contract is the person's own. */
  readonly seatNo: number | null;
  readonly term: Term;
};

/** What a concluded contract says of access; ids as the contract holds them. */
export type NewEnrolment = {
  readonly accountId: string;
  readonly contractId: ContractId;
  readonly seatNo?: number | null;
  readonly programmeId: string;
  readonly programmeVersionId: string;
  readonly openedAt: Date;
  readonly accessDays: number;
};

/** Days on top of the term (clauses 4.3, 4.4): once for one ground. `groundRef` names the incident or the request. */
export type Extension = {
  readonly enrolmentId: EnrolmentId;
  readonly ground: 'force-majeure' | 'outage' | 'goodwill';
  readonly groundRef: string;
  readonly days: number;
  readonly grantedAt: Date;
  /** The account of the member of staff; null: by rule. */
  readonly grantedBy: string | null;
};

/** One ground as it stands at a contract: its seats may be many. */
export type GivenExtension = Pick<Extension, 'ground' | 'groundRef' | 'days' | 'grantedAt'> & { readonly courses: number };
