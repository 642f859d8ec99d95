import type { StatementRow } from '#transfers';
import type { Buyer } from '../buyer.ts';
import type { PaymentOrder } from './transfer-bank.ts';

/** Who applies: a person for a course of the own, or one who acts for a school, for so many seats. */
export type Applicant = Pick<Buyer, 'accountId' | 'applicationId'> &
  ({ readonly by: 'person'; readonly buyer: Buyer } | { readonly by: 'school'; readonly organisationId: string; readonly seats: number });

/** What the world asks of the house, over the channel of its process; each may be answered, refused, or end in its death. */
export type Orders = {
  /** The simulated clock of the house. */
  readonly clock: { readonly ask: { readonly now: Date }; readonly answer: null };
  /** Dies at the next passing of this place. */
  readonly arm: { readonly ask: { readonly crashAt: string }; readonly answer: null };
  /** Somebody registers, consents, fills in the card and applies. */
  readonly apply: { readonly ask: { readonly seats: number | null }; readonly answer: Applicant };
  /** Null: the bank is silent or refuses. */
  readonly press: {
    readonly ask: { readonly applicant: Applicant; readonly gateway: string };
    readonly answer: { readonly attemptId: string; readonly url: string } | null;
  };
  /** Jobs of money that are due, some of them by two workers at once. */
  readonly work: { readonly ask: { readonly seed: number }; readonly answer: Counts };
  /** The person who paid late under changed terms. */
  readonly choose: { readonly ask: { readonly applicant: Applicant; readonly newTerms: boolean }; readonly answer: string };
  readonly 'ask-refund': {
    /** `seat`: its number; null: all that can be given back. */
    readonly ask: { readonly applicant: Applicant; readonly ground: 'withdrawal' | 'provider-fault'; readonly seat: number | null };
    readonly answer: string;
  };
  /** The school invites a teacher to a seat, who registers and takes it. */
  readonly 'claim-seat': { readonly ask: { readonly applicant: Applicant; readonly seat: number }; readonly answer: string };
  /** The jobs of the night: revenue, the banks' lists, the check of the books, whose faults are the answer. */
  readonly night: { readonly ask: { readonly recognise: boolean }; readonly answer: readonly string[] };
  /** The accountant takes in a registry of the cabinet. */
  readonly registry: { readonly ask: { readonly gateway: string; readonly csv: string }; readonly answer: string };
  /** The accountant takes in a day's statement of the fund's own account. */
  readonly statement: { readonly ask: { readonly rows: readonly StatementRow[] }; readonly answer: null };
  /** What staff are to send by transfer now, whether the bank has it already or not. */
  readonly 'to-send': { readonly ask: Record<never, never>; readonly answer: readonly PaymentOrder[] };
  /** Staff go through the queue and the refund cases. `thorough`: nothing is left for tomorrow. */
  readonly staff: { readonly ask: StaffDay; readonly answer: Counts };
  readonly 'end-dispute': { readonly ask: { readonly bankRef: string; readonly outcome: 'won' | 'lost' }; readonly answer: string };
};
export type StaffDay = {
  readonly seed: number;
  readonly thorough: boolean;
  /** When payments were captured, as the bank's cabinet shows it, for those its interface leaves open. */
  readonly cabinet: ReadonlyMap<string, Date>;
  /** The invoice of a transfer that named none, by the bank's reference; null: nobody knows the payer. */
  readonly calls: ReadonlyMap<string, string | null>;
};
export type Counts = Readonly<Record<string, number>>;
export type OrderName = keyof Orders;
export type Message = { readonly no: number; readonly name: OrderName; readonly ask: unknown };
export type Reply = { readonly no: number; readonly answer?: unknown; readonly fault?: string };

/** Adds up what happened, by name. */
export function counter(): { readonly count: (what: string, by?: number) => void; readonly counts: () => Record<string, number> } {
  const counts = new Map<string, number>();
  return {
    count: (what, by = 1) => void counts.set(what, (counts.get(what) ?? 0) + by),
    counts: () => Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b))),
  };
}
