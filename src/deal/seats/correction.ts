import type { CivilDate } from '#kernel/civil-date.ts';
import { includedVat, tiyn, type Tiyn } from '#kernel/tiyn.ts';
import type { FileId } from '#platform/files.ts';
import type { Vat } from '#pricing';

/** A seat of an act that is worth less than the act says, because of its price something went back. */
export type CorrectedSeat = { readonly seatId: string; readonly no: number; readonly was: Tiyn; readonly now: Tiyn };

/** A corrective act, as it was made: by how much the act it corrects is less. */
export type ActCorrection = {
  readonly no: number;
  readonly day: CivilDate;
  readonly seats: readonly Omit<CorrectedSeat, 'seatId'>[];
  readonly less: Tiyn;
  /** Null: the provider pays none. */
  readonly vatLess: Tiyn | null;
  readonly fileId: FileId;
  readonly size: number;
  readonly madeAt: Date;
};

/** `('А-2026-000123-2', 1)` -> `А-2026-000123-2-К1`; in an address `2.1`. */
export const correctionNumber = (actNumber: string, no: number): string => `${actNumber}-К${no}`;
export const correctionPath = (actNo: number, no: number): string => `${actNo}.${no}`;

/** Seats of an act whose price has partly or wholly gone since: `kept` is what of each is still the provider's or to be earned. */
export const seatsToCorrect = (
  seats: readonly { readonly seatId: string; readonly no: number; readonly stated: Tiyn }[],
  kept: ReadonlyMap<number, bigint>,
): CorrectedSeat[] =>
  seats
    .map(({ seatId, no, stated }) => ({ seatId, no, was: stated, now: tiyn(kept.get(no) ?? stated) }))
    .filter(({ was, now }) => now < was);

/** The VAT of acts and corrections of a contract together is that of the sum that is left. */
export function correctionSums(
  rate: Vat,
  stands: bigint,
  seats: readonly Pick<CorrectedSeat, 'was' | 'now'>[],
): Pick<ActCorrection, 'less' | 'vatLess'> {
  const less = tiyn(seats.reduce((all, { was, now }) => all + was - now, 0n));
  if (rate === 'none') return { less, vatLess: null };
  return { less, vatLess: tiyn(includedVat(tiyn(stands), rate) - includedVat(tiyn(stands - less), rate)) };
}
