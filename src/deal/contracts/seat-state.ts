import { ok, refuse, type Result } from '#kernel/result.ts';
import { isClosedState, type ContractState } from './contract-state.ts';

/** Where one seat of a contract stands beside it: living, closed for a time, or at its end. */
export const seatStates = ['in-service', 'suspended', 'terminated', 'withdrawn', 'refunded'] as const satisfies readonly ContractState[];
export type SeatStanding = (typeof seatStates)[number];

/** Every step a seat may take by itself; the database holds the same table (migration 1200). */
export const seatTransitions: Readonly<Record<SeatStanding, readonly SeatStanding[]>> = {
  'in-service': ['suspended', 'withdrawn', 'refunded'],
  suspended: ['in-service', 'terminated', 'withdrawn', 'refunded'],
  terminated: ['refunded'],
  withdrawn: [],
  refunded: [],
};

export const maySeatMove = (from: SeatStanding, to: SeatStanding): Result<SeatStanding, 'seat-stays'> =>
  seatTransitions[from].includes(to) ? ok(to) : refuse('seat-stays');

/** A seat lives while it can still be studied on, also when it is closed for a time. */
export const seatLives = (state: SeatStanding): boolean => state === 'in-service' || state === 'suspended';

type Steps = readonly { readonly to: ContractState; readonly at: Date }[];

/** How a seat stood through time: as its contract, but for what closed the seat itself. */
export function stepsOfSeat(contract: Steps, seat: Steps): Steps {
  const all = [...contract.map((step) => ({ ...step, own: false })), ...seat.map((step) => ({ ...step, own: true }))];
  let [ofContract, ofSeat]: ContractState[] = ['concluded', 'in-service'];
  return all
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ own, to, at }) => {
      if (own) ofSeat = to;
      else ofContract = to;
      return { to: isClosedState(ofSeat!) ? ofSeat : ofContract!, at };
    });
}

/** What a contract comes to when its last seat has ended: returned in full, or withdrawn from where a part was kept. */
export const endOfSeats = (ends: readonly SeatStanding[]): 'withdrawn' | 'refunded' =>
  ends.includes('withdrawn') ? 'withdrawn' : 'refunded';

/** A seat's share of a sum of the whole contract; where it does not divide, the first seats have a tiyn more. */
export function seatShare(total: bigint, seats: number, no: number): bigint {
  const [each, rest] = [total / BigInt(seats), total % BigInt(seats)];
  return BigInt(no) <= rest ? each + 1n : each;
}
