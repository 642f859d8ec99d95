import { addDays, almatyDay, startOfDay, type CivilDate } from '#kernel/civil-date.ts';

/** Acceptance as it was offered the last time: since when silence counts, and whether the person objected (clause 2.2). */
export type AcceptanceOffer = {
  readonly no: number;
  readonly completedAt: Date;
  readonly offeredAt: Date;
  readonly deemedFrom: Date;
  readonly objection: { readonly requestNumber: string; readonly at: Date } | null;
};

export type Acceptance = { readonly how: 'accepted' | 'deemed'; readonly at: Date; readonly day: CivilDate };

export type AcceptanceState =
  | { readonly state: 'none' }
  | { readonly state: 'offered'; readonly offer: AcceptanceOffer }
  | { readonly state: 'objected'; readonly offer: AcceptanceOffer }
  | { readonly state: 'given'; readonly offer: AcceptanceOffer; readonly acceptance: Acceptance };

/** The day of the offer is not counted: offered on the 1st at any hour with 5 days, silence counts from the 7th 00:00. */
export const deemedFrom = (offeredAt: Date, days: number): Date => startOfDay(addDays(almatyDay(offeredAt), days + 1));

/** The last day on which the person may object without acceptance having been deemed. */
export const lastDayToObject = (offer: Pick<AcceptanceOffer, 'deemedFrom'>): CivilDate => addDays(almatyDay(offer.deemedFrom), -1);

/** Silence speaks only when nobody objected and every day is over. */
export const isDeemed = (offer: Pick<AcceptanceOffer, 'deemedFrom' | 'objection'>, now: Date): boolean =>
  offer.objection === null && now >= offer.deemedFrom;
