import type { OpenSession } from '#platform/sessions.ts';
import type { Application } from '#applications';
import type { Certificate } from '#certificates';
import type { Contract } from '#contracts';
import type { Account, ConsentRecord, RegistrationCard } from '#people';
import type { RequestLine } from '#support';
import type { Line } from './timeline.ts';

/** All that staff see of a person; the IIN masked. */
export type PersonView = {
  readonly account: Account;
  readonly card: RegistrationCard | null;
  readonly consent: ConsentRecord | null;
  /** Other accounts seen with the same IIN. */
  readonly sharedWith: readonly string[];
  readonly reveals: readonly { readonly at: Date; readonly reason: string }[];
  readonly applications: readonly { readonly application: Application; readonly programme: string }[];
  readonly contracts: readonly { readonly contract: Contract; readonly programme: string }[];
  readonly certificates: readonly Certificate[];
  readonly requests: readonly RequestLine[];
  readonly sessions: readonly OpenSession[];
  readonly lines: readonly Line[];
  readonly looks: readonly Line[];
};
