import type { OpenSession } from '#platform/sessions.ts';
import type { Application } from '#applications';
import type { Certificate } from '#certificates';
import type { Contract } from '#contracts';
import type { Organisation } from '#organisations';
import type { Account, ConsentRecord, RegistrationCard } from '#people';
import type { RequestLine } from '#support';
import type { Line } from './timeline.ts';

type Bought = {
  readonly programme: string;
  /** The customer; null: the person for themselves. */
  readonly organisation: Organisation | null;
};

/** All that staff see of a person; the IIN masked. */
export type PersonView = {
  readonly account: Account;
  readonly card: RegistrationCard | null;
  readonly consent: ConsentRecord | null;
  /** Other accounts seen with the same IIN. */
  readonly sharedWith: readonly string[];
  readonly reveals: readonly { readonly at: Date; readonly reason: string }[];
  readonly applications: readonly (Bought & { readonly application: Application })[];
  readonly contracts: readonly (Bought & { readonly contract: Contract })[];
  /** Seats of organisations that the person took, with the contract each is of. */
  readonly seats: readonly (Bought & { readonly contract: Contract; readonly no: number; readonly at: Date })[];
  readonly certificates: readonly Certificate[];
  readonly requests: readonly RequestLine[];
  readonly sessions: readonly OpenSession[];
  readonly lines: readonly Line[];
  readonly looks: readonly Line[];
};
