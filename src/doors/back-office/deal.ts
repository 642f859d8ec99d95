import type { Application, Refusal } from '#applications';
import type {
  AcceptanceState,
  Contract,
  ContractPaper,
  PersonActCorrection,
  ContractState,
  GoverningVersion,
  SeatStanding,
} from '#contracts';
import type { Enrolment, GivenExtension } from '#enrolments';
import type { LedgerLine } from '#ledger';
import type { UncountedAttempt } from '#assessment';
import type { Organisation } from '#organisations';
import type { Attempt, Capture, MoneyBack, Oddity } from '#payments';
import type { RegistrationCard } from '#people';
import type { ActsOfContract } from './acts/acts.ts';
import type { Line } from './timeline.ts';

/** The versions that something binds, as their numbers. */
export type Bound = {
  readonly programme: string;
  readonly programmeNo: number | null;
  readonly priceListNo: number | null;
  readonly offerNo: number | null;
};

export type Customer = { readonly accountId: string; readonly name: string; readonly card: RegistrationCard | null };

export type ApplicationView = {
  readonly application: Application;
  readonly customer: Customer;
  readonly bound: Bound;
  readonly price: bigint | null;
  readonly attempts: readonly Attempt[];
  readonly contractNumber: string | null;
  readonly refusal: Refusal | null;
  readonly lines: readonly Line[];
};

export type NoticeLine = {
  readonly type: string;
  readonly receivedAt: Date;
  readonly deliveries: number;
  readonly reply: string | null;
  readonly hash: string;
};
export type PaymentView = {
  readonly attempt: Attempt;
  readonly customer: Customer;
  readonly application: Application | null;
  readonly programme: string;
  readonly captures: readonly Capture[];
  readonly returns: readonly MoneyBack[];
  readonly notices: readonly NoticeLine[];
  readonly oddities: readonly Oddity[];
  readonly ledger: readonly LedgerLine[];
  readonly lines: readonly Line[];
};

export type ContractView = {
  readonly contract: Contract;
  readonly state: ContractState;
  /** Seats that something happened to by themselves, by number. */
  readonly seats: ReadonlyMap<number, SeatStanding>;
  readonly acceptance: AcceptanceState;
  /** The job offers it no more: nobody could be told. */
  readonly stopped: boolean;
  readonly customer: Customer;
  /** The legal entity that is the customer; null: the person is. */
  readonly organisation: Organisation | null;
  readonly bound: Bound;
  readonly enrolment: Enrolment | null;
  /** Days on top of the term. */
  readonly given: readonly GivenExtension[];
  readonly uncounted: readonly UncountedAttempt[];
  readonly governing: readonly (GoverningVersion & { readonly no: number | null })[];
  readonly papers: {
    readonly contract: ContractPaper | null;
    readonly receipt: ContractPaper | null;
    readonly act: ContractPaper | null;
    readonly corrections: readonly PersonActCorrection[];
  };
  /** Only of a contract for seats. */
  readonly acts: ActsOfContract | null;
  readonly applicationNumber: string | null;
  readonly attemptId: string | null;
  readonly ledger: readonly LedgerLine[];
  readonly lines: readonly Line[];
};
