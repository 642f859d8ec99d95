import type { CivilDate } from '#kernel/civil-date.ts';
import { includedVat, tiyn, type Tiyn } from '#kernel/tiyn.ts';
import type { FileId } from '#platform/files.ts';
import type { Vat } from '#pricing';
import type { ActCorrection } from './correction.ts';

/** How a seat's service came to its end: the learner finished, the course stood open to its end, or the seat itself did. */
export type Rendering = 'completed' | 'term-over' | 'not-claimed';
export type RenderedSeat = { readonly seatId: string; readonly no: number; readonly how: Rendering; readonly day: CivilDate };

/** One act of services rendered to an organisation, as it was made. */
export type SeatsAct = {
  readonly id: string;
  readonly contractId: string;
  readonly no: number;
  readonly day: CivilDate;
  readonly seats: readonly Omit<RenderedSeat, 'seatId'>[];
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
  /** The last day of the course that was opened on it; null: nobody claimed it. */
  readonly lastDay: CivilDate | null;
  /** The last day of the seat where nobody claims it. */
  readonly endsOn: CivilDate;
};

/**
 * Clauses 2.2 and 3.12: the service is rendered when the learner has completed the programme, or when the access that was
 * paid for has stood open to its last day, used or not. Null: it still runs.
 */
export function renderedSeat({ seatId, no, completedOn, lastDay, endsOn }: SeatService, today: CivilDate): RenderedSeat | null {
  if (completedOn !== null) return { seatId, no, how: 'completed', day: completedOn };
  if (lastDay !== null) return lastDay < today ? { seatId, no, how: 'term-over', day: lastDay } : null;
  return endsOn < today ? { seatId, no, how: 'not-claimed', day: endsOn } : null;
}

/** The VAT of an act is what its seats add to that of the acts before: all acts together state that of their whole sum. */
export function actSums(
  price: { readonly seat: bigint; readonly vat: Vat },
  seats: { readonly before: number; readonly now: number },
): { readonly amount: Tiyn; readonly vat: Tiyn | null } {
  const sum = (count: number): Tiyn => tiyn(price.seat * BigInt(count));
  const { vat: rate } = price;
  if (rate === 'none') return { amount: sum(seats.now), vat: null };
  return { amount: sum(seats.now), vat: tiyn(includedVat(sum(seats.before + seats.now), rate) - includedVat(sum(seats.before), rate)) };
}

/** `('Ш-2026-000123', 2)` -> `А-2026-000123-2`. */
export const actNumber = (contractNumber: string, no: number): string => `А${contractNumber.slice(1)}-${no}`;
