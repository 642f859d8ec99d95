import type { OrganisationContract } from '#contracts';
import type { LetterState } from '#my';
import type { Member, MemberInvitation, Organisation } from '#organisations';
import type { Seat, SeatState } from '#seats';
import type { Line } from '../timeline.ts';

export type SeatCounts = Readonly<Record<SeatState, number>>;
export type ContractLine = {
  readonly contract: OrganisationContract;
  readonly programme: string;
  readonly counts: SeatCounts;
};

/** All that staff see of an organisation; addresses of people masked. */
export type OrganisationView = {
  /** Every version of the particulars, the latest first. */
  readonly history: readonly Organisation[];
  readonly members: readonly { readonly member: Member; readonly email: string }[];
  readonly invitations: readonly { readonly invitation: MemberInvitation; readonly letter: LetterState }[];
  readonly contracts: readonly ContractLine[];
  /** A page of the seats of one contract; null: nothing bought. */
  readonly seats: {
    readonly number: string;
    readonly lines: readonly { readonly seat: Seat; readonly state: SeatState; readonly letter: LetterState | null }[];
    readonly page: { readonly no: number; readonly of: number };
  } | null;
  readonly lines: readonly Line[];
};
