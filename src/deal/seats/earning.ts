import type { CivilDate } from '#kernel/civil-date.ts';
import { contractVat, seatShare, stepsOfSeat, type Contract, type ContractState } from '#contracts';
import { earnedBy, type Term } from '#enrolments';
import { NOTHING_BOOKED, type LedgerEntry, type SeatBalance } from '#ledger';
import { unclaimedTerm, type Seat } from './seat.ts';

type Steps = readonly { readonly to: ContractState; readonly at: Date }[];

/** Everything the earning of a contract with seats rests on (decision 0054). */
export type SeatsFacts = {
  readonly contract: Pick<Contract, 'id' | 'vat' | 'amount' | 'accessDays'> & { readonly seats: number };
  readonly steps: Steps;
  readonly seats: readonly {
    readonly no: number;
    /** Of the course opened on it, with its extensions; else the term begins by the contract's own date. */
    readonly term: Term | null;
    readonly startsAtLatest: Seat['startsAtLatest'];
    /** What it was given while nobody had claimed it. */
    readonly extraDays: number;
    readonly steps: Steps;
    readonly booked?: SeatBalance | undefined;
  }[];
};

/** What the days up to `through` have earned: each seat its share of the price, over its own term, until it ends. */
export function seatsEarnedBy({ contract, steps, seats }: SeatsFacts, through: CivilDate): LedgerEntry[] {
  const vat = contractVat(contract) ?? 0n;
  return seats.flatMap(({ no, term, startsAtLatest, extraDays, steps: own, booked = NOTHING_BOOKED }) => {
    const seat = { no, price: seatShare(contract.amount, contract.seats, no), vat: seatShare(vat, contract.seats, no) };
    return earnedBy(
      {
        contract,
        seat,
        term: term ?? unclaimedTerm({ startsAtLatest, extraDays }, contract.accessDays),
        steps: stepsOfSeat(steps, own),
        balance: { advances: seat.price - booked.outOfAdvances, revenue: booked.revenue, vat: booked.vat },
        earnedUntil: booked.lastDay,
      },
      through,
    );
  });
}
