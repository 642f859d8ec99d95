import { isClosedState, seatLives, seatShare, type Contract, type ContractState } from '#contracts';
import type { Seat } from '#seats';

/** What recording a dispute does to a contract, told before the act (clause 4.2: nobody is closed out unawares). */
export type DisputeEffect = {
  readonly price: bigint;
  /** Of the price gone, going, or disputed before. */
  readonly returnedBefore: bigint;
  /** What the bank can still take of it. */
  readonly left: bigint;
  /** Null: the course is closed already, and recording closes nothing more. */
  readonly closes: 'course' | SeatsClosed | null;
};
type SeatsClosed = {
  readonly seats: number;
  /** Each seat's part of the price; where it does not divide, the first have a tiyn more. */
  readonly share: bigint;
  /** Courses that close now. */
  readonly open: number;
  /** Nobody can take these meanwhile. */
  readonly unclaimed: number;
  /** Closed for a reason of their own: the dispute's end does not open them. */
  readonly otherwise: number;
};

type Facts = {
  readonly state: ContractState;
  readonly returnedBefore: bigint;
  readonly seats: readonly Pick<Seat, 'claim' | 'standing'>[];
};

export function disputeEffect(contract: Pick<Contract, 'amount' | 'seats'>, { state, returnedBefore, seats }: Facts): DisputeEffect {
  const left = contract.amount - returnedBefore;
  const sums = { price: contract.amount, returnedBefore, left: left < 0n ? 0n : left };
  if (isClosedState(state) || state === 'concluded') return { ...sums, closes: null };
  if (contract.seats === null) return { ...sums, closes: 'course' };
  const living = seats.filter(({ standing }) => standing !== 'suspended' && seatLives(standing));
  const open = living.filter(({ claim }) => claim !== null).length;
  const closed = { open, unclaimed: living.length - open, otherwise: seats.length - living.length };
  return { ...sums, closes: { seats: contract.seats, share: seatShare(contract.amount, contract.seats, contract.seats), ...closed } };
}
