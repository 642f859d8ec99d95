import { seatLives, seatShare, type Contract, type ContractState } from '#contracts';
import type { Seat } from '#seats';

/** What a dispute does to a contract, told before the act: nothing while the bank decides, and an end only with the whole price lost. */
export type DisputeEffect = {
  readonly price: bigint;
  /** Of the price gone, going, or disputed before. */
  readonly returnedBefore: bigint;
  /** What the bank can still take of it. */
  readonly left: bigint;
  /** What closes with the whole price; null: the contract has ended, and nothing more can close. */
  readonly mayClose: 'course' | SeatsToClose | null;
};
type SeatsToClose = {
  readonly seats: number;
  /** Each seat's part of the price; where it does not divide, the first have a tiyn more. */
  readonly share: bigint;
  /** Courses that are studied on now. */
  readonly open: number;
  /** Nobody has taken these yet. */
  readonly unclaimed: number;
};

type Facts = {
  readonly state: ContractState;
  readonly returnedBefore: bigint;
  readonly seats: readonly Pick<Seat, 'claim' | 'standing'>[];
};

export function disputeEffect(contract: Pick<Contract, 'amount' | 'seats'>, { state, returnedBefore, seats }: Facts): DisputeEffect {
  const left = contract.amount - returnedBefore;
  const sums = { price: contract.amount, returnedBefore, left: left < 0n ? 0n : left };
  if (state === 'terminated' || state === 'withdrawn' || state === 'refunded') return { ...sums, mayClose: null };
  if (contract.seats === null) return { ...sums, mayClose: 'course' };
  const living = seats.filter(({ standing }) => seatLives(standing));
  const open = living.filter(({ claim, standing }) => claim !== null && standing !== 'suspended').length;
  const unclaimed = living.filter(({ claim }) => claim === null).length;
  return {
    ...sums,
    mayClose: { seats: contract.seats, share: seatShare(contract.amount, contract.seats, contract.seats), open, unclaimed },
  };
}
