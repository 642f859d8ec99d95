import type { CivilDate } from '#kernel/civil-date.ts';
import { includedVat, tiyn, type Tiyn } from '#kernel/tiyn.ts';
import type { FileId } from '#platform/files.ts';
import type { Vat } from '#pricing';
import type { ActCorrection } from './correction.ts';

/** How a seat's service came to its end: the learner finished, the course stood open to its end, or the seat itself did. */
export type Rendering = 'completed' | 'term-over' | 'not-claimed';
export type RenderedSeat = { readonly seatId: string; readonly no: number; readonly how: Rendering; readonly day: CivilDate };
/** A rendered seat with what an act states of it: its share of the price, less what of it has gone back. */
export type StatedSeat = RenderedSeat & { readonly worth: Tiyn };

/** One act of services rendered to an organisation, as it was made. */
export type SeatsAct = {
  readonly id: string;
  readonly contractId: string;
  readonly no: number;
  readonly day: CivilDate;
  readonly seats: readonly Omit<StatedSeat, 'seatId'>[];
  readonly amount: Tiyn;
  /** Null: the provider pays none. */
  readonly vat: Tiyn | null;
  readonly askedBy: 'customer' | 'staff';
  readonly organisationVersionId: string;
  readonly providerId: string;
  readonly fileId: FileId;
  readonly size: number;
  readonly madeAt: Date;
  /** What went back of its seats since, the first correction first. */
  readonly corrections: readonly ActCorrection[];
};

/** What is known of a seat when an act is asked for. */
export type SeatService = {
  readonly seatId: string;
  readonly no: number;
  readonly completedOn: CivilDate | null;
  /** The learner lets the organisation see the completion. */
  readonly shown: boolean;
  /** The last day of the course that was opened on it; null: nobody claimed it. */
  readonly lastDay: CivilDate | null;
  /** The last day of the seat where nobody claims it. */
  readonly endsOn: CivilDate;
};

/**
 * Clauses 2.2 and 3.12: the service is rendered when the learner has completed the programme, or when the access that was
 * paid for has stood open to its last day, used or not. A seat in an act before that day tells that its learner has completed,
 * so it waits for the day unless the learner shows it (clause 3.8, decision 0058). Null: it still runs.
 */
export function renderedSeat({ seatId, no, completedOn, shown, lastDay, endsOn }: SeatService, today: CivilDate): RenderedSeat | null {
  const end = lastDay ?? endsOn;
  const over = end < today;
  if (completedOn !== null && (shown || over)) return { seatId, no, how: 'completed', day: completedOn };
  return over ? { seatId, no, how: lastDay === null ? 'not-claimed' : 'term-over', day: end } : null;
}

/** What an act stands for now: its sum, less what its corrections took. */
export const actWorth = ({
  amount,
  corrections,
}: Pick<SeatsAct, 'amount'> & { readonly corrections: readonly Pick<ActCorrection, 'less'>[] }): bigint =>
  corrections.reduce((worth, { less }) => worth - less, amount as bigint);

/**
 * The VAT of an act is what its seats add to that of `stands`, the worth of the acts before with their corrections: so all of
 * them together state the VAT of the sum that is left, whatever was made in which order.
 */
export function actSums(
  rate: Vat,
  stands: bigint,
  seats: readonly Pick<StatedSeat, 'worth'>[],
): { readonly amount: Tiyn; readonly vat: Tiyn | null } {
  const amount = tiyn(seats.reduce((all, { worth }) => all + worth, 0n));
  if (rate === 'none') return { amount, vat: null };
  return { amount, vat: tiyn(includedVat(tiyn(stands + amount), rate) - includedVat(tiyn(stands), rate)) };
}

/** `('Ш-2026-000123', 2)` -> `А-2026-000123-2`. */
export const actNumber = (contractNumber: string, no: number): string => `А${contractNumber.slice(1)}-${no}`;
